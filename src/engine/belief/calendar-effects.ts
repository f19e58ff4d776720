import { firstDayOf, monthOfDay } from '../adjust/calendar-day.ts'
import { tetRegressors } from '../adjust/tet-regressors.ts'

/** Whose working days: `western` has Easter and the holidays that nearly all of Europe shares, `vietnamese` has Tết. */
export type CalendarKind = 'western' | 'vietnamese'

/** Calendars to choose from, the usual one first. */
export const calendarKinds: readonly CalendarKind[] = ['western', 'vietnamese']

/** Regressors of the calendar, month by month. */
export interface CalendarEffects {
  /** First month that the regressors speak of. */
  readonly calendarFrom: number
  /** Months × regressors. */
  readonly calendar: readonly Float64Array[]
  /** Standard deviation of each regressor's coefficient before evidence. */
  readonly calendarSpread: readonly number[]
}

/** Easter Sunday as days from 1970-01-01 (Gregorian computus in Gauss's form with Lilius's corrections). */
function easterDay(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const epact = (((19 * golden + skipped + 15) % 30) + 30) % 30
  const moon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0)
  const fullMoon = firstDayOf(12 * year + 2) + 20 + moon
  return fullMoon + 7 - ((((fullMoon + 4) % 7) + 7) % 7)
}

/** Monday is 0. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7

/** Days off at a fixed date, as month and day, that nearly all countries of the calendar share. */
const fixedHolidays: Readonly<Record<CalendarKind, readonly (readonly [number, number])[]>> = {
  western: [
    [0, 1],
    [4, 1],
    [11, 25],
    [11, 26],
  ],
  vietnamese: [
    [0, 1],
    [3, 30],
    [4, 1],
    [8, 2],
  ],
}

/** Weekdays less 5/2 of the days of a weekend, counted as days moved from one to the other; fixed holidays on weekdays are taken off. */
function workingDayContrast(kind: CalendarKind, month: number): number {
  const [first, end] = [firstDayOf(month), firstDayOf(month + 1)]
  let weekdays = 0
  for (let day = first; day < end; day += 1) if (weekday(day) < 5) weekdays += 1
  const holidays = fixedHolidays[kind].filter(([inYear]) => inYear === month % 12)
  const worked = holidays.filter(([, day]) => weekday(first + day - 1) < 5).length
  return (weekdays - 2.5 * (end - first - weekdays)) / 3.5 - worked + (5 / 7) * holidays.length
}

/** Share of the four days from Good Friday to Easter Monday that lie in a month. */
function easterShare(year: number, inYear: number): number {
  const easter = easterDay(year)
  return [-2, -1, 0, 1].filter((shift) => monthOfDay(easter + shift) % 12 === inYear).length / 4
}

function usualEasterShare(inYear: number): number {
  let sum = 0
  for (let year = 1900; year < 2100; year += 1) sum += easterShare(year, inYear)
  return sum / 200
}

function leapDay(month: number): number {
  if (month % 12 !== 1) return 0
  return firstDayOf(month + 1) - firstDayOf(month) === 29 ? 0.75 : -0.25
}

function westernRows(first: number, last: number): Float64Array[] {
  const usual = Array.from({ length: 12 }, (_, inYear) => (inYear === 2 || inYear === 3 ? usualEasterShare(inYear) : 0))
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index
    const inYear = month % 12
    const easter = inYear === 2 || inYear === 3 ? easterShare(Math.floor(month / 12), inYear) - (usual[inYear] ?? 0) : 0
    return Float64Array.of(workingDayContrast('western', month), leapDay(month), easter)
  })
}

function vietnameseRows(first: number, last: number): Float64Array[] {
  const tet = tetRegressors({ period: { first, last }, before: 10, during: 7, after: 0 })
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Float64Array.of(workingDayContrast('vietnamese', first + index), tet.before[index] ?? 0, tet.during[index] ?? 0),
  )
}

/** Regressors of the calendar for a run of months, each centred so that what is usual stays in the seasonal part. */
export function calendarEffects(kind: CalendarKind, first: number, last: number): CalendarEffects {
  return kind === 'western'
    ? { calendarFrom: first, calendar: westernRows(first, last), calendarSpread: [0.03, 0.03, 0.05] }
    : { calendarFrom: first, calendar: vietnameseRows(first, last), calendarSpread: [0.03, 0.3, 0.3] }
}
