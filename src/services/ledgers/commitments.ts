import type { EntryOf } from '../../contract/ledgers/index.ts'
import { type Ledger, type Refusal, refuse } from './ledger.ts'
import { Table } from './table.ts'

/** How far a developer’s target has come. */
export type Stage = 'proposed' | 'agreed' | 'assigned' | 'revised'

/** One developer’s target, month by month. */
export interface DeveloperTarget {
  readonly developer: string
  readonly amounts: readonly number[]
  readonly stage: Stage
  /** What was in force before the newest revision. */
  readonly before: readonly number[]
  readonly counter:
    | { readonly amounts: readonly number[]; readonly reason: string; readonly by: string; readonly day: string }
    | undefined
  readonly answer: string
  readonly signed: { readonly by: string; readonly day: string } | undefined
}

/** A year’s attraction target shared out to developers. */
export interface SharedTarget {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly scope: 'province' | 'zones-and-parks'
  readonly unit: string
  readonly step: number
  readonly total: number
  readonly target: string
  readonly uncovered: number
  readonly proposed: { readonly by: string; readonly day: string }
  readonly assigned: { readonly by: string; readonly day: string } | undefined
  readonly revisions: readonly {
    readonly by: string
    readonly day: string
    readonly reason: string
    readonly developers: readonly string[]
  }[]
  readonly targets: readonly DeveloperTarget[]
}

/** What an authority owes a developer by a day. */
export interface AuthorityPromise {
  readonly id: string
  readonly allocation: string
  readonly developer: string
  readonly what: 'land' | 'power' | 'water' | 'road' | 'procedure' | 'workers'
  readonly text: string
  readonly amount: number | undefined
  readonly unit: string | undefined
  readonly firstDue: string
  readonly due: string
  readonly owner: string
  readonly made: string
  readonly kept: { readonly by: string; readonly day: string; readonly text: string } | undefined
  readonly moved: readonly { readonly by: string; readonly day: string; readonly due: string; readonly reason: string }[]
}

/** What an allocation starts from, as stated. */
export type AllocationInputs = Extract<EntryOf<'commitments'>, { readonly kind: 'state-inputs' }>['body'] & {
  readonly by: string
  readonly day: string
}

export type CommitmentTables = {
  /** By year, the newest. */
  readonly inputs: Table<AllocationInputs>
  readonly allocations: Table<SharedTarget>
  readonly promises: Table<AuthorityPromise>
}

type Kinds = EntryOf<'commitments'>
type Of<Kind extends Kinds['kind']> = Extract<Kinds, { readonly kind: Kind }>
type Row = { readonly developer: string; readonly amounts: readonly number[] }

/** The ledger of what developers are to attract and what the authorities owe them. */
export const commitmentLedger: Ledger<'commitments', CommitmentTables> = {
  name: 'commitments',
  empty: () => ({ inputs: new Table(), allocations: new Table(), promises: new Table() }),
  concerns: ({ kind, about, body }) => {
    if (kind === 'agree' || kind === 'counter' || kind === 'decline-counter') return [`${about} ${body.developer}`]
    if (kind === 'revise') return [`${about} sum`, ...body.rows.map(({ developer }) => `${about} ${developer}`)]
    return kind === 'assign' ? [`${about} sum`] : [about]
  },
  refuseActor: ({ kind, about, body }, { promises }, actor) => {
    if (actor.role === 'administrator') return undefined
    if ((kind === 'agree' || kind === 'counter') && body.developer !== actor.organisation)
      return refuse('allocation-not-yours', { developer: body.developer, organisation: actor.organisation })
    const owner = kind === 'keep-promise' ? promises.get(about)?.owner : undefined
    if (owner === undefined || owner === actor.organisation) return undefined
    return refuse('promise-not-yours', { owner, organisation: actor.organisation })
  },
  post: (entry, tables) => {
    if (entry.kind === 'state-inputs') return postInputs(entry, tables)
    if (entry.kind === 'promise' || entry.kind === 'keep-promise' || entry.kind === 'move-promise')
      return postPromise(entry, tables)
    const before = tables.allocations.get(entry.about)
    const next = entry.kind === 'propose' ? proposed(entry, before) : nextOf(entry, before)
    if ('reason' in next) return next
    tables.allocations.put(entry.about, next)
    return undefined
  },
  audit: ({ allocations }) =>
    [...allocations.values()].flatMap((one) => {
      const refusal = refuseSum(one.targets, one)
      return refusal === undefined ? [] : [`allocation ${one.id}: ${refusal.reason} ${JSON.stringify(refusal.facts)}`]
    }),
}

/** Signings are stated for the months known, no more and no fewer. */
function postInputs({ body, by, day }: Of<'state-inputs'>, { inputs }: CommitmentTables): Refusal | undefined {
  const twice = body.developers.find(({ developer }, at) => body.developers.findIndex((one) => one.developer === developer) < at)
  if (twice) return refuse('allocation-twice', { developer: twice.developer })
  const wrong = body.developers.find(({ signed }) => signed.length !== body.monthsKnown)
  if (wrong) return refuse('inputs-months', { developer: wrong.developer, found: wrong.signed.length, known: body.monthsKnown })
  inputs.put(String(body.year), { ...body, by, day })
  return undefined
}

function proposed({ about, body, by, day }: Of<'propose'>, before: SharedTarget | undefined): SharedTarget | Refusal {
  if (before) return refuse('allocation-known', { allocation: about, day: before.proposed.day })
  const { rows, ...told } = body
  const twice = rows.find(({ developer }, at) => rows.findIndex((one) => one.developer === developer) < at)
  if (twice) return refuse('allocation-twice', { developer: twice.developer })
  const targets = rows.map(
    (row): DeveloperTarget => ({ ...row, stage: 'proposed', before: [], counter: undefined, answer: '', signed: undefined }),
  )
  return refuseSum(rows, body) ?? { id: about, ...told, proposed: { by, day }, assigned: undefined, revisions: [], targets }
}

/** PLN-130: amounts are whole steps, and with what is uncovered they add up to the total exactly. */
function refuseSum(
  rows: readonly Row[],
  { step, total, uncovered }: Pick<SharedTarget, 'step' | 'total' | 'uncovered'>,
): Refusal | undefined {
  for (const { developer, amounts } of rows)
    for (const [month, amount] of amounts.entries())
      if (!isWhole(amount / step)) return refuse('allocation-step', { developer, month: month + 1, amount, step })
  const steps = rows.flatMap(({ amounts }) => amounts).reduce((sum, amount) => sum + Math.round(amount / step), 0)
  if (isWhole((total - uncovered) / step) && Math.round((total - uncovered) / step) === steps) return undefined
  return refuse('allocation-sum', { sum: steps * step, uncovered, total })
}

function isWhole(steps: number): boolean {
  return Math.abs(steps - Math.round(steps)) < 1e-6
}

function nextOf(
  entry: Of<'counter' | 'decline-counter' | 'agree' | 'revise' | 'assign'>,
  shared: SharedTarget | undefined,
): SharedTarget | Refusal {
  if (shared === undefined) return refuse('allocation-unknown', { allocation: entry.about })
  if (entry.kind === 'assign') return assigned(shared, entry)
  if (entry.kind === 'revise') return revised(shared, entry)
  const target = shared.targets.find(({ developer }) => developer === entry.body.developer)
  if (target === undefined) return unknownDeveloper(shared, entry.body.developer)
  const next = targetAfter(target, entry, shared.step)
  return 'reason' in next ? next : { ...shared, targets: shared.targets.map((one) => (one === target ? next : one)) }
}

function unknownDeveloper({ targets }: SharedTarget, developer: string): Refusal {
  return refuse('allocation-no-developer', { developer, known: targets.map((one) => one.developer).join(', ') })
}

function targetAfter(
  target: DeveloperTarget,
  entry: Of<'counter' | 'decline-counter' | 'agree'>,
  step: number,
): DeveloperTarget | Refusal {
  const { by, day } = entry
  if (entry.kind === 'decline-counter') {
    if (target.counter === undefined) return refuse('allocation-no-counter', { developer: target.developer })
    return { ...target, counter: undefined, answer: entry.body.reason }
  }
  if (entry.kind === 'agree') {
    if (target.signed) return refuse('allocation-agreed-already', { developer: target.developer, day: target.signed.day })
    return { ...target, stage: 'agreed', counter: undefined, answer: '', signed: { by, day } }
  }
  const { amounts, reason, developer } = entry.body
  const month = amounts.findIndex((amount) => !isWhole(amount / step))
  if (month >= 0) return refuse('allocation-step', { developer, month: month + 1, amount: amounts[month] ?? 0, step })
  return { ...target, counter: { amounts, reason, by, day } }
}

/** Amounts that change must be signed again; the sum stays exact. */
function revised(shared: SharedTarget, { body, by, day }: Of<'revise'>): SharedTarget | Refusal {
  const rows = new Map(body.rows.map(({ developer, amounts }) => [developer, amounts]))
  const strange = body.rows.find(({ developer }) => !shared.targets.some((one) => one.developer === developer))
  if (strange) return unknownDeveloper(shared, strange.developer)
  if (rows.size < body.rows.length) return refuse('allocation-twice', { developer: body.rows.at(-1)?.developer ?? '' })
  const targets = shared.targets.map((one): DeveloperTarget => {
    const amounts = rows.get(one.developer)
    if (amounts === undefined || amounts.every((amount, month) => amount === one.amounts[month])) return one
    const stage = one.stage === 'proposed' ? 'proposed' : 'revised'
    return { ...one, amounts, before: one.amounts, stage, signed: undefined, counter: undefined, answer: '' }
  })
  const revision = { by, day, reason: body.reason, developers: [...rows.keys()] }
  const next = { ...shared, targets, uncovered: body.uncovered, assigned: undefined, revisions: [...shared.revisions, revision] }
  return refuseSum(targets, next) ?? next
}

/** PLN-132: assigned once every developer has signed. */
function assigned(shared: SharedTarget, { by, day }: Of<'assign'>): SharedTarget | Refusal {
  if (shared.assigned) return refuse('allocation-assigned-already', { allocation: shared.id, day: shared.assigned.day })
  const open = shared.targets.filter(({ signed }) => signed === undefined)
  if (open.length > 0) return refuse('allocation-unsigned', { developers: open.map(({ developer }) => developer).join(', ') })
  return { ...shared, assigned: { by, day }, targets: shared.targets.map((one) => ({ ...one, stage: 'assigned' })) }
}

function postPromise(
  entry: Of<'promise' | 'keep-promise' | 'move-promise'>,
  { allocations, promises }: CommitmentTables,
): Refusal | undefined {
  const { about, by, day } = entry
  const before = promises.get(about)
  if (entry.kind === 'promise') {
    if (before) return refuse('promise-known', { promise: about, day: before.made })
    const { allocation, developer, amount, unit, ...told } = entry.body
    const shared = allocations.get(allocation)
    if (shared === undefined) return refuse('allocation-unknown', { allocation })
    if (!shared.targets.some((one) => one.developer === developer)) return unknownDeveloper(shared, developer)
    promises.put(about, {
      id: about,
      allocation,
      developer,
      amount,
      unit,
      ...told,
      firstDue: told.due,
      made: day,
      kept: undefined,
      moved: [],
    })
    return undefined
  }
  if (before === undefined) return refuse('promise-unknown', { promise: about })
  if (before.kept) return refuse('promise-kept-already', { promise: about, day: before.kept.day })
  if (entry.kind === 'move-promise') {
    const { due, reason } = entry.body
    promises.put(about, { ...before, due, moved: [...before.moved, { by, day, due, reason }] })
    return undefined
  }
  if (entry.evidence === undefined) return refuse('promise-no-evidence', { promise: about })
  promises.put(about, { ...before, kept: { by, day, text: entry.body.text } })
  return undefined
}
