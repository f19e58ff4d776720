import type { Actor } from '../../../contract/daybook.ts'
import { catchUpBalance } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import type { CatchUp, CatchUpRow, DirectiveEntry, DirectiveTables } from './kept.ts'

type Kind = 'propose-catch-up' | 'edit-row' | 'send' | 'sign' | 'decline' | 'adopt' | 'withdraw-catch-up'

/** PLN-122: an owner signs and declines for itself only. */
export function refuseCatchUpActor(
  entry: DirectiveEntry<Kind>,
  { catchUps }: DirectiveTables,
  actor: Actor,
): Refusal | undefined {
  if ((entry.kind !== 'sign' && entry.kind !== 'decline') || actor.role === 'administrator') return undefined
  const { activity } = entry.body
  const owner = catchUps.get(entry.about)?.owners.find((one) => one.activity === activity)?.owner
  if (owner === undefined || owner === actor.organisation) return undefined
  return refuse('catch-up-not-yours', { activity, owner, organisation: actor.organisation })
}

/** Posts what concerns catch-up plans: proposed, edited, sent, signed by every owner, adopted. */
export function postCatchUp(entry: DirectiveEntry<Kind>, { catchUps }: DirectiveTables): Refusal | undefined {
  const plan = catchUps.get(entry.about)
  const next = entry.kind === 'propose-catch-up' ? proposed(entry, plan) : nextOf(entry, plan)
  if ('reason' in next) return next
  catchUps.put(entry.about, next)
  return undefined
}

function proposed({ about, body, by, day }: DirectiveEntry<'propose-catch-up'>, before: CatchUp | undefined): CatchUp | Refusal {
  if (before) return refuse('catch-up-known', { plan: about, day: before.proposed.day })
  const { title, rows, owners, ...told } = body
  const seen = new Set<string>()
  for (const { activity, period } of rows) {
    if (seen.has(`${activity} ${period}`)) return refuse('catch-up-row-twice', { activity, period })
    seen.add(`${activity} ${period}`)
    if (!owners.some((one) => one.activity === activity)) return refuse('catch-up-no-owner', { activity })
  }
  const own = owners.filter(
    ({ activity }, at) =>
      rows.some((row) => row.activity === activity) && owners.findIndex((one) => one.activity === activity) === at,
  )
  const nothing = { state: 'draft', edits: [], signatures: new Map(), refusals: new Map(), sent: '', adopted: '' } as const
  return (
    shortOf(rows, body.level) ?? { id: about, title, rows, owners: own, ...told, ...nothing, proposed: { by, day, text: title } }
  )
}

function shortOf(rows: readonly CatchUpRow[], level: number): Refusal | undefined {
  const { planned, short } = catchUpBalance({ rows: rows.map((row) => row.planned), target: level })
  return short > 0 ? refuse('catch-up-short', { planned, level, short }) : undefined
}

function nextOf(entry: DirectiveEntry<Exclude<Kind, 'propose-catch-up'>>, plan: CatchUp | undefined): CatchUp | Refusal {
  if (plan === undefined) return refuse('catch-up-unknown', { plan: entry.about })
  const wrong = (needed: string): Refusal => refuse('catch-up-state', { plan: plan.id, state: plan.state, needed })
  switch (entry.kind) {
    case 'edit-row':
      return plan.state === 'draft' || plan.state === 'sent' ? edited(plan, entry) : wrong('draft, sent')
    case 'send':
      if (plan.state !== 'draft') return wrong('draft')
      return shortOf(plan.rows, plan.level) ?? { ...plan, state: 'sent', sent: entry.day }
    case 'sign':
    case 'decline':
      return plan.state === 'sent' ? answered(plan, entry) : wrong('sent')
    case 'adopt':
      return plan.state === 'sent' ? adopted(plan, entry.day) : wrong('sent')
    default:
      return plan.state === 'withdrawn' ? wrong('draft, sent, adopted') : { ...plan, state: 'withdrawn' }
  }
}

/** A row that changes must be signed again by its owner. */
function edited(plan: CatchUp, { body, by, day }: DirectiveEntry<'edit-row'>): CatchUp | Refusal {
  const { activity, period, planned, reason } = body
  const row = plan.rows.find((one) => one.activity === activity && one.period === period)
  if (row === undefined) return refuse('catch-up-row-unknown', { activity, period })
  const edit = { by, day, text: reason, activity, period, from: row.planned, to: planned }
  return {
    ...plan,
    rows: plan.rows.map((one) => (one === row ? { ...one, planned } : one)),
    edits: [...plan.edits, edit],
    signatures: without(plan.signatures, activity),
    refusals: without(plan.refusals, activity),
  }
}

function answered(plan: CatchUp, entry: DirectiveEntry<'sign' | 'decline'>): CatchUp | Refusal {
  const { activity } = entry.body
  if (!plan.owners.some((one) => one.activity === activity)) return refuse('catch-up-no-owner', { activity })
  const { by, day } = entry
  const refusals = without(plan.refusals, activity)
  const signatures = without(plan.signatures, activity)
  if (entry.kind === 'sign') return { ...plan, refusals, signatures: new Map([...signatures, [activity, { by, day }]]) }
  return { ...plan, signatures, refusals: new Map([...refusals, [activity, { by, day, text: entry.body.reason }]]) }
}

/** PLN-121: adopted once it reaches its level and every owner has signed. */
function adopted(plan: CatchUp, day: string): CatchUp | Refusal {
  const open = plan.owners.filter(({ activity }) => !plan.signatures.has(activity))
  if (open.length > 0)
    return refuse('catch-up-unsigned', { owners: open.map(({ owner, activity }) => `${owner} (${activity})`).join(', ') })
  return shortOf(plan.rows, plan.level) ?? { ...plan, state: 'adopted', adopted: day }
}

function without<Value>(all: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  return new Map([...all].filter(([one]) => one !== key))
}

/** What the newest adopted catch-up plan of a year asks, one row an activity and month: the hand-over to whoever keeps the plan. */
export function adoptedCatchUp({ catchUps }: DirectiveTables, year: number): CatchUp | undefined {
  return [...catchUps.values()]
    .filter((plan) => plan.year === year && plan.state === 'adopted')
    .reduce<CatchUp | undefined>(
      (latest, plan) => (latest === undefined || plan.adopted >= latest.adopted ? plan : latest),
      undefined,
    )
}
