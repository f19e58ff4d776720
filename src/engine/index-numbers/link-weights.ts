import { checkRange } from '../check.ts'
import { EngineError } from '../error.ts'
import { cell, checkAdditive, type SeriesTable } from './series-table.ts'
import { checkYearInside, checkYearStart, firstOfYear, periodsAYear, yearMean, yearOfPeriod } from './table-years.ts'

/** What one unit of each series' quantity adds to the link index, for every weight year. */
export interface LinkWeights {
  /** First weight year, which is the first year of the quantities and the reference year of the chain. */
  readonly firstYear: number
  readonly series: number
  readonly years: number
  /** Series × weight year, one series after the other. */
  readonly unitWeights: Float64Array
  /** Series with output in the year after a weight year but none in it: they count at their imputed price until the next link. */
  readonly newSeries: readonly { readonly series: number; readonly weightYear: number }[]
}

/**
 * Link weights from average prices: values of the weight year at its own prices.
 *
 * unit weight_i,w = p_i,w / Σ_j p_j,w q̄_j,w ; so share_i,w = unit weight_i,w · q̄_i,w
 *
 * @param input.quantities volume of each series, beginning with the first weight year
 * @param input.prices average price of each series in each weight year, in order of years; NaN where nothing was made; for a series that
 * appears in the year after, an imputed price
 * @returns unit weights, and the series that counted by their imputed price
 * @throws `lengths-differ`, `not-aligned`, `out-of-range`, `not-additive`
 * @remarks Source: methods of annual overlap in the IMF Quarterly National Accounts Manual (2017), ch. 8. SPEC IDX-6, IDX-8.
 * @example
 * Array.from(linkWeightsFromPrices({
 *   quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 23], [10, 11]] }), prices: [[10], [20]] }).unitWeights)
 * // [0.025, 0.05]
 */
export function linkWeightsFromPrices(input: {
  readonly quantities: SeriesTable
  readonly prices: readonly (readonly number[])[]
}): LinkWeights {
  const { quantities, prices } = input
  const frame = frameOf(quantities, 'prices', prices)
  const values = Array.from({ length: frame.years }, (_, year) => {
    const made = (row: number): number => yearMean(quantities, row, frame.firstYear + year)
    return prices.reduce((sum, row, index) => (made(index) === 0 ? sum : sum + (row[year] ?? Number.NaN) * made(index)), 0)
  })
  return fill(quantities, frame, (price, average, row, year) => {
    if (average !== 0 || !Number.isNaN(price)) checkRange(`price of series ${row}`, price, 0, Number.MAX_VALUE)
    return price / (values[year] ?? Number.NaN)
  })
}

/**
 * Link weights from shares, for example in value added, of each weight year.
 *
 * unit weight_i,w = share_i,w / q̄_i,w
 *
 * @param input.quantities volume or volume index of each series, beginning with the first weight year
 * @param input.shares share of each series in each weight year, in order of years; they sum to 1 in every year
 * @returns unit weights; a series with share 0 adds nothing until the next link and is listed as new when it has output by then
 * @throws `lengths-differ`, `not-aligned`, `out-of-range` (also for a share of a series without output), `not-additive`
 * @remarks Source: UN International Recommendations for the Index of Industrial Production 2010 (annual weights, chain-linked).
 * SPEC IDX-6, IDX-8.
 * @example
 * Array.from(linkWeightsFromShares({
 *   quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 23], [10, 11]] }), shares: [[0.5], [0.5]] }).unitWeights)
 * // [0.025, 0.05]
 */
export function linkWeightsFromShares(input: {
  readonly quantities: SeriesTable
  readonly shares: readonly (readonly number[])[]
}): LinkWeights {
  const { quantities, shares } = input
  const frame = frameOf(quantities, 'shares', shares)
  for (let year = 0; year < frame.years; year++) {
    const sum = shares.reduce((total, row) => total + (row[year] ?? Number.NaN), 0)
    checkRange(`sum of shares of ${frame.firstYear + year}`, sum, 1 - 1e-9, 1 + 1e-9)
  }
  return fill(quantities, frame, (share, average) => {
    checkRange('shares', share, 0, average === 0 ? 0 : 1)
    return share === 0 ? 0 : share / average
  })
}

interface Frame {
  readonly firstYear: number
  readonly years: number
  readonly rows: readonly (readonly number[])[]
}

function frameOf(quantities: SeriesTable, argument: string, rows: readonly (readonly number[])[]): Frame {
  checkAdditive('quantities', quantities)
  checkYearStart('quantities', quantities)
  const years = rows[0]?.length ?? 0
  if (rows.length !== quantities.series || rows.some((row) => row.length !== years))
    throw new EngineError('lengths-differ', {
      arguments: ['quantities', argument],
      lengths: [quantities.series, ...rows.map((row) => row.length)],
    })
  const firstYear = yearOfPeriod(quantities, 0)
  for (let year = 0; year < years; year++) checkYearInside(argument, quantities, firstYear + year)
  return { firstYear, years, rows }
}

function fill(
  quantities: SeriesTable,
  frame: Frame,
  unitWeight: (given: number, average: number, row: number, year: number) => number,
): LinkWeights {
  const { firstYear, years, rows } = frame
  const newSeries: { series: number; weightYear: number }[] = []
  const unitWeights = Float64Array.from(
    rows.flatMap((row, series) =>
      row.map((given, year) => {
        const average = yearMean(quantities, series, firstYear + year)
        if (average === 0 && appears(quantities, series, firstYear + year + 1))
          newSeries.push({ series, weightYear: firstYear + year })
        return unitWeight(given, average, series, year)
      }),
    ),
  )
  return { firstYear, series: quantities.series, years, unitWeights, newSeries }
}

function appears(quantities: SeriesTable, row: number, year: number): boolean {
  const from = firstOfYear(quantities, year)
  return Array.from({ length: periodsAYear(quantities) }, (_, index) => cell(quantities, row, from + index)).some(
    (quantity) => quantity > 0,
  )
}
