import { checkLengths, checkPositive, checkRange, checkSome } from '../check.ts'

/** Growth of a whole split over its parts, in points as fractions of one; the parts and the residual add up to the growth. */
export interface Contributions {
  /** Growth of the whole. */
  readonly growth: number
  readonly parts: readonly Contribution[]
  /** Growth less the sum of the parts: rounding, and whatever part was not given. */
  readonly residual: { readonly share: number; readonly points: number }
}

/** One part of a whole's growth. */
export interface Contribution {
  /** Share in the base period at constant prices, or the effective weight of a fixed-weight index. */
  readonly share: number
  readonly growth: number
  readonly points: number
}

function withResidual(growth: number, parts: readonly Contribution[]): Contributions {
  const points = growth - parts.reduce((sum, part) => sum + part.points, 0)
  const share = 1 - parts.reduce((sum, part) => sum + part.share, 0)
  return { growth, parts, residual: { share, points } }
}

/**
 * Points that each part adds to the growth of the whole, from base-period shares at constant prices.
 *
 * points_i = share_i · growth_i ; residual = growth − Σ points_i
 *
 * @param input.growth growth of the whole as published, a fraction
 * @param input.shares share of each part in the SAME PERIOD OF LAST YEAR at constant prices, each 0 to 1, at least one
 * @param input.growths growth of each part, fractions, same length
 * @returns points of each part and the residual line; a missing growth (NaN) makes its points and the residual NaN
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Additive by construction. A structure at current prices gives wrong points.
 * Source: IMF Quarterly National Accounts Manual (2017), ch. 8, contributions to percent change. SPEC CON-1, CON-3.
 * @example contributions({ growth: 0.1, shares: [0.4, 0.5], growths: [0.15, 0.06] }).residual // { share: 0.1, points: 0.01 }
 */
export function contributions(input: {
  readonly growth: number
  readonly shares: readonly number[]
  readonly growths: readonly number[]
}): Contributions {
  const { growth, shares, growths } = input
  checkSome('shares', shares)
  checkLengths({ shares, growths })
  const parts = shares.map((share, index) => {
    checkRange('shares', share, 0, 1)
    const partGrowth = growths[index] ?? Number.NaN
    return { share, growth: partGrowth, points: share * partGrowth }
  })
  return withResidual(growth, parts)
}

/**
 * Points that each part adds to the growth of the whole, from constant-price levels of a fixed base year.
 *
 * points_i = (current_i − previous_i) / previousTotal ; share_i = previous_i / previousTotal
 *
 * @param input.current level of each part now, at constant prices; at least one
 * @param input.previous level of each part in the same period of last year, same length
 * @param input.currentTotal level of the whole now; the sum of the parts when left out
 * @param input.previousTotal level of the whole then, above zero; the sum of the parts when left out
 * @returns points of each part and the residual line; a part that is new has NaN growth and its points all the same
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Valid for a fixed base year only: chained levels do not add up.
 * Source: IMF Quarterly National Accounts Manual (2017), ch. 8. SPEC CON-1, CON-3.
 * @example levelContributions({ current: [60, 55], previous: [50, 50] }).parts[0] // { share: 0.5, growth: 0.2, points: 0.1 }
 */
export function levelContributions(input: {
  readonly current: readonly number[]
  readonly previous: readonly number[]
  readonly currentTotal?: number
  readonly previousTotal?: number
}): Contributions {
  const { current, previous } = input
  checkSome('current', current)
  checkLengths({ current, previous })
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const { currentTotal = sum(current), previousTotal = sum(previous) } = input
  checkPositive('previousTotal', previousTotal)
  const parts = previous.map((base, index) => {
    const level = current[index] ?? Number.NaN
    return {
      share: base / previousTotal,
      growth: base > 0 ? level / base - 1 : Number.NaN,
      points: (level - base) / previousTotal,
    }
  })
  return withResidual(currentTotal / previousTotal - 1, parts)
}

/**
 * Points that each part adds to the growth of an index with fixed weights.
 *
 * points_i = weight_i · (current_i − previous_i) / previousTotal ; share_i = weight_i · previous_i / previousTotal
 *
 * @param input.weights base-year weight of each part, 0 to 1, at least one; they sum to 1 unless both totals are given
 * @param input.current index of each part now (base year 100), same length
 * @param input.previous index of each part in the comparator period, same length
 * @param input.currentTotal index of the whole now; Σ weight · index when left out
 * @param input.previousTotal index of the whole then, above zero; Σ weight · index when left out
 * @returns points of each part and the residual line; `share` is the weight that last year's index has turned the fixed weight into
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Laspeyres type, fixed base. Source: UN International Recommendations for the Index of Industrial Production 2010.
 * SPEC CON-2, CON-3.
 * @example
 * indexContributions({ weights: [0.4, 0.6], current: [150, 110], previous: [100, 100] })
 * // { growth: 0.26, parts: [{ share: 0.4, growth: 0.5, points: 0.2 }, { share: 0.6, growth: 0.1, points: 0.06 }], residual: { share: 0, points: 0 } }
 */
export function indexContributions(input: {
  readonly weights: readonly number[]
  readonly current: readonly number[]
  readonly previous: readonly number[]
  readonly currentTotal?: number
  readonly previousTotal?: number
}): Contributions {
  const { weights, current, previous } = input
  checkLengths({ weights, current, previous })
  for (const weight of weights) checkRange('weights', weight, 0, 1)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (input.currentTotal === undefined || input.previousTotal === undefined)
    checkRange('sum of weights', whole, 1 - 1e-9, 1 + 1e-9)
  const weighted = (values: readonly number[]): number[] => values.map((value, index) => (weights[index] ?? Number.NaN) * value)
  const totals = {
    ...(input.currentTotal === undefined ? {} : { currentTotal: input.currentTotal }),
    ...(input.previousTotal === undefined ? {} : { previousTotal: input.previousTotal }),
  }
  return levelContributions({ current: weighted(current), previous: weighted(previous), ...totals })
}
