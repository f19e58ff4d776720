import { checkPositive, checkRange, checkWhole } from '../check.ts'
import type { LeafPrior } from './leaf-prior.ts'

/** Standard deviations of a structural series, in logs, and where it starts. */
export interface StructuralSettings {
  /** Mean log-level of the first month and its mean change a month. */
  readonly level: number
  readonly drift: number
  /** How uncertain the first level and the first slope are. */
  readonly levelSpread: number
  readonly slopeSpread: number
  /** Monthly shocks to level and slope; a departure of the slope fades by `damping` a month, 0 to 1. */
  readonly levelShock: number
  readonly slopeShock: number
  readonly damping: number
  /** Seasonal pattern: how large, and how much it changes a year. */
  readonly seasonal: number
  readonly seasonalShock: number
  /** What is left of a single month, above 0. */
  readonly irregular: number
}

/**
 * Prior of a leaf as a structural time series with stated spreads.
 *
 * x_t = level_t + seasonal_t + irregular_t ; level_{t+1} = level_t + drift + slope_t + η_t ; slope_{t+1} = φ·slope_t + ζ_t ;
 * the twelve seasonal effects of a year sum to 0 and walk from year to year
 *
 * @param window.firstMonth first month, 12 · year + (0 … 11)
 * @param window.months how many months
 * @param settings means and spreads in logs
 * @returns mean and covariance of the log-levels
 * @throws `out-of-range`
 * @remarks Source: Harvey, Forecasting, structural time series models and the Kalman filter, 1989, ch. 2. SPEC BEL-36.
 * @example
 * structuralPrior({ firstMonth: 24300, months: 1 }, { level: 2, drift: 0, levelSpread: 0.3, slopeSpread: 0, levelShock: 0,
 *   slopeShock: 0, damping: 1, seasonal: 0, seasonalShock: 0, irregular: 0.4 }).covariance[0]
 * // 0.25
 */
export function structuralPrior(
  window: { readonly firstMonth: number; readonly months: number },
  settings: StructuralSettings,
): LeafPrior {
  const { firstMonth, months } = window
  checkWhole('months', months, 1, 10_000)
  checkRange('damping', settings.damping, 0, 1)
  checkPositive('irregular', settings.irregular)
  const covariance = new Float64Array(months * months)
  addShock(covariance, months, settings.levelSpread, () => 1)
  const reach = reaches(settings.damping, months)
  addShock(covariance, months, settings.slopeSpread, (t) => reach[t] ?? 0)
  for (let shock = 1; shock < months; shock += 1) {
    addShock(covariance, months, settings.levelShock, (t) => (t >= shock ? 1 : 0))
    addShock(covariance, months, settings.slopeShock, (t) => (t > shock ? (reach[t - shock] ?? 0) : 0))
  }
  for (let t = 0; t < months; t += 1)
    for (let s = 0; s < months; s += 1) {
      const years = Math.floor((Math.min(t, s) + (firstMonth % 12)) / 12)
      const variance = settings.seasonal ** 2 + years * settings.seasonalShock ** 2
      const place = t * months + s
      covariance[place] = (covariance[place] ?? 0) + variance * (((t - s) % 12 === 0 ? 1 : 0) - 1 / 12)
      if (t === s) covariance[place] = (covariance[place] ?? 0) + settings.irregular ** 2
    }
  return {
    firstMonth,
    months,
    mean: Float64Array.from({ length: months }, (_, t) => settings.level + t * settings.drift),
    covariance,
  }
}

/** 1 + φ + … + φ^(t−1): how far a slope of 1 carries the level in t months. */
function reaches(damping: number, months: number): Float64Array {
  const reach = new Float64Array(months)
  for (let t = 1; t < months; t += 1) reach[t] = 1 + damping * (reach[t - 1] ?? 0)
  return reach
}

/** Adds what one shock of a given spread does to every pair of months. */
function addShock(covariance: Float64Array, months: number, spread: number, effect: (t: number) => number): void {
  if (spread === 0) return
  const effects = Float64Array.from({ length: months }, (_, t) => spread * effect(t))
  for (let t = 0; t < months; t += 1) {
    const one = effects[t] ?? 0
    if (one === 0) continue
    for (let s = 0; s < months; s += 1) covariance[t * months + s] = (covariance[t * months + s] ?? 0) + one * (effects[s] ?? 0)
  }
}
