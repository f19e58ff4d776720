import { type Comparator, type ComparedPeriods, comparedPeriods } from './compared-periods.ts'
import { cell, emptyLike, type SeriesTable } from './series-table.ts'

/**
 * Growth of every series on a named comparator, from its levels.
 *
 * previous period: X_t / X_{t−1} − 1 ; same period of last year: X_t / X_{t−n} − 1 ;
 * year to date: Σ_{m ≤ k} X_y,m / Σ_{m ≤ k} X_{y−1},m − 1
 *
 * @param table levels or indices, chained ones too: only periods of one series are summed, never series
 * @param comparator `previous-period`, `same-period-last-year` or `year-to-date`
 * @returns growth as fractions, same shape, NaN where a level is missing, lies outside the table or the earlier one is not above zero
 * @remarks January and February together, which the moving lunar new year calls for, are the year to date in February.
 * Source: IMF Quarterly National Accounts Manual (2017), ch. 8. SPEC IDX-7.
 * @example tableRows(levelGrowth(seriesTable({ frequency: 'A', start: 24288, rows: [[100, 110]] }), 'same-period-last-year')) // [[NaN, 0.1]]
 */
export function levelGrowth(table: SeriesTable, comparator: Comparator): SeriesTable {
  const growth = emptyLike(table, table.series, false)
  const pairs = Array.from({ length: table.periods }, (_, period) => comparedPeriods(table, period, comparator))
  for (let row = 0; row < table.series; row++)
    pairs.forEach((pair, period) => {
      growth.values[row * table.periods + period] = growthOf(table, row, pair)
    })
  return growth
}

function growthOf(table: SeriesTable, row: number, pairs: ComparedPeriods): number {
  let [now, then] = [0, 0]
  for (const [current, previous] of pairs) {
    now += cell(table, row, current)
    then += cell(table, row, previous)
  }
  return then > 0 ? now / then - 1 : Number.NaN
}
