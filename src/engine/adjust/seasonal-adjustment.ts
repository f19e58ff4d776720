import { checkLengths } from '../check.ts'
import { choleskySolve } from '../linear-algebra/cholesky-solve.ts'
import { type NoX11Reason, type X11Parts, x11 } from './x11.ts'
import type { SeasonalFilter, X11Mode } from './x11-parts.ts'

/** A series split into trend, seasonal, calendar and irregular parts. */
export interface SeasonalAdjustment extends X11Parts {
  /** Effect of the calendar: a factor around 1, or an amount around 0. */
  readonly calendar: readonly number[]
  /** Effect of one unit of each regressor: relative (in logarithms) in the multiplicative mode, else in the unit of the series. */
  readonly effects: readonly number[]
}

/** Least squares of values on regressors, without a constant. */
function leastSquares(values: readonly number[], regressors: readonly (readonly number[])[]): readonly number[] {
  const dot = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, value, t) => sum + value * (other[t] ?? Number.NaN), 0)
  return choleskySolve(
    regressors.map((one) => regressors.map((other) => dot(one, other))),
    regressors.map((one) => dot(one, values)),
  )
}

/**
 * Seasonal and calendar adjustment of a series: trend, seasonal, calendar and irregular part.
 *
 * value = trend · seasonal · calendar · irregular, or their sum; adjusted = value without seasonal and calendar
 *
 * @param input.values five years or more; above zero for the multiplicative mode
 * @param input.period 12 or 4
 * @param input.mode `multiplicative` or `additive`
 * @param input.regressors calendar regressors, each as long as the values and centred: `tetRegressors`, working days less their usual
 * number; none is X-11 alone
 * @param input.seasonalFilter `3x3`, `3x5` or `3x9`; chosen by the series when left out
 * @returns the parts and the calendar effects; undefined with the reason when the series cannot be decomposed
 * @throws `lengths-differ`, `out-of-range`, `not-positive-definite` when a regressor is zero throughout or follows from others
 * @remarks The irregular part of X-11 is regressed on the calendar, the effect is taken out, and so on for 12 rounds, because the
 * moving averages take a part of the effect for season. No ARIMA model is fitted and outliers are not modelled: check the effects
 * before they are used. Growth over the same month of last year is always taken from the unadjusted series.
 * Source: X-11 regression on the irregular part, Ladiray and Quenneville (2001), Seasonal Adjustment with the X-11 Method; the rounds
 * are our own. SPEC ADJ-12, ADJ-17.
 * @example seasonalAdjustment({ values: [1, 2], period: 12, mode: 'additive', regressors: [] }) // { status: 'undefined', reason: 'too-short' }
 */
export function seasonalAdjustment(input: {
  readonly values: readonly number[]
  readonly period: number
  readonly mode: X11Mode
  readonly regressors: readonly (readonly number[])[]
  readonly seasonalFilter?: SeasonalFilter
}): SeasonalAdjustment | { readonly status: 'undefined'; readonly reason: NoX11Reason } {
  const { values, mode, regressors } = input
  checkLengths({ values, ...Object.fromEntries(regressors.map((list, index) => [`regressors ${index}`, list])) })
  const multiply = mode === 'multiplicative'
  let effects: readonly number[] = regressors.map(() => 0)
  for (let round = 0; ; round += 1) {
    const calendar = values.map((_, t) => {
      const effect = regressors.reduce((sum, list, k) => sum + (effects[k] ?? 0) * (list[t] ?? Number.NaN), 0)
      return multiply ? Math.exp(effect) : effect
    })
    const clean = values.map((value, t) => (multiply ? value / (calendar[t] ?? Number.NaN) : value - (calendar[t] ?? Number.NaN)))
    const parts = x11({ ...input, values: clean })
    if (parts.status === 'undefined') return parts
    if (round === 12 || regressors.length === 0) return { ...parts, calendar, effects }
    const rest = multiply ? parts.irregular.map(Math.log) : parts.irregular
    const more = leastSquares(rest, regressors)
    effects = effects.map((effect, k) => effect + (more[k] ?? Number.NaN))
  }
}
