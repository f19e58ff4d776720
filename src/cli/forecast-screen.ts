import { growth, pointsBare, share } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import type { Backtest } from '../contract/operations/backtest.ts'
import type { Forecast } from '../contract/operations/forecast.ts'
import { periodName } from '../contract/period-name.ts'
import type { Language } from '../contract/record.ts'
import { table } from './table.ts'

const decimals = { least: 1, most: 1 }

/** Forecasts for a terminal, in percent. */
export function forecastScreen({ asOf, year, rows, unanswered, ignored }: Forecast, language: Language): string {
  const lines = rows.map((row) => ({
    [translate(language, 'forecast.series')]: row.series,
    [translate(language, 'forecast.mean')]: growth(row.mean, language, decimals),
    [translate(language, 'forecast.band')]: band(row, language),
  }))
  const reasons = unanswered.map((one) => translate(language, `forecast.reason.${one.reason}`, { series: one.series }))
  const heading = translate(language, 'forecast.heading', { year: String(year), month: periodName(asOf, language) })
  return blocks(heading, rows.length > 0 ? table(lines) : '', reasons, ignored.length, language)
}

/** Forecasts of past years for a terminal: in percent, errors in percentage points. */
export function backtestScreen({ rows, summary, unanswered, ignored }: Backtest, language: Language): string {
  const lines = rows.map((row) => ({
    [translate(language, 'forecast.series')]: row.series,
    [translate(language, 'forecast.year')]: String(row.year),
    [translate(language, 'forecast.seenFrom')]: String(row.month),
    [translate(language, 'forecast.mean')]: growth(row.mean, language, decimals),
    [translate(language, 'forecast.band')]: band(row, language),
    [translate(language, 'forecast.actual')]: growth(row.actual, language, decimals),
    [translate(language, 'forecast.error')]: pointsBare(row.mean - row.actual, language, true),
  }))
  const sums = summary.map(({ month, n, mae, coverage80 }) =>
    mae === null || coverage80 === null
      ? translate(language, 'backtest.none', { month })
      : translate(language, 'backtest.summary', {
          month,
          mae: pointsBare(mae, language),
          coverage: share(coverage80, language),
          count: n,
        }),
  )
  const reasons = unanswered.map(({ reason, series, year }) =>
    translate(language, `forecast.reason.${reason}`, { series, year: String(year) }),
  )
  const heading = translate(language, 'backtest.heading')
  return blocks(heading, rows.length > 0 ? table(lines) : '', [...sums, ...new Set(reasons)], ignored.length, language)
}

function band({ p10, p90 }: { readonly p10: number; readonly p90: number }, language: Language): string {
  return `${growth(p10, language, decimals)} … ${growth(p90, language, decimals)}`
}

function blocks(heading: string, rows: string, notes: readonly string[], ignored: number, language: Language): string {
  const more = ignored > 0 ? [translate(language, 'forecast.ignored', { count: ignored })] : []
  const all = [...notes, ...more]
  return `${heading}\n\n${rows}${all.length > 0 ? `\n${all.join('\n')}\n` : ''}`
}
