import { checkRange, checkWhole } from '../check.ts'
import { dayText, firstDayOf } from './calendar-day.ts'
import { newMoon, solarLongitude } from './sun-and-moon.ts'

/** Lunation that begins the month of the winter solstice in December of a year: month 11 of the lunar calendar. */
function solsticeMonth(year: number, localDay: (moment: number) => number): number {
  let moment = firstDayOf(12 * year + 11) + 20
  for (let round = 0; round < 4; round += 1) moment += ((270 - solarLongitude(moment)) * 365.2422) / 360
  const solstice = localDay(moment)
  let lunation = Math.round((solstice - 10962.76) / 29.530588861) + 1
  while (localDay(newMoon(lunation)) > solstice) lunation -= 1
  return lunation
}

/** Tết of a year as the number of days from 1970-01-01. */
export function tetDay(year: number, utcOffsetHours: number): number {
  return lunarMonthDay(year, 1, utcOffsetHours)
}

/** First day of lunar month 1, 2 or 3 of a year as the number of days from 1970-01-01; a repeated month has no day of its own here. */
export function lunarMonthDay(year: number, month: 1 | 2 | 3, utcOffsetHours: number): number {
  const shift = utcOffsetHours / 24
  const localDay = (moment: number): number => Math.floor(moment + shift)
  const eleventh = solsticeMonth(year - 1, localDay)
  const start = (index: number): number => localDay(newMoon(eleventh + index))
  const sign = (index: number): number => Math.floor(solarLongitude(start(index) - shift) / 30)
  const leapYear = solsticeMonth(year, localDay) - eleventh === 13
  const months = Array.from({ length: month + 1 }, (_, at) => at + 1)
  const leapBefore = leapYear && months.some((index) => sign(index) === sign(index + 1))
  return start(month + (leapBefore ? 2 : 1))
}

/**
 * Day of the Vietnamese lunar new year, Tết Nguyên Đán, computed from moon and sun.
 *
 * the month of the winter solstice is month 11; a year of 13 months repeats its first month without a main solar term; Tết begins month 1
 *
 * @param year calendar year, 1900 to 2100
 * @param utcOffsetHours hours by which local time leads universal time, −12 to 14; 7 (Viet Nam) when left out, 8 gives the Chinese date
 * @returns day as `YYYY-MM-DD`
 * @throws `out-of-range`
 * @remarks Before 1968 calendars printed in Viet Nam did not use this time zone, and in 1968 and 1969 not in all of the country: what
 * was celebrated can be a day later than computed here. Source: rules of the Vietnamese calendar in force since 1968 (Decision
 * 121/CP of 1967); Meeus, Astronomical Algorithms (1998), ch. 25 and 49. SPEC ADJ-8.
 * @example tetDate(1985) // '1985-01-21'
 * @example tetDate(1985, 8) // '1985-02-20'
 */
export function tetDate(year: number, utcOffsetHours = 7): string {
  checkWhole('year', year, 1900, 2100)
  checkRange('utcOffsetHours', utcOffsetHours, -12, 14)
  return dayText(tetDay(year, utcOffsetHours))
}
