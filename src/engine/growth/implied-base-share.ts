import type { Band, Banded } from '../band.ts'
import { checkRange, checkSome } from '../check.ts'

/** Why points and growth imply no share. */
export type NoShareReason = 'growth-too-near-zero' | 'missing'

/**
 * Base-period share of a part, from its published points and its published growth.
 *
 * share = points / growth ; band over points ± pointsHalfUnit and growth ± growthHalfUnit
 *
 * @param input.points contribution to the growth of the whole, a fraction of one (0.0595 is 5.95 points)
 * @param input.growth growth of the part, a fraction
 * @param input.pointsHalfUnit half of the last printed digit of the points, not below zero; 0 when left out
 * @param input.growthHalfUnit the same for the growth; 0 when left out
 * @returns share with the band that rounding allows (not cut to 0…1: a share outside is a finding);
 * undefined when the growth cannot be told from zero or a figure is missing (NaN)
 * @throws `out-of-range`
 * @remarks This is the constant-price share of the SAME PERIOD OF LAST YEAR, not a published structure at current prices.
 * Source: the identity of CON-1 solved for the share. SPEC CON-4.
 * @example
 * impliedBaseShare({ points: 0.0329, growth: 0.2407, pointsHalfUnit: 0.00005, growthHalfUnit: 0.00005 })
 * // { status: 'defined', value: 0.1367, low: 0.1364, high: 0.1369 }
 */
export function impliedBaseShare(input: {
  readonly points: number
  readonly growth: number
  readonly pointsHalfUnit?: number
  readonly growthHalfUnit?: number
}): Banded<NoShareReason> {
  const { points, growth, pointsHalfUnit = 0, growthHalfUnit = 0 } = input
  checkRange('pointsHalfUnit', pointsHalfUnit, 0, Number.MAX_VALUE)
  checkRange('growthHalfUnit', growthHalfUnit, 0, Number.MAX_VALUE)
  if (Number.isNaN(points) || Number.isNaN(growth)) return { status: 'undefined', reason: 'missing' }
  if (Math.abs(growth) <= growthHalfUnit) return { status: 'undefined', reason: 'growth-too-near-zero' }
  const corners = [points - pointsHalfUnit, points + pointsHalfUnit].flatMap((numerator) => [
    numerator / (growth - growthHalfUnit),
    numerator / (growth + growthHalfUnit),
  ])
  return { status: 'defined', value: points / growth, low: Math.min(...corners), high: Math.max(...corners) }
}

/**
 * Share of the part whose own figures are not published: what the other shares leave.
 *
 * residual = 1 − Σ share_i
 *
 * @param shares shares of all other parts with their bands, at least one
 * @returns share with its band: low = 1 − Σ high_i, high = 1 − Σ low_i; below zero the shares contradict each other
 * @throws `no-values`
 * @remarks For product taxes less subsidies in a regional product. SPEC CON-5.
 * @example residualShare([{ value: 0.6, low: 0.59, high: 0.61 }]) // { value: 0.4, low: 0.39, high: 0.41 }
 */
export function residualShare(shares: readonly Band[]): Band {
  checkSome('shares', shares)
  const left = (pick: (share: Band) => number): number => 1 - shares.reduce((sum, share) => sum + pick(share), 0)
  return { value: left((share) => share.value), low: left((share) => share.high), high: left((share) => share.low) }
}
