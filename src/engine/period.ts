import { checkWhole } from './check.ts'

/** A run of whole calendar months, both ends included. A month is an integer: twelve times the year plus the month from 0 to 11. */
export interface Period {
  readonly first: number
  readonly last: number
}

/** What kind of period a figure speaks of. `cumulative` starts in January and is none of the first three; `range` is any other run of months. */
export type PeriodType = 'month' | 'quarter' | 'year' | 'cumulative' | 'range'

const pad = (number: number, width: number): string => String(number).padStart(width, '0')
const monthText = (month: number): string => `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`
const yearText = (month: number): string => pad(Math.floor(month / 12), 4)

/** One side of a period's text: a year, a quarter or a month. */
function parseUnit(text: string): Period | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text)
  if (match === null) return undefined
  const start = 12 * Number(match[1])
  if (match[2] !== undefined) return { first: start + 3 * (Number(match[2]) - 1), last: start + 3 * Number(match[2]) - 1 }
  if (match[3] !== undefined) return { first: start + Number(match[3]) - 1, last: start + Number(match[3]) - 1 }
  return { first: start, last: start + 11 }
}

/**
 * Reads a period as published data write it.
 *
 * Forms: `2025`, `2025-Q3`, `2025-07`, months `2025-01/2025-07`, years `2021/2025` (both ends included).
 *
 * @param text the period; years have four digits, months two; both sides of a range are months, or both are years
 * @returns the period, or undefined when the text is none of these forms or ends before it starts
 * @remarks Variant: ISO 8601 years and months, SDMX quarters. SPEC PER-2.
 * @example parsePeriod('2025-Q3') // { first: 24306, last: 24308 }
 * @example parsePeriod('2025-13') // undefined
 */
export function parsePeriod(text: string): Period | undefined {
  const sides = text.split('/')
  const first = parseUnit(sides[0] ?? '')
  if (sides.length === 1 || first === undefined) return first
  const last = parseUnit(sides[1] ?? '')
  const sameForm = sides.length === 2 && sides[0]?.length === sides[1]?.length && !text.includes('Q')
  return last !== undefined && sameForm && last.last >= first.first ? { first: first.first, last: last.last } : undefined
}

/**
 * Writes a period in its one canonical form, the shortest that says it.
 *
 * A year, an aligned quarter or a month by its own name; several whole years as `2021/2025`; any other run as `2025-01/2025-07`.
 *
 * @param period months in the years 0 to 9999
 * @returns text from which `parsePeriod` makes the same period again
 * @remarks SPEC PER-3.
 * @example formatPeriod({ first: 24300, last: 24311 }) // '2025'
 * @example formatPeriod({ first: 24300, last: 24306 }) // '2025-01/2025-07'
 */
export function formatPeriod(period: Period): string {
  const type = periodType(period)
  if (type === 'year') return yearText(period.first)
  if (type === 'quarter') return `${yearText(period.first)}-Q${Math.floor((period.first % 12) / 3) + 1}`
  if (type === 'month') return monthText(period.first)
  const wholeYears = period.first % 12 === 0 && period.last % 12 === 11
  const write = wholeYears ? yearText : monthText
  return `${write(period.first)}/${write(period.last)}`
}

/**
 * Tells what kind of period this is.
 *
 * @param period any period
 * @returns `month`, `quarter` (aligned to the calendar), `year`, `cumulative` (from January, within one year) or `range`
 * @remarks January alone is a month, January to March a quarter. SPEC PER-4.
 * @example periodType({ first: 24300, last: 24305 }) // 'cumulative'
 */
export function periodType(period: Period): PeriodType {
  const months = monthsIn(period)
  const startsInJanuary = period.first % 12 === 0
  if (months === 1) return 'month'
  if (months === 3 && period.first % 3 === 0) return 'quarter'
  if (months === 12 && startsInJanuary) return 'year'
  return months < 12 && startsInJanuary ? 'cumulative' : 'range'
}

/**
 * Number of months in a period.
 *
 * @param period any period
 * @returns last − first + 1
 * @remarks SPEC PER-1.
 * @example monthsIn({ first: 24306, last: 24308 }) // 3
 */
export function monthsIn(period: Period): number {
  return period.last - period.first + 1
}

/**
 * The same months some years later, or earlier when negative: the comparator of growth on the same period.
 *
 * @param period any period
 * @param years whole number of years
 * @returns the period moved by 12 · years months
 * @remarks SPEC PER-5.
 * @example shiftYears({ first: 24306, last: 24308 }, -1) // { first: 24294, last: 24296 }
 */
export function shiftYears(period: Period, years: number): Period {
  return { first: period.first + 12 * years, last: period.last + 12 * years }
}

/**
 * Calendar year in which a period ends.
 *
 * @param period any period
 * @returns the year of its last month
 * @remarks SPEC PER-1.
 * @example yearOf({ first: 24300, last: 24306 }) // 2025
 */
export function yearOf(period: Period): number {
  return Math.floor(period.last / 12)
}

/**
 * January up to some month of a year: the period of a cumulative figure.
 *
 * @param year calendar year, 0 to 9999
 * @param months how many months, 1 to 12
 * @returns the period; with 12 months the year
 * @throws `out-of-range`
 * @remarks SPEC PER-5.
 * @example formatPeriod(cumulativeTo(2025, 9)) // '2025-01/2025-09'
 */
export function cumulativeTo(year: number, months: number): Period {
  checkWhole('year', year, 0, 9999)
  checkWhole('months', months, 1, 12)
  return { first: 12 * year, last: 12 * year + months - 1 }
}

/**
 * What is left of a year once its first months are known.
 *
 * @param year calendar year, 0 to 9999
 * @param monthsKnown how many months are known, 0 to 12
 * @returns the period from the next month to December, or undefined when no month is left
 * @throws `out-of-range`
 * @remarks SPEC PER-5.
 * @example formatPeriod(restOfYear(2025, 6)) // '2025-07/2025-12'
 */
export function restOfYear(year: number, monthsKnown: number): Period | undefined {
  checkWhole('year', year, 0, 9999)
  checkWhole('monthsKnown', monthsKnown, 0, 12)
  return monthsKnown === 12 ? undefined : { first: 12 * year + monthsKnown, last: 12 * year + 11 }
}

/**
 * Whether every month of one period lies in another.
 *
 * @param outer the period that may contain
 * @param inner the period that may be contained
 * @returns true also when both are the same
 * @remarks SPEC PER-6.
 * @example containsPeriod({ first: 24300, last: 24311 }, { first: 24306, last: 24308 }) // true
 */
export function containsPeriod(outer: Period, inner: Period): boolean {
  return outer.first <= inner.first && inner.last <= outer.last
}

/**
 * The months that two periods share.
 *
 * @param one a period
 * @param other a period
 * @returns the common months, or undefined when there are none
 * @remarks SPEC PER-6.
 * @example intersectPeriods({ first: 24300, last: 24305 }, { first: 24303, last: 24311 }) // { first: 24303, last: 24305 }
 */
export function intersectPeriods(one: Period, other: Period): Period | undefined {
  const first = Math.max(one.first, other.first)
  const last = Math.min(one.last, other.last)
  return first <= last ? { first, last } : undefined
}
