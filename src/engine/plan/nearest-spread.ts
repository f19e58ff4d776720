import { reachOfSum } from './reach-of-sum.ts'
import { groupsOf, type SpreadProblem, type SumLimit, wholeSpread } from './whole-spread.ts'

/** What a sum of cells is to reach. */
export interface SpreadAim {
  readonly cells: readonly number[]
  readonly total: number
}

/** Whole cells that hold every sum, or how near the aim comes and a smallest set of sums that keep it away. */
export type NearestSpread =
  | { readonly status: 'found'; readonly values: readonly number[] }
  | { readonly status: 'infeasible'; readonly nearest: number; readonly held: readonly number[] }

const closeEnough = 0.002
const mostSweeps = 4000

/**
 * The whole numbers next to given ones that hold every sum and bring one of them to an aim.
 *
 * min Σ (x_i − a_i)² / w_i  with  l_s ≤ Σ_{i∈s} x_i ≤ u_s , Σ_{i∈aim} x_i = T , x_i ≥ l_i ; x_i = max(a_i + w_i Σ_{s∋i} λ_s, l_i)
 *
 * The multipliers λ are found one sum after the other, each exactly, until all sums hold. Source: Hildreth (1957), A quadratic programming
 * procedure. SPEC PLN-140, PLN-141.
 */
export function nearestSpread(problem: SpreadProblem, aim: SpreadAim): NearestSpread {
  const { cells, total } = aim
  const far = outOfReach(problem, aim)
  if (far !== undefined) return { status: 'infeasible', ...far }
  const hard = { ...problem, sums: [...problem.sums, { cells, lowest: total, highest: total }] }
  const values = wholeSpread(hard, solve(hard))
  return values === undefined ? { status: 'infeasible', nearest: total, held: [] } : { status: 'found', values }
}

/** How near a total comes that the sums do not allow, and sums that keep it away of which none can be left out. */
function outOfReach(
  problem: SpreadProblem,
  { cells, total }: SpreadAim,
): { nearest: number; held: readonly number[] } | undefined {
  const aimed = { ...problem, sums: [...problem.sums, { cells, lowest: total, highest: total }] }
  const groups = groupsOf(aimed)
  const least = groups.map((group) => group.least)
  const partsOf = (at: number): readonly number[] => [...groups.keys()].filter((group) => groups[group]?.sums.includes(at))
  const fixed = aimed.sums.map((sum) => sumOf(sum.cells.map((cell) => (problem.weight[cell] ? 0 : (problem.given[cell] ?? 0)))))
  const limits = problem.sums.map(({ lowest, highest }, at) => {
    const stays = fixed[at] ?? 0
    return { parts: partsOf(at), lowest: lowest - stays, highest: highest - stays }
  })
  const mine = { parts: partsOf(problem.sums.length), stays: fixed.at(-1) ?? 0 }
  for (const direction of [1, -1] as const) {
    const misses = (kept: readonly number[]) => {
      const sums = kept.flatMap((at) => limits[at] ?? [])
      const reach = reachOfSum({ least, sums, aim: mine.parts }, direction)
      if (reach === undefined) return { nearest: total, held: kept }
      const nearest = reach.total + mine.stays
      if (direction * (total - nearest) < 0.5) return undefined
      return {
        nearest: direction * Math.floor(direction * nearest + closeEnough),
        held: reach.held.flatMap((at) => kept[at] ?? []),
      }
    }
    const far = misses([...limits.keys()])
    if (far === undefined) continue
    let { held } = far
    for (const at of [...held]) {
      const without = held.filter((one) => one !== at)
      if (misses(without) !== undefined) held = without
    }
    return { nearest: far.nearest, held }
  }
  return undefined
}

interface State {
  readonly given: readonly number[]
  readonly weight: readonly number[]
  readonly lowest: readonly number[]
  /** Σ of the multipliers of the sums that a cell is in. */
  readonly pull: Float64Array
  readonly value: Float64Array
}

function startOf({ given, weight, lowest }: SpreadProblem): State {
  return { given, weight, lowest, pull: new Float64Array(given.length), value: Float64Array.from(given) }
}

/** Real numbers that hold every sum, as nearly as the sweeps bring them there. */
function solve(problem: SpreadProblem): Float64Array {
  const state = startOf(problem)
  const multipliers = new Float64Array(problem.sums.length)
  for (let round = 0; round < mostSweeps; round += 1) {
    let moved = 0
    for (const [at, limit] of problem.sums.entries()) {
      const before = multipliers[at] ?? 0
      const after = multiplierOf(state, limit, before)
      multipliers[at] = after
      moved = Math.max(moved, pullCells(state, limit.cells, after - before))
    }
    if (moved < closeEnough) break
  }
  return state.value
}

/** Moves cells by a change of their multiplier; tells how far, all together. */
function pullCells(state: State, cells: readonly number[], change: number): number {
  let moved = 0
  if (change === 0) return moved
  for (const cell of cells) {
    const before = state.value[cell] ?? 0
    state.pull[cell] = (state.pull[cell] ?? 0) + change
    const after = valueAt(state, cell, 0)
    state.value[cell] = after
    moved += Math.abs(after - before)
  }
  return moved
}

function valueAt({ given, weight, lowest, pull }: State, cell: number, more: number): number {
  const size = weight[cell] ?? 0
  if (size === 0) return given[cell] ?? 0
  return Math.max(lowest[cell] ?? 0, (given[cell] ?? 0) + size * ((pull[cell] ?? 0) + more))
}

/** The multiplier at which a sum lies within its limits: none where it does so by itself, else that of the limit that it meets. */
function multiplierOf(state: State, { cells, lowest, highest }: SumLimit, before: number): number {
  const sumAt = (multiplier: number): number => {
    let sum = 0
    for (const cell of cells) sum += valueAt(state, cell, multiplier - before)
    return sum
  }
  const alone = sumAt(0)
  if (alone >= lowest && alone <= highest) return 0
  const wanted = alone < lowest ? lowest : Math.max(highest, leastSum(state, cells))
  return rootOf(sumAt, alone, wanted, sumOf(cells.map((cell) => state.weight[cell] ?? 0)))
}

function leastSum({ weight, given, lowest }: State, cells: readonly number[]): number {
  return sumOf(cells.map((cell) => (weight[cell] ? lowest[cell] : given[cell]) ?? 0))
}

/** Where a sum that rises with its multiplier, in straight pieces no steeper than `steepest`, meets what is wanted. */
function rootOf(sumAt: (multiplier: number) => number, alone: number, wanted: number, steepest: number): number {
  if (steepest === 0) return 0
  const step = (wanted - alone) / steepest
  let [near, far] = [0, step]
  for (let round = 0; round < 60 && (sumAt(far) - wanted) * Math.sign(step) < 0; round += 1) {
    near = far
    far *= 2
  }
  let [low, high] = [sumAt(near) - wanted, sumAt(far) - wanted]
  for (let round = 0; round < 200; round += 1) {
    const straight = high === low ? far : near - (low * (far - near)) / (high - low)
    const next = round % 3 === 2 ? (near + far) / 2 : straight
    const off = sumAt(next) - wanted
    if (Math.abs(off) < closeEnough / 1000 || next === near || next === far) return next
    if (off * Math.sign(step) < 0) [near, low] = [next, off]
    else [far, high] = [next, off]
  }
  return far
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
