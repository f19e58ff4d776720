import { checkLengths, checkPositive, checkRange, checkSome } from '../check.ts'

/**
 * Growth of the first periods of a year together, from the growth of each.
 *
 * G = Σ share_p · growth_p / Σ share_p ; share_p = last year's level of p / last year's level of the whole year
 *
 * @param input.shares last year's share, or level, of each period, none below zero
 * @param input.growths growth of each period over the same period of last year, fractions, same length
 * @returns a fraction; NaN when a growth is missing (NaN)
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Weights are LAST year's levels: growth rates are never averaged plainly.
 * Source: IMF Quarterly National Accounts Manual (2017), ch. 8. SPEC GRO-2.
 * @example cumulativeGrowth({ shares: [230, 250, 250], growths: [0.1091, 0.111, 0.1288] }) // 0.116497
 */
export function cumulativeGrowth(input: { readonly shares: readonly number[]; readonly growths: readonly number[] }): number {
  const { shares, growths } = input
  checkSome('shares', shares)
  checkLengths({ shares, growths })
  for (const share of shares) checkRange('shares', share, 0, Number.MAX_VALUE)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  checkPositive('sum of shares', whole)
  return shares.reduce((sum, share, index) => sum + share * (growths[index] ?? Number.NaN), 0) / whole
}
