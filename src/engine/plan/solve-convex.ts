import { checkPositive, checkRange } from '../check.ts'
import type { LinearModel, LinearRow, LinearSolution, LinearSolver, LinearVariable } from './linear-model.ts'

/** A cost weight · (x − centre)² of one variable, beside its linear one. */
export interface ConvexCost {
  readonly at: number
  readonly centre: number
  readonly weight: number
}

/** Straight pieces of each curve near the point looked at. */
const pieces = 6
/** After a round the pieces are this much shorter. */
const shrink = 4
const mostRounds = 40

/**
 * Solves a linear programme with a squared cost for some variables, by straight pieces that get shorter round the solution.
 *
 * weight · (x − centre)² on [a, b] has the slope weight · (a + b − 2 · centre) ; rounds until Σ weight · width² / 4, what pieces can miss, is small
 *
 * @param input.model variables, rows and linear costs; variables with a curve have a finite lower bound
 * @param input.curves at most one a variable, each with a weight above 0
 * @param input.solve the linear solver
 * @param input.tolerance part of the cost that the pieces may miss; 1e-3 when left out
 * @param input.steepest cost of a further unit up to which the first pieces reach; from the bounds when left out
 * @returns the solution in the variables of the model, with the cost of the curves in its objective; or what the solver said instead
 * @throws `out-of-range`
 * @remarks Each round is a linear programme of its own. The pieces of all variables rise by the same slope, so that none is coarser than the
 * others where they are traded. Source: separable programming by piecewise-linear costs (Dantzig 1956). SPEC PLN-17.
 * @example
 * solveConvex({ model: { variables: [], rows: [] }, curves: [], solve: () => ({ status: 'infeasible', rows: [0] }) })
 * // { status: 'infeasible', rows: [0] }
 */
export function solveConvex(input: {
  readonly model: LinearModel
  readonly curves: readonly ConvexCost[]
  readonly solve: LinearSolver
  readonly tolerance?: number
  readonly steepest?: number
}): LinearSolution {
  const { model, curves, solve, tolerance = 1e-3 } = input
  const spans = curves.map((curve) => spanOf(model, curve))
  let middles = curves.map(({ centre }, index) =>
    Math.min(spans[index]?.high ?? centre, Math.max(spans[index]?.low ?? centre, centre)),
  )
  let slope = input.steepest ?? Math.max(0, ...curves.map(({ weight }, index) => 2 * weight * (spans[index]?.reach ?? 0)))
  let best: LinearSolution & { status: 'optimal' } = {
    status: 'optimal',
    objective: Number.POSITIVE_INFINITY,
    values: [],
    duals: [],
  }
  for (let round = 0; round < mostRounds; round += 1) {
    const looks = curves.map(({ weight }, index): Look => ({ middle: middles[index] ?? 0, reach: slope / (2 * weight) }))
    const bent = inPieces(model, curves, looks)
    const found = inOwnScale(bent.model, slope, solve)
    if (found.status !== 'optimal') return round === 0 ? found : best
    const values = model.variables.map((_, at) => bent.valueOf(at, found.values))
    const objective = costOf(model, curves, values)
    if (objective <= best.objective) best = { status: 'optimal', objective, values, duals: found.duals }
    const missed = looks.reduce(
      (sum, { reach }, index) => sum + ((curves[index]?.weight ?? 0) * ((2 * reach) / pieces) ** 2) / 4,
      0,
    )
    middles = curves.map(({ at }) => values[at] ?? 0)
    if (looks.some(({ middle, reach }, index) => Math.abs((middles[index] ?? 0) - middle) > reach * (1 - 1e-6))) continue
    if (missed <= tolerance * Math.abs(best.objective) || missed <= 1e-15) break
    slope /= shrink
  }
  return best
}

/** Solves with costs in units of the slope, which a solver's fixed tolerances suit whatever the units of the model. */
function inOwnScale({ variables, rows }: LinearModel, slope: number, solve: LinearSolver): LinearSolution {
  const unit = slope > 0 ? slope : 1
  const found = solve({ variables: variables.map((one) => ({ ...one, cost: one.cost / unit })), rows })
  if (found.status !== 'optimal') return found
  return { ...found, objective: found.objective * unit, duals: Float64Array.from(found.duals, (dual) => dual * unit) }
}

/** Where the pieces of one curve lie: `reach` to both sides of `middle`. */
interface Look {
  readonly middle: number
  readonly reach: number
}

function spanOf({ variables }: LinearModel, { at, centre, weight }: ConvexCost) {
  const { low, high } = variables[at] ?? { low: Number.NaN, high: Number.NaN }
  checkPositive('weight', weight)
  checkRange('low', low, -Number.MAX_VALUE, Number.MAX_VALUE)
  return { low, high, reach: Number.isFinite(high) ? high - low : Math.max(Math.abs(centre - low), weight ** -0.5) }
}

function costOf({ variables }: LinearModel, curves: readonly ConvexCost[], values: readonly number[]): number {
  const straight = variables.reduce((sum, { cost }, at) => sum + cost * (values[at] ?? 0), 0)
  return curves.reduce((sum, { at, centre, weight }) => sum + weight * ((values[at] ?? 0) - centre) ** 2, straight)
}

interface BentModel {
  readonly model: LinearModel
  valueOf(at: number, values: ArrayLike<number>): number
}

/** Every variable with a curve becomes its lower bound and a run of pieces, each with its own slope. */
function inPieces(model: LinearModel, curves: readonly ConvexCost[], looks: readonly Look[]): BentModel {
  const curveAt = new Map(curves.map((curve, index) => [curve.at, index]))
  const variables: LinearVariable[] = []
  const spans: (readonly [from: number, to: number, low: number])[] = []
  for (const [at, variable] of model.variables.entries()) {
    const index = curveAt.get(at)
    const [curve, look] = index === undefined ? [] : [curves[index], looks[index]]
    const from = variables.length
    if (curve === undefined || look === undefined) variables.push(variable)
    else variables.push(...piecesOf(variable, curve, look))
    spans.push([from, variables.length, curve === undefined ? 0 : variable.low])
  }
  const bent = (row: LinearRow): LinearRow => {
    const shift = row.terms.reduce((sum, { at, factor }) => sum + factor * (spans[at]?.[2] ?? 0), 0)
    const terms = row.terms.flatMap(({ at, factor }) => {
      const [from = 0, to = 0] = spans[at] ?? []
      return Array.from({ length: to - from }, (_, index) => ({ at: from + index, factor }))
    })
    return { name: row.name, low: row.low - shift, high: row.high - shift, terms }
  }
  return {
    model: { variables, rows: model.rows.map(bent) },
    valueOf(at, values) {
      const [from = 0, to = 0, low = 0] = spans[at] ?? []
      let value = low
      for (let index = from; index < to; index += 1) value += values[index] ?? 0
      return value
    },
  }
}

function piecesOf(
  { name, low, high, cost }: LinearVariable,
  { centre, weight }: ConvexCost,
  look: Look,
): readonly LinearVariable[] {
  const inner = Array.from({ length: pieces + 1 }, (_, index) => look.middle + look.reach * ((2 * index) / pieces - 1))
  const ends = [low, ...inner.filter((end) => end > low && end < high), high]
  if (low === high) return [{ name: `${name}.0`, low: 0, high: 0, cost }]
  return ends.slice(1).map((end, index): LinearVariable => {
    const start = ends[index] ?? low
    const stop = Number.isFinite(end) ? end : start + look.reach
    return { name: `${name}.${index}`, low: 0, high: end - start, cost: cost + weight * (start + stop - 2 * centre) }
  })
}
