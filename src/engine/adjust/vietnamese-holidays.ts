import { checkWhole } from '../check.ts'
import { dayFromText, dayText } from './calendar-day.ts'
import { lunarMonthDay } from './tet-date.ts'

/** Viet Nam leads universal time by seven hours. */
const utcOffsetHours = 7

/**
 * Days off by law in Viet Nam in a year, as long as no decision says other days.
 *
 * 1 January ; five days of Tết, from the day before it ; the 10th of the third lunar month ; 30 April, 1 May ; 1 and 2 September ; for each on a
 * Saturday or Sunday the next working day that is not off
 *
 * @param year calendar year, 1900 to 2100
 * @returns days as `YYYY-MM-DD`, in order, those that fall on a weekend with the days that make up for them
 * @throws `out-of-range`
 * @remarks Which days of Tết and which day beside 2 September are off is decided anew every year: the days before and after Tết here are the
 * usual ones. Source: Labour Code 45/2019/QH14, articles 111 (3) and 112. SPEC ADJ-8, PLN-143.
 * @example vietnameseHolidays(2026).slice(0, 6) // ['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']
 */
export function vietnameseHolidays(year: number): readonly string[] {
  checkWhole('year', year, 1900, 2100)
  const tet = lunarMonthDay(year, 1, utcOffsetHours)
  const fixed = ['01-01', '04-30', '05-01', '09-01', '09-02'].map((day) => dayFromText('year', `${year}-${day}`))
  const kings = lunarMonthDay(year, 3, utcOffsetHours) + 9
  const off = new Set([...fixed, kings, ...[-1, 0, 1, 2, 3].map((shift) => tet + shift)])
  for (const day of [...off].sort((a, b) => a - b)) {
    if (!isWeekend(day)) continue
    let next = day + 1
    while (isWeekend(next) || off.has(next)) next += 1
    off.add(next)
  }
  return [...off].sort((a, b) => a - b).map(dayText)
}

/** Days from 1970-01-01, which was a Thursday. */
function isWeekend(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 > 4
}
