import type { Banded } from '../band.ts'
import { checkRange } from '../check.ts'

/** Why no growth of the rest can be required. */
export type NoPaceReason = 'nothing-left' | 'missing'

/**
 * Growth that the rest of the year must reach for the year to reach its target.
 *
 * required = (target − share · growth) / (1 − share)
 *
 * @param input.target growth of the whole year that is aimed at, a fraction
 * @param input.growth cumulative growth of the part that is known, a fraction; any number when share is 0
 * @param input.share share of that part in last year's level, 0 to 1
 * @param input.shareLow lowest share that is possible; `share` when left out
 * @param input.shareHigh highest share that is possible; `share` when left out
 * @returns value at `share`, low and high over the band of shares; undefined, with the reason, when no part of the year is left
 * or a growth is missing (NaN)
 * @throws `out-of-range`
 * @remarks Source: the identity of GRO-2 solved for the rest of the year. SPEC GRO-4.
 * @example requiredPace({ target: 0.14, growth: 0.1103, share: 0.48 }) // { status: 'defined', value: 0.1674, low: 0.1674, high: 0.1674 }
 * @example requiredPace({ target: 0.14, growth: 0.1189, share: 1 }) // { status: 'undefined', reason: 'nothing-left' }
 */
export function requiredPace(input: {
  readonly target: number
  readonly growth: number
  readonly share: number
  readonly shareLow?: number
  readonly shareHigh?: number
}): Banded<NoPaceReason> {
  const { target, growth, share, shareLow = share, shareHigh = share } = input
  checkRange('share', share, 0, 1)
  checkRange('shareLow', shareLow, 0, share)
  checkRange('shareHigh', shareHigh, share, 1)
  if (Number.isNaN(target) || Number.isNaN(growth)) return { status: 'undefined', reason: 'missing' }
  if (shareHigh === 1) return { status: 'undefined', reason: 'nothing-left' }
  const pace = (known: number): number => (target - known * growth) / (1 - known)
  const ends = [pace(shareLow), pace(shareHigh)]
  return { status: 'defined', value: pace(share), low: Math.min(...ends), high: Math.max(...ends) }
}
