import type { SeriesTable } from '../index-numbers/series-table.ts'
import type { MonthPanel } from './month-panel.ts'

/**
 * A panel of months as the table that the index methods take.
 *
 * frequency M, start = firstMonth, periods = months
 *
 * @param panel quantities or indices with fixed weights: what may be added over series
 * @returns the table; it shares the panel's values
 * @remarks SPEC PAN-1, IDX-1.
 * @example monthTable(makeMonthPanel({ firstMonth: 24300, rows: [[1, 2], [3, 4]] })).periods // 2
 */
export function monthTable(panel: MonthPanel): SeriesTable {
  const { firstMonth, series, months, values } = panel
  return { frequency: 'M', start: firstMonth, series, periods: months, values, additive: true }
}
