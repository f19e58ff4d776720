import { type ArrowFactor, arrowFactor, multipliers } from './arrow-factor.ts'
import { addGradient, type CompiledQuantity, type LeafPlaces, scaledGradient, scaledValue } from './compiled-quantity.ts'
import { anderson } from './fixed-point.ts'
import { type Site, settledSites } from './one-sided.ts'
import type { Evidence } from './printed-evidence.ts'
import { appliedTo, type Pulled, project, projectedCovariance, pulledBy, rowValues, spreadAll } from './projection.ts'

/** A row of evidence with its quantity on its own scale: log or natural. */
export interface CompiledEvidence {
  readonly evidence: Evidence
  readonly quantity: CompiledQuantity
  readonly value: number
  readonly variance: number
}

/** What is to be solved: rows about log-levels with a prior mean. */
interface Problem {
  readonly within: LeafPlaces
  readonly rows: readonly CompiledEvidence[]
  readonly prior: Float64Array
}

/** Where the search stands: P⁻¹(x − m) and x − m. */
type Point = Pulled

const mostRounds = 100
const mostChords = 60
/** Steps in a row that may bring less than half. */
const patience = 5
/** Below this the rows bend so little that their factor can be kept for a while. */
const near = 0.1

/**
 * Gauss–Newton from a point until the mode moves no further than `settled` in logs and the sites of one-sided rows stand; `known` is the
 * factor of the rows there.
 */
export function settle(problem: Problem, start: Point, first: readonly Site[], settled: number, known?: ArrowFactor) {
  const accelerated = anderson<Way>()
  let point = start
  let sites = first
  for (let rounds = 1; ; rounds += 1) {
    const { factor, residuals, values } = linearised(problem, point, sites, rounds === 1 ? known : undefined)
    const lambda = multipliers(factor, residuals)
    const full = pulledBy(factor, lambda)
    const way = difference(full.moved, point.moved)
    const step = largest(way)
    const next = step <= near ? full : shortened(problem, sites, point, [mixed(accelerated, point, full, way), full])
    const fresh = renewedSites(problem.rows, sites, factor, values, way)
    const converged = step <= settled && sitesStand(sites, fresh)
    point = next
    if (converged || rounds === mostRounds) {
      const mode = problem.prior.map((value, place) => value + (point.moved[place] ?? 0))
      return { mode, converged, rounds, sites, factor, residuals, ...point }
    }
    sites = fresh
    if (step <= near) point = chords(problem, sites, factor, point, lambda, settled)
  }
}

/** x − m, P⁻¹(x − m). */
type Way = readonly [Float64Array, Float64Array]

function mixed(accelerated: (point: Way, step: Way) => Way, from: Point, to: Point, way: Float64Array): Point {
  const [moved, pull] = accelerated([from.moved, from.pull], [way, difference(to.pull, from.pull)])
  return { moved, pull }
}

/**
 * Steps with a factor that is kept: λ + (H·P·H' + V)⁻¹(y − h(x) − V·λ), then x = m + P·h'(x)·λ, has the same fixed point and costs a
 * fraction of a factor. The last steps are combined (Anderson's acceleration). Ends where nothing moves, or at the best
 * point when several steps bring little.
 */
function chords(
  problem: Problem,
  sites: readonly Site[],
  factor: ArrowFactor,
  from: Point,
  lambda: Float64Array,
  settled: number,
): Point {
  const accelerated = anderson<readonly [Float64Array, Float64Array, Float64Array]>()
  let point: readonly [Float64Array, Float64Array, Float64Array] = [from.moved, from.pull, lambda]
  let [best, shortest, since] = [point, Number.POSITIVE_INFINITY, 0]
  for (let count = 0; count < mostChords && since < patience; count += 1) {
    const [moved, pull, multiplier] = point
    const levels = levelsAt(problem.prior, moved)
    const told = pullAt(problem, levels, multiplier)
    const away = difference(moved, spreadAll(problem.within, told))
    const left = sum(unexplained(problem, sites, levels, multiplier), rowValues(factor, away))
    const change = multipliers(factor, left)
    const taken = pulledBy(factor, change)
    const way = difference(taken.moved, away)
    const turn = difference(sum(told, taken.pull), pull)
    const length = largest(way)
    if (!(length <= 10 * shortest)) break
    since = length < shortest / 2 ? 0 : since + 1
    if (length < shortest) [best, shortest] = [point, length]
    point = accelerated(point, [way, turn, change])
    if (length <= settled) [best, since] = [point, patience]
  }
  return { moved: best[0], pull: best[1] }
}

/** y − h(x) − V·λ of each row; 0 for a row that says nothing. */
function unexplained({ rows }: Problem, sites: readonly Site[], levels: Float64Array, lambda: Float64Array): Float64Array {
  return Float64Array.from(rows, ({ quantity }, row) => {
    const { value = 0, variance = Number.POSITIVE_INFINITY } = sites[row] ?? {}
    return variance === Number.POSITIVE_INFINITY ? 0 : value - scaledValue(quantity, levels) - variance * (lambda[row] ?? 0)
  })
}

/** Σ λ_r · gradient of row r at given levels. */
function pullAt({ rows, prior }: Problem, levels: Float64Array, lambda: Float64Array): Float64Array {
  const pull = new Float64Array(prior.length)
  rows.forEach(({ quantity }, row) => {
    if (lambda[row] !== 0) addGradient(quantity, levels, lambda[row] ?? 0, pull)
  })
  return pull
}

/** The rows at a point: their values, the factor of their gradients, and what is left once the prior mean has had its say. */
function linearised({ within, rows, prior }: Problem, { moved }: Point, sites: readonly Site[], known?: ArrowFactor) {
  const levels = levelsAt(prior, moved)
  const values = Float64Array.from(rows, ({ quantity }) => scaledValue(quantity, levels))
  const made = (): ArrowFactor =>
    arrowFactor(
      within,
      rows.map(({ quantity }) => scaledGradient(quantity, levels)),
      Float64Array.from(sites, rootOf),
    )
  const factor = known ?? made()
  const residuals = rowValues(factor, moved).map((value, row) => (sites[row]?.value ?? 0) - (values[row] ?? 0) + value)
  return { factor, residuals, values }
}

/** Root of a row's precision. */
export function rootOf(site: Site): number {
  return 1 / Math.sqrt(site.variance)
}

/** Levels at log-levels given by the prior mean and the way from it. */
function levelsAt(prior: Float64Array, moved: Float64Array): Float64Array {
  const levels = sum(prior, moved)
  for (let place = 0; place < levels.length; place += 1) levels[place] = Math.exp(levels[place] ?? Number.NaN)
  return levels
}

/** The best of some points where the sum of squares does not rise; else the last, halved until it does not; in the end no step at all. */
function shortened(problem: Problem, sites: readonly Site[], from: Point, tries: readonly Point[]): Point {
  const before = objective(problem, sites, from)
  const highest = before + 1e-9 * (1 + Math.abs(before))
  const heights = tries.map((point) => objective(problem, sites, point))
  const least = Math.min(...heights.filter((height) => !Number.isNaN(height)))
  const best = tries[heights.indexOf(least)]
  if (best && least <= highest) return best
  const to = tries[tries.length - 1] ?? from
  for (let share = 0.5; share > 1e-9; share /= 2) {
    const point = { moved: between(from.moved, to.moved, share), pull: between(from.pull, to.pull, share) }
    if (objective(problem, sites, point) <= highest) return point
  }
  return from
}

/** (x − m)' P⁻¹ (x − m) + Σ_r (y_r − h_r(x))² / v_r */
export function objective({ rows, prior }: Problem, sites: readonly Site[], { moved, pull }: Point): number {
  const levels = levelsAt(prior, moved)
  let sum = 0
  for (let place = 0; place < moved.length; place += 1) sum += (moved[place] ?? 0) * (pull[place] ?? 0)
  rows.forEach(({ quantity }, row) => {
    const { value = 0, variance = Number.POSITIVE_INFINITY } = sites[row] ?? {}
    if (variance < Number.POSITIVE_INFINITY) sum += (value - scaledValue(quantity, levels)) ** 2 / variance
  })
  return sum
}

/** Sites of one-sided rows from what the other rows say of them; all others stay. */
function renewedSites(
  rows: readonly CompiledEvidence[],
  sites: readonly Site[],
  factor: ArrowFactor,
  values: Float64Array,
  step: Float64Array,
): readonly Site[] {
  const bounds = rows.flatMap(({ evidence: { bound }, value, variance }, row) => {
    const [site, line] = [sites[row], factor.rows[row]]
    if (bound === 'both' || site === undefined || line === undefined) return []
    return [{ row, site, bound: value, noise: variance, side: bound, mean: (values[row] ?? 0) + appliedTo(line, step), line }]
  })
  if (bounds.length === 0) return sites
  const projections = bounds.map(({ line }) => project(factor, line))
  const covariance = projections.map((one) => projections.map((other) => projectedCovariance(one, other)))
  const renewed = settledSites(bounds, covariance)
  const fresh = [...sites]
  renewed.forEach((site, at) => {
    fresh[bounds[at]?.row ?? 0] = site
  })
  return fresh
}

function sitesStand(sites: readonly Site[], fresh: readonly Site[]): boolean {
  return fresh.every((one, row) => {
    const other = sites[row]
    if (other === undefined || one === other) return true
    const [now, before] = [1 / one.variance, 1 / other.variance]
    if (now === 0 && before === 0) return true
    return Math.abs(now - before) <= 1e-9 * now && Math.abs(one.value - other.value) <= 1e-9 * Math.sqrt(one.variance)
  })
}

function difference(one: Float64Array, other: Float64Array): Float64Array {
  const list = one.slice()
  for (let place = 0; place < list.length; place += 1) list[place] = (list[place] ?? 0) - (other[place] ?? 0)
  return list
}

function sum(one: Float64Array, other: Float64Array): Float64Array {
  const list = one.slice()
  for (let place = 0; place < list.length; place += 1) list[place] = (list[place] ?? 0) + (other[place] ?? 0)
  return list
}

function between(from: Float64Array, to: Float64Array, share: number): Float64Array {
  return from.map((value, place) => value + share * ((to[place] ?? 0) - value))
}

function largest(values: Float64Array): number {
  let most = 0
  for (let place = 0; place < values.length; place += 1) {
    const size = Math.abs(values[place] ?? 0)
    if (Number.isNaN(size)) return size
    if (size > most) most = size
  }
  return most
}
