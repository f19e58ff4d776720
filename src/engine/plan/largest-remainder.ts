import { checkRange, checkSome, checkWhole } from '../check.ts'

/**
 * Whole numbers that add up to a total and lie next to given values: each is rounded down, and those with the largest remainders get one more.
 *
 * n_i = ⌊x_i⌋ + (1 for the Σ-left largest x_i − ⌊x_i⌋)
 *
 * @param input.values values to round, together within one unit a value of the total
 * @param input.total the whole number that they must add up to
 * @returns whole numbers in the order given; of equal remainders the first comes first
 * @throws `no-values`, `out-of-range`
 * @remarks No value moves by a whole unit. Source: the method of largest remainders (Hamilton). SPEC PLN-14.
 * @example largestRemainder({ values: [1.4, 2.4, 3.2], total: 7 }) // [2, 2, 3]
 */
export function largestRemainder(input: { readonly values: readonly number[]; readonly total: number }): readonly number[] {
  const { values, total } = input
  checkSome('values', values)
  checkWhole('total', total, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  for (const value of values) checkRange('values', value, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  const floors = values.map((value) => Math.floor(value + rounding))
  const left = total - floors.reduce((sum, one) => sum + one, 0)
  checkRange('total less the values rounded down', left, 0, values.length)
  const order = values.map((value, index) => ({ index, rest: value - (floors[index] ?? 0) }))
  order.sort((a, b) => b.rest - a.rest || a.index - b.index)
  const whole = [...floors]
  for (const { index } of order.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}

/** What a sum of some thousand numbers loses: 6.9999999999 is 7. */
const rounding = 1e-7
