import { checkPositive, checkRange } from '../check.ts'

/**
 * A part's share one period on, at constant prices.
 *
 * new share = share · (1 + partGrowth) / (1 + totalGrowth)
 *
 * @param input.share share in the base period, 0 to 1
 * @param input.partGrowth growth of the part, a fraction, not below −1
 * @param input.totalGrowth growth of the whole, a fraction, above −1
 * @returns share at the base period's prices; NaN when a growth is missing (NaN)
 * @throws `out-of-range`
 * @remarks Differs from a published share at current prices by the change of relative prices. SPEC GRO-8.
 * @example rollShareForward({ share: 0.1367, partGrowth: 0.2407, totalGrowth: 0.1166 }) // 0.1519
 */
export function rollShareForward(input: {
  readonly share: number
  readonly partGrowth: number
  readonly totalGrowth: number
}): number {
  const { share, partGrowth, totalGrowth } = input
  checkRange('share', share, 0, 1)
  if (Number.isNaN(partGrowth) || Number.isNaN(totalGrowth)) return Number.NaN
  checkRange('partGrowth', partGrowth, -1, Number.MAX_VALUE)
  checkPositive('1 + totalGrowth', 1 + totalGrowth)
  return (share * (1 + partGrowth)) / (1 + totalGrowth)
}
