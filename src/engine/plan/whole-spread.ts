import { largestRemainder } from './largest-remainder.ts'

/** Cells whose sum must lie between two whole numbers; an equality has one for both. */
export interface SumLimit {
  readonly cells: readonly number[]
  readonly lowest: number
  readonly highest: number
}

/** Cells that may move, what they are now, and what holds them. */
export interface SpreadProblem {
  readonly given: readonly number[]
  /** What a cell gives or takes for one unit of its multiplier: its size, or 0 for a cell that stays. */
  readonly weight: readonly number[]
  readonly lowest: readonly number[]
  readonly sums: readonly SumLimit[]
}

/** Cells that the same sums hold: only their total matters to these. */
export interface CellGroup {
  readonly cells: readonly number[]
  readonly sums: readonly number[]
  readonly least: number
}

const mostTries = 20_000
const mostSteps = 8

/**
 * Whole numbers next to real ones that hold every sum: first for the cells together that the same sums hold, then within them.
 *
 * Totals are rounded, and a sum that misses its limits is mended by moving a total in it, then whatever that breaks, and so on.
 * SPEC PLN-140.
 */
export function wholeSpread(problem: SpreadProblem, values: Float64Array): readonly number[] | undefined {
  const groups = groupsOf(problem)
  const totals = groups.map(({ cells }) => Math.round(sumOf(cells.map((cell) => values[cell] ?? 0))))
  if (!mend(problem, groups, totals)) return undefined
  const whole = [...problem.given]
  for (const [at, { cells }] of groups.entries()) {
    const within = roundTo(problem, cells, values, totals[at] ?? 0)
    for (const [index, cell] of cells.entries()) whole[cell] = within[index] ?? 0
  }
  return whole
}

/** Cells that move, by the sums that hold them. */
export function groupsOf({ given, weight, lowest, sums }: SpreadProblem): readonly CellGroup[] {
  const held = given.map((): number[] => [])
  for (const [at, { cells }] of sums.entries()) for (const cell of cells) held[cell]?.push(at)
  const groups = new Map<string, { cells: number[]; sums: readonly number[]; least: number }>()
  for (const [cell, of] of held.entries()) {
    if ((weight[cell] ?? 0) === 0) continue
    const key = of.join()
    const group = groups.get(key) ?? { cells: [], sums: of, least: 0 }
    group.cells.push(cell)
    group.least = Math.max(-Number.MAX_SAFE_INTEGER, group.least + (lowest[cell] ?? 0))
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Brings the totals of groups within all sums by whole units; false where that is not found. */
function mend({ given, weight, sums }: SpreadProblem, groups: readonly CellGroup[], totals: number[]): boolean {
  const fixed = sums.map(({ cells }) => sumOf(cells.filter((cell) => (weight[cell] ?? 0) === 0).map((cell) => given[cell] ?? 0)))
  const now = Float64Array.from(fixed)
  const move = (at: number, more: number): void => {
    totals[at] = (totals[at] ?? 0) + more
    for (const sum of groups[at]?.sums ?? []) now[sum] = (now[sum] ?? 0) + more
  }
  for (const [at, total] of totals.entries()) {
    totals[at] = 0
    move(at, total)
  }
  const missing = (at: number): number => {
    const [limit, is] = [sums[at], now[at] ?? 0]
    if (limit === undefined) return 0
    return is < limit.lowest ? limit.lowest - is : Math.min(0, limit.highest - is)
  }
  let tries = 0
  const repair = (steps: number): boolean => {
    const broken = sums.findIndex((_, at) => missing(at) !== 0)
    if (broken < 0) return true
    if (steps === 0) return false
    const more = missing(broken)
    for (const [at, group] of groups.entries()) {
      if (!group.sums.includes(broken) || (totals[at] ?? 0) + more < group.least) continue
      tries += 1
      if (tries > mostTries) return false
      move(at, more)
      if (repair(steps - 1)) return true
      move(at, -more)
    }
    return false
  }
  for (let steps = 0; steps <= mostSteps; steps += 1) if (repair(steps)) return true
  return false
}

/** The cells of a group in whole numbers that make its total, none below its least. */
function roundTo({ lowest, weight }: SpreadProblem, cells: readonly number[], values: Float64Array, total: number) {
  const real = cells.map((cell) => values[cell] ?? 0)
  const off = total - sumOf(real)
  const free = cells.map((cell, at) => (off > 0 || (real[at] ?? 0) + off >= (lowest[cell] ?? 0) ? (weight[cell] ?? 0) : 0))
  const size = sumOf(free)
  const moved = cells.map((cell, at) => {
    const share = size === 0 ? 1 / cells.length : (free[at] ?? 0) / size
    return Math.max(lowest[cell] ?? 0, (real[at] ?? 0) + off * share)
  })
  return largestRemainder({ values: moved, total })
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
