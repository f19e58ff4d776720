import { checkPositive } from '../check.ts'
import { rangeGap, type ValueRange } from './allowed-range.ts'

/** Ratios that a wrong unit or a misread decimal mark makes. */
const slips = [100, 1000, 1_000_000] as const

/**
 * Tells whether two amounts that should be the same differ by a slip of the unit or of the decimal mark.
 *
 * larger / smaller within rounding of 100, 1,000 or 1,000,000 ; both held to a tenth: high / low ≤ 1.1
 *
 * @param one allowed amount, above zero
 * @param other allowed amount of the same thing, above zero
 * @returns the factor, or undefined when rounding does not allow one or is too wide to tell
 * @throws `out-of-range`
 * @remarks 100 is percent taken for a fraction, 1,000 a decimal mark taken for a group mark or thousands for millions. SPEC FOR-11.
 * @example unitSlip({ low: 15.075, high: 15.085 }, { low: 15079.5, high: 15080.5 }) // 1000
 * @example unitSlip({ low: 15.075, high: 15.085 }, { low: 14.235, high: 14.245 }) // undefined
 */
export function unitSlip(one: ValueRange, other: ValueRange): number | undefined {
  checkPositive('one.low', one.low)
  checkPositive('other.low', other.low)
  if (!(one.high <= 1.1 * one.low && other.high <= 1.1 * other.low)) return undefined
  const [smaller, larger] = one.low <= other.low ? [one, other] : [other, one]
  return slips.find((factor) => rangeGap({ low: smaller.low * factor, high: smaller.high * factor }, larger) === 0)
}

/**
 * Tells whether a stated change of a share fits as points, as percent, as both or as neither.
 *
 * points = after − before ; percent = after / before − 1
 *
 * @param input.before allowed share before, a fraction above zero
 * @param input.after allowed share after
 * @param input.change allowed change as stated, a fraction
 * @returns which readings rounding allows
 * @throws `out-of-range`
 * @remarks SPEC FOR-12.
 * @example
 * changeReading({ before: { low: 0.0975, high: 0.0985 }, after: { low: 0.1185, high: 0.1195 }, change: { low: 0.0205, high: 0.0215 } })
 * // 'points'
 */
export function changeReading(input: {
  readonly before: ValueRange
  readonly after: ValueRange
  readonly change: ValueRange
}): 'points' | 'percent' | 'both' | 'neither' {
  const { before, after, change } = input
  checkPositive('before.low', before.low)
  const points = rangeGap({ low: after.low - before.high, high: after.high - before.low }, change) === 0
  const percent = rangeGap({ low: after.low / before.high - 1, high: after.high / before.low - 1 }, change) === 0
  if (points && percent) return 'both'
  return points ? 'points' : percent ? 'percent' : 'neither'
}
