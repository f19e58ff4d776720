import { type ArrowFactor, arrowFactor, multipliers } from './arrow-factor.ts'
import { addGradient, type CompiledQuantity, type LeafPlaces, scaledGradient } from './compiled-quantity.ts'
import { bendStep, type Point, pointAlong } from './newton-step.ts'
import { type Site, settledSites } from './one-sided.ts'
import type { Evidence } from './printed-evidence.ts'
import { appliedTo, type Pulled, project, projectedCovariance, pulledBy, rowValues, spreadAll } from './projection.ts'
import { bendOfRows, scaledValues } from './running-sums.ts'

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

const mostRounds = 100
const mostChords = 20
/** A step below this is near enough for steps with the same factor. */
const near = 0.1
/** Below this, a step in logs bends the rows so little that they need not be looked at again. */
const flat = 3e-3
const shortest = 1e-6

/**
 * Newton's method from a point until the mode moves no further than `settled` in logs and the sites of one-sided rows stand; `known` is the
 * factor of the rows there.
 */
export function settle(problem: Problem, start: Pulled, first: readonly Site[], settled: number, known?: ArrowFactor) {
  let point: Point = { ...start, multipliers: new Float64Array(problem.rows.length) }
  let sites = first
  for (let rounds = 1; ; rounds += 1) {
    const tangents = linearised(problem, point, sites, rounds === 1 ? known : undefined)
    const ways = waysFrom(tangents, point)
    const fresh = renewedSites(problem.rows, sites, tangents, ways.straight.moved)
    const stand = sitesStand(sites, fresh)
    const arrived = ways.length <= settled
    const next = arrived ? { point: tangents.full } : searched(problem, sites, point, tangents, ways)
    const converged = arrived && stand
    if (converged || (next.point === point && stand) || rounds === mostRounds) {
      const { moved, pull } = next.point
      const { factor, residuals } = tangents
      const mode = problem.prior.map((value, place) => value + (moved[place] ?? 0))
      return { mode, converged, rounds, sites, factor, residuals, moved, pull }
    }
    point = next.point
    sites = fresh
    if (next.chordsFrom !== undefined) point = chords(problem, sites, tangents, { point, length: next.chordsFrom }, settled)
  }
}

/** The rows at a point, and how they bend there. */
type Tangents = ReturnType<typeof linearised>

/** The ways of Gauss and Newton, which follows the tangents, and of Newton, which knows how they bend, and the greater length of the two. */
function waysFrom({ full, factor, bent }: Tangents, point: Point) {
  const straight = between(point, full)
  const { way, certain } = bendStep(factor, bent, straight.moved)
  const newton = pointAlong(straight, way)
  const [step, reach] = [largest(straight.moved), largest(newton.moved)]
  return { straight, newton, certain, reach, length: certain ? Math.max(step, reach) : step }
}

/**
 * The best next point: on Newton's way, or on that of Gauss and Newton where the density is not log-concave, as far as it goes downhill. Each is
 * tried straight and with what the bend of the rows takes away put right.
 */
function searched(
  problem: Problem,
  sites: readonly Site[],
  point: Point,
  tangents: Tangents,
  { straight, newton, certain, reach }: ReturnType<typeof waysFrom>,
): { readonly point: Point; readonly chordsFrom?: number } {
  const before = objective(problem, sites, point)
  const highest = before + 1e-9 * (1 + Math.abs(before))
  for (let share = 1; share > shortest; share /= 2) {
    const tries = [pointAlong(point, newton, share)]
    if (share * reach > flat) tries.push(unbent(problem, tangents, point, pointAlong(point, newton, share)))
    const onNewton = tries.length
    if (!certain || share < 1) tries.push(unbent(problem, tangents, point, pointAlong(point, straight, share)))
    const heights = tries.map((one) => objective(problem, sites, one))
    const least = Math.min(...heights.filter((height) => !Number.isNaN(height)))
    const at = heights.indexOf(least)
    const best = tries[at]
    if (!best || !(least <= highest)) continue
    return certain && share === 1 && at < onNewton && reach < near ? { point: best, chordsFrom: reach } : { point: best }
  }
  return { point }
}

/** A point less what the rows bend away from their tangents on the way there: the nearest one where they say what the tangents do. */
function unbent({ within, rows, prior }: Problem, { factor, values }: Tangents, from: Point, to: Point): Point {
  const tangents = sum(values, rowValues(factor, difference(to.moved, from.moved)))
  const bends = difference(tangents, scaledValues(within, rows, levelsAt(prior, to.moved)))
  const taken = multipliers(factor, bends)
  return pointAlong(to, { ...pulledBy(factor, taken), multipliers: taken })
}

/**
 * Steps with a factor and a curvature that are kept: each solves (P⁻¹ − W, −H'; H, V) for what is left at the point, for log-levels and
 * multipliers at once, so that a row that binds to a millionth is reached like any other. Ends where nothing moves, or where a step is
 * hardly shorter than the one before, which is not taken.
 */
function chords(
  problem: Problem,
  sites: readonly Site[],
  { factor, bent }: Tangents,
  from: { readonly point: Point; readonly length: number },
  settled: number,
): Point {
  let { point, length: last } = from
  for (let count = 0; count < mostChords && last > settled / 10; count += 1) {
    const levels = levelsAt(problem.prior, point.moved)
    const told = pullAt(problem, levels, point.multipliers)
    const away = difference(point.moved, spreadAll(problem.within, told))
    const left = sum(unexplained(problem, sites, levels, point.multipliers), rowValues(factor, away))
    const change = multipliers(factor, left)
    const taken = pulledBy(factor, change)
    const way = {
      moved: difference(taken.moved, away),
      pull: difference(sum(told, taken.pull), point.pull),
      multipliers: change,
    }
    const step = pointAlong(way, bendStep(factor, bent, way.moved).way)
    const length = largest(step.moved)
    if (!(length < last / 3)) return point
    point = pointAlong(point, step)
    last = length
  }
  return point
}

/** y − h(x) − V·λ of each row; 0 for a row that says nothing. */
function unexplained(
  { within, rows }: Problem,
  sites: readonly Site[],
  levels: Float64Array,
  lambda: Float64Array,
): Float64Array {
  return scaledValues(within, rows, levels).map((found, row) => {
    const { value = 0, variance = Number.POSITIVE_INFINITY } = sites[row] ?? {}
    return variance === Number.POSITIVE_INFINITY ? 0 : value - found - variance * (lambda[row] ?? 0)
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

/**
 * The rows at a point: their values, the factor of their gradients, what is left once the prior mean has had its say, where the tangents
 * lead, and what their multipliers there make of the rows' curvature.
 */
function linearised({ within, rows, prior }: Problem, { moved }: Pulled, sites: readonly Site[], known?: ArrowFactor) {
  const levels = levelsAt(prior, moved)
  const values = scaledValues(within, rows, levels)
  const made = (): ArrowFactor =>
    arrowFactor(
      within,
      rows.map(({ quantity }) => scaledGradient(quantity, levels)),
      Float64Array.from(sites, rootOf),
    )
  const factor = known ?? made()
  const residuals = rowValues(factor, moved).map((value, row) => (sites[row]?.value ?? 0) - (values[row] ?? 0) + value)
  const lambda = multipliers(factor, residuals)
  const full: Point = { ...pulledBy(factor, lambda), multipliers: lambda }
  return { factor, residuals, values, full, bent: bendOfRows(within, rows, levels, lambda) }
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

/** (x − m)' P⁻¹ (x − m) + Σ_r (y_r − h_r(x))² / v_r */
export function objective({ within, rows, prior }: Problem, sites: readonly Site[], { moved, pull }: Pulled): number {
  const levels = levelsAt(prior, moved)
  let sum = 0
  for (let place = 0; place < moved.length; place += 1) sum += (moved[place] ?? 0) * (pull[place] ?? 0)
  scaledValues(within, rows, levels).forEach((found, row) => {
    const { value = 0, variance = Number.POSITIVE_INFINITY } = sites[row] ?? {}
    if (variance < Number.POSITIVE_INFINITY) sum += (value - found) ** 2 / variance
  })
  return sum
}

/** Sites of one-sided rows from what the other rows say of them; all others stay. */
function renewedSites(
  rows: readonly CompiledEvidence[],
  sites: readonly Site[],
  { factor, values }: Tangents,
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

/** The way from one point to another. */
function between(from: Point, to: Point): Point {
  return {
    moved: difference(to.moved, from.moved),
    pull: difference(to.pull, from.pull),
    multipliers: difference(to.multipliers, from.multipliers),
  }
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
