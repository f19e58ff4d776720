import { checkRange } from '../check.ts'
import { studentQuantile } from './student.ts'

/** What is believed of a number not yet known: a Student-t distribution, moved and stretched. */
export interface ForecastDistribution {
  readonly location: number
  /** Not below zero; zero when the number is certain. */
  readonly scale: number
  readonly degreesOfFreedom: number
}

/** A forecast in four numbers. */
export interface ForecastSummary {
  /** Centre of the distribution. With one degree of freedom no mean exists and this is the median. */
  readonly mean: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/**
 * Value that the unknown number stays below with a given probability.
 *
 * quantile = location + scale · t_probability(degreesOfFreedom)
 *
 * @param distribution what is believed of the number
 * @param probability 0 to 1, both excluded when the scale is above zero
 * @returns the quantile in the number's unit
 * @throws `out-of-range`
 * @remarks SPEC DIS-3.
 * @example forecastQuantile({ location: 0.12, scale: 0.01, degreesOfFreedom: 9 }, 0.9) // 0.13383
 */
export function forecastQuantile(distribution: ForecastDistribution, probability: number): number {
  const { location, scale, degreesOfFreedom } = distribution
  checkRange('scale', scale, 0, Number.MAX_VALUE)
  return scale === 0 ? location : location + scale * studentQuantile(probability, degreesOfFreedom)
}

/**
 * Mean, median and the bounds of the central 80 %.
 *
 * @param distribution what is believed of the number
 * @returns mean, p10, p50, p90 in the number's unit
 * @throws `out-of-range`
 * @remarks SPEC DIS-3.
 * @example forecastSummary({ location: 0.12, scale: 0.01, degreesOfFreedom: 9 }) // { mean: 0.12, p10: 0.10617, p50: 0.12, p90: 0.13383 }
 */
export function forecastSummary(distribution: ForecastDistribution): ForecastSummary {
  const { location } = distribution
  return { mean: location, p10: forecastQuantile(distribution, 0.1), p50: location, p90: forecastQuantile(distribution, 0.9) }
}
