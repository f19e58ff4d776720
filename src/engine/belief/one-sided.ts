import { normalCdf } from '../distributions/normal.ts'

/** A normal row of evidence that stands for a one-sided one: value and variance; infinite when the bound says nothing. */
export interface Site {
  readonly value: number
  readonly variance: number
}

/** φ(α)/Φ(α) and its product with (itself + α): how far, and how much narrower, truncation moves a standard normal. */
function truncation(alpha: number): { readonly shift: number; readonly narrowing: number } {
  if (alpha < -25) {
    const inverse = 1 / alpha ** 2
    return { shift: -alpha * (1 + inverse - 2 * inverse ** 2), narrowing: 1 - inverse * (1 - 6 * inverse) }
  }
  const shift = Math.exp((-alpha * alpha) / 2) / Math.sqrt(2 * Math.PI) / normalCdf(alpha)
  return { shift, narrowing: shift * (shift + alpha) }
}

/**
 * The normal row that changes the mean and variance of h exactly as the truncation h + e ≥ bound does (`upper`: ≤), with
 * e ~ N(0, noise) and h ~ N(mean, variance) without the row: moment matching, one step of expectation propagation.
 *
 * α = ±(mean − bound)/√(variance + noise) ; r = φ(α)/Φ(α) ; d = r·(r + α) ; V = (variance + noise)/d − variance ; y = mean ± r·√(variance + noise)/d
 */
export function oneSidedSite(input: {
  readonly mean: number
  readonly variance: number
  readonly noise: number
  readonly bound: number
  readonly side: 'lower' | 'upper'
}): Site {
  const { mean, variance, noise, bound, side } = input
  const sign = side === 'lower' ? 1 : -1
  const scale = Math.sqrt(variance + noise)
  const { shift, narrowing } = truncation((sign * (mean - bound)) / scale)
  if (narrowing < 1e-12) return { value: mean, variance: Number.POSITIVE_INFINITY }
  return { value: mean + (sign * shift * scale) / narrowing, variance: scale ** 2 / narrowing - variance }
}
