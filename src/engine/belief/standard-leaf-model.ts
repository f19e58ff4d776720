import { type CalendarKind, calendarEffects } from './calendar-effects.ts'
import type { HyperParameters, LeafModel } from './leaf-model.ts'

/** Before evidence a level may be anything and a month's seasonal effect 30 % up or down. */
const start = { level: 1, seasonal: 0.09 }

/**
 * The structural time series that every leaf has, from its hyper-parameters.
 *
 * each calendar month's effect a random walk of its own, the twelve summing to zero; calendar effects constant
 *
 * @param input.hyper hyper-parameters
 * @param input.calendar whose working days and holidays
 * @param input.first first month of the regressors, 12 · year + (0 … 11), in 1900 to 2100
 * @param input.last last month
 * @returns the model of `leafPrior` and of the estimation
 * @throws `out-of-range`
 * @remarks Months that walk by themselves forecast better than the dummy form on eight European series of 1990 to 2020; decision 0019.
 * Source: Harrison and Stevens, Bayesian Forecasting (1976), Journal of the Royal Statistical Society B 38. SPEC BEL-1, BEL-4.
 * @example standardLeafModel({ hyper: hyperAt(levelPrior, []), calendar: 'western', first: 24300, last: 24311 }).calendar.length // 12
 */
export function standardLeafModel(input: {
  readonly hyper: HyperParameters
  readonly calendar: CalendarKind
  readonly first: number
  readonly last: number
}): LeafModel {
  const { hyper, calendar, first, last } = input
  return { hyper, seasonalForm: 'months', start, ...calendarEffects(calendar, first, last) }
}
