import { checkPositive, checkSome } from '../check.ts'
import { EngineError } from '../error.ts'
import { smallestConflict } from '../forensics/smallest-conflict.ts'
import type { LinearRow, LinearSolver, LinearVariable } from './linear-model.ts'

/** A quantity that promises speak of, with what nature allows. */
export interface PromisedQuantity {
  readonly id: string
  /** 0 when left out. */
  readonly low?: number
  /** Infinity when left out. */
  readonly high?: number
}

/** low ≤ Σ factor · quantity ≤ high; ±Infinity for none. */
export interface PromisedRow {
  readonly low: number
  readonly high: number
  readonly terms: readonly { readonly quantity: string; readonly factor: number }[]
}

/** What one party has promised or cannot exceed: one row, or several that stand or fall together. */
export interface PlanPromise {
  readonly id: string
  readonly rows: readonly PromisedRow[]
  /** A firm promise is part of a conflict but is never relaxed. */
  readonly firm?: boolean
  /** Cost of moving a bound by one unit, above 0; 1 / |bound| when left out, so that one percent costs the same everywhere. */
  readonly weight?: number
}

/** One bound that gives way. */
export interface Relaxation {
  readonly promise: string
  /** Which row of the promise. */
  readonly row: number
  readonly side: 'low' | 'high'
  readonly from: number
  readonly to: number
}

/** Whether the promises can all hold; if not, a smallest set that cannot, and the cheapest way out. */
export type ConflictExplanation =
  | { readonly status: 'consistent' }
  | {
      readonly status: 'conflict'
      /** Ids of promises that cannot all hold; without any one of them the others can. */
      readonly conflict: readonly string[]
      /** Bounds to move so that all promises hold, at least cost; empty when only firm promises conflict. */
      readonly relaxation: readonly Relaxation[]
    }
  | { readonly status: 'stopped' }

/**
 * Explains why promises cannot all hold: a smallest conflicting set, and the cheapest relaxation of them all.
 *
 * conflict: leave out each promise in turn while the others still conflict ; relaxation: min Σ weight · move over the bounds that are not firm
 *
 * @param input.quantities what the promises speak of
 * @param input.promises the promises
 * @param input.solve the linear solver
 * @returns consistent; or an irreducible conflict with the bounds to move; or stopped when the solver ran out of time
 * @throws `no-values`, `repeated-code`, `unknown-code`, `out-of-range`
 * @remarks Irreducible, not always of fewest promises. The prices of the elastic programme certify the conflict (Farkas) and say which
 * promises are least needed; the deletion filter (FOR-13) tries those first. Source: Chinneck (2008), Feasibility and Infeasibility in Optimization, ch. 6 and 7. SPEC PLN-24, PLN-25.
 * @example
 * explainConflict({ quantities: [{ id: 'x' }], promises: [{ id: 'p', rows: [{ low: 1, high: 2, terms: [{ quantity: 'x', factor: 1 }] }] }], solve: () => ({ status: 'optimal', objective: 0, values: [1], duals: [0] }) })
 * // { status: 'consistent' }
 */
export function explainConflict(input: {
  readonly quantities: readonly PromisedQuantity[]
  readonly promises: readonly PlanPromise[]
  readonly solve: LinearSolver
}): ConflictExplanation {
  const { quantities, promises, solve } = input
  const positions = checkPromises(quantities, promises)
  const variables = quantities.map(({ id, low = 0, high = Number.POSITIVE_INFINITY }) => ({ name: id, low, high, cost: 0 }))
  const rowsOf = (some: readonly PlanPromise[]) =>
    some.flatMap((promise) => promise.rows.map((row) => linearRow(promise, row, positions)))
  let stopped = false
  const conflicts = (kept: readonly PlanPromise[]): boolean => {
    const found = solve({ variables, rows: rowsOf(kept) })
    if (found.status === 'stopped') stopped = true
    return found.status === 'infeasible'
  }
  const whole = solve({ variables, rows: rowsOf(promises) })
  if (whole.status === 'stopped') return whole
  if (whole.status !== 'infeasible') return { status: 'consistent' }
  const way = cheapestWay(variables, promises, positions, solve)
  const blamed = way.prices.size > 0 ? way : cheapestWay(variables, promises.map(notFirm), positions, solve)
  const narrowed = smallestConflict(byPrice(promises, blamed.prices), conflicts)
  const conflict = new Set(narrowed.length > 0 ? narrowed : smallestConflict(promises, conflicts))
  if (stopped || way.status === 'stopped' || blamed.status === 'stopped') return { status: 'stopped' }
  return {
    status: 'conflict',
    conflict: promises.filter((one) => conflict.has(one)).map(({ id }) => id),
    relaxation: way.relaxation,
  }
}

function checkPromises(quantities: readonly PromisedQuantity[], promises: readonly PlanPromise[]): ReadonlyMap<string, number> {
  checkSome('promises', promises)
  const positions = new Map<string, number>()
  for (const [at, { id }] of quantities.entries()) {
    if (positions.has(id)) throw new EngineError('repeated-code', { argument: 'quantities', found: id })
    positions.set(id, at)
  }
  const seen = new Set<string>()
  for (const { id, rows, weight } of promises) {
    if (seen.has(id)) throw new EngineError('repeated-code', { argument: 'promises', found: id })
    seen.add(id)
    if (weight !== undefined) checkPositive('weight', weight)
    for (const { quantity } of rows.flatMap(({ terms }) => terms))
      if (!positions.has(quantity)) throw new EngineError('unknown-code', { argument: 'quantity', found: quantity })
  }
  return positions
}

function linearRow({ id }: PlanPromise, { low, high, terms }: PromisedRow, positions: ReadonlyMap<string, number>): LinearRow {
  const summed = new Map<number, number>()
  for (const { quantity, factor } of terms) {
    const at = positions.get(quantity) ?? 0
    summed.set(at, (summed.get(at) ?? 0) + factor)
  }
  return { name: id, low, high, terms: [...summed].map(([at, factor]) => ({ at, factor })) }
}

/** Moves smaller than this part of a bound are the solver's rounding. */
const dust = 1e-7

/** Prices smaller than this part of the largest are the solver's rounding. */
const faint = 1e-9

interface Way {
  readonly status: 'found' | 'stopped'
  readonly relaxation: readonly Relaxation[]
  /** What one part more of a promise's bounds costs; by Farkas' lemma those with a price cannot all hold. */
  readonly prices: ReadonlyMap<string, number>
}

function notFirm({ id, rows }: PlanPromise): PlanPromise {
  return { id, rows }
}

/** Promises with a price, the lowest first: it is the least needed. */
function byPrice(promises: readonly PlanPromise[], prices: Way['prices']): readonly PlanPromise[] {
  const price = ({ id }: PlanPromise): number => prices.get(id) ?? 0
  const least = faint * promises.reduce((most, one) => Math.max(most, price(one)), 0)
  return promises.filter((one) => price(one) > least).toSorted((a, b) => price(a) - price(b))
}

/** The elastic programme: every bound that is not firm may move, at its cost. Nothing moves when firm promises alone conflict. */
function cheapestWay(
  quantities: readonly LinearVariable[],
  promises: readonly PlanPromise[],
  positions: ReadonlyMap<string, number>,
  solve: LinearSolver,
): Way {
  const variables: LinearVariable[] = [...quantities]
  const rows: LinearRow[] = []
  const sizes: { readonly id: string; readonly size: number }[] = []
  const moves: { readonly at: number; readonly relaxed: Omit<Relaxation, 'to'> }[] = []
  for (const promise of promises) {
    for (const [row, given] of promise.rows.entries()) {
      const straight = linearRow(promise, given, positions)
      const terms = [...straight.terms]
      for (const side of ['low', 'high'] as const) {
        const from = given[side]
        if (promise.firm === true || !Number.isFinite(from)) continue
        const cost = promise.weight ?? (from === 0 ? 1 : 1 / Math.abs(from))
        terms.push({ at: variables.length, factor: side === 'low' ? 1 : -1 })
        moves.push({ at: variables.length, relaxed: { promise: promise.id, row, side, from } })
        variables.push({ name: `${promise.id}.${row}.${side}`, low: 0, high: Number.POSITIVE_INFINITY, cost })
      }
      rows.push({ ...straight, terms })
      sizes.push({ id: promise.id, size: sizeOf(given) })
    }
  }
  const least = moves.reduce((lowest, { at }) => Math.min(lowest, variables[at]?.cost ?? 1), Number.POSITIVE_INFINITY)
  const found = solve({ variables: variables.map((one) => ({ ...one, cost: one.cost / least })), rows })
  const prices = new Map<string, number>()
  if (found.status !== 'optimal') return { status: found.status === 'stopped' ? 'stopped' : 'found', relaxation: [], prices }
  for (const [row, { id, size }] of sizes.entries())
    prices.set(id, (prices.get(id) ?? 0) + size * Math.abs(found.duals[row] ?? 0))
  const relaxation = moves.flatMap(({ at, relaxed }): readonly Relaxation[] => {
    const by = found.values[at] ?? 0
    if (by <= dust * Math.max(1, Math.abs(relaxed.from))) return []
    return [{ ...relaxed, to: relaxed.side === 'low' ? relaxed.from - by : relaxed.from + by }]
  })
  return { status: 'found', relaxation, prices }
}

/** What counts as one part of a row: its larger bound, or 1. */
function sizeOf({ low, high }: PromisedRow): number {
  return Math.max(...[low, high].map((bound) => (Number.isFinite(bound) ? Math.abs(bound) : 0))) || 1
}
