import { checkRange } from '../check.ts'
import { continuedFraction } from './continued-fraction.ts'

const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)

/** Area above z ≥ 0: a power series near the centre, the continued fraction of the Mills ratio in the tail. */
function upperTail(z: number): number {
  if (z >= 2.5) return (density(z) / z) * continuedFraction((n) => n / (z * z))
  let term = z
  let sum = z
  for (let k = 3; Math.abs(term) > 1e-18 * sum; k += 2) {
    term *= (z * z) / k
    sum += term
  }
  return 0.5 - density(z) * sum
}

/**
 * Probability that a standard normal variable is at most z.
 *
 * Φ(z) = ∫_{−∞}^{z} exp(−u²/2) / √(2π) du
 *
 * @param z any number; NaN gives NaN
 * @returns probability, 0 to 1, with a relative error below 1e-12 in the lower tail too
 * @remarks Series for |z| < 2.5, continued fraction beyond. Source: NIST Digital Library of Mathematical Functions, ch. 7. SPEC DIS-1.
 * @example normalCdf(1.959963984540054) // 0.975
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN
  return z < 0 ? upperTail(-z) : 1 - upperTail(z)
}

/**
 * Value that a standard normal variable stays below with a given probability.
 *
 * z with Φ(z) = probability
 *
 * @param probability 0 to 1
 * @returns the quantile; −Infinity at 0, Infinity at 1
 * @throws `out-of-range` (also for NaN)
 * @remarks Newton's method on ln Φ, which is concave, from a start below the root: it cannot overshoot. SPEC DIS-1.
 * @example normalQuantile(0.000001) // -4.753424309
 */
export function normalQuantile(probability: number): number {
  checkRange('probability', probability, 0, 1)
  if (probability === 0 || probability === 1) return probability === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  const tail = Math.min(probability, 1 - probability)
  if (tail === 0.5) return 0
  // Φ(−z) ≤ exp(−z²/2)/2 puts this start on the safe side of the root.
  let z = -Math.sqrt(-2 * Math.log(2 * tail))
  for (let round = 0; round < 50; round += 1) {
    const area = upperTail(-z)
    const step = (Math.log(tail / area) * area) / density(z)
    z = Math.min(0, z + step)
    if (Math.abs(step) <= 1e-15 * Math.abs(z)) break
  }
  return probability < 0.5 ? z : -z
}
