import { EngineError } from '../error.ts'

/**
 * Days from 1970-01-01 to the first day of a month.
 *
 * @param month 12 · year + (0 … 11)
 * @returns days, below 0 for earlier months
 * @remarks Gregorian calendar. SPEC GRO-63.
 * @example firstDayOf(12 * 2025) // 20089
 */
export function firstDayOf(month: number): number {
  const sinceMarch = month - 2
  const year = Math.floor(sinceMarch / 12)
  const inYear = sinceMarch - 12 * year
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return 365 * year + leapDays + Math.floor((153 * inYear + 2) / 5) - 719468
}

/**
 * The month in which a day lies.
 *
 * @param day days from 1970-01-01
 * @returns 12 · year + (0 … 11)
 * @remarks Gregorian calendar. SPEC GRO-63.
 * @example monthOfDay(20119) // 24300
 */
export function monthOfDay(day: number): number {
  let month = Math.floor((day + 719528) / 30.436875)
  while (firstDayOf(month) > day) month -= 1
  while (firstDayOf(month + 1) <= day) month += 1
  return month
}

/**
 * A day as text.
 *
 * @param day days from 1970-01-01
 * @returns year, month and day of the month
 * @remarks SPEC GRO-63.
 * @example dayText(20117) // '2025-01-29'
 */
export function dayText(day: number): string {
  const month = monthOfDay(day)
  const pad = (value: number, width: number): string => String(value).padStart(width, '0')
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-${pad(day - firstDayOf(month) + 1, 2)}`
}

/**
 * Days from 1970-01-01 to a day written as text.
 *
 * @param argument what the day is called in the error
 * @param text year, month and day of the month
 * @returns days, below 0 for earlier ones
 * @throws `not-a-day`
 * @remarks Gregorian calendar. SPEC GRO-63.
 * @example dayFromText('due', '2025-01-29') // 20117
 */
export function dayFromText(argument: string, text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const day = match === null ? Number.NaN : firstDayOf(12 * Number(match[1]) + Number(match[2]) - 1) + Number(match[3]) - 1
  if (Number.isNaN(day) || dayText(day) !== text)
    throw new EngineError('not-a-day', { argument, found: text, allowed: 'a day of the calendar such as 2025-01-29' })
  return day
}
