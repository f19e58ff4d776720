import { checkLengths, checkPositive, checkRange } from '../check.ts'

/** What a supply leaves to an activity in one month, as a row of a plan: perUnit · level ≤ amount. */
export interface SupplyMonth {
  readonly amount: number
  /** What one unit of the activity's level takes of the supply. */
  readonly perUnit: number
}

/**
 * A supply that an activity takes in proportion to its output (power, water, land, workers) as a limit of every month.
 *
 * perUnit = used / expected ; amount = used + max(0, free), so that level ≤ expected · (1 + free / used)
 *
 * @param input.used what is in use in each month as things stand, above 0
 * @param input.free what is there and promised to nobody
 * @param input.expected level of the activity that is expected in each month, above 0
 * @returns one limit a month
 * @throws `lengths-differ`, `out-of-range`
 * @remarks What is promised to plants that have not started is not free; a supply that is short already leaves no room, and what is expected
 * anyhow stays possible. SPEC PLN-165.
 * @example supplyLimit({ used: [80], free: [20], expected: [4] }) // [{ amount: 100, perUnit: 20 }]
 */
export function supplyLimit(input: {
  readonly used: readonly number[]
  readonly free: readonly number[]
  readonly expected: readonly number[]
}): readonly SupplyMonth[] {
  checkLengths({ ...input })
  return input.used.map((used, month) => {
    const [free, expected] = [input.free[month] ?? Number.NaN, input.expected[month] ?? Number.NaN]
    checkPositive('used', used)
    checkPositive('expected', expected)
    checkRange('free', free, -Number.MAX_VALUE, Number.MAX_VALUE)
    return { amount: used + Math.max(0, free), perUnit: used / expected }
  })
}
