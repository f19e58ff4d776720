import { checkWhole } from '../check.ts'
import { type LeafModel, place } from './leaf-model.ts'
import { advance, aimSignal, carry, combine, signalPlaces, startState } from './leaf-state.ts'

/** What is believed of one leaf before evidence: monthly log-levels, jointly normal. */
export interface LeafPrior {
  /** First month, 12 · year + (0 … 11). */
  readonly firstMonth: number
  readonly months: number
  /** Mean log-level of each month. */
  readonly mean: Float64Array
  /** months × months, row after row, symmetric and positive definite (diffuse parts have a large, finite variance). */
  readonly covariance: Float64Array
}

/**
 * Joint distribution of a leaf's monthly log-levels before evidence.
 *
 * y_t = level_t + cycle_t + season_t + calendar_t + irregular_t; level_{t+1} = level_t + slope_t + drift_t + shock
 *
 * @param input.model hyper-parameters, seasonal form, variances at the start and the calendar's regressors
 * @param input.firstMonth first month, 12 · year + (0 … 11)
 * @param input.months number of months
 * @param input.level mean log-level at the start; 0 when left out
 * @param input.drift mean of the drift at the start, which fades as the drift does; 0 when left out
 * @returns mean and covariance of every month
 * @throws `out-of-range`
 * @remarks What is not known at the start has a large, finite variance: nothing is exactly diffuse. Start and shocks are independent, so that
 * cov(y_s, y_t) = z_t' T^(t−s) P_s z_s for s < t. Source: Harvey, Forecasting, Structural Time Series Models and the Kalman Filter
 * (1989), ch. 2 and 4. SPEC BEL-1, BEL-2, BEL-110.
 * @example leafPrior({
 *   model: standardLeafModel({ hyper: hyperAt(levelPrior, []), calendar: 'vietnamese', first: 24300, last: 24301 }),
 *   firstMonth: 24300, months: 2 }).covariance[1] // 0.9715
 */
export function leafPrior(input: {
  readonly model: LeafModel
  readonly firstMonth: number
  readonly months: number
  readonly level?: number
  readonly drift?: number
}): LeafPrior {
  const { model, firstMonth, months, level = 0, drift = 0 } = input
  checkWhole('months', months, 1, 10_000)
  const state = startState(model, level, false)
  state.mean[place.drift] = drift
  const places = signalPlaces(model)
  const weights = new Float64Array(places.length)
  const mean = new Float64Array(months)
  const covariance = new Float64Array(months * months)
  /** Covariance of the present state with each earlier month's log-level. */
  const behind: Float64Array[] = []
  for (let t = 0; t < months; t += 1) {
    if (t > 0) advance(state, model, firstMonth + t)
    aimSignal(model, firstMonth + t, places, weights)
    for (const [s, earlier] of behind.entries()) {
      carry(earlier, model, firstMonth + t)
      let shared = 0
      for (let k = 0; k < places.length; k += 1) shared += (weights[k] ?? 0) * (earlier[places[k] ?? 0] ?? 0)
      covariance[t * months + s] = shared
      covariance[s * months + t] = shared
    }
    const { sum, variance } = combine(state, places, weights)
    mean[t] = sum
    covariance[t * months + t] = variance + model.hyper.irregular ** 2
    behind.push(Float64Array.from(state.column))
  }
  return { firstMonth, months, mean, covariance }
}
