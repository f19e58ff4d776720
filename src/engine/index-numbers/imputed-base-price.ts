import { checkPositive } from '../check.ts'

/**
 * Price that a new product would have had in the base year: its first price taken back by the price movement of its class.
 *
 * base price = first price · class price in the base year / class price when the product appeared
 *
 * @param input.firstPrice price of the product when it appeared, above zero
 * @param input.classPriceBase price index of its class in the base year, above zero
 * @param input.classPriceFirst price index of its class when the product appeared, above zero
 * @returns the imputed price, in the currency of `firstPrice`
 * @throws `out-of-range`
 * @remarks Source: UN International Recommendations for the Index of Industrial Production 2010 (new products; imputation from the
 * parent). SPEC IDX-6.
 * @example imputedBasePrice({ firstPrice: 120, classPriceBase: 100, classPriceFirst: 150 }) // 80
 */
export function imputedBasePrice(input: {
  readonly firstPrice: number
  readonly classPriceBase: number
  readonly classPriceFirst: number
}): number {
  const { firstPrice, classPriceBase, classPriceFirst } = input
  checkPositive('firstPrice', firstPrice)
  checkPositive('classPriceBase', classPriceBase)
  checkPositive('classPriceFirst', classPriceFirst)
  return (firstPrice * classPriceBase) / classPriceFirst
}
