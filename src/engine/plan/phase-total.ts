import { checkPositive, checkRange, checkSome } from '../check.ts'

/**
 * A total for a year spread over its months by season, working days and what the plants can run.
 *
 * x_m = total · f_m / Σ f ; f_m = Π factors of the month
 *
 * @param input.total amount of the year
 * @param input.factors one list a month of the factors of that month, each 0 or more
 * @returns one amount a month, adding up to the total
 * @throws `no-values`, `out-of-range` when a factor is below 0 or all months are 0
 * @remarks A month in which a plant stands still has a factor of 0 and gets nothing. SPEC PLN-15.
 * @example phaseTotal({ total: 100, factors: [[1, 20], [1, 15], [0.5, 30]] }) // [40, 30, 30]
 */
export function phaseTotal(input: {
  readonly total: number
  readonly factors: readonly (readonly number[])[]
}): readonly number[] {
  checkSome('factors', input.factors)
  const weights = input.factors.map((month) => {
    for (const factor of month) checkRange('factors', factor, 0, Number.MAX_VALUE)
    return month.reduce((product, factor) => product * factor, 1)
  })
  const sum = weights.reduce((all, one) => all + one, 0)
  checkPositive('sum of factors', sum)
  return weights.map((weight) => (input.total * weight) / sum)
}
