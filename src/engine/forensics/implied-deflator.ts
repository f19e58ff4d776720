import { checkPositive } from '../check.ts'
import type { ValueRange } from './allowed-range.ts'

/**
 * Change of prices that two levels at current prices and a growth at constant prices imply.
 *
 * deflator = (current / previous) / (1 + growth) − 1, lowest and highest over all corners
 *
 * @param input.current allowed level now, above zero; an open end is infinite
 * @param input.previous allowed level of the same period a year before, above zero
 * @param input.growth allowed growth at constant prices, fractions above −1
 * @returns lowest and highest change of prices, fractions
 * @throws `out-of-range`
 * @remarks Source: the definition of an implicit deflator, IMF Quarterly National Accounts Manual (2017), ch. 8. SPEC FOR-8.
 * @example
 * impliedDeflator({ current: { low: 110, high: 110 }, previous: { low: 100, high: 100 }, growth: { low: 0.1, high: 0.1 } })
 * // { low: 0, high: 0 }
 */
export function impliedDeflator(input: {
  readonly current: ValueRange
  readonly previous: ValueRange
  readonly growth: ValueRange
}): ValueRange {
  const { current, previous, growth } = input
  checkPositive('current.low', current.low)
  checkPositive('previous.low', previous.low)
  checkPositive('1 + growth.low', 1 + growth.low)
  return {
    low: current.low / previous.high / (1 + growth.high) - 1,
    high: current.high / previous.low / (1 + growth.low) - 1,
  }
}

/**
 * Change of a part's prices against those of the whole that its share at current prices and its growth imply.
 *
 * relative = share · (1 + G_whole) / (lastShare · (1 + g_part)) − 1, lowest and highest over all corners
 *
 * @param input.share allowed share at current prices, above zero
 * @param input.lastShare allowed share a year before: at current prices, or at constant prices for a share path
 * @param input.part allowed growth of the part at constant prices, fractions above −1
 * @param input.whole allowed growth of the whole
 * @returns lowest and highest relative change of prices, fractions
 * @throws `out-of-range`
 * @remarks The identity of GRO-8 with prices put back in. SPEC FOR-9.
 * @example
 * impliedRelativePrice({
 *   share: { low: 0.1521, high: 0.1521 }, lastShare: { low: 0.13668, high: 0.13668 },
 *   part: { low: 0.2407, high: 0.2407 }, whole: { low: 0.1166, high: 0.1166 },
 * }) // { low: 0.0015, high: 0.0015 }
 */
export function impliedRelativePrice(input: {
  readonly share: ValueRange
  readonly lastShare: ValueRange
  readonly part: ValueRange
  readonly whole: ValueRange
}): ValueRange {
  const { share, lastShare, part, whole } = input
  checkPositive('share.low', share.low)
  checkPositive('lastShare.low', lastShare.low)
  checkPositive('1 + part.low', 1 + part.low)
  checkPositive('1 + whole.low', 1 + whole.low)
  return {
    low: (share.low * (1 + whole.low)) / (lastShare.high * (1 + part.high)) - 1,
    high: (share.high * (1 + whole.high)) / (lastShare.low * (1 + part.low)) - 1,
  }
}

/**
 * The rate at which one amount was turned into another, as an exchange rate.
 *
 * rate = amount / other, lowest and highest over both roundings
 *
 * @param amount allowed amount in one unit, above zero
 * @param other allowed amount of the same thing in the other unit, above zero
 * @returns lowest and highest rate
 * @throws `out-of-range`
 * @remarks SPEC FOR-10.
 * @example rateRange({ low: 8424.55, high: 8424.65 }, { low: 330.75, high: 330.85 }) // { low: 25.46335, high: 25.471353 }
 */
export function rateRange(amount: ValueRange, other: ValueRange): ValueRange {
  checkPositive('amount.low', amount.low)
  checkPositive('other.low', other.low)
  return { low: amount.low / other.high, high: amount.high / other.low }
}
