import { choleskySolve } from '../linear-algebra/cholesky-solve.ts'
import { type Departure, departureCovariance } from './departure.ts'

/** The departure that years have in common, and how far single quarters scatter. */
export interface DriftEstimate {
  /** Generalised least squares estimate of the expected departure δ. */
  readonly drift: number
  /** Variance of the estimate in units of the quarters' variance: 1 / (1'C⁻¹1). */
  readonly relativeVariance: number
  /** Estimated variance of a quarter's own error, whitened residual sum / (n − 1). */
  readonly variance: number
  readonly degreesOfFreedom: number
}

/** Too few departures to tell the common one from the scatter. */
export interface TooLittleHistory {
  readonly status: 'too-little-history'
  readonly have: number
  readonly need: number
}

/**
 * The departure that all years share, estimated from the departures of past years.
 *
 * δ̂ = 1'C⁻¹d / 1'C⁻¹1 ; σ̂² = (d − δ̂1)'C⁻¹(d − δ̂1) / (n − 1)
 *
 * @param found departures of past years, as `departures` gives them; at most one a year and number of quarters
 * @returns the estimate with n − 1 degrees of freedom, or `too-little-history` below two departures
 * @throws `not-positive-definite` when a departure occurs twice
 * @remarks C is block diagonal, a block a year. Source: Aitken's generalised least squares. SPEC OUT-2, OUT-6.
 * @example
 * estimateDrift([{ year: 2023, quarters: 3, departure: 0.03 }, { year: 2024, quarters: 3, departure: 0.01 }])
 * // { status: 'estimated', drift: 0.02, relativeVariance: 0.6667, variance: 0.00015, degreesOfFreedom: 1 }
 */
export function estimateDrift(
  found: readonly Departure[],
): ({ readonly status: 'estimated' } & DriftEstimate) | TooLittleHistory {
  const count = found.length
  if (count < 2) return { status: 'too-little-history', have: count, need: 2 }
  const blocks = [...new Set(found.map(({ year }) => year))].map((year) => {
    const own = found.filter((departure) => departure.year === year)
    const covariance = own.map((one) => own.map((other) => departureCovariance(one.quarters, other.quarters)))
    return { values: own.map(({ departure }) => departure), covariance }
  })
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const product = (one: readonly number[], other: readonly number[]): number =>
    sum(one.map((value, i) => value * (other[i] ?? 0)))
  const weights = blocks.map(({ covariance, values }) =>
    choleskySolve(
      covariance,
      values.map(() => 1),
    ),
  )
  const precision = sum(weights.map(sum))
  const drift = sum(blocks.map(({ values }, i) => product(weights[i] ?? [], values))) / precision
  const residualSum = sum(
    blocks.map(({ covariance, values }) => {
      const residuals = values.map((value) => value - drift)
      return product(residuals, choleskySolve(covariance, residuals))
    }),
  )
  return {
    status: 'estimated',
    drift,
    relativeVariance: 1 / precision,
    variance: residualSum / (count - 1),
    degreesOfFreedom: count - 1,
  }
}
