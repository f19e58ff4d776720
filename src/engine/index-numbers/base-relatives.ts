import { emptyLike, type SeriesTable } from './series-table.ts'
import { checkYearInside, yearMean } from './table-years.ts'

/** Why a series has no relatives: nothing was made in the base year, or a return of the base year is missing. */
export type NoBaseReason = 'no-base-output' | 'base-missing'

/** Relatives of every series, and the series that have none with the reason. */
export interface BaseRelatives {
  readonly relatives: SeriesTable
  readonly withoutBase: readonly { readonly series: number; readonly reason: NoBaseReason }[]
}

/**
 * Elementary relatives: each period's quantity against the average period of the base year.
 *
 * relative_t = q_t / q̄_base ; q̄_base = Σ_{m in base year} q_m / periods a year
 *
 * @param quantities volume of each product; zero is nothing made, NaN is missing
 * @param baseYear a year that lies whole in the table
 * @returns relatives (base year averages 1), NaN throughout for a series without base output or with a gap in the base year, which are
 * listed with the reason
 * @throws `out-of-range`
 * @remarks Source: UN International Recommendations for the Index of Industrial Production 2010 (quantity reference: average month of
 * the base year). SPEC IDX-2.
 * @example tableRows(baseRelatives(seriesTable({ frequency: 'Q', start: 24288, rows: [[10, 10, 20, 40]] }), 2024).relatives) // [[0.5, 0.5, 1, 2]]
 */
export function baseRelatives(quantities: SeriesTable, baseYear: number): BaseRelatives {
  checkYearInside('baseYear', quantities, baseYear)
  const relatives = emptyLike(quantities, quantities.series, quantities.additive)
  const withoutBase: { series: number; reason: NoBaseReason }[] = []
  for (let row = 0; row < quantities.series; row++) {
    const base = yearMean(quantities, row, baseYear)
    if (!(base > 0)) {
      withoutBase.push({ series: row, reason: Number.isNaN(base) ? 'base-missing' : 'no-base-output' })
      continue
    }
    const from = row * quantities.periods
    for (let at = from; at < from + quantities.periods; at++) relatives.values[at] = (quantities.values[at] ?? Number.NaN) / base
  }
  return { relatives, withoutBase }
}
