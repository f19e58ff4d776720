import { checkPositive, checkRange } from '../check.ts'
import type { ValueRange } from './allowed-range.ts'

/** Shares of the first of two stretches in both together. */
export type ShareBand = ValueRange

/**
 * Share of one stretch of time in two that follow each other, when the weight of each is only known within bounds.
 *
 * low = first_low / (first_low + second_high) ; high = first_high / (first_high + second_low)
 *
 * @param first lowest and highest weight of the first stretch, last year's level in any unit, low not below zero
 * @param second the same of the second stretch
 * @returns lowest and highest share of the first in both
 * @throws `out-of-range`
 * @remarks Source: the weights of GRO-2 with bounds. SPEC FOR-3.
 * @example shareBand({ low: 8, high: 10 }, { low: 0.8, high: 1.2 }) // { low: 0.869565, high: 0.925926 }
 */
export function shareBand(first: ValueRange, second: ValueRange): ShareBand {
  checkRange('first.low', first.low, 0, first.high)
  checkRange('second.low', second.low, 0, second.high)
  checkPositive('first.low + second.high', first.low + second.high)
  checkPositive('first.high + second.low', first.high + second.low)
  return { low: first.low / (first.low + second.high), high: first.high / (first.high + second.low) }
}

/**
 * Cumulative growth that follows from the growth of the months before and of the months added.
 *
 * G = S · G_before + (1 − S) · G_added, lowest and highest over all corners
 *
 * @param input.before allowed growth of the first months together, fractions
 * @param input.added allowed growth of the months added
 * @param input.share share of the first months in the level of last year, between 0 and 1
 * @returns lowest and highest growth of all months together
 * @throws `out-of-range`
 * @remarks Valid within one vintage. Source: the identity of GRO-2. SPEC FOR-4.
 * @example
 * cumulativeRange({ before: { low: 0.165, high: 0.175 }, added: { low: 0.1533, high: 0.1533 }, share: { low: 0.9, high: 0.9 } })
 * // { low: 0.16383, high: 0.17283 }
 */
export function cumulativeRange(input: {
  readonly before: ValueRange
  readonly added: ValueRange
  readonly share: ShareBand
}): ValueRange {
  const { before, added, share } = input
  checkShare(share)
  return over([share.low, share.high], (part) => ({
    low: part * before.low + (1 - part) * added.low,
    high: part * before.high + (1 - part) * added.high,
  }))
}

/**
 * Growth of the months that two cumulative figures leave unsaid, within rounding and within the bounds of the weights.
 *
 * growth = (G_whole − S · G_known) / (1 − S), lowest and highest over all corners
 *
 * @param input.whole allowed growth of the longer stretch, fractions
 * @param input.known allowed growth of the part of it that is published
 * @param input.share share of that part in the longer stretch, above 0 and below 1
 * @returns lowest and highest growth of the hidden part
 * @throws `out-of-range`
 * @remarks GRO-3 with bounds on the weights as well as on the rounding. Valid within one vintage. SPEC FOR-5.
 * @example
 * hiddenRange({ whole: { low: 0.31985, high: 0.31995 }, known: { low: 0.29865, high: 0.29875 }, share: { low: 6 / 7, high: 6 / 7 } })
 * // { low: 0.44645, high: 0.44775 }
 */
export function hiddenRange(input: {
  readonly whole: ValueRange
  readonly known: ValueRange
  readonly share: ShareBand
}): ValueRange {
  const { whole, known, share } = input
  checkShare(share)
  return over([share.low, share.high], (part) => ({
    low: (whole.low - part * known.high) / (1 - part),
    high: (whole.high - part * known.low) / (1 - part),
  }))
}

function checkShare(share: ShareBand): void {
  checkRange('share.low', share.low, 0, share.high)
  checkRange('share.high', share.high, 0, 1)
  checkPositive('1 - share.high', 1 - share.high)
}

function over(shares: readonly number[], at: (share: number) => ValueRange): ValueRange {
  const ends = shares.map(at)
  return { low: Math.min(...ends.map(({ low }) => low)), high: Math.max(...ends.map(({ high }) => high)) }
}
