import { checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import type { MonthPanel } from './month-panel.ts'
import type { PairPanel } from './pair-panel.ts'

/**
 * Average price of each product in each calendar year, from returns that give both quantity and value.
 *
 * p_{i,y} = Σ value / Σ quantity, over the returns of product i in the months of year y that have both
 *
 * @param input.returns quantities as a panel of pairs
 * @param input.values values of the same pairs and months
 * @param input.products number of products, 1 to 65,536
 * @param input.firstYear first year wanted
 * @param input.years number of years, at least 1
 * @returns products × years, one list a product; NaN where no return with output has a value
 * @throws `out-of-range`, `lengths-differ`
 * @remarks A unit value: where a product is a mix, a change of the mix is taken for a change of price. Source: IMF Quarterly National
 * Accounts Manual (2017), ch. 8 (prices of the weight year). SPEC CMP-8.
 * @example
 * unitValues({
 *   returns: { panel: makeMonthPanel({ firstMonth: 24300, rows: [[10, 30]] }), enterprise: Uint32Array.of(0), product: Uint16Array.of(0) },
 *   values: makeMonthPanel({ firstMonth: 24300, rows: [[20, 100]] }), products: 1, firstYear: 2025, years: 1 })
 * // [[3]]
 */
export function unitValues(input: {
  readonly returns: PairPanel
  readonly values: MonthPanel
  readonly products: number
  readonly firstYear: number
  readonly years: number
}): readonly (readonly number[])[] {
  const { returns, values, products, firstYear, years } = input
  const { series, months, firstMonth } = returns.panel
  checkWhole('products', products, 1, 65_536)
  checkWhole('years', years, 1, 65_536)
  if (values.values.length !== returns.panel.values.length)
    throw new EngineError('lengths-differ', {
      arguments: ['returns', 'values'],
      lengths: [returns.panel.values.length, values.values.length],
    })
  const [made, worth] = [new Float64Array(products * years), new Float64Array(products * years)]
  for (let pair = 0; pair < series; pair += 1) {
    const product = returns.product[pair] ?? 0
    checkWhole('product', product, 0, products - 1)
    for (let m = 0; m < months; m += 1) {
      const year = Math.floor((firstMonth + m) / 12) - firstYear
      const [quantity, value] = [
        returns.panel.values[pair * months + m] ?? Number.NaN,
        values.values[pair * months + m] ?? Number.NaN,
      ]
      if (year < 0 || year >= years || Number.isNaN(quantity) || Number.isNaN(value)) continue
      const cell = product * years + year
      made[cell] = (made[cell] ?? 0) + quantity
      worth[cell] = (worth[cell] ?? 0) + value
    }
  }
  return Array.from({ length: products }, (_, product) =>
    Array.from({ length: years }, (_year, year) => {
      const cell = product * years + year
      return (made[cell] ?? 0) > 0 ? (worth[cell] ?? 0) / (made[cell] ?? 0) : Number.NaN
    }),
  )
}
