import { checkWhole } from '../check.ts'
import type { MonthPanel } from './month-panel.ts'
import type { PairPanel } from './pair-panel.ts'
import { pairsOfProducts } from './sum-pairs.ts'

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
 * @throws `out-of-range`
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
  const { series, firstMonth, months, values } = returns.panel
  checkWhole('lag', lag, 1, 65_536)
  const ofProduct = pairsOfProducts(returns, products)
  const zeros = (): MonthPanel => ({ series: products, firstMonth, months, values: new Float64Array(products * months) })
  const [current, previous, pairs] = [zeros(), zeros(), zeros()]
  const unmatched = new Uint32Array(products * months)
  for (let pair = 0; pair < series; pair += 1) {
    const to = (returns.product[pair] ?? 0) * months
    addPair(values, pair * months, to, months, lag, current.values, previous.values, unmatched)
  }
  for (let cell = 0; cell < unmatched.length; cell += 1) {
    const matched = cell % months < lag ? 0 : (ofProduct[Math.floor(cell / months)] ?? 0) - (unmatched[cell] ?? 0)
    pairs.values[cell] = matched
    if (matched > 0) continue
    current.values[cell] = Number.NaN
    previous.values[cell] = Number.NaN
  }
  return { current, previous, pairs }
}

/** Adds one pair's months to those of its product, two at a step; where one of the four values is missing, month by month. */
function addPair(
  values: Float64Array,
  from: number,
  to: number,
  months: number,
  lag: number,
  current: Float64Array,
  previous: Float64Array,
  unmatched: Uint32Array,
): void {
  let m = lag
  for (; m + 1 < months; m += 2) {
    const i = from + m
    const cell = to + m
    const now = values[i] ?? Number.NaN
    const then = values[i - lag] ?? Number.NaN
    const nextNow = values[i + 1] ?? Number.NaN
    const nextThen = values[i + 1 - lag] ?? Number.NaN
    if (Number.isNaN(now + then + (nextNow + nextThen))) {
      addMonth(now, then, cell, current, previous, unmatched)
      addMonth(nextNow, nextThen, cell + 1, current, previous, unmatched)
      continue
    }
    current[cell] = (current[cell] ?? 0) + now
    previous[cell] = (previous[cell] ?? 0) + then
    current[cell + 1] = (current[cell + 1] ?? 0) + nextNow
    previous[cell + 1] = (previous[cell + 1] ?? 0) + nextThen
  }
  if (m < months)
    addMonth(values[from + m] ?? Number.NaN, values[from + m - lag] ?? Number.NaN, to + m, current, previous, unmatched)
}

function addMonth(
  now: number,
  then: number,
  cell: number,
  current: Float64Array,
  previous: Float64Array,
  unmatched: Uint32Array,
): void {
  if (Number.isNaN(now) || Number.isNaN(then)) {
    unmatched[cell] = (unmatched[cell] ?? 0) + 1
    return
  }
  current[cell] = (current[cell] ?? 0) + now
  previous[cell] = (previous[cell] ?? 0) + then
}
