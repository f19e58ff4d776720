import { checkPositive, checkRange, checkSome } from '../check.ts'

/** What a point of growth of one part is worth and costs. */
export interface GrowthPrice {
  /** Points of the whole that one point of growth of the part brings. */
  readonly worth: number
  /** Points of growth of the compensating part that make good one point lost in this part. */
  readonly repair: number
}

/**
 * The price list of a plan: what one point of growth of each part brings the whole, and what it costs the compensating part to make it good.
 *
 * worth_i = share_i ; repair_i = share_i / share_compensator
 *
 * @param input.shares base-period constant-price shares, each 0 to 1, in one order
 * @param input.compensatorShare share of the part that makes losses good, above 0, up to 1
 * @returns one price a share, in the order given
 * @throws `no-values`, `out-of-range`
 * @remarks Source: the identity of CON-1 differentiated by one growth. Shares are last year's, so the prices hold within one year. SPEC PLN-5.
 * @example growthPrices({ shares: [0.1367, 0.3368], compensatorShare: 0.1367 }) // [{ worth: 0.137, repair: 1 }, { worth: 0.337, repair: 2.46 }]
 */
export function growthPrices(input: {
  readonly shares: readonly number[]
  readonly compensatorShare: number
}): readonly GrowthPrice[] {
  const { shares, compensatorShare } = input
  checkSome('shares', shares)
  checkPositive('compensatorShare', compensatorShare)
  checkRange('compensatorShare', compensatorShare, 0, 1)
  for (const share of shares) checkRange('shares', share, 0, 1)
  return shares.map((share) => ({ worth: share, repair: share / compensatorShare }))
}
