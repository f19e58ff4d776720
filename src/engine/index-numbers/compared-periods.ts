import { firstOfYear, periodsAYear, yearOfPeriod } from './panel-years.ts'
import type { Panel } from './panel.ts'

/** What a period's growth is measured against. */
export type Comparator = 'previous-period' | 'same-period-last-year' | 'year-to-date'

/** Pairs of places: each period and the one that it is compared with; several for the year to date. */
export type ComparedPeriods = readonly (readonly [current: number, previous: number])[]

/** The pairs whose levels are summed and compared; places may lie outside the panel. */
export function comparedPeriods(panel: Panel, period: number, comparator: Comparator): ComparedPeriods {
  if (comparator === 'previous-period') return [[period, period - 1]]
  const year = periodsAYear(panel)
  if (comparator === 'same-period-last-year') return [[period, period - year]]
  const from = firstOfYear(panel, yearOfPeriod(panel, period))
  return Array.from({ length: period - from + 1 }, (_, index) => [from + index, from + index - year] as const)
}
