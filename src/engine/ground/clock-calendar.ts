import { dayFromText, dayText } from '../adjust/calendar-day.ts'
import { checkWhole } from '../check.ts'

/** In what the time limit of a procedure is counted. */
export type ClockUnit = 'calendar-days' | 'working-days'

/** A pause of a clock: from the day after `from` up to and including `to`; without an end it lasts. */
export interface ClockPause {
  readonly from: string
  readonly to?: string | undefined
}

/** How many working days there have been up to each day, so that any stretch is counted at once. */
export interface ClockCalendar {
  readonly first: number
  /** Working days up to and including each day from `first` on. */
  readonly worked: Int32Array
  /** Number of each day by its text. */
  readonly numbers: ReadonlyMap<string, number>
}

/** A clock: when it started, in what it counts, when it stood still. */
export interface Clock {
  readonly opened: string
  readonly unit: ClockUnit
  readonly pauses: readonly ClockPause[]
}

/**
 * Counts the working days of a stretch of years once.
 *
 * @param input.firstYear first year that clocks may touch, 1900 or later
 * @param input.lastYear last one, at most 2200
 * @param input.holidays days off beside Saturday and Sunday, ISO
 * @returns the calendar for `clockDays` and `clockDeadline`
 * @throws `out-of-range`, `not-a-day`
 * @remarks Holidays are data, as in `workingDays`. SPEC INV-10.
 * @example clockCalendar({ firstYear: 2025, lastYear: 2025, holidays: ['2025-01-01'] }).worked.at(-1) // 260
 */
export function clockCalendar(input: {
  readonly firstYear: number
  readonly lastYear: number
  readonly holidays: readonly string[]
}): ClockCalendar {
  checkWhole('firstYear', input.firstYear, 1900, 2200)
  checkWhole('lastYear', input.lastYear, input.firstYear, 2200)
  const first = dayFromText('firstYear', `${input.firstYear}-01-01`)
  const last = dayFromText('lastYear', `${input.lastYear}-12-31`)
  const off = new Set(input.holidays.map((day) => dayFromText('holidays', day)))
  const worked = new Int32Array(last - first + 1)
  const numbers = new Map<string, number>()
  let count = 0
  for (let day = first; day <= last; day += 1) {
    const weekday = (((day + 3) % 7) + 7) % 7
    if (weekday < 5 && !off.has(day)) count += 1
    worked[day - first] = count
    numbers.set(dayText(day), day)
  }
  return { first, worked, numbers }
}

/**
 * Days that a clock has run.
 *
 * days d with opened < d ≤ until that count in the unit and lie in no pause
 *
 * @param calendar working days
 * @param clock start, unit and pauses; pauses do not overlap
 * @param until the day of the answer, or of the end
 * @returns a whole number, 0 or more
 * @throws `not-a-day`, `out-of-range` for a day outside the calendar
 * @remarks The day of opening does not count: a time limit in days runs from the day after (Civil Code 2015, article 147). SPEC INV-11.
 * @example
 * clockDays(clockCalendar({ firstYear: 2025, lastYear: 2025, holidays: [] }),
 *   { opened: '2025-03-03', unit: 'working-days', pauses: [{ from: '2025-03-04', to: '2025-03-06' }] }, '2025-03-11')
 * // 4
 */
export function clockDays(calendar: ClockCalendar, { opened, unit, pauses }: Clock, until: string): number {
  const count = (from: string, to: string): number => Math.max(0, countTo(calendar, unit, to) - countTo(calendar, unit, from))
  return pauses.reduce(
    (days, { from, to }) => {
      const start = from < opened ? opened : from
      const end = to === undefined || to > until ? until : to
      return start < end ? days - count(start, end) : days
    },
    count(opened, until),
  )
}

/**
 * The day on which a clock reaches its limit.
 *
 * @param calendar working days
 * @param clock start, unit and pauses
 * @param limit days, 1 or more
 * @returns the last day in time; undefined while a pause lasts, for nobody knows then, or where it lies behind the calendar
 * @throws `not-a-day`, `out-of-range`
 * @remarks SPEC INV-12.
 * @example
 * clockDeadline(clockCalendar({ firstYear: 2025, lastYear: 2025, holidays: [] }), { opened: '2025-03-03', unit: 'calendar-days', pauses: [] }, 15)
 * // '2025-03-18'
 */
export function clockDeadline(calendar: ClockCalendar, clock: Clock, limit: number): string | undefined {
  checkWhole('limit', limit, 1, 10_000)
  if (clock.pauses.some(({ to }) => to === undefined)) return undefined
  let low = calendar.numbers.get(clock.opened) ?? dayFromText('opened', clock.opened)
  let high = calendar.first + calendar.worked.length - 1
  if (clockDays(calendar, clock, dayText(high)) < limit) return undefined
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (clockDays(calendar, clock, dayText(middle)) >= limit) high = middle
    else low = middle + 1
  }
  return dayText(low)
}

function countTo({ first, worked, numbers }: ClockCalendar, unit: ClockUnit, text: string): number {
  const day = numbers.get(text) ?? dayFromText('day', text)
  checkWhole(`day ${text}`, day, first, first + worked.length - 1)
  return unit === 'calendar-days' ? day : (worked[day - first] ?? 0)
}
