import { checkRange, checkWhole } from '../check.ts'

/** Additive outlier of one step, level shift from a step on, temporary change that dies out by 0.7 a step. */
export type OutlierKind = 'AO' | 'LS' | 'TC'

/** An outlier: its kind and the step, counted from 0, at which it begins. */
export interface Outlier {
  readonly kind: OutlierKind
  readonly at: number
}

/** What is left of a temporary change from one step to the next. */
export const temporaryDecay = 0.7

/**
 * Regressor of an outlier.
 *
 * AO: 1 at the step, else 0; LS: −1 before the step, else 0; TC: 0 before the step, 0.7ᵏ at k steps after it
 *
 * @param outlier kind and step
 * @param count how many steps
 * @returns one value for each step
 * @throws `out-of-range`
 * @remarks A level shift is written so that the newest level is the one that stays. Source: X-13ARIMA-SEATS Reference Manual, regression.
 * SPEC ADJ-23.
 * @example outlierRegressor({ kind: 'LS', at: 2 }, 4) // [-1, -1, 0, 0]
 */
export function outlierRegressor(outlier: Outlier, count: number): readonly number[] {
  checkWhole('at', outlier.at, 0, count - 1)
  return Array.from({ length: count }, (_, t) => {
    const since = t - outlier.at
    if (outlier.kind === 'AO') return since === 0 ? 1 : 0
    if (outlier.kind === 'LS') return since < 0 ? -1 : 0
    return since < 0 ? 0 : temporaryDecay ** since
  })
}

/**
 * Size of a t value from which a step counts as an outlier, when all steps are looked at.
 *
 * the level that the largest of n normal values exceeds, in size, with probability 0.05, by its asymptotic distribution
 *
 * @param count steps looked at, 2 or more
 * @param level probability with which a series without outliers shows one; 0.05 when left out
 * @returns the critical value: 3.9 or so for twelve years of months
 * @throws `out-of-range`
 * @remarks Source: Ljung (1993), Journal of the Royal Statistical Society B 55; the default of X-13ARIMA-SEATS rests on the same. SPEC ADJ-23.
 * @example outlierCriticalValue(240) // 3.991
 */
export function outlierCriticalValue(count: number, level = 0.05): number {
  checkWhole('count', count, 2, Number.MAX_SAFE_INTEGER)
  checkRange('level', level, 1e-12, 0.5)
  const root = Math.sqrt(2 * Math.log(count))
  const location = root - (Math.log(Math.log(count)) + Math.log(4 * Math.PI)) / (2 * root)
  return location - Math.log(-0.5 * Math.log(1 - level / 2)) / root
}
