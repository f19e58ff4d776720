import { checkPositive, checkSome } from '../check.ts'

/**
 * How many times too large an amount is, when it stands among others of its series as after a slip of the unit or of the decimal mark.
 *
 * slip = the first of `slips` from which value ÷ median(others) is at most `factor` times away,
 * all others being at most `factor` times away from their median
 *
 * @param input.value the amount, above zero
 * @param input.others amounts of the series for other periods of the same length, above zero
 * @param input.slips ratios that a slip makes: 1,000 by a thousands mark misread, 100 by percent for a fraction
 * @param input.factor how far amounts of one series may be apart, above 1
 * @returns one of `slips`, or undefined when the amount may be true or the others differ too much to say
 * @throws `no-values`, `out-of-range`
 * @remarks Only amounts that are too large: one that is too small may be a plant that stood still. Source: our own convention. SPEC FOR-56.
 * @example scaleSlip({ value: 22450, others: [21.3, 22.1, 24.8], slips: [1000], factor: 3 }) // 1000
 * @example scaleSlip({ value: 61, others: [21.3, 22.1, 24.8], slips: [1000], factor: 3 }) // undefined
 */
export function scaleSlip(input: {
  readonly value: number
  readonly others: readonly number[]
  readonly slips: readonly number[]
  readonly factor: number
}): number | undefined {
  const { value, others, slips, factor } = input
  checkSome('others', others)
  checkPositive('value', value)
  checkPositive('least of others', Math.min(...others))
  const sorted = others.toSorted((one, other) => one - other)
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const near = (amount: number, centre: number) => amount <= factor * centre && centre <= factor * amount
  if (!others.every((amount) => near(amount, median))) return undefined
  return slips.find((slip) => near(value, slip * median))
}
