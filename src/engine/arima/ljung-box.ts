import { checkWhole } from '../check.ts'
import { chiSquaredTail } from '../distributions/chi-squared.ts'

/** Whether innovations are still correlated. */
export interface LjungBox {
  readonly statistic: number
  readonly degrees: number
  /** How often uncorrelated innovations would show as much. */
  readonly probability: number
  /** Autocorrelations at 1, 2, … steps. */
  readonly autocorrelations: readonly number[]
}

/**
 * Tests whether the innovations of a model are uncorrelated.
 *
 * Q = n (n + 2) Σ r_k² / (n − k), k from 1 to lags; chi-squared with lags less coefficients degrees of freedom
 *
 * @param input.innovations of the model, mean about 0
 * @param input.lags how many steps apart are looked at: two years as a rule
 * @param input.coefficients how many autoregressive and moving-average coefficients were estimated
 * @returns statistic, probability and the autocorrelations about 0
 * @throws `out-of-range`
 * @remarks Source: Ljung and Box (1978), Biometrika 65. SPEC ADJ-27.
 * @example ljungBox({ innovations: [1, -1, 1, -1, 1, -1], lags: 1, coefficients: 0 }).statistic // 6.667
 */
export function ljungBox(input: {
  readonly innovations: readonly number[]
  readonly lags: number
  readonly coefficients: number
}): LjungBox {
  const { innovations, lags, coefficients } = input
  const count = innovations.length
  checkWhole('lags', lags, coefficients + 1, count - 1)
  const total = innovations.reduce((sum, value) => sum + value * value, 0)
  const autocorrelations = Array.from({ length: lags }, (_, index) => {
    const lag = index + 1
    const together = innovations.slice(lag).reduce((sum, value, t) => sum + value * (innovations[t] ?? Number.NaN), 0)
    return total === 0 ? 0 : together / total
  })
  const statistic =
    count * (count + 2) * autocorrelations.reduce((sum, value, index) => sum + (value * value) / (count - index - 1), 0)
  const degrees = lags - coefficients
  return { statistic, degrees, probability: chiSquaredTail(statistic, degrees), autocorrelations }
}
