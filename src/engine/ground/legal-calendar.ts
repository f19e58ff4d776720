import { dayFromText } from '../adjust/calendar-day.ts'

/** Days off that are no Saturdays or Sundays, in order and once each; days from 1970-01-01. */
export type LegalCalendar = readonly number[]

/**
 * The calendar by which legal clocks count working days.
 *
 * @param holidays days off beside Saturday and Sunday, ISO, in any order
 * @returns the calendar for `legalClock` and `workingDaysTo`
 * @throws `not-a-day`
 * @remarks Holidays are data, as in `workingDays`. SPEC INV-10.
 * @example legalCalendar(['2025-01-01', '2025-01-04']) // [20089]
 */
export function legalCalendar(holidays: readonly string[]): LegalCalendar {
  const days = new Set(holidays.map((day) => dayFromText('holidays', day)))
  return [...days].filter((day) => !isWeekend(day)).sort((one, other) => one - other)
}

/**
 * Working days from Monday, 29 December 1969, to a day; the difference of two counts those in between.
 *
 * 5 ⌊n/7⌋ + min(5, n mod 7) − days off up to the day, with n days since that Monday, the day itself among them
 *
 * @param calendar days off
 * @param day days from 1970-01-01
 * @returns a whole number
 * @remarks SPEC INV-10.
 * @example workingDaysTo(legalCalendar(['2025-01-01']), 20092) - workingDaysTo(legalCalendar(['2025-01-01']), 20088) // 2
 */
export function workingDaysTo(calendar: LegalCalendar, day: number): number {
  const days = day + 4
  const weeks = Math.floor(days / 7)
  return 5 * weeks + Math.min(5, days - 7 * weeks) - daysOffTo(calendar, day)
}

function daysOffTo(calendar: LegalCalendar, day: number): number {
  let [low, high] = [0, calendar.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((calendar[middle] ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return low
}

/** Saturday or Sunday; day 0 was a Thursday. */
function isWeekend(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 >= 5
}
