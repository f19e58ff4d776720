import { checkLengths, checkWhole } from '../check.ts'
import { effectVariance, transformed } from './arima-likelihood.ts'
import type { ArimaModel } from './arima-model.ts'
import { armaCovariance, type BandRows, factorBand, whitenBand } from './arma-covariance.ts'
import { differencePolynomial, filtered, productPolynomial } from './arma-polynomial.ts'

/** Forecasts of the next steps in the unit of the model, with their standard errors. */
export interface ArimaForecast {
  readonly means: readonly number[]
  readonly errors: readonly number[]
}

/** The three polynomials of a model and the factorised covariance of values and steps ahead. */
interface Predictor {
  readonly autoregressive: Float64Array
  readonly differences: Float64Array
  readonly factor: BandRows
  readonly count: number
  readonly steps: number
}

function predictorOf(model: ArimaModel, period: number, values: number, steps: number): Predictor {
  const { orders, coefficients } = model
  const autoregressive = productPolynomial(coefficients.autoregressive, coefficients.seasonalAutoregressive, period)
  const movingAverage = productPolynomial(coefficients.movingAverage, coefficients.seasonalMovingAverage, period)
  const differences = differencePolynomial(orders.regular[1], orders.seasonal[1], period)
  const count = values - differences.length + 1
  const factor = armaCovariance(autoregressive, movingAverage, count + steps)
  factorBand(factor)
  return { autoregressive, differences, factor, count, steps }
}

/** Undoes a filter: the values that, filtered, give `ahead`, after those that are known. */
function continued(polynomial: Float64Array, known: Float64Array, ahead: Float64Array): Float64Array {
  const whole = new Float64Array(known.length + ahead.length)
  whole.set(known)
  ahead.forEach((value, h) => {
    let rest = value
    for (let k = 1; k < polynomial.length && known.length + h - k >= 0; k += 1)
      rest -= (polynomial[k] ?? 0) * (whole[known.length + h - k] ?? 0)
    whole[known.length + h] = rest
  })
  return whole.subarray(known.length)
}

/** Best linear forecasts of one list by the model. */
function predicted({ autoregressive, differences, factor, count, steps }: Predictor, list: Float64Array): Float64Array {
  const differenced = filtered(differences, list)
  const innovations = whitenBand(factor, transformed(differenced, autoregressive))
  const { band, rows } = factor
  const ahead = Float64Array.from({ length: steps }, (_, h) => {
    let sum = 0
    for (let j = Math.max(count + h - band, 0); j < count; j += 1)
      sum += (rows[(count + h) * (band + 1) + band - (count + h - j)] ?? 0) * (innovations[j] ?? 0)
    return sum
  })
  return continued(differences, list, continued(autoregressive, differenced, ahead))
}

/** Variance of the forecast error of each step when the effects are known, for innovations of variance 1. */
function errorVariances({ autoregressive, differences, factor, count, steps }: Predictor): Float64Array {
  const { band, rows } = factor
  const sums = new Float64Array(steps)
  for (let j = 0; j < steps; j += 1) {
    const shock = Float64Array.from({ length: steps }, (_, h) =>
      h < j || h - j > band ? 0 : (rows[(count + h) * (band + 1) + band - (h - j)] ?? 0),
    )
    const none = new Float64Array(0)
    continued(differences, none, continued(autoregressive, none, shock)).forEach((value, h) => {
      sums[h] = (sums[h] ?? 0) + value * value
    })
  }
  return sums
}

/**
 * Forecasts of a fitted seasonal ARIMA model with regressors.
 *
 * mean = best linear forecast of y − Σ effect · regressor, plus Σ effect · regressor ahead
 *
 * @param input.values the series the model was fitted to
 * @param input.model from `arimaModel`
 * @param input.period as for the model
 * @param input.regressors each as long as the values and the steps ahead together; none when left out
 * @param input.steps how many, 1 or more
 * @returns means and standard errors; the errors know that effects are estimated, but take the coefficients for given
 * @throws `out-of-range`, `lengths-differ`
 * @remarks Exact for the values at hand, by continuing the factorised covariance. Source: Brockwell and Davis (1991), Time Series: Theory
 * and Methods, ch. 5 (innovations) and 9.5. SPEC ADJ-19.
 * @example arimaForecast({ values: [1, 2, 4], model: { status: 'fitted', orders: { regular: [0, 1, 0], seasonal: [0, 0, 0] }, coefficients: { autoregressive: [], seasonalAutoregressive: [], movingAverage: [], seasonalMovingAverage: [] }, effects: [], effectErrors: [], information: [], variance: 1, logLikelihood: 0, innovations: [], parameters: 1, converged: true }, period: 4, steps: 2 }) // { means: [4, 4], errors: [1, 1.414] }
 */
export function arimaForecast(input: {
  readonly values: readonly number[]
  readonly model: ArimaModel
  readonly period: number
  readonly regressors?: readonly (readonly number[])[]
  readonly steps: number
}): ArimaForecast {
  const { values, model, period, regressors = [], steps } = input
  checkWhole('steps', steps, 1, 10_000)
  checkLengths({ effects: model.effects, regressors })
  const whole = Array.from({ length: values.length + steps })
  checkLengths({ 'values and steps': whole, ...Object.fromEntries(regressors.map((list, k) => [`regressors ${k}`, list])) })
  const predictor = predictorOf(model, period, values.length, steps)
  const forecast = predicted(
    predictor,
    Float64Array.from(values, (value, t) =>
      regressors.reduce((rest, list, k) => rest - (model.effects[k] ?? 0) * (list[t] ?? 0), value),
    ),
  )
  const surprises = regressors.map((list) => {
    const own = predicted(predictor, Float64Array.from(list.slice(0, values.length)))
    return list.slice(values.length).map((value, h) => value - (own[h] ?? 0))
  })
  const variances = errorVariances(predictor)
  const effectAt = (h: number): number =>
    regressors.reduce((sum, list, k) => sum + (model.effects[k] ?? 0) * (list[values.length + h] ?? 0), 0)
  const fromEffects = (h: number): number =>
    model.information.length === 0
      ? 0
      : effectVariance(
          model.information,
          model.variance,
          surprises.map((list) => list[h] ?? 0),
        )
  return {
    means: [...forecast].map((value, h) => value + effectAt(h)),
    errors: [...variances].map((value, h) => Math.sqrt(model.variance * value + fromEffects(h))),
  }
}
