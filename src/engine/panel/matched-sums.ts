import { checkWhole } from '../check.ts'
import { emptyMonthPanel, type MonthPanel } from './month-panel.ts'
import { addPairs } from './pair-kernels.ts'
import type { PairPanel } from './pair-panel.ts'
import { checkPairs } from './sum-pairs.ts'

/** Sums over the pairs that reported in both of two months, product by month. */
export interface MatchedSums {
  /** Quantity in the month itself. */
  readonly current: MonthPanel
  /** Quantity of the same pairs in the month that it is compared with. */
  readonly previous: MonthPanel
  /** Number of pairs that reported both. */
  readonly pairs: MonthPanel
}

/**
 * Matched sample: for each product and month the quantities of those enterprises only that reported it in both months compared.
 *
 * current_{p,m} = Σ x_{e,p,m}, previous_{p,m} = Σ x_{e,p,m−lag}, over the enterprises e with both
 *
 * @param input.returns the returns as a panel of pairs
 * @param input.products number of products, 1 to 65,536
 * @param input.lag months between the two that are compared: 1 for the previous month, 12 for the same month of last year
 * @returns both sums and the number of pairs; NaN sums where no enterprise reported both, and 0 pairs; in the first `lag` months too
 * @throws `out-of-range`: a pair of another product, a lag, or more than 100 million products × months
 * @remarks current / previous − 1 is a growth that enterprises which come, go or forget to report do not disturb. It leaves out new
 * and closed plants that do not report 0. Source: UN International Recommendations for the Index of Industrial Production 2010. SPEC PAN-4.
 * @example
 * monthPanelValue(matchedSums({
 *   returns: { panel: makeMonthPanel({ firstMonth: 24300, rows: [[5, 6], [NaN, 90]] }), enterprise: Uint32Array.of(0, 1), product: Uint16Array.of(0, 0) },
 *   products: 1, lag: 1 }).current, 0, 24301)
 * // 6
 */
export function matchedSums(input: {
  readonly returns: PairPanel
  readonly products: number
  readonly lag: number
}): MatchedSums {
  const { returns, products, lag } = input
  const { firstMonth, months } = returns.panel
  checkWhole('lag', lag, 1, 65_536)
  checkPairs(returns, products)
  const found = addPairs(returns, products, lag)
  const current = emptyMonthPanel(products, firstMonth, months)
  const previous = emptyMonthPanel(products, firstMonth, months)
  const pairs = { ...current, values: new Float64Array(products * months) }
  for (let product = 0; product < products; product += 1)
    for (let m = lag; m < months; m += 1) {
      const [cell, to] = [product * found.stride + m, product * months + m]
      const matched = found.pairs[cell] ?? 0
      if (matched === 0) continue
      pairs.values[to] = matched
      current.values[to] = found.sums[cell] ?? Number.NaN
      previous.values[to] = found.earlier[cell] ?? Number.NaN
    }
  return { current, previous, pairs }
}
