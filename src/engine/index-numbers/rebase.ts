import { checkPositive } from '../check.ts'
import { emptyLike, type SeriesTable } from './series-table.ts'
import { checkYearInside, yearMean } from './table-years.ts'

/**
 * Moves every series to another reference year.
 *
 * I'_t = reference · I_t / Ī_year
 *
 * @param input.table indices or levels
 * @param input.year a year that lies whole in the table
 * @param input.reference what the average of that year becomes, usually 100
 * @returns the rebased table: growth on every comparator is what it was; it may be weighted with the old weights only if it could before
 * and all series were scaled alike; NaN where that year has a gap or is zero
 * @throws `out-of-range`
 * @remarks A change of reference, not of weights. Source: UN International Recommendations for the Index of Industrial Production 2010.
 * SPEC IDX-10.
 * @example tableRows(rebase({ table: seriesTable({ frequency: 'A', start: 24288, rows: [[1, 1.25]] }), year: 2025, reference: 100 })) // [[80, 100]]
 */
export function rebase(input: { readonly table: SeriesTable; readonly year: number; readonly reference: number }): SeriesTable {
  const { table, year, reference } = input
  checkYearInside('year', table, year)
  checkPositive('reference', reference)
  const bases = Array.from({ length: table.series }, (_, row) => yearMean(table, row, year))
  const alike = bases.every((base) => Math.abs(base - (bases[0] ?? base)) <= 1e-12 * Math.abs(base))
  const rebased = emptyLike(table, table.series, table.additive && alike)
  for (const [row, base] of bases.entries()) {
    if (!(base > 0)) continue
    const from = row * table.periods
    for (let at = from; at < from + table.periods; at++)
      rebased.values[at] = (reference * (table.values[at] ?? Number.NaN)) / base
  }
  return rebased
}
