import { normalQuantile } from '../distributions/normal.ts'
import {
  type CompiledQuantity,
  compileQuantity,
  naturalSlope,
  naturalValue,
  scaledGradient,
  scaledValue,
} from './compiled-quantity.ts'
import type { Belief } from './condition.ts'
import { type Projection, project, projectedCovariance } from './projection.ts'
import type { Quantity } from './quantity.ts'

/** What a belief says of one quantity, in its natural unit. */
export interface Believed {
  readonly mean: number
  readonly standardDeviation: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** A quantity under a belief: normal on its own scale, with its gradient there ready for covariances. */
export interface BelievedOnScale {
  readonly quantity: CompiledQuantity
  readonly value: number
  readonly variance: number
  readonly projection: Projection
}

/** A quantity on its own scale. Throws as `conditionBelief` for the quantity. */
export function believedOnScale(belief: Belief, quantity: Quantity): BelievedOnScale {
  const compiled = compileQuantity(belief.within, quantity)
  const levels = belief.mode.map(Math.exp)
  const projection = project(belief.factor, scaledGradient(compiled, levels))
  const variance = Math.max(0, projectedCovariance(projection, projection))
  return { quantity: compiled, value: scaledValue(compiled, levels), variance, projection }
}

/**
 * What a belief says of a quantity: growth of any period of any activity, a level, a share, a contribution.
 *
 * the quantity on its own scale (logs of ratios, else natural) ~ N(h(mode), c'·C·c), c its gradient at the mode, C the covariance given
 * the evidence; quantiles carry over, mean and standard deviation are those of the log-normal
 *
 * @param belief any belief
 * @param quantity what is asked
 * @returns mean, standard deviation and quantiles in the natural unit
 * @throws `out-of-range`, `no-values`, `not-aligned`
 * @remarks Delta method on the log scale, where sums of a year's months are nearly linear; `beliefSamples` needs no such step.
 * SPEC BEL-37.
 * @example
 * believed(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 2, mean: Float64Array.of(0, 0.1), covariance: Float64Array.of(1, 0, 0, 1) }], evidence: [] }),
 *   { measure: 'growth', of: [0], period: { first: 24301, last: 24301 }, comparator: { first: 24300, last: 24300 } }).p50
 * // 0.10517
 */
export function believed(belief: Belief, quantity: Quantity): Believed {
  return inNaturalUnit(believedOnScale(belief, quantity))
}

/**
 * What a quantity comes to at the most plausible log-levels: additive over the leaves of contributions, and quick.
 *
 * h(mode) in the natural unit
 *
 * @param belief any belief
 * @param quantity what is asked
 * @returns value in the natural unit, the median under the belief
 * @throws `out-of-range`, `no-values`, `not-aligned`
 * @remarks SPEC BEL-37.
 * @example
 * mostPlausible(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 2, mean: Float64Array.of(0, 0.1), covariance: Float64Array.of(1, 0, 0, 1) }], evidence: [] }),
 *   { measure: 'growth', of: [0], period: { first: 24301, last: 24301 }, comparator: { first: 24300, last: 24300 } })
 * // 0.10517
 */
export function mostPlausible(belief: Belief, quantity: Quantity): number {
  const compiled = compileQuantity(belief.within, quantity)
  return naturalValue(compiled, scaledValue(compiled, belief.mode.map(Math.exp)))
}

/** Mean, spread and quantiles of a normal on a quantity's own scale, in its natural unit. */
export function inNaturalUnit(on: Pick<BelievedOnScale, 'quantity' | 'value' | 'variance'>): Believed {
  const { quantity, value, variance } = on
  const spread = Math.sqrt(variance)
  const at = (probability: number): number => naturalValue(quantity, value + spread * normalQuantile(probability))
  const mean = naturalValue(quantity, quantity.log ? value + variance / 2 : value)
  const standardDeviation = quantity.log ? naturalSlope(quantity, mean) * Math.sqrt(Math.expm1(variance)) : spread
  return { mean, standardDeviation, p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}

/**
 * Covariance of two quantities under a belief, each on its own scale: growth rates and shares in logs.
 *
 * c_a'·C·c_b
 *
 * @param belief any belief
 * @param one a quantity
 * @param other a quantity
 * @returns covariance; with itself the variance
 * @throws `out-of-range`, `no-values`, `not-aligned`
 * @remarks SPEC BEL-37.
 * @example
 * believedCovariance(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 1, mean: Float64Array.of(0), covariance: Float64Array.of(0.25) }], evidence: [] }),
 *   { measure: 'level', of: [0], period: { first: 24300, last: 24300 } },
 *   { measure: 'level', of: [0], period: { first: 24300, last: 24300 } })
 * // 0.25
 */
export function believedCovariance(belief: Belief, one: Quantity, other: Quantity): number {
  return projectedCovariance(believedOnScale(belief, one).projection, believedOnScale(belief, other).projection)
}
