import { checkLengths, checkSome } from './check.ts'

/**
 * Ratio of a whole from the parts' numerators and denominators: occupancy, attainment, an exchange rate, a share.
 *
 * ratio = Σ numerators / Σ denominators
 *
 * @param input.numerators one a part, any unit; NaN makes the ratio NaN
 * @param input.denominators same length
 * @returns the ratio in numerator units per denominator unit; NaN when the denominators sum to zero
 * @throws `lengths-differ`, `no-values`
 * @remarks Never the mean or the sum of the parts' ratios. SPEC RAT-1.
 * @example pooledRatio({ numerators: [30, 10], denominators: [50, 50] }) // 0.4
 */
export function pooledRatio(input: { readonly numerators: readonly number[]; readonly denominators: readonly number[] }): number {
  const { numerators, denominators } = input
  checkSome('numerators', numerators)
  checkLengths({ numerators, denominators })
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const denominator = sum(denominators)
  return denominator === 0 ? Number.NaN : sum(numerators) / denominator
}
