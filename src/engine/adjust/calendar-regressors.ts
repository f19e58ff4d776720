import { checkWhole } from '../check.ts'
import { monthsIn, type Period } from '../period.ts'
import { firstDayOf } from './calendar-day.ts'

/** One regressor of the calendar: its name, and a value for every month. */
export interface CalendarRegressor {
  readonly name: string
  readonly values: readonly number[]
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** How often each weekday, Monday first, falls into a month. */
function weekdayCounts(month: number): readonly number[] {
  const [from, to] = [firstDayOf(month), firstDayOf(month + 1)]
  const counts = [4, 4, 4, 4, 4, 4, 4]
  for (let day = from + 28; day < to; day += 1) {
    const weekday = (((day + 3) % 7) + 7) % 7
    counts[weekday] = (counts[weekday] ?? 0) + 1
  }
  return counts
}

function monthsOf(period: Period): readonly number[] {
  checkWhole('first month', period.first, 1900 * 12, period.last)
  checkWhole('last month', period.last, period.first, 2100 * 12 + 11)
  return Array.from({ length: monthsIn(period) }, (_, index) => period.first + index)
}

/**
 * Trading-day regressors: six contrasts of a weekday with Sunday, or one contrast of working days with the weekend.
 *
 * six: (Mondays − Sundays), …, (Saturdays − Sundays); one: (days Monday to Friday) − 5/2 · (Saturdays and Sundays)
 *
 * @param input.period months wanted, within 1900 to 2100
 * @param input.contrasts `six` or `one`
 * @returns six regressors named after their weekday, or one named `weekday`
 * @throws `out-of-range`
 * @remarks Source: Bell and Hillmer (1983), Journal of the American Statistical Association 78; X-13ARIMA-SEATS Reference Manual, td and
 * td1coef. SPEC ADJ-22.
 * @example tradingDayRegressors({ period: { first: 24300, last: 24301 }, contrasts: 'one' })[0] // { name: 'weekday', values: [3, 0] }
 */
export function tradingDayRegressors(input: {
  readonly period: Period
  readonly contrasts: 'six' | 'one'
}): readonly CalendarRegressor[] {
  const counts = monthsOf(input.period).map(weekdayCounts)
  if (input.contrasts === 'six')
    return weekdays.map((name, weekday) => ({ name, values: counts.map((list) => (list[weekday] ?? 0) - (list[6] ?? 0)) }))
  const contrast = (list: readonly number[]): number => {
    const weekend = (list[5] ?? 0) + (list[6] ?? 0)
    return list.reduce((sum, count) => sum + count, 0) - weekend - 2.5 * weekend
  }
  return [{ name: 'weekday', values: counts.map(contrast) }]
}

/**
 * Regressor of the leap year: the 29th of February, less its mean over four years.
 *
 * 0.75 in a February of 29 days, −0.25 in one of 28, 0 in other months
 *
 * @param period months wanted, within 1900 to 2100
 * @returns a regressor named `leap-year`
 * @throws `out-of-range`
 * @remarks Source: X-13ARIMA-SEATS Reference Manual, lpyear. SPEC ADJ-22.
 * @example leapYearRegressor({ first: 24289, last: 24289 }).values // [0.75]
 */
export function leapYearRegressor(period: Period): CalendarRegressor {
  const values = monthsOf(period).map((month) => {
    if (month % 12 !== 1) return 0
    return firstDayOf(month + 1) - firstDayOf(month) === 29 ? 0.75 : -0.25
  })
  return { name: 'leap-year', values }
}

/** Easter Sunday of a year as the number of days from 1970-01-01: the Gregorian rule (Meeus, Jones and Butcher). */
export function easterDay(year: number): number {
  const [golden, century, inCentury] = [year % 19, Math.floor(year / 100), year % 100]
  const correction = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const inMarch = epact + weekday - 7 * late + 22
  return firstDayOf(12 * year + 2) + inMarch - 1
}

/**
 * Regressor of Easter: the share of the days before Easter Sunday that lie in the month, less what usually does.
 *
 * (days of the window in month t) / (days of the window) − mean of that share for the calendar month over 1900 to 2100
 *
 * @param input.period months wanted, within 1900 to 2100
 * @param input.days days of the window that ends on the eve of Easter, 1 to 25
 * @returns a regressor named `easter`
 * @throws `out-of-range`
 * @remarks Source: Bell and Hillmer (1983); X-13ARIMA-SEATS Reference Manual, easter[w], whose means are over 500 years. SPEC ADJ-22.
 * @example easterRegressor({ period: { first: 24291, last: 24291 }, days: 1 }).values // [-0.741]
 */
export function easterRegressor(input: { readonly period: Period; readonly days: number }): CalendarRegressor {
  const { period, days } = input
  checkWhole('days', days, 1, 25)
  const months = monthsOf(period)
  const share = (year: number, inYear: number): number => {
    const [easter, from, to] = [easterDay(year), firstDayOf(12 * year + inYear), firstDayOf(12 * year + inYear + 1)]
    return Math.max(0, Math.min(easter, to) - Math.max(easter - days, from)) / days
  }
  const usual = [1, 2, 3].map((inYear) => {
    let sum = 0
    for (let year = 1900; year <= 2100; year += 1) sum += share(year, inYear)
    return sum / 201
  })
  const values = months.map((month) => {
    const inYear = month % 12
    return inYear < 1 || inYear > 3 ? 0 : share(Math.floor(month / 12), inYear) - (usual[inYear - 1] ?? 0)
  })
  return { name: 'easter', values }
}
