import { type ArrowFactor, appliedTo, arrowFactor, multipliers, project, projectedCovariance, pulledBy } from './arrow-factor.ts'
import { type CompiledQuantity, type LeafPlaces, scaledGradient, scaledValue } from './compiled-quantity.ts'
import { oneSidedSite, type Site } from './one-sided.ts'
import type { Evidence } from './printed-evidence.ts'

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

/** x − m and P⁻¹(x − m). */
interface Point {
  readonly moved: Float64Array
  readonly pull: Float64Array
}

const mostIterations = 200
const settled = 1e-11

/** Gauss–Newton from a point until neither the mode nor the sites of one-sided rows move. */
export function settle(problem: Problem, start: Point, first: readonly Site[]) {
  let point = start
  let sites = first
  for (let iterations = 1; ; iterations += 1) {
    const { factor, residuals, values } = linearised(problem, point, sites)
    const next = shortened(problem, sites, point, pulledBy(factor, multipliers(factor, residuals)))
    const fresh = renewedSites(problem.rows, sites, factor, values, difference(next.moved, point.moved))
    const converged = largest(difference(next.moved, point.moved)) <= settled && sitesStand(sites, fresh)
    point = next
    if (converged || iterations === mostIterations) {
      const mode = problem.prior.map((value, place) => value + (point.moved[place] ?? 0))
      return { mode, converged, iterations, sites, factor, residuals, ...point }
    }
    sites = fresh
  }
}

/** The rows at a point: their values, the factor of their gradients, and what is left once the prior mean has had its say. */
function linearised({ within, rows, prior }: Problem, { moved }: Point, sites: readonly Site[]) {
  const levels = levelsAt(prior, moved)
  const values = Float64Array.from(rows, ({ quantity }) => scaledValue(quantity, levels))
  const lines = rows.map(({ quantity }, row) => ({ ...scaledGradient(quantity, levels), precisionRoot: rootOf(sites[row]) }))
  const residuals = Float64Array.from(
    lines,
    (line, row) => (sites[row]?.value ?? 0) - (values[row] ?? 0) + appliedTo(line, moved),
  )
  return { factor: arrowFactor(within, lines), residuals, values }
}

function rootOf(site: Site | undefined): number {
  return 1 / Math.sqrt(site?.variance ?? Number.POSITIVE_INFINITY)
}

/** Levels at log-levels given by the prior mean and the way from it. */
function levelsAt(prior: Float64Array, moved: Float64Array): Float64Array {
  return prior.map((value, place) => Math.exp(value + (moved[place] ?? 0)))
}

/** The step, halved until the sum of squares no longer rises; in the end no step at all. */
function shortened(problem: Problem, sites: readonly Site[], from: Point, to: Point): Point {
  const before = objective(problem, sites, from)
  for (let share = 1; share > 1e-9; share /= 2) {
    const point = share === 1 ? to : { moved: between(from.moved, to.moved, share), pull: between(from.pull, to.pull, share) }
    if (objective(problem, sites, point) <= before + 1e-9 * (1 + Math.abs(before))) return point
  }
  return from
}

/** (x − m)' P⁻¹ (x − m) + Σ_r (y_r − h_r(x))² / v_r */
export function objective({ rows, prior }: Problem, sites: readonly Site[], { moved, pull }: Point): number {
  const levels = levelsAt(prior, moved)
  let sum = 0
  for (let place = 0; place < moved.length; place += 1) sum += (moved[place] ?? 0) * (pull[place] ?? 0)
  rows.forEach(({ quantity }, row) => {
    const root = rootOf(sites[row])
    if (root > 0) sum += (root * ((sites[row]?.value ?? 0) - scaledValue(quantity, levels))) ** 2
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
  return rows.map((row, at) => {
    const [site, line] = [sites[at], factor.rows[at]]
    const { bound } = row.evidence
    if (site === undefined || line === undefined || bound === 'both') return site ?? row
    const projection = project(factor, line)
    const mean = (values[at] ?? 0) + appliedTo(line, step)
    const without = withoutSite(mean, projectedCovariance(factor, projection, projection), site)
    return oneSidedSite({ ...without, noise: row.variance, bound: row.value, side: bound })
  })
}

/** Mean and variance once a normal row on the same thing is taken away. */
export function withoutSite(mean: number, variance: number, site: Site): { readonly mean: number; readonly variance: number } {
  const precision = 1 / variance - 1 / site.variance
  return { mean: (mean / variance - site.value / site.variance) / precision, variance: 1 / precision }
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
  return one.map((value, place) => value - (other[place] ?? 0))
}

function between(from: Float64Array, to: Float64Array, share: number): Float64Array {
  return from.map((value, place) => value + share * ((to[place] ?? 0) - value))
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
