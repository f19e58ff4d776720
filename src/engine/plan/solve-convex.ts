import { checkPositive } from '../check.ts'
import { EngineError } from '../error.ts'
import { choleskySolve } from '../linear-algebra/cholesky-solve.ts'
import type { LinearModel, LinearRow } from './linear-model.ts'

/** A cost weight · (x − centre)² of one variable, beside its linear one. */
export interface ConvexCost {
  readonly at: number
  readonly centre: number
  readonly weight: number
}

/** The cheapest solution with the price of every row; or none, which is likely because there is no solution at all. */
export type ConvexSolution =
  | {
      readonly status: 'optimal'
      readonly objective: number
      /** One a variable. */
      readonly values: readonly number[]
      /** One a row: what one more unit of its bound would cost. */
      readonly duals: readonly number[]
    }
  | { readonly status: 'none' }

/**
 * Solves a linear programme in which every variable that can move has a squared cost, by the prices of its rows.
 *
 * x(y) = clip(centre + (Σ y · factor − cost) / (2 · weight), low, high) ; y by Newton's method until each row keeps its bounds and has a
 * price only at one of them
 *
 * @param input.model variables, rows and linear costs
 * @param input.curves one for every variable whose bounds differ, each with a weight above 0
 * @returns the solution, which those two conditions prove to be the cheapest; none when no prices meet them
 * @throws `out-of-range`; `unknown-code` for a variable that can move and has no curve
 * @remarks The prices maximise a concave function that is squared in pieces, so that each step is a small linear system, one row a price.
 * Source: Qi and Sun (1993), A nonsmooth version of Newton's method. SPEC PLN-17.
 * @example
 * solveConvex({ model: { variables: [{ name: 'x', low: 0, high: 9, cost: 0 }], rows: [{ name: 'least', low: 5, high: Infinity, terms: [{ at: 0, factor: 1 }] }] }, curves: [{ at: 0, centre: 3, weight: 1 }] })
 * // { status: 'optimal', objective: 4, values: [5], duals: [4] }
 */
export function solveConvex(input: { readonly model: LinearModel; readonly curves: readonly ConvexCost[] }): ConvexSolution {
  const cells = cellsOf(input.model, input.curves)
  const { rows } = input.model
  let at = pointAt(cells, rows, new Array<number>(rows.length).fill(0))
  for (const clipped of clippedParts)
    for (let round = 0; round < mostRounds; round += 1) {
      if (at.slack.every((one, row) => Math.abs(one) <= close * sizeOf(rows[row]))) return told(cells, at)
      if (provesNone(cells, rows, at)) return { status: 'none' }
      const next = step(cells, rows, at, clipped)
      if (next === undefined) break
      at = next
    }
  return { status: 'none' }
}

const mostRounds = 60
/** A row counts as kept when it is missed by less than this part of its bound. */
const close = 1e-10
/** So much, and such a part of itself, is added to the diagonal: the system stays solvable where rows say the same. */
const [nothing, part] = [1e-12, 1e-9]
/**
 * What a variable that its own bounds hold counts for in a step: not nothing, so that a price can rise until it gives. Where weights lie far
 * apart even so little outweighs one that can move, and steps become too short; then it counts for less.
 */
const clippedParts = [1e-6, 1e-9, 1e-12]
/** A step shorter than this part of itself counts as none. */
const shortest = 1e-9

/** A variable as its curve sees it; one that cannot move has no pull. */
interface Cell {
  readonly low: number
  readonly high: number
  readonly cost: number
  readonly centre: number
  readonly weight: number
  readonly terms: readonly { readonly row: number; readonly factor: number }[]
}

interface Point {
  readonly prices: readonly number[]
  readonly values: readonly number[]
  /** Where each variable would be without its own bounds. */
  readonly pulls: readonly number[]
  /** What a row lacks (above 0) or has too much of (below 0) at the bound that its price stands for. */
  readonly slack: readonly number[]
  /** The concave function of the prices: its highest value is the lowest cost. */
  readonly bound: number
}

function cellsOf({ variables, rows }: LinearModel, curves: readonly ConvexCost[]): readonly Cell[] {
  const curveAt = new Map(curves.map((curve) => [curve.at, curve]))
  const terms = variables.map((): { row: number; factor: number }[] => [])
  for (const [row, one] of rows.entries()) for (const { at, factor } of one.terms) terms[at]?.push({ row, factor })
  return variables.map(({ name, low, high, cost }, at): Cell => {
    const curve = curveAt.get(at)
    if (curve === undefined && low !== high) throw new EngineError('unknown-code', { argument: 'curves', found: name })
    const { centre, weight } = curve ?? { centre: low, weight: 1 }
    checkPositive('weight', weight)
    return { low, high, cost, centre, weight, terms: terms[at] ?? [] }
  })
}

function sizeOf(row: LinearRow | undefined): number {
  const bounds = [row?.low ?? 0, row?.high ?? 0].filter((one) => Number.isFinite(one))
  return Math.max(1, ...bounds.map((one) => Math.abs(one)))
}

function pointAt(cells: readonly Cell[], rows: readonly LinearRow[], prices: readonly number[]): Point {
  const made = rows.map(() => 0)
  let bound = 0
  const pulls: number[] = []
  const values = cells.map(({ low, high, cost, centre, weight, terms }) => {
    const pull = terms.reduce((sum, { row, factor }) => sum + factor * (prices[row] ?? 0), -cost)
    const free = centre + pull / (2 * weight)
    const value = Math.min(high, Math.max(low, free))
    pulls.push(free)
    for (const { row, factor } of terms) made[row] = (made[row] ?? 0) + factor * value
    bound += weight * (value - centre) ** 2 - pull * value
    return value
  })
  const slack = rows.map(({ low, high }, row) => {
    const [price, done] = [prices[row] ?? 0, made[row] ?? 0]
    if (price !== 0) bound += price * (price > 0 ? low : high)
    if (price > 0 || (price === 0 && done < low)) return low - done
    return price < 0 || done > high ? high - done : 0
  })
  return { prices, values, pulls, slack, bound }
}

/**
 * One step of Newton's method over the rows that are missed or have a price. Rows whose price could only take a sign that it may not have are
 * left out; the step is shortened until the bound rises, at first past prices that it takes to 0, then up to the first of them. Undefined
 * when none does.
 */
function step(cells: readonly Cell[], rows: readonly LinearRow[], from: Point, clipped: number): Point | undefined {
  let active = rows.flatMap((_, row) => (from.slack[row] !== 0 || from.prices[row] !== 0 ? [row] : []))
  let move = moveOf(cells, active, from, clipped)
  for (let left = active.length + 1; left !== active.length; ) {
    left = active.length
    active = active.filter(
      (row) => from.prices[row] !== 0 || isEqual(rows[row]) || (move.get(row) ?? 0) * (from.slack[row] ?? 0) > 0,
    )
    if (active.length < left) move = moveOf(cells, active, from, clipped)
  }
  const first = active.reduce((shortest, row) => {
    const [price, by] = [from.prices[row] ?? 0, move.get(row) ?? 0]
    return isEqual(rows[row]) || price * (price + by) >= 0 ? shortest : Math.min(shortest, -price / by)
  }, 1)
  for (const longest of [1, first])
    for (let length = longest; length > longest * shortest; length /= 2) {
      const prices = from.prices.map((price, row) => allowed(price + length * (move.get(row) ?? 0), rows[row], price))
      const to = pointAt(cells, rows, prices)
      if (to.bound > from.bound || isCloser(to, from)) return to
    }
  return undefined
}

function isEqual(row: LinearRow | undefined): boolean {
  return row !== undefined && row.low === row.high
}

/** How far the prices of some rows move in a whole step. */
function moveOf(cells: readonly Cell[], active: readonly number[], from: Point, clipped: number): ReadonlyMap<number, number> {
  const place = new Map(active.map((row, at) => [row, at]))
  const system = active.map((_, at) => active.map((__, other) => (at === other ? nothing : 0)))
  for (const [at, { low, high, weight, terms }] of cells.entries()) {
    if (low === high) continue
    const give = (from.pulls[at] === from.values[at] ? 1 : clipped) / (2 * weight)
    for (const one of terms) {
      const line = system[place.get(one.row) ?? -1]
      for (const other of line === undefined ? [] : terms) {
        const column = place.get(other.row)
        if (line !== undefined && column !== undefined) line[column] = (line[column] ?? 0) + one.factor * other.factor * give
      }
    }
  }
  for (const [at, line] of system.entries()) line[at] = (line[at] ?? 0) * (1 + Math.min(part, clipped))
  const moves = choleskySolve(
    system,
    active.map((row) => from.slack[row] ?? 0),
  )
  return new Map(active.map((row, at) => [row, moves[at] ?? 0]))
}

/** Prices at which all rows together ask for more than the bounds of the variables can give prove that there is no solution (Farkas). */
function provesNone(cells: readonly Cell[], rows: readonly LinearRow[], { prices }: Point): boolean {
  const asked = rows.reduce((sum, { low, high }, row) => {
    const price = prices[row] ?? 0
    return price === 0 ? sum : sum + price * (price > 0 ? low : high)
  }, 0)
  let given = 0
  for (const { low, high, terms } of cells) {
    const pull = terms.reduce((sum, { row, factor }) => sum + factor * (prices[row] ?? 0), 0)
    if (pull !== 0) given += pull * (pull > 0 ? high : low)
  }
  return asked > given + 1e-9 * (Math.abs(asked) + Math.abs(given))
}

/** Near the end the bound rises by less than a double can tell; what rows miss still falls. */
function isCloser(to: Point, from: Point): boolean {
  const missed = ({ slack }: Point): number => slack.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
  return to.bound >= from.bound - nothing * (1 + Math.abs(from.bound)) && missed(to) < missed(from) / 2
}

/** A price above 0 belongs to a lower bound, one below 0 to an upper; what would change its sign stops at 0 first. */
function allowed(price: number, row: LinearRow | undefined, before: number): number {
  const crosses = price * before < 0 && !isEqual(row)
  const hasBound = Number.isFinite(price > 0 ? row?.low : row?.high)
  return crosses || !hasBound ? 0 : price
}

function told(cells: readonly Cell[], { values, prices }: Point): ConvexSolution {
  const objective = cells.reduce((sum, { cost, centre, weight }, at) => {
    const value = values[at] ?? 0
    return sum + cost * value + weight * (value - centre) ** 2
  }, 0)
  return { status: 'optimal', objective, values, duals: prices }
}
