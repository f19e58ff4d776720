import { checkWhole } from '../check.ts'
import { emptyMonthPanel, type MonthPanel } from './month-panel.ts'
import { addPairs } from './pair-kernels.ts'
import type { PairPanel } from './pair-panel.ts'

/**
 * Quantities of all enterprises together, product by month, from returns that stand as a panel of pairs.
 *
 * q_{p,m} = Σ x_{e,p,m} over the enterprises e that reported p in month m
 *
 * @param input.returns the returns as a panel of pairs
 * @param input.products number of products, 1 to 65,536
 * @returns products × months in the unit of the quantities; NaN where no enterprise reported the product
 * @throws `out-of-range`: a pair of another product, or more than 100 million products × months
 * @remarks What `sumColumns` gives for the same returns, at the speed of reading memory; pairs are added in the order in which they
 * stand. SPEC PAN-2, PAN-9.
 * @example
 * monthPanelValue(sumPairs({
 *   returns: { panel: makeMonthPanel({ firstMonth: 24300, rows: [[5, 6], [NaN, 90]] }), enterprise: Uint32Array.of(0, 1), product: Uint16Array.of(0, 0) },
 *   products: 1 }), 0, 24301)
 * // 96
 */
export function sumPairs(input: { readonly returns: PairPanel; readonly products: number }): MonthPanel {
  const { returns, products } = input
  const { firstMonth, months } = returns.panel
  checkPairs(returns, products)
  const { stride, sums, pairs } = addPairs(returns, products, 0)
  const panel = emptyMonthPanel(products, firstMonth, months)
  for (let product = 0; product < products; product += 1)
    for (let m = 0; m < months; m += 1) {
      const cell = product * stride + m
      if ((pairs[cell] ?? 0) > 0) panel.values[product * months + m] = sums[cell] ?? Number.NaN
    }
  return panel
}

/** Throws `out-of-range` unless every pair is of one of the products. */
export function checkPairs({ panel, product }: PairPanel, products: number): void {
  checkWhole('products', products, 1, 65_536)
  checkWhole('series', panel.series, 0, product.length)
  for (let pair = 0; pair < panel.series; pair += 1) {
    const one = product[pair] ?? 0
    if (one >= products) checkWhole('product', one, 0, products - 1)
  }
}
