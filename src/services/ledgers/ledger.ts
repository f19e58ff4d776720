import type { Actor, LedgerName } from '../../contract/daybook.ts'
import type { EntryOf, RefusalReason, Refusals } from '../../contract/ledgers/index.ts'
import type { Tables } from './table.ts'

/** Why an entry cannot be posted. */
export type Refusal = {
  readonly [Reason in RefusalReason]: { readonly reason: Reason; readonly facts: Refusals[Reason] }
}[RefusalReason]

/** A refusal, its facts typed by its reason. */
export function refuse<Reason extends RefusalReason>(reason: Reason, facts: Refusals[Reason]): Refusal {
  return { reason, facts } as Refusal
}

/** How the entries of one ledger change what is known of its things. */
export interface Ledger<Name extends LedgerName, State extends Tables, Others = unknown> {
  readonly name: Name
  /** No thing yet. */
  empty(): State
  /**
   * Posts an entry to the state, or says why it cannot be, having put nothing. `others` holds the state of every ledger as it stands at
   * this entry.
   */
  post(entry: EntryOf<Name>, state: State, others: Others): Refusal | undefined
  /** Why this person may not make this entry although the role may: whose petition, whose commitment it is. */
  refuseActor?(entry: EntryOf<Name>, state: State, actor: Actor, others: Others): Refusal | undefined
  /** What the entry changes, as the newest state has it: two people who change the same meanwhile collide. */
  concerns(entry: EntryOf<Name>, state: State): readonly string[]
  /** What does not add up in the state, each in one sentence of facts; nothing when all is well. */
  audit?(state: State, others: Others): readonly string[]
}
