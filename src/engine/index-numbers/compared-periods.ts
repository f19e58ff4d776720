import type { SeriesTable } from './series-table.ts'
import { firstOfYear, periodsAYear, yearOfPeriod } from './table-years.ts'

/** What a period's growth is measured against. */
export type Comparator = 'previous-period' | 'same-period-last-year' | 'year-to-date'

/** Pairs of places: each period and the one that it is compared with; several for the year to date. */
export type ComparedPeriods = readonly (readonly [current: number, previous: number])[]

/** The pairs whose levels are summed and compared; places may lie outside the table. */
export function comparedPeriods(table: SeriesTable, period: number, comparator: Comparator): ComparedPeriods {
  if (comparator === 'previous-period') return [[period, period - 1]]
  const year = periodsAYear(table)
  if (comparator === 'same-period-last-year') return [[period, period - year]]
  const from = firstOfYear(table, yearOfPeriod(table, period))
  return Array.from({ length: period - from + 1 }, (_, index) => [from + index, from + index - year] as const)
}
