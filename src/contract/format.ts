import { type MessageKey, translate } from './messages/index.ts'
import { type Language, operators } from './record.ts'

/** Decimals to show: at least and at most. */
export interface Decimals {
  readonly least: number
  readonly most: number
}

/** As published: up to two decimals, none added. */
export const asPublished: Decimals = { least: 0, most: 2 }
/** Computed here: one decimal, so that no false precision is shown. */
export const asComputed: Decimals = { least: 1, most: 1 }

/** Decimals that a printed number carries: `11.00` has two. */
export function decimalsOf(printed: string): Decimals {
  const count = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0
  return { least: count, most: count }
}

const formatters = new Map<string, Intl.NumberFormat>()

function formatter(language: Language, style: 'decimal' | 'percent', decimals: Decimals, signed: boolean): Intl.NumberFormat {
  const name = [language, style, decimals.least, decimals.most, signed].join()
  const known = formatters.get(name)
  if (known !== undefined) return known
  const fresh = new Intl.NumberFormat(language, {
    style,
    minimumFractionDigits: decimals.least,
    maximumFractionDigits: decimals.most,
    signDisplay: signed ? 'exceptZero' : 'negative',
  })
  formatters.set(name, fresh)
  return fresh
}

/** Runs Intl and puts the minus sign (U+2212) where Intl puts a hyphen. */
function written(format: Intl.NumberFormat, value: number): string {
  return format
    .formatToParts(value)
    .map((part) => (part.type === 'minusSign' ? '\u2212' : part.value))
    .join('')
}

/** A count or an amount: 368.445 in Vietnamese, 368,445 in English. */
export function number(value: number, language: Language, decimals: Decimals = { least: 0, most: 2 }): string {
  return written(formatter(language, 'decimal', decimals, false), value)
}

/** A rate of growth given as a fraction: 0.1167 is 11.67%. */
export function growth(rate: number, language: Language, decimals: Decimals = asPublished): string {
  return written(formatter(language, 'percent', decimals, false), rate)
}

/** A share given as a fraction: 0.363 is 36.3%. */
export function share(fraction: number, language: Language, decimals: Decimals = asComputed): string {
  return written(formatter(language, 'percent', decimals, false), fraction)
}

const pointDecimals: Decimals = { least: 2, most: 2 }

/** Percentage points given as a fraction of one, written out: 0.0011 is 0.11 percentage points, never 0.11%. */
export function points(fraction: number, language: Language, decimals: Decimals = pointDecimals): string {
  return withPoints('unit.points', fraction, language, decimals, false)
}

/** Percentage points with the short unit, for tables and charts; signed on request. */
export function pointsShort(fraction: number, language: Language, signed = false, decimals: Decimals = pointDecimals): string {
  return withPoints('unit.pointsShort', fraction, language, decimals, signed)
}

/** Percentage points without a unit, for a column that names it. */
export function pointsBare(fraction: number, language: Language, signed = false, decimals: Decimals = pointDecimals): string {
  return written(formatter(language, 'decimal', decimals, signed), inHundredths(fraction))
}

function withPoints(key: MessageKey, fraction: number, language: Language, decimals: Decimals, signed: boolean): string {
  return translate(language, key, {
    number: pointsBare(fraction, language, signed, decimals),
    value: Number(Math.abs(inHundredths(fraction)).toFixed(decimals.most)),
  })
}

/** Shifts the decimal mark in decimal, so that 0.0011 gives 0.11 and not 0.11000000000000001. */
function inHundredths(fraction: number): number {
  return Number((fraction * 100).toPrecision(12))
}

/** The mark between units and decimals: a comma in Vietnamese, French and German. */
function decimalMark(language: Language): string {
  const parts = formatter(language, 'decimal', { least: 1, most: 1 }, false).formatToParts(0.5)
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.'
}

/** A formula, written with the point as decimal mark, with the mark of the language and a true minus sign. */
export function formulaText(formula: string, language: Language): string {
  return formula.replaceAll(/(?<=\d)\.(?=\d)/g, decimalMark(language)).replaceAll(/(?<=^|[\s(])-(?=\d)/g, '\u2212')
}

/** A number as printed, dot as decimal mark, in the language's way and with the same digits; what is no plain number stays as it is. */
export function printedNumber(printed: string, language: Language): string {
  return /^-?\d+(\.\d+)?$/.test(printed) ? number(Number(printed), language, decimalsOf(printed)) : printed
}

/** Odds in words that can be read aloud: under 1 in 100, about 3 in 10. */
export function probability(odds: number, language: Language): string {
  if (odds < 0.01) return translate(language, 'probability.below')
  if (odds > 0.99) return translate(language, 'probability.above')
  const ofHundred = Math.round(odds * 100)
  if (ofHundred < 10 || ofHundred >= 95) return translate(language, 'probability.ofHundred', { count: ofHundred })
  return translate(language, 'probability.ofTen', { count: Math.round(odds * 10) })
}

/** A low and a high value, each already formatted. */
export function interval(low: string, high: string, language: Language): string {
  return translate(language, 'interval', { low, high })
}

/** A value with what binds it: 14% or more, nearly 32%. */
export function bound(operator: string, value: string, language: Language): string {
  const known = operators.find((one) => one === operator) ?? 'equal'
  return translate(language, `bound.${known}`, { value })
}

const dayFormats = new Map<Language, Intl.DateTimeFormat>()

/** Vietnamese administration writes days in figures; the others write the month out. */
function dayFormat(language: Language): Intl.DateTimeFormat {
  if (language === 'vi')
    return new Intl.DateTimeFormat('vi', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' })
}

/** A day as the language writes it: 5 October 2025, 05/10/2025. The time zone of the machine plays no part. */
export function day(isoDay: string, language: Language): string {
  const format = dayFormats.get(language) ?? dayFormat(language)
  dayFormats.set(language, format)
  const instant = new Date(`${isoDay}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) ? isoDay : format.format(instant)
}
