import { formatPeriod, type LeafRecord } from '../engine/index.ts'
import { type FileSeries, rateMeasures } from '../readers/read-series-file.ts'

/** A level or a rate that has no logarithm. */
export interface IgnoredValue {
  readonly series: string
  readonly period: string
  readonly measure: 'level' | (typeof rateMeasures)[number]
  readonly value: number
}

/** Values without a logarithm: levels at or below zero, rates of −1. */
export function ignoredIn({ name, firstMonth, values }: FileSeries): readonly IgnoredValue[] {
  return (['level', ...rateMeasures] as const).flatMap((measure) => {
    const least = measure === 'level' ? 0 : -1
    return [...(values[measure] ?? [])].flatMap((value, at) => {
      const period = formatPeriod({ first: firstMonth + at, last: firstMonth + at })
      return value <= least ? [{ series: name, period, measure, value }] : []
    })
  })
}

/** What a series says up to and including a month, in logarithms. Levels count from after the last one that has no logarithm. */
export function recordUpTo({ firstMonth, values }: FileSeries, last: number): LeafRecord {
  const cut = (series: Float64Array | undefined): number[] => [...(series ?? [])].slice(0, Math.max(last - firstMonth + 1, 0))
  const level = cut(values.level)
  if (values.level !== undefined) {
    const skipped = level.findLastIndex((value) => value <= 0) + 1
    const logs = Float64Array.from(level.slice(skipped), Math.log)
    return { firstMonth: firstMonth + skipped, months: logs.length, level: logs }
  }
  const rates = (measure: (typeof rateMeasures)[number]): Float64Array =>
    Float64Array.from(cut(values[measure]), (rate) => (rate > -1 ? Math.log1p(rate) : Number.NaN))
  const months = Math.max(...rateMeasures.map((measure) => cut(values[measure]).length))
  const filled = (logs: Float64Array): Float64Array => (logs.length === months ? logs : new Float64Array(months).fill(Number.NaN))
  return { firstMonth, months, onYear: filled(rates('yoy')), onMonth: filled(rates('mom')), toDate: filled(rates('ytd')) }
}

/** The year's growth as it turned out: from the sums of its levels, or the year-to-date rate published for December; NaN when not known. */
export function actualGrowth({ firstMonth, values }: FileSeries, year: number): number {
  const { level } = values
  const december = 12 * year + 11 - firstMonth
  if (level === undefined) return values.ytd?.[december] ?? Number.NaN
  const sumTo = (end: number): number =>
    Array.from({ length: 12 }, (_, k) => level[end - k] ?? Number.NaN).reduce((a, b) => a + b)
  return sumTo(december) / sumTo(december - 12) - 1
}
