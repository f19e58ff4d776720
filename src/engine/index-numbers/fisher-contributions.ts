import { checkLengths, checkRange, checkSome } from '../check.ts'
import type { Contributions } from './contributions.ts'

/**
 * Points that each part adds to the growth of a Fisher volume index.
 *
 * points_i = (p_i / P + p⁰_i) (q_i − q⁰_i) / Σ_j (p_j / P + p⁰_j) q⁰_j , P = √( Σpq⁰/Σp⁰q⁰ · Σpq/Σp⁰q ) the Fisher price relative
 *
 * @param input.prices price of each part now, zero or above, at least one
 * @param input.previousPrices price of each part then, same length
 * @param input.quantities volume of each part now, zero or above, same length
 * @param input.previousQuantities volume of each part then, same length
 * @returns growth from the Fisher index itself, points, and the residual that shows that they agree; `share` is the weight that turns a
 * part's growth into points
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Exactly additive. Source: IMF Quarterly National Accounts Manual (2017), ch. 8; additive decomposition of the Fisher index
 * after van IJzeren. SPEC CON-11.
 * @example
 * fisherContributions({ prices: [2, 1], previousPrices: [1, 1], quantities: [10, 20], previousQuantities: [10, 10] }).growth // 0.4142
 */
export function fisherContributions(input: {
  readonly prices: readonly number[]
  readonly previousPrices: readonly number[]
  readonly quantities: readonly number[]
  readonly previousQuantities: readonly number[]
}): Contributions {
  const { prices, previousPrices, quantities, previousQuantities } = input
  checkSome('prices', prices)
  checkLengths({ prices, previousPrices, quantities, previousQuantities })
  for (const [name, values] of Object.entries({ prices, previousPrices, quantities, previousQuantities }))
    for (const value of values) if (!Number.isNaN(value)) checkRange(name, value, 0, Number.MAX_VALUE)
  const [now, then] = [sumOfProducts(prices, quantities), sumOfProducts(previousPrices, previousQuantities)]
  const [nowAtOldPrices, thenAtNewPrices] = [sumOfProducts(previousPrices, quantities), sumOfProducts(prices, previousQuantities)]
  const priceRelative = Math.sqrt((thenAtNewPrices / then) * (now / nowAtOldPrices))
  const weights = prices.map((price, index) => price / priceRelative + (previousPrices[index] ?? Number.NaN))
  const whole = sumOfProducts(weights, previousQuantities)
  const parts = weights.map((weight, index) => {
    const [quantity, previous] = [quantities[index] ?? Number.NaN, previousQuantities[index] ?? Number.NaN]
    return {
      share: (weight * previous) / whole,
      growth: previous > 0 ? quantity / previous - 1 : Number.NaN,
      points: (weight * (quantity - previous)) / whole,
    }
  })
  const growth = Math.sqrt((nowAtOldPrices / then) * (now / thenAtNewPrices)) - 1
  const points = growth - parts.reduce((sum, part) => sum + part.points, 0)
  return { growth, parts, residual: { share: 1 - parts.reduce((sum, part) => sum + part.share, 0), points } }
}

function sumOfProducts(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? Number.NaN), 0)
}
