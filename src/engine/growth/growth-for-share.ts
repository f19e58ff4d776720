import { checkPositive, checkRange } from '../check.ts'

/**
 * Growth a year that a part needs for its share to reach a goal, at constant prices.
 *
 * required = (targetShare / share)^(1 / years) · (1 + totalGrowth) − 1
 *
 * @param input.share share now, above 0, up to 1
 * @param input.targetShare share aimed at, 0 to 1
 * @param input.years years until then, above zero
 * @param input.totalGrowth growth a year of the whole, a fraction, not below −1; NaN when missing
 * @returns a fraction; NaN when the growth of the whole is missing
 * @throws `out-of-range`
 * @remarks The same rate every year; the whole's growth is taken as given although the part is in it. SPEC GRO-9.
 * @example growthForShare({ share: 0.1283, targetShare: 0.18, years: 5, totalGrowth: 0.11 }) // 0.1878
 */
export function growthForShare(input: {
  readonly share: number
  readonly targetShare: number
  readonly years: number
  readonly totalGrowth: number
}): number {
  const { share, targetShare, years, totalGrowth } = input
  checkPositive('share', share)
  checkRange('share', share, 0, 1)
  checkRange('targetShare', targetShare, 0, 1)
  checkPositive('years', years)
  if (Number.isNaN(totalGrowth)) return Number.NaN
  checkRange('totalGrowth', totalGrowth, -1, Number.MAX_VALUE)
  return (targetShare / share) ** (1 / years) * (1 + totalGrowth) - 1
}
