import type { Band } from '../band.ts'
import { checkPositive, checkRange } from '../check.ts'

/** Published growth of one stretch of time or one group, with its weight in last year's level. */
export interface PublishedGrowth {
  /** Last year's share of the year (cumulative for a cumulative figure), or last year's level. */
  readonly share: number
  /** Fraction. */
  readonly growth: number
  /** Half of the last printed digit as a fraction: 0.00005 for a percentage with two decimals; 0 or left out when exact. */
  readonly halfUnit?: number
}

/**
 * Growth of the part that two published figures leave unsaid: the month between two cumulatives, or the months before a known one.
 *
 * growth = (S_whole · G_whole − S_known · G_known) / (S_whole − S_known)
 * band   = ± (S_whole · h_whole + S_known · h_known) / (S_whole − S_known)
 *
 * @param input.whole the longer stretch
 * @param input.known the part of it that is also published; its share is below the whole's
 * @returns central value and what rounding allows; NaN when a growth is missing (NaN)
 * @throws `out-of-range`
 * @remarks Valid only when both figures are of the same vintage and the shares are those of last year's levels.
 * Source: the identity of GRO-2 solved for one part. SPEC GRO-3.
 * @example
 * hiddenPeriod({ whole: { share: 7, growth: 0.3199, halfUnit: 0.00005 }, known: { share: 6, growth: 0.2987, halfUnit: 0.00005 } })
 * // { value: 0.4471, low: 0.44645, high: 0.44775 }
 */
export function hiddenPeriod(input: { readonly whole: PublishedGrowth; readonly known: PublishedGrowth }): Band {
  const { whole, known } = input
  checkRange('known.share', known.share, 0, Number.MAX_VALUE)
  const hiddenShare = whole.share - known.share
  checkPositive('whole.share - known.share', hiddenShare)
  const value = (whole.share * whole.growth - known.share * known.growth) / hiddenShare
  const halfWidth = (whole.share * (whole.halfUnit ?? 0) + known.share * (known.halfUnit ?? 0)) / hiddenShare
  return { value, low: value - halfWidth, high: value + halfWidth }
}
