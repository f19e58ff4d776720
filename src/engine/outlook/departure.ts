import { checkPositive, checkRange, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'

/** A past year: its growth, and its cumulative growth after one, two or three quarters where published. Fractions. */
export interface HistoryYear {
  readonly year: number
  readonly growth: number
  readonly cumulative: readonly { readonly quarters: number; readonly growth: number }[]
}

/** By how much the rest of a past year grew faster than what was known after some quarters. */
export interface Departure {
  readonly year: number
  readonly quarters: number
  readonly departure: number
}

/** Throws `out-of-range` unless these are the cumulative base shares after one, two and three quarters. */
export function checkCumulativeShares(shares: readonly number[]): void {
  checkWhole('length of shares', shares.length, 3, 3)
  shares.forEach((share, index) => {
    checkPositive('increase of shares', share - (shares[index - 1] ?? 0))
    checkRange('shares', share, 0, 1 - 1e-9)
  })
}

/**
 * How the rest of past years departed from what was known after one, two and three quarters.
 *
 * d_k = (G − S_k · g_k) / (1 − S_k) − g_k = (G − g_k) / (1 − S_k)
 *
 * @param input.history past years; growth and cumulative growth are fractions, quarters 1 to 3 and at most once a year
 * @param input.shares cumulative share of the first one, two and three quarters in a year's base level, rising, below 1
 * @returns one departure a cumulative figure, in order of year and quarters; figures that are missing (NaN) are left out
 * @throws `out-of-range`, `repeated-value`
 * @remarks The same shares are used for every year. SPEC OUT-1.
 * @example
 * departures({ history: [{ year: 2024, growth: 0.0842, cumulative: [{ quarters: 3, growth: 0.0802 }] }], shares: [0.235, 0.48, 0.73] })
 * // [{ year: 2024, quarters: 3, departure: 0.0148 }]
 */
export function departures(input: {
  readonly history: readonly HistoryYear[]
  readonly shares: readonly number[]
}): readonly Departure[] {
  checkCumulativeShares(input.shares)
  const seen = new Set<number>()
  return input.history
    .toSorted((one, other) => one.year - other.year)
    .flatMap(({ year, growth, cumulative }) => {
      if (seen.has(year)) throw new EngineError('repeated-value', { argument: 'year', found: year })
      seen.add(year)
      return cumulative
        .toSorted((one, other) => one.quarters - other.quarters)
        .map((known, index, all) => {
          checkWhole('quarters', known.quarters, 1, 3)
          if (known.quarters === all[index - 1]?.quarters)
            throw new EngineError('repeated-value', { argument: 'quarters', found: known.quarters })
          const share = input.shares[known.quarters - 1] ?? Number.NaN
          return { year, quarters: known.quarters, departure: (growth - known.growth) / (1 - share) }
        })
        .filter(({ departure }) => Number.isFinite(departure))
    })
}

/**
 * Covariance of two departures of one year, in units of the variance of a quarter's own error.
 *
 * c_jk = Σ_q v_j(q) · v_k(q) ; v_k(q) = −1/k for q ≤ k, 1/(4 − k) for q > k
 *
 * @param j quarters known, 1 to 3
 * @param k quarters known, 1 to 3
 * @returns c_jk; departures of different years are independent
 * @throws `out-of-range`
 * @remarks Errors of the four quarters are taken as independent and equally spread. SPEC OUT-2.
 * @example departureCovariance(1, 3) // 0.4444
 */
export function departureCovariance(j: number, k: number): number {
  checkWhole('j', j, 1, 3)
  checkWhole('k', k, 1, 3)
  const weight = (known: number, quarter: number): number => (quarter <= known ? -1 / known : 1 / (4 - known))
  return [1, 2, 3, 4].reduce((sum, quarter) => sum + weight(j, quarter) * weight(k, quarter), 0)
}
