import type { BenchmarkedTable } from '../../contract/operations/benchmark-series.ts'
import { formatPeriod, type Period } from '../../engine/index.ts'
import type { PeriodTable } from '../../readers/read-period-table.ts'

export type Reason = NonNullable<BenchmarkedTable['series'][number]['reason']>
export type ReasonPlace = NonNullable<BenchmarkedTable['series'][number]['place']>

/** One series with its totals, free of gaps, or the reason why there is nothing to benchmark. */
export type KnownSteps =
  | {
      readonly status: 'known'
      readonly indicator: readonly number[]
      readonly periods: readonly Period[]
      readonly totals: readonly number[]
      readonly totalPeriods: readonly Period[]
      readonly stepsBefore: number
    }
  | { readonly status: 'undefined'; readonly reason: Reason; readonly place: ReasonPlace }

/** Empty cells before the first and after the last number only shorten a column; one in between is a gap. */
export function knownSteps(indicator: PeriodTable, totals: PeriodTable, name: string, stepsPerTotal: number): KnownSteps {
  const [steps, sums] = [column(indicator, name), column(totals, name)]
  if (steps.length === 0) return nothing('no-indicator', indicator, name)
  if (sums.length === 0) return nothing('no-total', totals, name)
  const gap = steps.find(({ value }) => Number.isNaN(value))
  if (gap !== undefined) return nothing('missing-indicator', indicator, name, gap)
  const hole = sums.find(({ value }) => Number.isNaN(value))
  if (hole !== undefined) return nothing('missing-total', totals, name, hole)
  const firstMonths = steps.map(({ period }) => period.first)
  const [first = 0, last = 0] = [firstMonths[0], steps.at(-1)?.period.last]
  const bare = sums.find(({ period }) => period.first < first || period.last > last)
  if (bare !== undefined) return nothing('total-without-steps', totals, name, bare)
  const stepsBefore = firstMonths.indexOf(sums[0]?.period.first ?? first)
  if (stepsBefore + sums.length * stepsPerTotal > steps.length) throw new Error('totals of the table follow each other')
  return {
    status: 'known',
    indicator: steps.map(({ value }) => value),
    periods: steps.map(({ period }) => period),
    totals: sums.map(({ value }) => value),
    totalPeriods: sums.map(({ period }) => period),
    stepsBefore,
  }
}

interface Cell {
  readonly value: number
  readonly period: Period
  readonly row: number
}

function column(table: PeriodTable, name: string): readonly Cell[] {
  const values = table.series[table.names.indexOf(name)] ?? []
  const cells = table.periods.flatMap((period, at): readonly Cell[] => {
    const [value, row] = [values[at], table.rows[at]]
    return value === undefined || row === undefined ? [] : [{ value, period, row }]
  })
  const known = cells.map(({ value }) => !Number.isNaN(value))
  return known.includes(true) ? cells.slice(known.indexOf(true), known.lastIndexOf(true) + 1) : []
}

function nothing(reason: Reason, { file }: PeriodTable, name: string, cell?: Cell): KnownSteps & { status: 'undefined' } {
  const period = cell === undefined ? null : formatPeriod(cell.period)
  return { status: 'undefined', reason, place: { file, row: cell?.row ?? null, column: name, period } }
}
