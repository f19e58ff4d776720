import { type Comparator, type MonthPanel, matchedSums, type SeriesTable } from '../../engine/index.ts'
import { missingLike, tableOf } from './basis.ts'
import type { ReturnsPanel } from './returns-panel.ts'

/** The level that each month is compared with: of the month before, of last year, or of last year up to that month. */
export function comparedSums(table: SeriesTable, comparator: Comparator): SeriesTable {
  const lag = comparator === 'previous-period' ? 1 : 12
  const { periods, series, values } = table
  const sums = missingLike(table, series)
  for (let row = 0; row < series * periods; row += periods) {
    for (let m = lag; m < periods; m += 1) {
      const isFirst = comparator !== 'year-to-date' || (table.start + m) % 12 === 0
      sums.values[row + m] = (isFirst ? 0 : (sums.values[row + m - 1] ?? Number.NaN)) + (values[row + m - lag] ?? Number.NaN)
    }
  }
  return sums
}

/** Growth of each product over the enterprises that reported in both months; for the year to date, month by month. */
export function matchedGrowth({ pairs, products }: ReturnsPanel, comparator: Comparator): SeriesTable {
  const lag = comparator === 'previous-period' ? 1 : 12
  const { current, previous } = matchedSums({ returns: pairs, products, lag })
  const [now, then] = [upTo(current, comparator), upTo(previous, comparator)]
  const growth = now.values.map((value, cell) => {
    const before = then.values[cell] ?? Number.NaN
    return before > 0 ? value / before - 1 : Number.NaN
  })
  return { ...now, values: growth }
}

/** The months themselves, or for the year to date their sums since January; a missing month makes the sum missing. */
function upTo(panel: MonthPanel, comparator: Comparator): SeriesTable {
  const table = tableOf(panel)
  if (comparator !== 'year-to-date') return table
  const sums = missingLike(table, table.series)
  for (let cell = 0; cell < sums.values.length; cell += 1) {
    const m = cell % table.periods
    const isFirst = (table.start + m) % 12 === 0
    const before = isFirst ? 0 : m === 0 ? Number.NaN : (sums.values[cell - 1] ?? Number.NaN)
    sums.values[cell] = before + (table.values[cell] ?? Number.NaN)
  }
  return sums
}
