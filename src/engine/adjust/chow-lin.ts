import { checkLengths, checkRange, checkSome, checkWhole } from '../check.ts'
import { anyMissing, remainders, totalSteps } from './benchmarked.ts'
import { smoothestDeparture } from './smoothest-departure.ts'
import { persistenceByLikelihood, type TotalRegression, totalRegression } from './total-regression.ts'

/** Steps found by regression of the totals on indicators. */
export interface ChowLinSeries {
  readonly status: 'disaggregated'
  /** One value a step, adding up to the totals. */
  readonly values: readonly number[]
  /** β, the constant first when there is one, each per step of its indicator. */
  readonly coefficients: readonly number[]
  /** ρ, the share of a step's error that is left in the next. */
  readonly persistence: number
  /** Log-likelihood of the totals at β and ρ. */
  readonly logLikelihood: number
  /** Steps with a value below zero: for amounts that cannot be negative, a sign that the indicator does not fit. */
  readonly negativeSteps: readonly number[]
}

/** Why totals could not be disaggregated: a number is missing, or there are no more totals than coefficients. */
export type NoChowLinReason = 'missing' | 'too-few-totals'

/**
 * Months or quarters that add up to known years, from a regression of the years on indicators with an AR(1) error.
 *
 * x = Xβ + V C'(C V C')⁻¹ (totals − C X β), V_ij = ρ^|i−j| / (1 − ρ²), β by generalised least squares, ρ by maximum likelihood in 0 to 0.999
 *
 * @param input.indicators one list or more, one value a step, all equally long; steps outside the totals are extrapolated
 * @param input.totals known sums of consecutive years, in order
 * @param input.stepsPerTotal steps of one total
 * @param input.constant whether a constant is among the regressors; true when left out
 * @param input.persistence ρ, 0 to 0.999; estimated when left out
 * @param input.stepsBefore steps of the indicators before the first total; 0 when left out
 * @returns values, coefficients, ρ, and the steps that came out negative, which the caller must show; undefined with the reason
 * @throws `no-values`, `lengths-differ`, `out-of-range`, `not-positive-definite` when indicators are multiples of each other
 * @remarks ρ is never negative: a negative one makes steps alternate. Source: Chow and Lin (1971), Review of Economics and Statistics
 * 53; Sax and Steiner (2013), The R Journal 5. SPEC ADJ-6.
 * @example chowLin({ indicators: [[1, 2, 3, 4, 5, 6]], totals: [6, 14, 22], stepsPerTotal: 2, persistence: 0 }).values // [2, 4, 6, 8, 10, 12]
 */
export function chowLin(input: {
  readonly indicators: readonly (readonly number[])[]
  readonly totals: readonly number[]
  readonly stepsPerTotal: number
  readonly constant?: boolean
  readonly persistence?: number
  readonly stepsBefore?: number
}): ChowLinSeries | { readonly status: 'undefined'; readonly reason: NoChowLinReason } {
  const { indicators, totals, stepsPerTotal, constant = true, stepsBefore = 0 } = input
  checkSome('indicators', indicators)
  checkLengths(Object.fromEntries(indicators.map((indicator, index) => [`indicators ${index}`, indicator])))
  if (input.persistence !== undefined) checkRange('persistence', input.persistence, 0, 0.999)
  checkWhole('stepsPerTotal', stepsPerTotal, 1, Number.MAX_SAFE_INTEGER)
  const first = indicators[0] ?? []
  const known = totalSteps({ indicator: first, totals, stepsPerTotal, stepsBefore })
  if (anyMissing(totals, ...indicators)) return { status: 'undefined', reason: 'missing' }
  const regressors = constant ? [first.map(() => 1), ...indicators] : indicators
  if (totals.length <= regressors.length) return { status: 'undefined', reason: 'too-few-totals' }
  const summed = known.map(({ from, to }) =>
    regressors.map((list) => list.slice(from, to).reduce((sum, value) => sum + value, 0)),
  )
  const regression = (rho: number): TotalRegression => totalRegression(summed, totals, stepsPerTotal, rho)
  const persistence = input.persistence ?? persistenceByLikelihood((rho) => regression(rho).logLikelihood)
  const { coefficients, logLikelihood } = regression(persistence)
  const fitted = first.map((_, t) => regressors.reduce((sum, list, k) => sum + (list[t] ?? 0) * (coefficients[k] ?? 0), 0))
  const errors = smoothestDeparture(
    persistence,
    first.map(() => 1),
    remainders(known, fitted),
  )
  const values = fitted.map((value, t) => value + (errors[t] ?? Number.NaN))
  const negativeSteps = values.flatMap((value, t) => (value < 0 ? [t] : []))
  return { status: 'disaggregated', values, coefficients, persistence, logLikelihood, negativeSteps }
}
