import { checkWhole } from '../check.ts'
import { monthsIn, type Period } from '../period.ts'
import { firstDayOf } from './calendar-day.ts'
import { tetDay } from './tet-date.ts'

/** Three regressors of Tết, one value a month each: what of the window lies in the month, beside what usually does. */
export interface TetRegressors {
  readonly before: readonly number[]
  readonly during: readonly number[]
  readonly after: readonly number[]
}

let known: readonly number[] | undefined

/** Tết of 1900 to 2100, reckoned once: it takes longer than all that is done with it. */
function tetDays(): readonly number[] {
  known ??= Array.from({ length: 201 }, (_, index) => tetDay(1900 + index, 7))
  return known
}

/** Share of the days from `from` up to but without `to` that lie in a month; 0 for an empty window. */
function shareInMonth(from: number, to: number, month: number): number {
  const days = Math.min(to, firstDayOf(month + 1)) - Math.max(from, firstDayOf(month))
  return to > from ? Math.max(days, 0) / (to - from) : 0
}

/**
 * Regressors for the effect of Tết on a monthly series: before, during and after it.
 *
 * regressor_t = (days of the window in month t) / (days of the window) − mean of that share for the calendar month over 1900 to 2100
 *
 * @param input.period months wanted, within 1900 to 2100
 * @param input.before days of the window that ends on the eve of Tết, 0 to 20
 * @param input.during days of the window that begins with Tết, 0 to 30
 * @param input.after days of the window that follows it, 0 to 30
 * @returns a value for every month of each window; it is zero in months that Tết never touches and everywhere for a window of 0 days
 * @throws `out-of-range`
 * @remarks Centred, so that a usual Tết stays in the seasonal part and only its moving is a calendar effect.
 * Source: Findley, Monsell, Bell, Otto and Chen (1998), Journal of Business and Economic Statistics 16, on moving holidays; three
 * windows as in Lin and Liu (2002), Modeling Lunar Calendar Holiday Effects in Taiwan. SPEC ADJ-9.
 * @example tetRegressors({ period: { first: 24300, last: 24301 }, before: 10, during: 4, after: 6 }).during // [0.440, -0.440]
 */
export function tetRegressors(input: {
  readonly period: Period
  readonly before: number
  readonly during: number
  readonly after: number
}): TetRegressors {
  const { period, before, during, after } = input
  checkWhole('first month', period.first, 1900 * 12, period.last)
  checkWhole('last month', period.last, period.first, 2100 * 12 + 11)
  checkWhole('before', before, 0, 20)
  checkWhole('during', during, 0, 30)
  checkWhole('after', after, 0, 30)
  const days = tetDays()
  const months = Array.from({ length: monthsIn(period) }, (_, index) => period.first + index)
  const window = (from: number, to: number): readonly number[] => {
    const share = (year: number, inYear: number): number => {
      const tet = days[year - 1900] ?? Number.NaN
      return shareInMonth(tet + from, tet + to, 12 * year + inYear)
    }
    const usual = Array.from(
      { length: 12 },
      (_, inYear) => days.reduce((sum, _day, index) => sum + share(1900 + index, inYear), 0) / days.length,
    )
    return months.map((month) => share(Math.floor(month / 12), month % 12) - (usual[month % 12] ?? 0))
  }
  return { before: window(-before, 0), during: window(0, during), after: window(during, during + after) }
}
