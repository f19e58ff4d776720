import type { Actor, NewEntry } from '../../src/contract/daybook.ts'
import { type EntryOf, entryKinds } from '../../src/contract/ledgers/index.ts'
import { emptyStates, ledgers } from '../../src/services/ledgers/index.ts'
import type { Ledger } from '../../src/services/ledgers/ledger.ts'
import type { Tables } from '../../src/services/ledgers/table.ts'

type Given = Pick<NewEntry, 'kind' | 'about' | 'day' | 'body' | 'evidence'>

/** A book without a store: entries of one ledger after the other, kept or refused whole. */
export class LedgerBook {
  readonly states = emptyStates()
  number = 0

  /** Enters and gives nothing, or gives the reason of the refusal with its facts. */
  enter(ledger: NewEntry['ledger'], given: Given, actor?: Actor): { reason: string; facts: object } | undefined {
    const kinds: Readonly<Record<string, { readonly body: { safeParse(body: unknown): { data?: unknown } } }>> =
      entryKinds[ledger]
    const body = kinds[given.kind]?.body.safeParse(given.body).data
    if (body === undefined) return { reason: 'wrong-body', facts: given }
    this.number += 1
    const entry = {
      ...given,
      ledger,
      body,
      number: this.number,
      by: 'lan',
      known: given.day,
      recordedAt: '',
      origin: '',
      digest: '',
    }
    const one = ledgers[ledger] as unknown as Ledger<typeof ledger, Tables>
    const typed = entry as unknown as EntryOf<typeof ledger>
    const state = this.states[ledger] as Tables
    const refusal = (actor && one.refuseActor?.(typed, state, actor, this.states)) ?? one.post(typed, state, this.states)
    for (const tables of Object.values(this.states))
      for (const table of Object.values<{ keep(): void; drop(): void }>(tables)) table[refusal === undefined ? 'keep' : 'drop']()
    return refusal
  }
}
