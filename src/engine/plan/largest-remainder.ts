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
  const rests = values.map((value, index) => value - (floors[index] ?? 0))
  const whole = [...floors]
  if (left === 0) return whole
  const least = Float64Array.from(rests).sort()[rests.length - left] ?? 0
  let equal = left - rests.reduce((above, rest) => above + (rest > least ? 1 : 0), 0)
  for (const [index, rest] of rests.entries()) {
    const gets = rest > least || (rest === least && equal-- > 0)
    if (gets) whole[index] = (whole[index] ?? 0) + 1
  }
  return whole
}

/** What a sum of some thousand numbers loses: 6.9999999999 is 7. */
const rounding = 1e-7
