import { choleskyFactor, forwardSolve } from '../linear-algebra/cholesky-factor.ts'
import { choleskySolve } from '../linear-algebra/cholesky-solve.ts'
import { armaCovariance, factorBand, whitenBand } from './arma-covariance.ts'
import { type ArimaOrders, type ArmaCoefficients, differencePolynomial, filtered, productPolynomial } from './arma-polynomial.ts'
import { dot } from './orthonormal.ts'

/** A series and its regressors after differencing, ready for any coefficients. */
export interface Differenced {
  readonly values: Float64Array
  readonly regressors: readonly Float64Array[]
}

/** What the likelihood leaves behind: everything that forecasts and tests need. */
export interface Likelihood {
  readonly logLikelihood: number
  /** Standardised innovations times the standard deviation of one innovation; uncorrelated when the model is right. */
  readonly innovations: Float64Array
  /** Maximum-likelihood variance of an innovation: divided by the number of differenced values. */
  readonly variance: number
  /** Effects of the regressors by generalised least squares, and the rows of the Cholesky factor of their information, scaled. */
  readonly effects: readonly number[]
  readonly information: readonly (readonly number[])[]
}

/** Differences a series and its regressors. */
export function difference(
  values: ArrayLike<number>,
  regressors: readonly ArrayLike<number>[],
  orders: ArimaOrders,
  period: number,
): Differenced {
  const polynomial = differencePolynomial(orders.regular[1], orders.seasonal[1], period)
  return { values: filtered(polynomial, values), regressors: regressors.map((list) => filtered(polynomial, list)) }
}

/** The autoregressive polynomial applied to all but the first p values. */
export function transformed(values: Float64Array, autoregressive: Float64Array): Float64Array {
  const p = autoregressive.length - 1
  const result = values.slice()
  if (p > 0) result.set(filtered(autoregressive, values), Math.min(p, values.length))
  return result
}

/** Least squares by normal equations of columns scaled to length 1; throws `not-positive-definite`. */
function leastSquares(
  columns: readonly Float64Array[],
  right: Float64Array,
): { readonly effects: readonly number[]; readonly information: readonly (readonly number[])[] } {
  const scales = columns.map((column) => Math.sqrt(dot(column, column)) || 1)
  const scaled = columns.map((column, k) => column.map((value) => value / (scales[k] ?? 1)))
  const matrix = scaled.map((one) => scaled.map((other) => dot(one, other)))
  const solved = choleskySolve(
    matrix,
    scaled.map((column) => dot(column, right)),
  )
  return {
    effects: solved.map((value, k) => value / (scales[k] ?? 1)),
    information: columns.map((one) => columns.map((other) => dot(one, other))),
  }
}

/** What makes differenced lists uncorrelated under a model: innovations on the scale of one innovation. `from`: first value that is not zero. */
export function whitener(
  coefficients: ArmaCoefficients,
  period: number,
  count: number,
): (list: Float64Array, from?: number) => Float64Array {
  const autoregressive = productPolynomial(coefficients.autoregressive, coefficients.seasonalAutoregressive, period)
  const movingAverage = productPolynomial(coefficients.movingAverage, coefficients.seasonalMovingAverage, period)
  const factor = armaCovariance(autoregressive, movingAverage, count)
  factorBand(factor)
  return (list, from) => whitenBand(factor, transformed(list, autoregressive), from)
}

/** Exact Gaussian likelihood of a differenced series, variance and effects of regressors concentrated out; null outside the model. */
export function arimaLikelihood(data: Differenced, coefficients: ArmaCoefficients, period: number): Likelihood | null {
  const autoregressive = productPolynomial(coefficients.autoregressive, coefficients.seasonalAutoregressive, period)
  const movingAverage = productPolynomial(coefficients.movingAverage, coefficients.seasonalMovingAverage, period)
  const count = data.values.length
  const factor = armaCovariance(autoregressive, movingAverage, count)
  const logDeterminant = factorBand(factor)
  if (Number.isNaN(logDeterminant)) return null
  const whiten = (list: Float64Array): Float64Array => whitenBand(factor, transformed(list, autoregressive))
  const innovations = whiten(data.values)
  const whitened = data.regressors.map(whiten)
  const { effects, information } = leastSquares(whitened, innovations)
  whitened.forEach((column, k) => {
    for (let t = 0; t < count; t += 1) innovations[t] = (innovations[t] ?? 0) - (effects[k] ?? 0) * (column[t] ?? 0)
  })
  const variance = dot(innovations, innovations) / count
  return {
    logLikelihood: -0.5 * (count * (1 + Math.log(2 * Math.PI * variance)) + logDeterminant),
    innovations,
    variance,
    effects,
    information,
  }
}

/** Variance of a combination of effects: variance · weights' · information⁻¹ · weights. */
export function effectVariance(
  information: readonly (readonly number[])[],
  variance: number,
  weights: readonly number[],
): number {
  const scales = information.map((row, k) => Math.sqrt(row[k] ?? 1))
  const scaled = information.map((row, i) => row.map((value, j) => value / ((scales[i] ?? 1) * (scales[j] ?? 1))))
  const whitened = forwardSolve(
    choleskyFactor(scaled),
    weights.map((value, k) => value / (scales[k] ?? 1)),
  )
  return variance * whitened.reduce((sum, value) => sum + value * value, 0)
}
