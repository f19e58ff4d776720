import { TaodaError } from '../contract/errors.ts'
import type { Backtest } from '../contract/operations/backtest.ts'
import { forecastYear } from '../engine/index.ts'
import type { ReceivedFile } from '../readers/file.ts'
import type { FileSeries } from '../readers/read-series-file.ts'
import type { FreeContext } from './context.ts'
import { seriesIn } from './forecast.ts'
import { nextStep } from './next-step.ts'
import { actualGrowth, ignoredIn, recordUpTo } from './series-record.ts'

type Row = Backtest['rows'][number]
type Unanswered = Backtest['unanswered'][number]

interface Question {
  readonly from: number
  readonly to: number
  readonly months: readonly number[]
}

/** Forecasts of past years, each from what the file holds up to its month, beside what became of the year (BEL-15, BEL-22, BEL-23). */
export async function backtest(input: Question & { readonly file: ReceivedFile }, context: FreeContext): Promise<Backtest> {
  const { from, to, months } = input
  if (to < from) throw new TaodaError('wrong-use', { field: 'to', found: String(to), allowed: `a year from ${from} on` })
  const { layout, series } = seriesIn(input.file)
  const of = series.length * (to - from + 1) * months.length
  const rows: Row[] = []
  const unanswered: Unanswered[] = []
  for (const one of series) {
    for (const found of seriesForecasts(one, input)) {
      if ('reason' in found) unanswered.push(found)
      else rows.push(found)
      await nextStep(context, { rows: rows.length + unanswered.length, of })
    }
  }
  const summary = months.map((month) => summaryOf(month, rows))
  return { layout, rows, summary, unanswered, ignored: series.flatMap(ignoredIn) }
}

function* seriesForecasts(one: FileSeries, { from, to, months }: Question): Generator<Row | Unanswered> {
  for (let year = from; year <= to; year += 1) {
    const actual = actualGrowth(one, year)
    for (const month of months) {
      const about = { series: one.name, year, month }
      if (Number.isNaN(actual)) {
        yield { ...about, reason: 'no-actual' }
        continue
      }
      const found = forecastYear(recordUpTo(one, 12 * year + month - 1), year)
      yield found.status === 'known' ? { ...about, ...found.growth, actual } : { ...about, reason: found.reason }
    }
  }
}

function summaryOf(month: number, rows: readonly Row[]): Backtest['summary'][number] {
  const own = rows.filter((row) => row.month === month)
  const mean = (value: (row: Row) => number): number | null =>
    own.length === 0 ? null : own.reduce((sum, row) => sum + value(row), 0) / own.length
  return {
    month,
    n: own.length,
    mae: mean((row) => Math.abs(row.mean - row.actual)),
    coverage80: mean(({ p10, p90, actual }) => (actual >= p10 && actual <= p90 ? 1 : 0)),
  }
}
