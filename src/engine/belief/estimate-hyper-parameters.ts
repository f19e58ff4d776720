import { filterLeaf, hasRates } from './filter-leaf.ts'
import { freeNames, type HyperPrior, hyperAt, hyperSlopes } from './hyper-prior.ts'
import type { HyperParameters, LeafModel } from './leaf-model.ts'
import type { LeafRecord } from './leaf-record.ts'
import { type LeafGradient, leafScore } from './leaf-score.ts'
import { minimise } from './minimise.ts'

/** Hyper-parameters as a leaf's own record has them. */
export interface HyperEstimate {
  /** At the mode of the posterior. */
  readonly mode: HyperParameters
  /** Log posterior density at the mode, without the constant of the prior. */
  readonly logPosterior: number
  /** Points that stand for what is left uncertain, with weights that add up to 1. */
  readonly points: readonly { readonly hyper: HyperParameters; readonly weight: number }[]
  readonly evaluations: number
}

/** A record, a model without its hyper-parameters, and what is believed of them. */
export interface EstimateInput {
  readonly record: LeafRecord
  /** The model without its hyper-parameters. */
  readonly model: Omit<LeafModel, 'hyper'>
  readonly prior: HyperPrior
  /** Plain maximum likelihood with normal surprises: the prior only says where to begin. */
  readonly likelihoodOnly?: boolean
}

/**
 * Hyper-parameters of a leaf by marginal likelihood, shrunk towards documented defaults.
 *
 * mode = argmax { ln p(record | hyper) + ln p(hyper) }; points at mode ± √n · columns of the root of the inverse curvature, weighed by the posterior
 *
 * @param input.record what is known of the leaf
 * @param input.model the model without its hyper-parameters
 * @param input.prior belief about each hyper-parameter, or its fixed value
 * @param input.likelihoodOnly plain maximum likelihood with normal surprises; false when left out
 * @returns the mode, its log density, and 2 n weighed points for n free hyper-parameters
 * @remarks Surprises count with the density of a Student distribution with 3 degrees of freedom for levels, 5 for rates, so that years like 2009 and 2020 do not
 * widen all others. Diffuse parts have a large finite variance κ: the exact diffuse log-likelihood of the R package KFAS is this one plus
 * d/2 · ln(2πκ), d being their number (less ½ ln 12 for twelve seasonal effects that sum to zero). Source: Harvey (1989), Forecasting,
 * Structural Time Series Models and the Kalman Filter, ch. 3 and 4. SPEC BEL-7, BEL-10, BEL-11.
 * @example estimateHyperParameters({
 *   record: { firstMonth: 24300, months: 3, level: Float64Array.of(0, 0, 0) },
 *   model: standardLeafModel({ hyper: hyperAt(levelPrior, []), calendar: 'western', first: 24300, last: 24302 }),
 *   prior: levelPrior }).mode.driftDamping // 0.99
 */
export function estimateHyperParameters(input: EstimateInput): HyperEstimate {
  const { record, model, prior, likelihoodOnly = false } = input
  const count = freeNames(prior).length
  const until = record.firstMonth + record.months - 1
  const withLags = hasRates(record)
  const loss = (point: Float64Array): number => {
    const hyper = hyperAt(prior, point)
    const { logLikelihood } = filterLeaf({ ...model, hyper }, record, { until, withLags, normal: likelihoodOnly })
    return (likelihoodOnly ? 0 : 0.5 * point.reduce((sum, entry) => sum + entry * entry, 0)) - logLikelihood
  }
  const tolerance = likelihoodOnly ? 1e-5 : 1e-3
  const { at, value, inverse, evaluations } = withLags
    ? minimise(loss, new Float64Array(count), tolerance)
    : minimiseWithScore(input, count, tolerance)
  const points = likelihoodOnly ? [{ hyper: hyperAt(prior, at), weight: 1 }] : sigmaPoints(prior, loss, at, value, inverse)
  return { mode: hyperAt(prior, at), logPosterior: -value, points, evaluations: evaluations + 2 * count }
}

/** The search where levels are known, whose likelihood has its slope from one way back through the filter. */
function minimiseWithScore({ record, model, prior, likelihoodOnly = false }: EstimateInput, count: number, tolerance: number) {
  const names = freeNames(prior)
  const weight = likelihoodOnly ? 0 : 1
  let last: { readonly hyper: HyperParameters; readonly gradient: () => LeafGradient } | undefined
  const loss = (point: Float64Array): number => {
    const hyper = hyperAt(prior, point)
    const { logLikelihood, gradient } = leafScore({ ...model, hyper }, record, likelihoodOnly)
    last = { hyper, gradient }
    return weight * 0.5 * point.reduce((sum, entry) => sum + entry * entry, 0) - logLikelihood
  }
  // Errors of rates have no slope here: levels do not depend on them.
  const slopeAt = (point: Float64Array): Float64Array => {
    const slopes: Readonly<Record<string, number>> = { ...last?.gradient() }
    const turned = last ? hyperSlopes(prior, last.hyper) : []
    return point.map((entry, k) => weight * entry - (slopes[names[k] ?? ''] ?? 0) * (turned[k] ?? Number.NaN))
  }
  return minimise(loss, new Float64Array(count), tolerance, slopeAt)
}

/** Cubature points of the Laplace approximation; those where the posterior is lower than it supposes weigh less. */
function sigmaPoints(
  prior: HyperPrior,
  loss: (point: Float64Array) => number,
  at: Float64Array,
  least: number,
  inverse: readonly Float64Array[],
) {
  const n = at.length
  const radius = Math.sqrt(n)
  /** Density beside the mode's if the posterior were normal. */
  const asNormal = Math.exp(-n / 2)
  const root = lowerRoot(inverse)
  const points = Array.from({ length: 2 * n }, (_, index) => {
    const sign = index % 2 === 0 ? radius : -radius
    const column = Math.floor(index / 2)
    const point = at.map((entry, i) => entry + sign * (root[i]?.[column] ?? 0))
    const weight = Math.min(Math.exp(least - loss(point)), asNormal)
    return { hyper: hyperAt(prior, point), weight: Number.isFinite(weight) ? weight : 0 }
  })
  // A point so far out that nothing can be computed there stands for nothing.
  const standing = points.filter(({ weight }) => weight > 1e-6 * asNormal)
  const total = standing.reduce((sum, { weight }) => sum + weight, 0)
  if (standing.length === 0) return [{ hyper: hyperAt(prior, at), weight: 1 }]
  return standing.map(({ hyper, weight }) => ({ hyper, weight: weight / total }))
}

/** Lower triangle whose square is the matrix; a direction without curvature is left out. */
function lowerRoot(matrix: readonly Float64Array[]): readonly Float64Array[] {
  const n = matrix.length
  const lower = Array.from({ length: n }, () => new Float64Array(n))
  for (let j = 0; j < n; j += 1) {
    for (let i = j; i < n; i += 1) {
      let rest = matrix[i]?.[j] ?? 0
      for (let k = 0; k < j; k += 1) rest -= (lower[i]?.[k] ?? 0) * (lower[j]?.[k] ?? 0)
      const pivot = lower[j]?.[j] ?? 0
      const row = lower[i]
      if (row !== undefined) row[j] = i === j ? Math.sqrt(Math.max(rest, 0)) : pivot > 0 ? rest / pivot : 0
    }
  }
  return lower
}
