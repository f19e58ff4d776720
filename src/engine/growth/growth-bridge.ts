import { checkLengths } from '../check.ts'
import type { ForecastDistribution } from '../distributions/forecast-distribution.ts'

/** The line from the growth of an output index to the growth of value added, with what is known of its uncertainty. */
export interface GrowthBridge {
  readonly status: 'estimated'
  /** a and b of g_VA = a + b · g_index; a is a fraction. */
  readonly intercept: number
  readonly slope: number
  /** Their standard errors. */
  readonly interceptError: number
  readonly slopeError: number
  /** Standard deviation of value-added growth around the line. */
  readonly spread: number
  readonly pairs: number
  readonly years: number
  /** Of the Student distribution of every band: the smaller of pairs − 2 and years − 1. */
  readonly degreesOfFreedom: number
  readonly indexMean: number
  /** Σ (g_index − mean)². */
  readonly indexSquares: number
}

/** Why there is no line: fewer than three pairs, all of one year, or an index growth that is the same in all of them. */
export type NoBridgeReason = 'too-few-pairs' | 'too-few-years' | 'index-without-movement'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * Estimates how the growth of value added goes with the growth of an output index, from periods for which both are known.
 *
 * g_VA = a + b · g_index by least squares ; spread² = Σ residual² / (n − 2) ; bands by Student with min(n − 2, years − 1) degrees of freedom
 *
 * @param input.index growth of the index, one a period, fractions
 * @param input.valueAdded growth of value added of the same periods; a pair with a missing number (NaN) is left out
 * @param input.years calendar year of each period: the periods of one year share their months and count as one for the bands
 * @returns the line; undefined with the reason, and with how many pairs and years there are
 * @throws `lengths-differ`
 * @remarks With few pairs the bands are wide, as they should be. The index is taken as exact. Source: IMF, Quarterly National Accounts
 * Manual (2017), ch. 5 (indicators of value added); Cameron and Miller (2015), Journal of Human Resources 50 (few clusters).
 * SPEC ADJ-70.
 * @example
 * growthBridge({ index: [0.1, 0.2, 0.3], valueAdded: [0.09, 0.15, 0.21], years: [2023, 2024, 2025] }).slope // 0.6
 */
export function growthBridge(input: {
  readonly index: readonly number[]
  readonly valueAdded: readonly number[]
  readonly years: readonly number[]
}):
  | GrowthBridge
  | { readonly status: 'undefined'; readonly reason: NoBridgeReason; readonly pairs: number; readonly years: number } {
  checkLengths({ index: input.index, valueAdded: input.valueAdded, years: input.years })
  const known = input.index.flatMap((x, at) => {
    const y = input.valueAdded[at] ?? Number.NaN
    return Number.isFinite(x) && Number.isFinite(y) ? [{ x, y, year: input.years[at] }] : []
  })
  const pairs = known.length
  const years = new Set(known.map(({ year }) => year)).size
  if (pairs < 3) return { status: 'undefined', reason: 'too-few-pairs', pairs, years }
  if (years < 2) return { status: 'undefined', reason: 'too-few-years', pairs, years }
  const indexMean = sum(known.map(({ x }) => x)) / pairs
  const valueMean = sum(known.map(({ y }) => y)) / pairs
  const indexSquares = sum(known.map(({ x }) => (x - indexMean) ** 2))
  const least = pairs * (1e-9 * Math.max(1, Math.abs(indexMean))) ** 2
  if (indexSquares <= least) return { status: 'undefined', reason: 'index-without-movement', pairs, years }
  const slope = sum(known.map(({ x, y }) => (x - indexMean) * (y - valueMean))) / indexSquares
  const intercept = valueMean - slope * indexMean
  const spread = Math.sqrt(sum(known.map(({ x, y }) => (y - intercept - slope * x) ** 2)) / (pairs - 2))
  return {
    status: 'estimated',
    intercept,
    slope,
    interceptError: spread * Math.sqrt(1 / pairs + indexMean ** 2 / indexSquares),
    slopeError: spread / Math.sqrt(indexSquares),
    spread,
    pairs,
    years,
    degreesOfFreedom: Math.min(pairs - 2, years - 1),
    indexMean,
    indexSquares,
  }
}

/**
 * Growth of value added that a growth of the index implies under a bridge.
 *
 * location = a + b · g ; scale = spread · √(1 + 1/n + (g − mean)² / Σ (g_index − mean)²)
 *
 * @param input.bridge an estimated bridge
 * @param input.index growth of the index, a fraction
 * @returns Student-t distribution of the growth of value added; NaN when the growth of the index is missing
 * @remarks An internal estimate, never the index itself. Source: as for the bridge. SPEC ADJ-71.
 * @example
 * impliedValueAdded({ bridge: growthBridge({ index: [0.1, 0.2, 0.3], valueAdded: [0.09, 0.15, 0.21], years: [2023, 2024, 2025] }),
 *   index: 0.25 }).location
 * // 0.18
 */
export function impliedValueAdded(input: { readonly bridge: GrowthBridge; readonly index: number }): ForecastDistribution {
  const { intercept, slope, spread, pairs, indexMean, indexSquares, degreesOfFreedom } = input.bridge
  const scale = spread * Math.sqrt(1 + 1 / pairs + (input.index - indexMean) ** 2 / indexSquares)
  return { location: intercept + slope * input.index, scale, degreesOfFreedom }
}
