import { checkPositive } from '../check.ts'
import type { ValueRange } from './allowed-range.ts'

/**
 * Growth on the same month of last year that follows from that of the month before and from the two changes between the months.
 *
 * 1 + g_t = (1 + g_{t−1}) · (1 + m_t) / (1 + m_{t−12}), lowest and highest over all corners
 *
 * @param input.before allowed growth of the month before on its own last year, fractions above −1
 * @param input.change allowed change from the month before to this month
 * @param input.lastChange allowed change between the same two months a year ago
 * @returns lowest and highest growth of this month on the same month of last year
 * @throws `out-of-range`
 * @remarks Exact when all four rates compare the same four levels; a level that was revised between two publications breaks it.
 * Source: the definition of the rates (GRO-1). SPEC FOR-54.
 * @example
 * chainedGrowthRange({ before: { low: 0.1, high: 0.1 }, change: { low: 0.2, high: 0.2 }, lastChange: { low: 0.1, high: 0.1 } })
 * // { low: 0.2, high: 0.2 }
 */
export function chainedGrowthRange(input: {
  readonly before: ValueRange
  readonly change: ValueRange
  readonly lastChange: ValueRange
}): ValueRange {
  const { before, change, lastChange } = input
  checkPositive('1 + before.low', 1 + before.low)
  checkPositive('1 + change.low', 1 + change.low)
  checkPositive('1 + lastChange.low', 1 + lastChange.low)
  return {
    low: ((1 + before.low) * (1 + change.low)) / (1 + lastChange.high) - 1,
    high: ((1 + before.high) * (1 + change.high)) / (1 + lastChange.low) - 1,
  }
}
