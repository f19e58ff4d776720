import { imputedBasePrice, type SeriesTable, unitValues } from '../../engine/index.ts'
import type { Basis } from './basis.ts'
import { valuesOf } from './returns-panel.ts'

/**
 * Average price of each product in each weight year, from the returns. A product without output in a weight year that appears in the
 * next gets the price at which it appeared, taken back by the price movement of its class, or of all products where the class has none.
 */
export function averagePrices(
  { returns, weights }: Basis,
  table: SeriesTable,
  firstYear: number,
  years: number,
): readonly (readonly number[])[] {
  const found = unitValues({
    returns: returns.pairs,
    values: valuesOf(returns),
    products: returns.products,
    firstYear,
    years: years + 1,
  })
  const { groupOf } = weights.classes
  return found.map((prices, product) =>
    prices.slice(0, years).map((price, year) => {
      const [first, made] = [prices[year + 1] ?? Number.NaN, yearSum(table, product, year)]
      if (!Number.isNaN(price) || !(first > 0) || made > 0) return price
      const movement = (isIn: (other: number) => boolean) => priceMovement(found, table, year, isIn)
      const ofClass = movement((other) => groupOf[other] === groupOf[product])
      const index = ofClass > 0 ? ofClass : movement(() => true)
      return index > 0 ? imputedBasePrice({ firstPrice: first, classPriceBase: 1, classPriceFirst: index }) : first
    }),
  )
}

/** Prices of the next year over those of the year, at the year's quantities; NaN without a product that has both. */
function priceMovement(
  prices: readonly (readonly number[])[],
  table: SeriesTable,
  year: number,
  isIn: (product: number) => boolean,
): number {
  let [now, then] = [0, 0]
  prices.forEach((row, product) => {
    const [before, after, made] = [row[year] ?? Number.NaN, row[year + 1] ?? Number.NaN, yearSum(table, product, year)]
    if (!isIn(product) || !(before > 0) || !(after > 0) || !(made > 0)) return
    now += after * made
    then += before * made
  })
  return then > 0 ? now / then : Number.NaN
}

/** Output of a row in one of the table's years; NaN when a month is missing. */
export function yearSum({ values, periods }: SeriesTable, row: number, year: number): number {
  return values.subarray(row * periods + year * 12, row * periods + (year + 1) * 12).reduce((sum, value) => sum + value, 0)
}
