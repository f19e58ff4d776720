import { checkWhole } from '../check.ts'
import { monthsIn, type Period } from '../period.ts'
import { dayFromText, firstDayOf } from './calendar-day.ts'

/**
 * Working days of each month.
 *
 * days of the month that are neither a weekly day off nor a holiday, and days off that were worked all the same
 *
 * @param input.period months wanted, within 1900 to 2100
 * @param input.holidays days off beside the weekly ones, `YYYY-MM-DD`; those outside the period or on a weekly day off change nothing
 * @param input.weeklyDaysOff weekdays off, 1 (Monday) to 7 (Sunday); Saturday and Sunday when left out
 * @param input.workedDaysOff days that are worked although they would be off, `YYYY-MM-DD`; none when left out
 * @returns a count for every month
 * @throws `out-of-range`, `not-a-day`
 * @remarks Holidays are data: what the state grants differs from year to year, and for Tết by decree. SPEC ADJ-10.
 * @example workingDays({ period: { first: 24300, last: 24300 }, holidays: ['2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'] }) // [17]
 */
export function workingDays(input: {
  readonly period: Period
  readonly holidays: readonly string[]
  readonly weeklyDaysOff?: readonly number[]
  readonly workedDaysOff?: readonly string[]
}): readonly number[] {
  const { period, holidays, weeklyDaysOff = [6, 7], workedDaysOff = [] } = input
  checkWhole('first month', period.first, 1900 * 12, period.last)
  checkWhole('last month', period.last, period.first, 2100 * 12 + 11)
  for (const weekday of weeklyDaysOff) checkWhole('weeklyDaysOff', weekday, 1, 7)
  const off = new Set(holidays.map((day) => dayFromText('holidays', day)))
  const worked = new Set(workedDaysOff.map((day) => dayFromText('workedDaysOff', day)))
  const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1
  const isWorked = (day: number): boolean => worked.has(day) || !(off.has(day) || weeklyDaysOff.includes(weekday(day)))
  return Array.from({ length: monthsIn(period) }, (_, index) => {
    const month = period.first + index
    const days = Array.from({ length: firstDayOf(month + 1) - firstDayOf(month) }, (_unused, at) => firstDayOf(month) + at)
    return days.filter(isWorked).length
  })
}
