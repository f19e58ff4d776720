import { annualOverlapChain, unitWeight, weigh, weightPlace } from './annual-overlap-chain.ts'
import { type Comparator, comparedPeriods } from './compared-periods.ts'
import { levelGrowth } from './level-growth.ts'
import type { LinkWeights } from './link-weights.ts'
import { cell, emptyLike, type SeriesTable } from './series-table.ts'
import { firstOfYear, periodsAYear, yearMean, yearMeans, yearOfPeriod } from './table-years.ts'

/** Growth of a chained index and the points of every series, period by period; the points add up to the growth. */
export interface TableContributions {
  /** One series: growth of the whole. */
  readonly growth: SeriesTable
  /** Points of every series, fractions of one; they may be summed over series to any group. */
  readonly points: SeriesTable
}

/**
 * Points that each series adds to the growth of a chained index, on a named comparator.
 *
 * within one year: u_i (q_t − q_s) / L_s ;
 * across one link, t in y and s in y−1: { L̄_{y−1} u_i,y−1 (q_t − q̄_{y−1}) + u_i,y−2 (q̄_{y−1} − q_s) } / L_s ;
 * year to date: the numerators summed over m ≤ k, over Σ L_{y−1},m ; u being the unit weights
 *
 * @param input.quantities volume of each series, as chained
 * @param input.weights link weights, as chained
 * @param input.comparator `previous-period`, `same-period-last-year` or `year-to-date`
 * @returns growth and points, NaN in periods without comparator; a new series has points from its imputed price
 * @throws `lengths-differ`, `out-of-range`, `not-additive`
 * @remarks Exactly additive, unlike shares of chained levels times growth. Source: IMF Quarterly National Accounts Manual (2017), ch. 8
 * (contributions with annual overlap). SPEC CON-7, CON-8, CON-9.
 * @example
 * tableRows(chainedContributions({
 *   quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 22], [10, 12]] }),
 *   weights: linkWeightsFromPrices({
 *     quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 22], [10, 12]] }), prices: [[10], [20]] }),
 *   comparator: 'same-period-last-year' }).points)
 * // [[NaN, 0.05], [NaN, 0.1]]
 */
export function chainedContributions(input: {
  readonly quantities: SeriesTable
  readonly weights: LinkWeights
  readonly comparator: Comparator
}): TableContributions {
  const { quantities, weights, comparator } = input
  const { links, levels } = annualOverlapChain({ quantities, weights })
  const points = emptyLike(quantities, quantities.series, true)
  const chained = { quantities, weights, links, mean: yearMeans(quantities) }
  for (let period = 0; period < quantities.periods; period++) {
    const pairs = comparedPeriods(quantities, period, comparator)
    const whole = pairs.reduce((sum, [, previous]) => sum + cell(links, 0, previous), 0)
    if (Number.isNaN(whole)) continue
    const moves = pairs.map(([current, previous]) => moveBetween(chained, current, previous))
    for (let row = 0; row < quantities.series; row++)
      points.values[row * quantities.periods + period] = moves.reduce((sum, move) => sum + move(row), 0) / whole
  }
  return { growth: levelGrowth(levels, comparator), points }
}

interface Chained {
  readonly quantities: SeriesTable
  readonly weights: LinkWeights
  readonly links: SeriesTable
  readonly mean: (row: number, year: number) => number
}

/** What a series adds between two periods of one year or of two successive ones, in links of the earlier year. */
function moveBetween(chained: Chained, current: number, previous: number): (row: number) => number {
  const { quantities, weights, links, mean } = chained
  const [year, yearBefore] = [yearOfPeriod(quantities, current), yearOfPeriod(quantities, previous)]
  const [now, then] = [weightPlace(weights, year), weightPlace(weights, yearBefore)]
  if (year === yearBefore)
    return (row) => weigh(unitWeight(weights, row, now), cell(quantities, row, current) - cell(quantities, row, previous))
  const linkMean = yearMean(links, 0, yearBefore)
  return (row) => {
    const middle = mean(row, yearBefore)
    return (
      linkMean * weigh(unitWeight(weights, row, now), cell(quantities, row, current) - middle) +
      weigh(unitWeight(weights, row, then), middle - cell(quantities, row, previous))
    )
  }
}

/**
 * Points that each series adds to the growth of a year in a chained index.
 *
 * points_i,y = u_i,y−1 (q̄_i,y − q̄_i,y−1) = share_i,y−1 (q̄_i,y / q̄_i,y−1 − 1)
 *
 * @param input.quantities volume of each series, as chained
 * @param input.weights link weights, as chained
 * @returns growth and points, annual, NaN in the reference year and in a year that is not whole
 * @throws `lengths-differ`, `out-of-range`, `not-additive`
 * @remarks The year to date of a year's last period gives the same. Source: IMF Quarterly National Accounts Manual (2017), ch. 8.
 * SPEC CON-10.
 * @example
 * tableRows(chainedAnnualContributions({
 *   quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 22], [10, 12]] }),
 *   weights: linkWeightsFromPrices({
 *     quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[20, 22], [10, 12]] }), prices: [[10], [20]] }) }).growth)
 * // [[NaN, 0.15]]
 */
export function chainedAnnualContributions(input: {
  readonly quantities: SeriesTable
  readonly weights: LinkWeights
}): TableContributions {
  const { quantities, weights } = input
  const { links } = annualOverlapChain(input)
  const years = Math.ceil(quantities.periods / periodsAYear(quantities))
  const annual: SeriesTable = { ...quantities, frequency: 'A', periods: years }
  const [growth, points] = [emptyLike(annual, 1, false), emptyLike(annual, quantities.series, true)]
  for (let index = 1; index < years; index++) {
    const year = weights.firstYear + index
    growth.values[index] = yearMean(links, 0, year) - 1
    const place = weightPlace(weights, year)
    const whole = firstOfYear(quantities, year) + periodsAYear(quantities) <= quantities.periods
    for (let row = 0; whole && row < quantities.series; row++)
      points.values[row * years + index] = weigh(
        unitWeight(weights, row, place),
        yearMean(quantities, row, year) - yearMean(quantities, row, year - 1),
      )
  }
  return { growth, points }
}
