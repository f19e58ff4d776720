import { TaodaError } from '../../contract/errors.ts'
import type { CompiledIndex } from '../../contract/operations/compile-index.ts'
import { levelGrowth, type SeriesTable, splice } from '../../engine/index.ts'
import type { OlderIndex, OlderSeries } from '../../readers/read-older-index.ts'
import { numberAt, periodText } from './cells.ts'

type Rows = NonNullable<CompiledIndex['spliced']>

/** The series of an older index, scaled to agree with the new one over the first calendar year that both have, and continued by it. */
export function spliced(index: CompiledIndex['index'], { file, series }: OlderIndex, firstMonth: number): Rows {
  return series.flatMap((older): Rows => {
    const { level, activity } = older
    const values = index.filter((row) => row.level === level && row.activity === activity).map(({ value }) => value ?? Number.NaN)
    if (values.length === 0) throw refused(file, `${level} ${activity}`, 'an activity of the compiled index')
    const [before, after] = [olderTable(older), tableFrom(firstMonth, values)]
    const year = firstCommonYear(before, after)
    if (year === undefined)
      throw refused(file, `${level} ${activity}`, 'a calendar year that both indices have whole, the older beginning first')
    const table = splice({ older: before, newer: after, overlap: { first: year * 12, last: year * 12 + 11 } })
    const [onPrevious, growth, cumulative] = (['previous-period', 'same-period-last-year', 'year-to-date'] as const).map((one) =>
      levelGrowth(table, one),
    )
    return Array.from({ length: table.periods }, (_, m) => ({
      level,
      activity,
      period: periodText(table.start + m),
      value: numberAt(table, m),
      onPrevious: numberAt(onPrevious, m),
      growth: numberAt(growth, m),
      cumulative: numberAt(cumulative, m),
    }))
  })
}

function refused(file: string, found: string, allowed: string): TaodaError<'data-refused'> {
  return new TaodaError('data-refused', { problems: [{ file, row: 0, column: 'activity', found, allowed }] })
}

function olderTable({ values }: OlderSeries): SeriesTable {
  const months = [...values.keys()]
  const [first, last] = [Math.min(...months), Math.max(...months)]
  return tableFrom(
    first,
    Array.from({ length: last - first + 1 }, (_, m) => values.get(first + m) ?? Number.NaN),
  )
}

function tableFrom(start: number, values: readonly number[]): SeriesTable {
  return { frequency: 'M', start, series: 1, periods: values.length, values: Float64Array.from(values), additive: false }
}

function firstCommonYear(older: SeriesTable, newer: SeriesTable): number | undefined {
  if (older.start > newer.start) return undefined
  const isWhole = (table: SeriesTable, year: number) =>
    Array.from({ length: 12 }, (_, m) => table.values[year * 12 + m - table.start] ?? Number.NaN).every((value) => value > 0)
  const [first, last] = [Math.ceil(newer.start / 12), Math.floor((older.start + older.periods) / 12)]
  for (let year = first; year < last; year += 1) if (isWhole(older, year) && isWhole(newer, year)) return year
  return undefined
}
