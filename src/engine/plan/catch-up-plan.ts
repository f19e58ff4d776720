import { checkLengths, checkPositive, checkRange, checkSome } from '../check.ts'
import { EngineError } from '../error.ts'
import type { CatchUpInput } from './catch-up-input.ts'
import { type CatchUpPromise, catchUpPromises } from './catch-up-promises.ts'
import { explainConflict, type Relaxation } from './explain-conflict.ts'
import type { LinearModel, LinearRow, LinearSolver } from './linear-model.ts'
import { type ConvexCost, solveConvex } from './solve-convex.ts'

/** What holds the plan back. `worth`: units of the target's level that one more unit of it makes up for. */
export interface BindingLimit {
  readonly kind: string
  readonly id: string
  /** Months that it spans, counted from 0. */
  readonly months: readonly number[]
  readonly amount: number
  readonly worth: number
}

/** The plan, or why there is none. */
export type CatchUpPlan =
  | {
      readonly status: 'found'
      /** One list a node, one level a month. */
      readonly planned: readonly (readonly number[])[]
      /** Root of the sum of squared moves, each in its own spreads: 0 when nothing has to move. */
      readonly distance: number
      readonly binding: readonly BindingLimit[]
    }
  | {
      readonly status: 'infeasible'
      /** Highest level that the limits allow. */
      readonly most: number
      readonly conflict: readonly CatchUpPromise[]
      readonly relaxation: readonly (CatchUpPromise & Pick<Relaxation, 'side' | 'from' | 'to'>)[]
    }
  | { readonly status: 'stopped' }

/**
 * The smallest change of what is expected that reaches the target within capacity, land, power and labour.
 *
 * min Σ ((x − expected) / spread)²  with  Σ x ≥ target, 0 ≤ x ≤ capacity, Σ use · x ≤ limit
 *
 * @param input.nodes parts in the months left
 * @param input.target level that they must reach together
 * @param input.limits what they share; none for an empty list
 * @param solve the linear solver, which explains why there is no plan
 * @returns the plan with what binds; infeasible with the most that can be reached, a smallest conflict and the cheapest relaxation; stopped
 * @throws `no-values`, `lengths-differ`, `repeated-code`, `unknown-code`, `out-of-range`
 * @remarks The most plausible path to the target when the beliefs are independent and normal: a part with a wider spread moves more, in
 * proportion to its squared spread. Source: the conditional forecast of Waggoner and Zha (1999), with limits. SPEC PLN-20, PLN-21, PLN-22.
 * @example
 * catchUpPlan({ nodes: [{ id: 'a', base: [10], expected: [11], spread: [0], capacity: [12] }], target: 10, limits: [] }, () => ({ status: 'stopped' }))
 * // { status: 'found', planned: [[11]], distance: 0, binding: [] }
 */
export function catchUpPlan(input: CatchUpInput, solve: LinearSolver): CatchUpPlan {
  const months = checkInput(input)
  const unit = usualSpread(input)
  const plan = planInUnits(inUnits(input, unit), months, solve)
  if (plan.status === 'stopped') return plan
  if (plan.status === 'found') {
    const binding = plan.binding.map((one) => ({ ...one, amount: one.amount * unit }))
    return { ...plan, planned: plan.planned.map((row) => row.map((level) => level * unit)), binding }
  }
  const relaxation = plan.relaxation.map((one) => ({ ...one, from: one.from * unit, to: one.to * unit }))
  return { ...plan, most: plan.most * unit, relaxation }
}

/** A solver's tolerances are fixed numbers; counted in usual spreads, levels suit them whether they are dong or percent. */
function usualSpread({ nodes }: CatchUpInput): number {
  const spreads = nodes.flatMap(({ spread }) => spread.filter((one) => one > 0))
  return spreads.length === 0 ? 1 : spreads.reduce((sum, one) => sum + one, 0) / spreads.length
}

function inUnits({ nodes, limits, target }: CatchUpInput, unit: number): CatchUpInput {
  const scaled = (levels: readonly number[]) => levels.map((level) => level / unit)
  return {
    target: target / unit,
    limits: limits.map((limit) => ({ ...limit, amount: limit.amount / unit })),
    nodes: nodes.map(({ id, base, expected, spread, capacity }) => ({
      id,
      base: scaled(base),
      expected: scaled(expected),
      spread: scaled(spread),
      ...(capacity && { capacity: scaled(capacity) }),
    })),
  }
}

function planInUnits(input: CatchUpInput, months: number, solve: LinearSolver): CatchUpPlan {
  const { model, curves } = catchUpModel(input, months)
  const found = solveConvex({ model, curves })
  if (found.status === 'none') return noPlan(input, model, solve)
  const planned = input.nodes.map((_, node) =>
    Array.from({ length: months }, (_, month) => found.values[node * months + month] ?? 0),
  )
  const moved = (at: number): number => {
    const { expected, spread } = input.nodes[Math.floor(at / months)] ?? { expected: [], spread: [] }
    return ((found.values[at] ?? 0) - (expected[at % months] ?? 0)) / (spread[at % months] ?? 1)
  }
  const distance = Math.sqrt(curves.reduce((sum, { at }) => sum + moved(at) ** 2, 0))
  return { status: 'found', planned, distance, binding: bindingLimits(input, planned, found.duals, months) }
}

function checkInput({ nodes, limits, target }: CatchUpInput): number {
  checkSome('nodes', nodes)
  checkRange('target', target, -Number.MAX_VALUE, Number.MAX_VALUE)
  const months = nodes[0]?.base.length ?? 0
  checkPositive('months', months)
  const seen = new Set<string>()
  for (const { id, base, expected, spread, capacity = expected } of nodes) {
    if (seen.has(id)) throw new EngineError('repeated-code', { argument: 'nodes', found: id })
    seen.add(id)
    checkLengths({ months: new Array(months).fill(0), base, expected, spread, capacity })
    for (const one of [...base, ...expected, ...spread, ...capacity]) checkRange(id, one, 0, Number.MAX_VALUE)
  }
  for (const { id, amount, uses, months: spanned } of limits) {
    checkRange(id, amount, 0, Number.MAX_VALUE)
    for (const month of spanned) checkRange('limit months', month, 0, months - 1)
    for (const { node } of uses) if (!seen.has(node)) throw new EngineError('unknown-code', { argument: 'uses', found: node })
  }
  return months
}

/** One variable a node and month; the target is the first row, each limit one more. */
function catchUpModel(
  { nodes, limits, target }: CatchUpInput,
  months: number,
): { model: LinearModel; curves: readonly ConvexCost[] } {
  const cells = nodes.flatMap((node) => node.base.map((_, month) => ({ node, month })))
  const variables = cells.map(({ node, month }) => {
    const { id, expected, spread, capacity } = node
    const [fixed, centre] = [spread[month] === 0, expected[month] ?? 0]
    const high = fixed ? centre : (capacity?.[month] ?? Number.POSITIVE_INFINITY)
    return { name: `${id}.${month}`, low: fixed ? centre : 0, high, cost: 0 }
  })
  const curves = cells.flatMap(({ node: { expected, spread }, month }, at): readonly ConvexCost[] => {
    const [centre, width] = [expected[month] ?? 0, spread[month] ?? 0]
    return width === 0 ? [] : [{ at, centre, weight: width ** -2 }]
  })
  const place = new Map(nodes.map(({ id }, at) => [id, at]))
  const rows: LinearRow[] = limits.map(({ id, amount, uses, months: spanned }) => ({
    name: id,
    low: Number.NEGATIVE_INFINITY,
    high: amount,
    terms: uses.flatMap(({ node, perUnit }) =>
      spanned.map((month) => ({ at: (place.get(node) ?? 0) * months + month, factor: perUnit })),
    ),
  }))
  const all = variables.map((_, at) => ({ at, factor: 1 }))
  return {
    model: { variables, rows: [{ name: 'target', low: target, high: Number.POSITIVE_INFINITY, terms: all }, ...rows] },
    curves,
  }
}

/** Below this part of a limit, room counts as none. */
const room = 1e-6

function bindingLimits(
  { nodes, limits }: CatchUpInput,
  planned: readonly (readonly number[])[],
  duals: ArrayLike<number>,
  months: number,
): readonly BindingLimit[] {
  const price = duals[0] ?? 0
  if (price <= 0) return []
  const shared = limits.flatMap(({ kind, id, months: spanned, amount }, index): readonly BindingLimit[] => {
    const worth = -(duals[index + 1] ?? 0) / price
    return worth > room ? [{ kind, id, months: spanned, amount, worth }] : []
  })
  const own = nodes.flatMap(({ id, capacity, expected, spread }, node) =>
    Array.from({ length: months }, (_, month): readonly BindingLimit[] => {
      const [amount, level, width] = [capacity?.[month], planned[node]?.[month] ?? 0, spread[month] ?? 0]
      if (amount === undefined || width === 0 || level < amount * (1 - room)) return []
      const uses = limits.reduce((sum, limit, index) => {
        const use = limit.months.includes(month) ? (limit.uses.find((one) => one.node === id)?.perUnit ?? 0) : 0
        return sum - use * (duals[index + 1] ?? 0)
      }, 0)
      const worth = (price - uses - (2 * (level - (expected[month] ?? 0))) / width ** 2) / price
      return worth > room ? [{ kind: 'capacity', id, months: [month], amount, worth }] : []
    }).flat(),
  )
  return [...shared, ...own].toSorted((a, b) => b.worth - a.worth)
}

function noPlan(input: CatchUpInput, { variables, rows }: LinearModel, solve: LinearSolver): CatchUpPlan {
  const highest = solve({ variables: variables.map((one) => ({ ...one, cost: -1 })), rows: rows.slice(1) })
  const { quantities, promises } = catchUpPromises(input)
  const facts = new Map(promises.map((one) => [one.promise.id, one.fact]))
  const told = explainConflict({ quantities, promises: promises.map(({ promise }) => promise), solve })
  if (highest.status === 'stopped' || told.status !== 'conflict') return { status: 'stopped' }
  return {
    status: 'infeasible',
    most: highest.status === 'optimal' ? -highest.objective : Number.NaN,
    conflict: told.conflict.flatMap((id) => facts.get(id) ?? []).map(({ kind, id, months }) => ({ kind, id, months })),
    relaxation: told.relaxation.flatMap(({ promise, row, side, from, to }) => {
      const fact = facts.get(promise)
      return fact ? [{ kind: fact.kind, id: fact.id, months: fact.rows?.[row] ?? fact.months, side, from, to }] : []
    }),
  }
}
