import { checkLengths, checkWhole } from '../check.ts'
import { arimaLikelihood, type Differenced, difference, effectVariance, type Likelihood } from './arima-likelihood.ts'
import { type ArimaOrders, type ArmaCoefficients, coefficientCount, partialsOf, startingPartials } from './arma-polynomial.ts'
import { maximiseLikelihood } from './maximise-likelihood.ts'
import { orthonormal } from './orthonormal.ts'

/** A seasonal ARIMA model with regressors, fitted. */
export interface ArimaModel {
  readonly status: 'fitted'
  readonly orders: ArimaOrders
  readonly coefficients: ArmaCoefficients
  /** Effect of one unit of each regressor, and its standard error. */
  readonly effects: readonly number[]
  readonly effectErrors: readonly number[]
  /** Information of the effects, times the variance of an innovation. */
  readonly information: readonly (readonly number[])[]
  /** Variance of an innovation by maximum likelihood. */
  readonly variance: number
  /** Of the differenced values. */
  readonly logLikelihood: number
  /** One for each differenced value: uncorrelated when the model is right. */
  readonly innovations: readonly number[]
  /** Coefficients that were estimated, with the effects and the variance. */
  readonly parameters: number
  readonly converged: boolean
}

/** Why no model can be fitted. */
export type NoArimaReason = 'missing' | 'too-short' | 'no-change' | 'not-identified'

/** Fits, or only evaluates when coefficients are given. */
function fit(
  data: Differenced,
  orders: ArimaOrders,
  period: number,
  given: ArmaCoefficients | undefined,
  start: ArmaCoefficients | undefined,
  precision: number,
): { readonly coefficients: ArmaCoefficients; readonly likelihood: Likelihood; readonly converged: boolean } | null {
  if (given === undefined) {
    const from = start === undefined ? undefined : partialsOf(start)
    return maximiseLikelihood(data, orders, period, from ?? startingPartials(orders), precision)
  }
  const likelihood = arimaLikelihood(data, given, period)
  return likelihood === null ? null : { coefficients: given, likelihood, converged: true }
}

/** Whether regressors, once differenced, still say something each. */
function identified({ regressors }: Differenced): boolean {
  return regressors.every((list) => list.some((value) => Math.abs(value) > 1e-12)) && orthonormal(regressors) !== undefined
}

/**
 * Fits a seasonal ARIMA model with regressors by exact maximum likelihood.
 *
 * φ(B) Φ(Bˢ) (1 − B)ᵈ (1 − Bˢ)ᴰ (y_t − Σ effect · regressor_t) = θ(B) Θ(Bˢ) ε_t, each polynomial 1 − c₁B − c₂B² − …
 *
 * @param input.values in the unit of the model: take logarithms first where the season grows with the level
 * @param input.orders numbers of autoregressive terms, differences and moving-average terms, of steps and of years
 * @param input.period 12 or 4
 * @param input.regressors each as long as the values; none when left out
 * @param input.coefficients those of an earlier fit, kept as they are; estimated when left out
 * @param input.start coefficients of a similar model, from which the search begins; usual ones when left out
 * @param input.precision gain in log-likelihood below which the search ends; 1e-8 when left out
 * @returns the model; undefined when a value is missing, when the series is shorter than the model needs, when nothing is left of it after
 * differencing, or when a regressor cannot be told from others or from the differences
 * @throws `out-of-range`, `lengths-differ`
 * @remarks Signs as in Box and Jenkins: a moving-average coefficient of 0.4 is 1 − 0.4 B. The effects and the variance are concentrated
 * out; the covariance of the differenced values is factorised as a band, so that one likelihood costs time linear in their number.
 * Source: Box, Jenkins and Reinsel (1994), Time Series Analysis, ch. 7 and 9; Ansley (1979), Biometrika 66, on the likelihood. SPEC ADJ-18.
 * @example arimaModel({ values: [1, 2], orders: { regular: [0, 1, 1], seasonal: [0, 1, 1] }, period: 12 }) // { status: 'undefined', reason: 'too-short' }
 */
export function arimaModel(input: {
  readonly values: readonly number[]
  readonly orders: ArimaOrders
  readonly period: number
  readonly regressors?: readonly (readonly number[])[]
  readonly coefficients?: ArmaCoefficients
  readonly start?: ArmaCoefficients
  readonly precision?: number
}): ArimaModel | { readonly status: 'undefined'; readonly reason: NoArimaReason } {
  const { values, orders, period, regressors = [], coefficients, start, precision = 1e-8 } = input
  checkWhole('period', period, 2, 366)
  checkLengths({ values, ...Object.fromEntries(regressors.map((list, index) => [`regressors ${index}`, list])) })
  if (values.some((value) => !Number.isFinite(value))) return { status: 'undefined', reason: 'missing' }
  const parameters = coefficientCount(orders) + regressors.length + 1
  const data = difference(values, regressors, orders, period)
  if (data.values.length < period + parameters + 1) return { status: 'undefined', reason: 'too-short' }
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (data.values.every((value) => Math.abs(value) <= 1e-12 * size)) return { status: 'undefined', reason: 'no-change' }
  const found = identified(data) ? fit(data, orders, period, coefficients, start, precision) : null
  if (found === null) return { status: 'undefined', reason: 'not-identified' }
  const { likelihood } = found
  return {
    status: 'fitted',
    orders,
    coefficients: found.coefficients,
    effects: likelihood.effects,
    effectErrors: likelihood.effects.map((_, k) =>
      Math.sqrt(
        effectVariance(
          likelihood.information,
          likelihood.variance,
          likelihood.effects.map((_unused, i) => (i === k ? 1 : 0)),
        ),
      ),
    ),
    information: likelihood.information,
    variance: likelihood.variance,
    logLikelihood: likelihood.logLikelihood,
    innovations: [...likelihood.innovations],
    parameters,
    converged: found.converged,
  }
}
