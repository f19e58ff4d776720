import { checkPositive, checkRange } from '../check.ts'
import { continuedFraction } from './continued-fraction.ts'

/** Logarithm of the gamma function above 0, by Stirling's series after moving the argument beyond 12. */
function logGamma(argument: number): number {
  let [x, shift] = [argument, 0]
  while (x < 12) [x, shift] = [x + 1, shift + Math.log(x)]
  const inverse = 1 / (x * x)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift
}

/**
 * Probability that a chi-squared variable is at least as large as a value.
 *
 * Q(d/2, value/2), the upper incomplete gamma function over Γ(d/2)
 *
 * @param value 0 or more
 * @param degrees of freedom, above 0
 * @returns probability, 0 to 1
 * @throws `out-of-range`
 * @remarks Power series up to about the mean, continued fraction beyond. Source: NIST Digital Library of Mathematical Functions, ch. 8. SPEC ADJ-27.
 * @example chiSquaredTail(3.841458820694124, 1) // 0.05
 */
export function chiSquaredTail(value: number, degrees: number): number {
  checkRange('value', value, 0, Number.MAX_VALUE)
  checkPositive('degrees', degrees)
  if (value === 0) return 1
  const [a, x] = [degrees / 2, value / 2]
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a]
    for (let n = 1; term > 1e-17 * sum; n += 1) {
      term *= x / (a + n)
      sum += term
    }
    return 1 - front * sum
  }
  // Γ(a, x) = e^{−x} x^{a−1} / (1 + (1−a)/x / (1 + 1/x / (1 + (2−a)/x / (1 + 2/x / …)))).
  return (front / x) * continuedFraction((n) => (n % 2 === 1 ? (n + 1) / 2 - a : n / 2) / x)
}
