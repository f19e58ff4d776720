import { checkPositive, checkRange, checkSome } from '../check.ts'

/**
 * Growth of the year if every period still to come only repeats the last known level: what the year starts with, or already holds.
 *
 * carry-over = (Σ_{j≤k} current_j + (n − k) · last known level) / Σ_{j≤n} previousYear_j − 1
 *
 * @param input.previousYear n levels of last year, all above zero, seasonally adjusted
 * @param input.current k levels of this year, 0 ≤ k ≤ n, seasonally adjusted, same unit; none before the year starts
 * @returns a fraction; with k = 0 the carry-over in the usual sense, with k = n the growth of the year; NaN when a level is missing
 * @throws `no-values`, `out-of-range`
 * @remarks With k = 0 it equals last level / mean level − 1. Meaningless on unadjusted data.
 * Source: Cross and Wyman, Statistics Canada (2011); Tödter, Deutsche Bundesbank (2010). SPEC GRO-6.
 * @example carryOver({ previousYear: [100, 102, 103, 105], current: [] }) // 0.02439
 */
export function carryOver(input: { readonly previousYear: readonly number[]; readonly current: readonly number[] }): number {
  const { previousYear, current } = input
  checkSome('previousYear', previousYear)
  checkRange('length of current', current.length, 0, previousYear.length)
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const base = sum(previousYear)
  if (Number.isNaN(base)) return Number.NaN
  checkPositive('sum of previousYear', base)
  const last = current.at(-1) ?? previousYear.at(-1) ?? Number.NaN
  return (sum(current) + (previousYear.length - current.length) * last) / base - 1
}
