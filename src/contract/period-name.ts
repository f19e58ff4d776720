import { monthsIn, type Period, parsePeriod, yearOf } from '../engine/index.ts'
import { day } from './format.ts'
import { translate } from './messages/index.ts'
import type { Language } from './record.ts'

const monthFormats = new Map<Language, Intl.DateTimeFormat>()

/** Name of one month, counted as the engine does: twelve times the year plus the month from 0 to 11. */
function monthName(month: number, language: Language): string {
  const format =
    monthFormats.get(language) ?? new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  monthFormats.set(language, format)
  return format.format(new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)))
}

function nameWithinYear(period: Period, language: Language): string {
  const year = String(yearOf(period))
  const months = monthsIn(period)
  const end = (period.last % 12) + 1
  if (months === 12) return translate(language, 'period.year', { year })
  if (months === 3 && end % 3 === 0) return translate(language, 'period.quarter', { quarter: String(end / 3), year })
  if (months === 6 && end === 6) return translate(language, 'period.firstHalf', { year })
  if (months === 6 && end === 12) return translate(language, 'period.secondHalf', { year })
  if (months === end && months > 1) return translate(language, 'period.cumulative', { months, year })
  if (months === 1) return monthName(period.first, language)
  return translate(language, 'period.months', {
    first: monthName(period.first, language),
    last: monthName(period.last, language),
  })
}

function isWithinYear(period: Period): boolean {
  return Math.floor(period.first / 12) === Math.floor(period.last / 12)
}

/** An ISO period in words: `2025-01/2025-09` is nine months of 2025, 9 tháng năm 2025. What is not understood is returned as it came. */
export function periodName(text: string, language: Language): string {
  const period = parsePeriod(text)
  if (period === undefined) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text, language) : text
  if (isWithinYear(period)) return nameWithinYear(period, language)
  const wholeYears = period.first % 12 === 0 && period.last % 12 === 11
  const name = wholeYears ? (month: number) => String(Math.floor(month / 12)) : (month: number) => monthName(month, language)
  return translate(language, 'period.months', { first: name(period.first), last: name(period.last) })
}

/** Where the year stands after so many months, short enough for an axis: Q1, H1, 9 months, year. */
export function cumulativeName(months: number, language: Language): string {
  return translate(language, 'period.short', { months })
}

/** The months of the year that are left, as a sentence names them: the fourth quarter, quý IV. */
export function restName(text: string, language: Language): string {
  const period = parsePeriod(text)
  const isRest = period !== undefined && isWithinYear(period) && period.last % 12 === 11
  return isRest ? translate(language, 'rest.name', { months: monthsIn(period) }) : periodName(text, language)
}

/** The year in which a period ends, for "(2023)" behind a record. */
export function endYear(text: string): string {
  const period = parsePeriod(text)
  return period === undefined ? text : String(yearOf(period))
}
