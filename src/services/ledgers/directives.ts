import type { EntryOf } from '../../contract/ledgers/index.ts'
import { postCatchUp, refuseCatchUpActor } from './directives/catch-ups.ts'
import type { DirectiveEntry, DirectiveTables } from './directives/kept.ts'
import { auditDirectives, postDirective, refuseTaskActor } from './directives/tasks.ts'
import type { Ledger } from './ledger.ts'
import { Table } from './table.ts'

const catchUpKinds = ['propose-catch-up', 'edit-row', 'send', 'sign', 'decline', 'adopt', 'withdraw-catch-up'] as const

type CatchUpKind = (typeof catchUpKinds)[number]

function isOfCatchUp(entry: EntryOf<'directives'>): entry is DirectiveEntry<CatchUpKind> {
  return catchUpKinds.some((kind) => kind === entry.kind)
}

/** The ledger of directives, their tasks and the plans that catch up. */
export const directiveLedger: Ledger<'directives', DirectiveTables> = {
  name: 'directives',
  empty: () => ({ directives: new Table(), tasks: new Table(), catchUps: new Table() }),
  concerns: (entry) => {
    if (entry.kind === 'edit-row' || entry.kind === 'sign' || entry.kind === 'decline')
      return [`${entry.about} ${entry.body.activity}`]
    return isOfCatchUp(entry) ? [`${entry.about} state`] : [entry.about]
  },
  refuseActor: (entry, tables, actor) =>
    isOfCatchUp(entry) ? refuseCatchUpActor(entry, tables, actor) : refuseTaskActor(entry, tables, actor),
  post: (entry, tables) => (isOfCatchUp(entry) ? postCatchUp(entry, tables) : postDirective(entry, tables)),
  audit: auditDirectives,
}
