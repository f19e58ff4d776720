import { filterLeaf, hasRates } from './filter-leaf.ts'
import { freeNames, type HyperPrior, hyperAt } from './hyper-prior.ts'
import type { HyperParameters, LeafModel } from './leaf-model.ts'
import type { LeafRecord } from './leaf-record.ts'
import { minimise } from './minimise.ts'

export interface HyperEstimate {
  /** At the mode of the posterior. */
  readonly mode: HyperParameters
  /** Log posterior density at the mode, without the constant of the prior. */
  readonly logPosterior: number
  /** Points that stand for what is left uncertain, with weights that add up to 1. */
  readonly points: readonly { readonly hyper: HyperParameters; readonly weight: number }[]
  /** The mode in spreads from the centre of the prior: where a search one month later may begin. */
  readonly at: Float64Array
  readonly evaluations: number
}

export interface EstimateInput {
  readonly record: LeafRecord
  /** The model without its hyper-parameters. */
  readonly model: Omit<LeafModel, 'hyper'>
  readonly prior: HyperPrior
  /** Where the search begins, in spreads from the centre of the prior; the centre when left out. */
  readonly start?: Float64Array
  /** Plain maximum likelihood with normal surprises: the prior only says where to begin. */
  readonly likelihoodOnly?: boolean
}

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
  const start = input.start?.length === count ? input.start : new Float64Array(count)
  const { at, value, inverse, evaluations } = minimise(loss, start, likelihoodOnly ? 1e-7 : 1e-3)
  const points = likelihoodOnly ? [{ hyper: hyperAt(prior, at), weight: 1 }] : sigmaPoints(prior, loss, at, value, inverse)
  return { mode: hyperAt(prior, at), logPosterior: -value, points, at, evaluations: evaluations + 2 * count }
}

/** Cubature points of the Laplace approximation, weighed by the posterior itself. */
function sigmaPoints(
  prior: HyperPrior,
  loss: (point: Float64Array) => number,
  at: Float64Array,
  least: number,
  inverse: readonly Float64Array[],
) {
  const n = at.length
  const radius = Math.sqrt(n)
  const root = lowerRoot(inverse)
  const points = Array.from({ length: 2 * n }, (_, index) => {
    const sign = index % 2 === 0 ? radius : -radius
    const column = Math.floor(index / 2)
    const point = at.map((entry, i) => entry + sign * (root[i]?.[column] ?? 0))
    return { hyper: hyperAt(prior, point), weight: Math.exp(least - loss(point)) }
  })
  const total = points.reduce((sum, { weight }) => sum + weight, 0)
  return points.map(({ hyper, weight }) => ({ hyper, weight: weight / total }))
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
