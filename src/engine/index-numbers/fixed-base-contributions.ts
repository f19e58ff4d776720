import { checkLengths, checkRange } from '../check.ts'
import type { TableContributions } from './chained-contributions.ts'
import { type Comparator, comparedPeriods } from './compared-periods.ts'
import { cell, checkAdditive, emptyLike, type SeriesTable } from './series-table.ts'

/**
 * Points that each part adds to the growth of an index with fixed weights, on a named comparator.
 *
 * points_i = Σ weight_i (I_i,t − I_i,s) / Σ_s Σ_j weight_j I_j,s , the sums over s running over the months of the year to date
 *
 * @param input.indices fixed-base index of each part; parts that do not overlap
 * @param input.weights base-year weight of each part, zero or above, in any unit; a part without weight is passed over
 * @param input.comparator `previous-period`, `same-period-last-year` or `year-to-date`
 * @returns growth of the weighted whole and points, NaN in periods without comparator or with a missing part
 * @throws `lengths-differ`, `out-of-range`, `not-additive`
 * @remarks Exactly additive. Source: UN International Recommendations for the Index of Industrial Production 2010. SPEC CON-2, CON-9.
 * @example
 * tableRows(fixedBaseContributions({
 *   indices: seriesTable({ frequency: 'A', start: 24288, rows: [[100, 150], [100, 110]] }),
 *   weights: [0.4, 0.6], comparator: 'same-period-last-year' }).points)
 * // [[NaN, 0.2], [NaN, 0.06]]
 */
export function fixedBaseContributions(input: {
  readonly indices: SeriesTable
  readonly weights: readonly number[]
  readonly comparator: Comparator
}): TableContributions {
  const { indices, weights, comparator } = input
  checkAdditive('indices', indices)
  checkLengths({ indices: Array.from({ length: indices.series }), weights })
  for (const weight of weights) checkRange('weights', weight, 0, Number.MAX_VALUE)
  const growth = emptyLike(indices, 1, false)
  const points = emptyLike(indices, indices.series, true)
  const weigh = (row: number, value: number): number => (weights[row] === 0 ? 0 : (weights[row] ?? Number.NaN) * value)
  for (let period = 0; period < indices.periods; period++) {
    const pairs = comparedPeriods(indices, period, comparator)
    const level = (row: number, side: 0 | 1): number => pairs.reduce((sum, pair) => sum + cell(indices, row, pair[side]), 0)
    const whole = (side: 0 | 1): number => weights.reduce((sum, _weight, row) => sum + weigh(row, level(row, side)), 0)
    const before = whole(1)
    if (!(before > 0)) continue
    growth.values[period] = whole(0) / before - 1
    for (let row = 0; row < indices.series; row++)
      points.values[row * indices.periods + period] = weigh(row, level(row, 0) - level(row, 1)) / before
  }
  return { growth, points }
}
