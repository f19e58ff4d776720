import type { Actor } from '../../contract/daybook.ts'
import { isStaff } from '../investment/who-sees.ts'
import type { CatchUp, DirectiveTables } from '../ledgers/directives/kept.ts'

/** SES-7: what someone may read: the administration all, others what their organisation owes and the directives from which it comes. */
export function readableDirectives(tables: DirectiveTables, actor: Actor | undefined, wanted: string | undefined) {
  const isOwn = (owner: string): boolean => isStaff(actor) || (owner !== '' && owner === actor?.organisation)
  const tasks = [...tables.tasks.values()].filter(({ owner }) => isOwn(owner) && (wanted === undefined || owner === wanted))
  const from = new Set(tasks.map(({ directive }) => directive))
  const plans = [...tables.catchUps.values()]
  return {
    tasks,
    directives: [...tables.directives.values()].filter(({ id }) => isStaff(actor) || from.has(id)),
    catchUps: isStaff(actor) ? plans : plans.flatMap((plan) => ownPart(plan, isOwn)),
  }
}

/** The rows of a plan that some owner answers for, once it has been sent to it. */
function ownPart(plan: CatchUp, isOwn: (owner: string) => boolean): CatchUp[] {
  const own = new Set(plan.owners.filter(({ owner }) => isOwn(owner)).map(({ activity }) => activity))
  if (own.size === 0 || plan.sent === '') return []
  const of = <Row extends { readonly activity: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ activity }) => own.has(activity))
  return [{ ...plan, rows: of(plan.rows), owners: of(plan.owners), edits: of(plan.edits) }]
}
