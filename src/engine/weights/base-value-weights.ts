import { checkLengths, checkRange } from '../check.ts'
import type { SeriesTable } from '../index-numbers/series-table.ts'
import { checkYearInside, yearMean } from '../index-numbers/table-years.ts'

/** What the index is about; it decides what the quantities are and how they are weighed. */
export type IndexMeasure = 'production' | 'consumption' | 'inventory' | 'labour-use'

/**
 * Weights of products for the index of production and its companions: the base year's value for an average period.
 *
 * production: price · average output ; consumption: price · average sales ; inventory: price · average stock ;
 * labour use: average headcount
 *
 * @param input.measure which index
 * @param input.quantities output, sales, stock at the end of the period, or headcount, of each series
 * @param input.baseYear a year that lies whole in the table
 * @param input.prices base-year price of each series, zero or above; for labour use a list of ones, every head counting once
 * @returns one weight for each series in the order of the table, NaN where the base year has a gap; the machinery of the fixed-base
 * index is the same for all four
 * @throws `lengths-differ`, `out-of-range`
 * @remarks Source: National Statistics Office of Viet Nam, definition of the index of inventories of manufacturing (weights are average
 * stock values of the base year). SPEC IDX-16.
 * @example
 * baseValueWeights({ measure: 'inventory', quantities: seriesTable({ frequency: 'Q', start: 24288, rows: [[4, 6, 8, 6], [1, 1, 1, 1]] }),
 *   baseYear: 2024, prices: [10, 50] })
 * // [60, 50]
 */
export function baseValueWeights(input: {
  readonly measure: IndexMeasure
  readonly quantities: SeriesTable
  readonly baseYear: number
  readonly prices: readonly number[]
}): readonly number[] {
  const { measure, quantities, baseYear, prices } = input
  checkLengths({ quantities: Array.from({ length: quantities.series }), prices })
  checkYearInside('baseYear', quantities, baseYear)
  return prices.map((price, row) => {
    checkRange('prices', price, measure === 'labour-use' ? 1 : 0, measure === 'labour-use' ? 1 : Number.MAX_VALUE)
    return price * yearMean(quantities, row, baseYear)
  })
}
