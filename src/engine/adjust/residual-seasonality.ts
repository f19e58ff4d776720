import { checkWhole } from '../check.ts'

/** How much season is left in a series. */
export interface ResidualSeasonality {
  readonly status: 'tested'
  /** QS: large when steps of the same month resemble each other. */
  readonly statistic: number
  /** How often a series without season would show as much: below 0.01 season is left. */
  readonly probability: number
  readonly seasonal: boolean
}

/** Correlation of a list with itself some steps earlier, about its mean. */
function autocorrelation(values: readonly number[], lag: number): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let [together, alone] = [0, 0]
  values.forEach((value, t) => {
    alone += (value - mean) ** 2
    if (t >= lag) together += (value - mean) * ((values[t - lag] ?? Number.NaN) - mean)
  })
  return alone === 0 ? 0 : together / alone
}

/**
 * Tests whether a seasonally adjusted series still has a season (QS).
 *
 * QS = n (n + 2) (r_s² / (n − s) + max(0, r_2s)² / (n − 2s)), 0 when r_s ≤ 0; r are autocorrelations of the n changes; probability e^(−QS/2)
 *
 * @param input.values adjusted series, in logarithms where the season grows with the level; at least three years and a step
 * @param input.period steps of a year: 12 or 4
 * @param input.level probability below which the series counts as seasonal; 0.01 when left out
 * @returns statistic, probability and verdict; undefined when a value is missing or the series is too short
 * @throws `out-of-range`
 * @remarks The statistic is taken as chi-squared with two degrees of freedom. Negative correlation at a year is no season.
 * Source: Maravall (2011), Seasonality tests and automatic model identification in Tramo-Seats, Banco de España;
 * U.S. Census Bureau, X-13ARIMA-SEATS Reference Manual, QS. SPEC ADJ-12, ADJ-13.
 * @example residualSeasonality({ values: [1, 3, 1, 3, 1, 3, 1, 3], period: 2 }).seasonal // true
 */
export function residualSeasonality(input: {
  readonly values: readonly number[]
  readonly period: number
  readonly level?: number
}): ResidualSeasonality | { readonly status: 'undefined'; readonly reason: 'missing' | 'too-short' } {
  const { values, period, level = 0.01 } = input
  checkWhole('period', period, 2, 366)
  if (values.length <= 3 * period) return { status: 'undefined', reason: 'too-short' }
  if (values.some((value) => !Number.isFinite(value))) return { status: 'undefined', reason: 'missing' }
  const changes = values.slice(1).map((value, t) => value - (values[t] ?? Number.NaN))
  const count = changes.length
  const [year, twoYears] = [autocorrelation(changes, period), autocorrelation(changes, 2 * period)]
  const sum = year ** 2 / (count - period) + Math.max(0, twoYears) ** 2 / (count - 2 * period)
  const statistic = year > 0 ? count * (count + 2) * sum : 0
  const probability = Math.exp(-statistic / 2)
  return { status: 'tested', statistic, probability, seasonal: probability < level }
}
