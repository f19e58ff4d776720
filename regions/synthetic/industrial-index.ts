import { cumulativePeriod, firstMonth, monthText, publishedMonths, type Vintage, vintages, yearOf } from './calendar.ts'
import { fixed } from './csv.ts'
import { printedDivisions, sections } from './divisions.ts'
import type { ObservationRow } from './observation.ts'
import type { Production } from './production.ts'
import { reportId } from './sources.ts'

/** Printed index levels in hundredths by month from January 2021. */
export interface IndexSeries {
  readonly activity: string
  readonly preliminary: readonly number[]
  readonly estimate: readonly number[]
}

/** The industries, then the sections and the total as averages of the printed industries, weighted by the base year's weights. */
export function indexSeries(production: readonly Production[]): readonly IndexSeries[] {
  const industries = production.map(({ division, preliminary, estimate }) => ({ activity: division.code, preliminary, estimate }))
  const bySection = sections.map((section) =>
    average(
      section,
      production.filter((one) => one.division.section === section),
    ),
  )
  return [...industries, ...bySection, average('total', production)]
}

function average(activity: string, parts: readonly Production[]): IndexSeries {
  const weights = parts.reduce((sum, { division }) => sum + division.weight, 0)
  const of = (vintage: Vintage): readonly number[] =>
    (parts[0]?.[vintage] ?? []).map((_, index) => {
      const sum = parts.reduce((total, part) => total + part.division.weight * (part[vintage][index] ?? 0), 0)
      return Math.round(sum / weights)
    })
  return { activity, preliminary: of('preliminary'), estimate: of('estimate') }
}

/** Levels of every series, each month in its two vintages. */
export function levelRows(series: readonly IndexSeries[]): readonly ObservationRow[] {
  return publishedMonths.flatMap((month) =>
    vintages.flatMap((vintage) =>
      series.map(({ activity, ...levels }) => ({
        indicator: 'iip',
        activity,
        period: monthText(month),
        periodType: 'month',
        measure: 'level',
        comparator: 'base-year',
        value: fixed(levels[vintage][month - firstMonth] ?? 0, 2),
        unit: 'index',
        priceBasis: 'constant',
        status: vintage,
        source: reportId(month, vintage),
      })),
    ),
  )
}

/**
 * Growth of the sections and the total on the same month and on the same months of the year before; of a few industries since January at the
 * end of a quarter.
 */
export function growthRows(series: readonly IndexSeries[]): readonly ObservationRow[] {
  const published = series.filter(({ activity }) => activity === 'total' || sections.some((section) => section === activity))
  const { codes, firstYear } = printedDivisions
  const divisions = series.filter(({ activity }) => codes.includes(activity))
  return publishedMonths.flatMap((month) =>
    vintages.flatMap((vintage) => [
      ...published.flatMap((one) => growthOf(one, month, vintage)),
      ...(month % 3 === 2 && yearOf(month) >= firstYear
        ? divisions.flatMap((one) => growthOf(one, month, vintage).slice(1))
        : []),
    ]),
  )
}

function growthOf(series: IndexSeries, month: number, vintage: Vintage): readonly ObservationRow[] {
  const row = (period: string, periodType: string, from: number): ObservationRow => ({
    indicator: 'iip',
    activity: series.activity,
    period,
    periodType,
    measure: 'growth',
    comparator: 'same-period-previous-year',
    value: fixed(growthHundredths(series, from, month, vintage), 2),
    unit: 'percent',
    priceBasis: 'constant',
    status: vintage,
    source: reportId(month, vintage),
  })
  const [period, periodType] = cumulativePeriod(month)
  const monthly = row(monthText(month), 'month', month)
  return periodType === 'month' ? [monthly] : [monthly, row(period, periodType, month - (month % 12))]
}

/** Growth of the months `from` to `to` in hundredths of a percent; only the last of them may be an estimate. */
function growthHundredths(series: IndexSeries, from: number, to: number, vintage: Vintage): number {
  let current = 0
  let previous = 0
  for (let month = from; month <= to; month += 1) {
    const index = month - firstMonth
    current += (month === to ? series[vintage] : series.preliminary)[index] ?? 0
    previous += series.preliminary[index - 12] ?? 0
  }
  return Math.round((10_000 * (current - previous)) / previous)
}
