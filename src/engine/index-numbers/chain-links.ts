import { cell, emptyLike, type SeriesTable } from './series-table.ts'
import { checkYearStart, yearMean, yearOfPeriod } from './table-years.ts'

/**
 * Chains link indices by annual overlap, series by series.
 *
 * C_y,m = C̄_{y−1} · L_y,m ; C̄_y = C̄_{y−1} · L̄_y ; in the first year C = L
 *
 * @param links link indices, the average of the previous year being 1 (in the first year its own average); begins with a year
 * @returns chained levels; the average of a year's periods is the year chained by itself; NaN from the first gap in a year on
 * @throws `not-aligned`
 * @remarks Annual overlap. The levels are not additive: no function of the engine sums or weights them. Weights change between the last
 * period of a year and the first of the next. Source: IMF Quarterly National Accounts Manual (2017), ch. 8. SPEC IDX-8, IDX-9, IDX-12.
 * @example tableRows(chainLinks(seriesTable({ frequency: 'A', start: 24288, rows: [[1, 1.1, 1.2]] }))) // [[1, 1.1, 1.32]]
 */
export function chainLinks(links: SeriesTable): SeriesTable {
  checkYearStart('links', links)
  const levels = emptyLike(links, links.series, false)
  const years = Int32Array.from({ length: links.periods }, (_, period) => yearOfPeriod(links, period))
  for (let row = 0; row < links.series; row++) {
    let previous = 1
    for (let period = 0; period < links.periods; period++) {
      const year = years[period] ?? 0
      if (period > 0 && year !== years[period - 1]) previous *= yearMean(links, row, year - 1)
      const at = row * links.periods + period
      levels.values[at] = previous * (links.values[at] ?? Number.NaN)
    }
  }
  return levels
}

/**
 * Takes chained levels apart into link indices again.
 *
 * L_y,m = C_y,m / C̄_{y−1} ; in the first year L = C
 *
 * @param levels levels chained by annual overlap; begins with a year
 * @returns link indices; chaining them gives the levels, and they may be weighted within a year
 * @throws `not-aligned`
 * @remarks Inverse of `chainLinks`. Source: IMF Quarterly National Accounts Manual (2017), ch. 8. SPEC IDX-9.
 * @example tableRows(unchain(seriesTable({ frequency: 'A', start: 24288, rows: [[1, 1.1, 1.32]] }))) // [[1, 1.1, 1.2]]
 */
export function unchain(levels: SeriesTable): SeriesTable {
  checkYearStart('levels', levels)
  const links = emptyLike(levels, levels.series, true)
  const first = yearOfPeriod(levels, 0)
  for (let row = 0; row < levels.series; row++)
    for (let period = 0; period < levels.periods; period++) {
      const year = yearOfPeriod(levels, period)
      const previous = year === first ? 1 : yearMean(levels, row, year - 1)
      links.values[row * levels.periods + period] = cell(levels, row, period) / previous
    }
  return links
}
