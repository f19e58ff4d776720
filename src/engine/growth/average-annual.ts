import { checkPositive, checkRange } from '../check.ts'

/**
 * Average growth a year between two levels: the one rate that, repeated, leads from the first to the last.
 *
 * average = (last / first)^(1 / years) − 1
 *
 * @param input.first level at the start, above zero
 * @param input.last level at the end, not below zero, same unit and price basis
 * @param input.years how many years lie between, above zero
 * @returns a fraction; NaN when a level is missing (NaN)
 * @throws `out-of-range`
 * @remarks Geometric; the arithmetic mean of yearly growth rates overstates it and is not offered. SPEC GRO-7.
 * @example averageAnnualGrowth({ first: 100, last: 259.374246, years: 10 }) // 0.1
 */
export function averageAnnualGrowth(input: { readonly first: number; readonly last: number; readonly years: number }): number {
  const { first, last, years } = input
  checkPositive('years', years)
  if (Number.isNaN(first) || Number.isNaN(last)) return Number.NaN
  checkPositive('first', first)
  checkRange('last', last, 0, Number.MAX_VALUE)
  return (last / first) ** (1 / years) - 1
}

/**
 * How many times its first level something reaches when it grows by the same rate every year.
 *
 * multiple = (1 + growth)^years
 *
 * @param input.growth growth a year, a fraction, above −1
 * @param input.years number of years, not below zero
 * @returns the multiple: 1 means unchanged; NaN when the growth is missing (NaN)
 * @throws `out-of-range`
 * @remarks SPEC GRO-7.
 * @example growthMultiple({ growth: 0.21, years: 5 }) // 2.594
 */
export function growthMultiple(input: { readonly growth: number; readonly years: number }): number {
  checkRange('years', input.years, 0, Number.MAX_VALUE)
  if (Number.isNaN(input.growth)) return Number.NaN
  checkRange('growth', input.growth, -1, Number.MAX_VALUE)
  return (1 + input.growth) ** input.years
}
