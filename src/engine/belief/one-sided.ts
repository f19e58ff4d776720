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
function oneSidedSite(input: {
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

/** A one-sided row: its site so far, the mean of what it speaks of with all sites in force, and its bound. */
export interface OneSided {
  readonly site: Site
  readonly mean: number
  readonly bound: number
  readonly noise: number
  readonly side: 'lower' | 'upper'
}

/** Mean and variance once a normal row on the same thing is taken away. */
function withoutSite(mean: number, variance: number, site: Site): { readonly mean: number; readonly variance: number } {
  const precision = 1 / variance - 1 / site.variance
  return { mean: (mean / variance - site.value / site.variance) / precision, variance: 1 / precision }
}

/**
 * Sites of several one-sided rows that agree with each other: each in turn is renewed from what all others say, until none moves.
 * `covariance` is that of what the rows speak of, with all sites in force.
 */
export function settledSites(rows: readonly OneSided[], covariance: readonly (readonly number[])[]): readonly Site[] {
  const spread = covariance.map((row) => [...row])
  const means = rows.map(({ mean }) => mean)
  const sites = rows.map(({ site }) => site)
  for (let sweep = 0; sweep < 500; sweep += 1) {
    let moved = 0
    rows.forEach((row, k) => {
      const [site, variance] = [sites[k] ?? row.site, spread[k]?.[k] ?? Number.NaN]
      const fresh = oneSidedSite({ ...row, ...withoutSite(means[k] ?? Number.NaN, variance, site) })
      moved = Math.max(moved, exchangeSite(means, spread, k, site, fresh))
      sites[k] = fresh
    })
    if (moved <= 1e-13) return sites
  }
  return sites
}

/** Puts one site in the place of another; returns how far its mean moved in standard deviations, or its variance in proportion. */
function exchangeSite(means: number[], spread: number[][], k: number, from: Site, to: Site): number {
  const column = spread.map((row) => row[k] ?? Number.NaN)
  const variance = column[k] ?? Number.NaN
  const precision = 1 / to.variance - 1 / from.variance
  const pull = to.value / to.variance - from.value / from.variance
  const shift = (pull - precision * (means[k] ?? Number.NaN)) / (1 + precision * variance)
  const shrink = precision / (1 + precision * variance)
  column.forEach((one, i) => {
    means[i] = (means[i] ?? Number.NaN) + one * shift
    const row = spread[i] ?? []
    for (const [j, other] of column.entries()) row[j] = (row[j] ?? Number.NaN) - shrink * one * other
  })
  return Math.max(Math.abs(shift) * Math.sqrt(variance), Math.abs(shrink) * variance)
}
