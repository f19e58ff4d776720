import { checkPositive, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { emptyMonthPanel, type MonthPanel } from './month-panel.ts'

/**
 * Points that each group of a fixed-weight index adds to the growth of the total.
 *
 * points_{G,m} = w_G (I_{G,m} − I_{G,m−lag}) / I_{T,m−lag}, Σ w_G = 1 over the groups that make up the total
 *
 * @param input.index groups × months, as `laspeyresPanel` gives it
 * @param input.weights weight of each group
 * @param input.total the total's index: a panel of one series with the same months
 * @param input.totalWeight weight of the total, above 0; the groups' weights are divided by it
 * @param input.lag months back: 12 for the same month of last year
 * @returns points as fractions in the shape of `index`; over groups that make up the total they add up to its growth; NaN in the
 * first `lag` months and where an index is missing
 * @throws `out-of-range`, `lengths-differ`
 * @remarks Source: UN International Recommendations for the Index of Industrial Production 2010. SPEC PAN-8, CON-2.
 * @example
 * monthPanelValue(panelContributions({
 *   index: makeMonthPanel({ firstMonth: 24300, rows: [[100, 150], [100, 110]] }), weights: [0.4, 0.6],
 *   total: makeMonthPanel({ firstMonth: 24300, rows: [[100, 126]] }), totalWeight: 1, lag: 1 }), 0, 24301)
 * // 0.2
 */
export function panelContributions(input: {
  readonly index: MonthPanel
  readonly weights: ArrayLike<number>
  readonly total: MonthPanel
  readonly totalWeight: number
  readonly lag: number
}): MonthPanel {
  const { index, weights, total, totalWeight, lag } = input
  const { series, firstMonth, months } = index
  checkWhole('lag', lag, 1, 65_536)
  checkPositive('totalWeight', totalWeight)
  checkWhole('series of the total', total.series, 1, 1)
  checkWhole('firstMonth of the total', total.firstMonth, firstMonth, firstMonth)
  if (weights.length !== series || total.months !== months)
    throw new EngineError('lengths-differ', {
      arguments: ['index', 'weights', 'months', 'months of the total'],
      lengths: [series, weights.length, months, total.months],
    })
  const points = emptyMonthPanel(series, firstMonth, months)
  for (let group = 0; group < series; group += 1)
    addGroup(index.values, group * months, months, (weights[group] ?? Number.NaN) / totalWeight, total.values, lag, points.values)
  return points
}

function addGroup(
  index: Float64Array,
  from: number,
  months: number,
  share: number,
  total: Float64Array,
  lag: number,
  points: Float64Array,
): void {
  for (let m = lag; m < months; m += 1) {
    const previousTotal = total[m - lag] ?? Number.NaN
    if (!(previousTotal > 0)) continue
    const change = (index[from + m] ?? Number.NaN) - (index[from + m - lag] ?? Number.NaN)
    points[from + m] = (share * change) / previousTotal
  }
}
