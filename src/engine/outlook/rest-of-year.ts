import { checkRange, checkWhole } from '../check.ts'
import type { ForecastDistribution } from '../distributions/forecast-distribution.ts'
import { checkCumulativeShares, departures, type HistoryYear } from './departure.ts'
import { estimateDrift, type TooLittleHistory } from './drift-estimate.ts'

/** What the year's growth will be, as far as its own history tells. All growths are fractions. */
export interface RestOfYearOutlook {
  readonly status: 'estimated'
  /** Growth of the quarters that are left; of the year when none is known. */
  readonly rest: ForecastDistribution
  readonly year: ForecastDistribution
  /** Cumulative growth at the end of each later quarter; the last entry is the year. */
  readonly path: readonly { readonly quarters: number; readonly growth: ForecastDistribution }[]
  /** How many past figures it rests on: departures, or years when no quarter is known. */
  readonly have: number
  /** Expected departure of the rest from what is known; 0 when no quarter is known. */
  readonly drift: number
  /** Estimated standard deviation of a quarter's own error, or of the years' growth when no quarter is known. */
  readonly spread: number
}

/** Outlook before the first quarter is known: the growths of past years, and nothing else. */
function fromYears(history: readonly HistoryYear[]): RestOfYearOutlook | TooLittleHistory {
  const growths = history.map(({ growth }) => growth).filter((growth) => Number.isFinite(growth))
  const have = growths.length
  if (have < 2) return { status: 'too-little-history', have, need: 2 }
  const location = growths.reduce((sum, growth) => sum + growth, 0) / have
  const spread = Math.sqrt(growths.reduce((sum, growth) => sum + (growth - location) ** 2, 0) / (have - 1))
  const year = { location, scale: spread * Math.sqrt(1 + 1 / have), degreesOfFreedom: have - 1 }
  return { status: 'estimated', rest: year, year, path: [{ quarters: 4, growth: year }], have, drift: 0, spread }
}

/**
 * Outlook for a year some quarters of which are known, from how past years went on after the same news.
 *
 * quarter q of year y grows as a_y + (δ/2) · q + e, errors e independent and equally spread.
 * mean of quarters k+1..m expected at g_k + δ · m/4, error variance σ² · (1/k + 1/(m − k)) + var δ̂ · (m/4)²
 * cumulative growth at m = (S_k · g_k + (S_m − S_k) · that mean) / S_m ; S_4 = 1
 *
 * @param input.history past years with their growth and cumulative growths, fractions; missing figures (NaN) are left out
 * @param input.quarters how many quarters of the year are known, 0 to 3
 * @param input.growth cumulative growth after them, a fraction; ignored with 0 quarters
 * @param input.shares cumulative base shares after one, two and three quarters, rising, below 1
 * @returns Student-t distributions with n − 1 degrees of freedom of the rest, the year and each later quarter's cumulative growth;
 * `too-little-history` below two departures, or below two years with 0 quarters
 * @throws `out-of-range`, `repeated-value`
 * @remarks With 0 quarters: mean of the years' growths, scale sd · √(1 + 1/n). Quarters inside a stretch weigh equally.
 * A first outlook, from the region's own history alone: it knows nothing of start-ups, sectors or the wider economy.
 * SPEC OUT-3, OUT-4, OUT-5, OUT-6.
 * @example
 * restOfYearOutlook({
 *   history: [
 *     { year: 2023, growth: 0.11, cumulative: [{ quarters: 2, growth: 0.1 }] },
 *     { year: 2024, growth: 0.09, cumulative: [{ quarters: 2, growth: 0.09 }] },
 *   ],
 *   quarters: 2, growth: 0.11, shares: [0.25, 0.5, 0.75],
 * }).year // { location: 0.115, scale: 0.00866, degreesOfFreedom: 1 }
 */
export function restOfYearOutlook(input: {
  readonly history: readonly HistoryYear[]
  readonly quarters: number
  readonly growth: number
  readonly shares: readonly number[]
}): RestOfYearOutlook | TooLittleHistory {
  const { history, quarters: known, growth, shares } = input
  checkWhole('quarters', known, 0, 3)
  checkCumulativeShares(shares)
  const found = departures({ history, shares })
  if (known === 0) return fromYears(history)
  checkRange('growth', growth, -1, Number.MAX_VALUE)
  const estimate = estimateDrift(found)
  if (estimate.status === 'too-little-history') return estimate
  const { drift, relativeVariance, variance, degreesOfFreedom } = estimate
  const share = (quarters: number): number => (quarters === 4 ? 1 : (shares[quarters - 1] ?? Number.NaN))
  const mean = (until: number): ForecastDistribution => {
    const relative = 1 / known + 1 / (until - known) + relativeVariance * (until / 4) ** 2
    return { location: growth + (drift * until) / 4, scale: Math.sqrt(variance * relative), degreesOfFreedom }
  }
  const cumulative = (until: number): ForecastDistribution => {
    const ahead = mean(until)
    const weight = (share(until) - share(known)) / share(until)
    return { location: growth + weight * (ahead.location - growth), scale: weight * ahead.scale, degreesOfFreedom }
  }
  const path = [1, 2, 3, 4].filter((until) => until > known).map((until) => ({ quarters: until, growth: cumulative(until) }))
  return { status: 'estimated', rest: mean(4), year: cumulative(4), path, have: found.length, drift, spread: Math.sqrt(variance) }
}
