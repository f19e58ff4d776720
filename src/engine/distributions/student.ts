import { checkPositive, checkRange } from '../check.ts'
import { continuedFraction } from './continued-fraction.ts'

const maximumDegrees = 1e6

/** ln B(a, 1/2), by ln Γ(a + 1/2) − ln Γ(a): shifted upwards to where its asymptotic series holds. */
function logBetaHalf(a: number): number {
  let shift = 0
  let x = a
  for (; x < 20; x += 1) shift += Math.log(x / (x + 0.5))
  const square = 1 / (x * x)
  const series = (-1 / 8 + square * (1 / 192 + square * (-1 / 640 + square * (17 / 14336 - (square * 31) / 18432)))) / x
  return 0.5 * Math.log(Math.PI) - (shift + 0.5 * Math.log(x) + series)
}

/** Regularised incomplete beta function I_x(a, b) for x below about (a + 1) / (a + b + 2), with the logarithms of x and 1 − x. */
function incompleteBeta(logX: number, logRest: number, a: number, b: number, logBeta: number): number {
  const x = Math.exp(logX)
  const fraction = continuedFraction((n) => {
    const m = Math.floor(n / 2)
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    return n % 2 === 1 ? odd : (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
  })
  return (Math.exp(a * logX + b * logRest - logBeta) * fraction) / a
}

/** Area above t > 0 and the density there, from x = ν / (ν + t²). */
function upperTail(t: number, degrees: number): { readonly area: number; readonly density: number } {
  const a = degrees / 2
  const logBeta = logBetaHalf(a)
  const logRatio = 2 * Math.log(t) - Math.log(degrees)
  const logX = logRatio > 700 ? -logRatio : -Math.log1p(Math.exp(logRatio))
  const logRest = logRatio + logX
  const density = Math.exp((a + 0.5) * logX - 0.5 * Math.log(degrees) - logBeta)
  const central = Math.exp(logX) > (a + 1) / (a + 2.5)
  const area = central
    ? 0.5 - 0.5 * incompleteBeta(logRest, logX, 0.5, a, logBeta)
    : 0.5 * incompleteBeta(logX, logRest, a, 0.5, logBeta)
  return { area, density }
}

/**
 * Probability that a Student-t variable is at most t.
 *
 * F(t) = 1 − I_x(ν/2, 1/2) / 2 for t > 0, x = ν / (ν + t²), ν = degreesOfFreedom
 *
 * @param t any number; NaN gives NaN
 * @param degreesOfFreedom above 0, up to 1e6, need not be whole
 * @returns probability, 0 to 1, with a relative error below 1e-10 in the lower tail too
 * @throws `out-of-range`
 * @remarks Regularised incomplete beta function by continued fraction.
 * Source: NIST Digital Library of Mathematical Functions, 8.17. SPEC DIS-2.
 * @example studentCdf(2.7764451052, 4) // 0.975
 */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  checkPositive('degreesOfFreedom', degreesOfFreedom)
  checkRange('degreesOfFreedom', degreesOfFreedom, 0, maximumDegrees)
  if (Number.isNaN(t)) return Number.NaN
  if (t === 0) return 0.5
  if (!Number.isFinite(t)) return t > 0 ? 1 : 0
  const { area } = upperTail(Math.abs(t), degreesOfFreedom)
  return t < 0 ? area : 1 - area
}

/** The t > 0 above which the given area lies, 0 < area < 1/2: Newton's method on the logarithm, kept inside a shrinking bracket. */
function upperQuantile(area: number, degrees: number): number {
  let low = 0
  let high = 1
  while (upperTail(high, degrees).area > area) {
    low = high
    high *= 4
  }
  let t = high / 2
  for (let round = 0; round < 200; round += 1) {
    const found = upperTail(t, degrees)
    if (found.area > area) low = t
    else high = t
    const newton = t + (Math.log(found.area / area) * found.area) / found.density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - t) <= 4e-16 * t) return next
    t = next
  }
  return t
}

/**
 * Value that a Student-t variable stays below with a given probability.
 *
 * t with F(t) = probability
 *
 * @param probability 0 to 1
 * @param degreesOfFreedom above 0, up to 1e6, need not be whole
 * @returns the quantile; −Infinity at 0, Infinity at 1
 * @throws `out-of-range` (also for NaN)
 * @remarks Inverts `studentCdf`, to a relative error below 1e-10. SPEC DIS-2.
 * @example studentQuantile(0.975, 9) // 2.2621571628
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  checkPositive('degreesOfFreedom', degreesOfFreedom)
  checkRange('degreesOfFreedom', degreesOfFreedom, 0, maximumDegrees)
  checkRange('probability', probability, 0, 1)
  if (probability === 0 || probability === 1) return probability === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (probability === 0.5) return 0
  const t = upperQuantile(Math.min(probability, 1 - probability), degreesOfFreedom)
  return probability < 0.5 ? -t : t
}
