import { EngineError } from '../error.ts'
import type { LeafPrior } from './leaf-prior.ts'
import { type StartUp, startUpLevels, startUpSlope } from './start-up-levels.ts'

/**
 * A leaf's prior with the output of start-ups in it, whose dates are uncertain.
 *
 * m'_t = m_t + ln(1 + Σ added_t/X_t) ; P' = P + Σ spread²·d·d', d_t = slope_t/(X_t + added_t), slope as output falls with a month's later start
 *
 * @param prior the leaf without them
 * @param input.levels X, monthly levels of the leaf without them, as believed
 * @param input.startUps plants of this leaf
 * @returns the prior with them
 * @throws `out-of-range`, `lengths-differ`
 * @remarks What a plant adds is taken beside the level that evidence tells, not beside the prior mean, which hardly knows a leaf's size. A
 * start-up without output in the window changes nothing. Source: first-order effect of an uncertain date; our own form. SPEC BEL-120.
 * @example
 * [...startUpPrior(
 *   { firstMonth: 24300, months: 2, mean: Float64Array.of(0, 0), covariance: Float64Array.of(1, 0, 0, 1) },
 *   { levels: Float64Array.of(1, 1), startUps: [{ leaf: 0, start: 24301, spread: 0, ramp: 1, full: 0.5 }] }).mean]
 * // [0, 0.405465]
 */
export function startUpPrior(
  prior: LeafPrior,
  input: { readonly levels: Float64Array; readonly startUps: readonly StartUp[] },
): LeafPrior {
  const { levels, startUps } = input
  const started = levelsWith(prior, input)
  const mean = prior.mean.map((value, t) => value + Math.log((started[t] ?? 0) / (levels[t] ?? 0)))
  const covariance = Float64Array.from(prior.covariance)
  for (const startUp of startUps) addDate(covariance, dateEffect(prior, startUp, started))
  return { ...prior, mean, covariance }
}

/** Monthly levels with the output of start-ups. Throws `lengths-differ`. */
export function levelsWith(
  prior: LeafPrior,
  { levels, startUps }: { readonly levels: Float64Array; readonly startUps: readonly StartUp[] },
): Float64Array {
  const { months } = prior
  if (levels.length !== months)
    throw new EngineError('lengths-differ', { arguments: ['prior', 'levels'], lengths: [months, levels.length] })
  const added = startUps.map((startUp) => startUpLevels(prior, startUp))
  return levels.map((level, t) => added.reduce((sum, one) => sum + (one[t] ?? 0), level))
}

/** What one standard deviation of the start changes in each month's log-level. */
export function dateEffect(prior: LeafPrior, startUp: StartUp, started: Float64Array): Float64Array {
  return startUpSlope(prior, startUp).map((slope, t) => (startUp.spread * slope) / (started[t] ?? 1))
}

function addDate(covariance: Float64Array, effect: Float64Array): void {
  for (const [row, one] of effect.entries())
    for (const [column, other] of effect.entries()) {
      const at = row * effect.length + column
      covariance[at] = (covariance[at] ?? 0) + one * other
    }
}
