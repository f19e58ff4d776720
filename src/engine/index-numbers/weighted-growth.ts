import { checkLengths, checkRange, checkSome } from '../check.ts'

/** How the growth of an index is read from its parts: A weighs growth rates directly, B compares two Laspeyres indices. */
export type GrowthReading = 'direct-weighting' | 'fixed-base-laspeyres'

/** Growth of the whole under a named reading, with the weights that the reading gives to the parts' growth. */
export interface WeightedGrowth {
  readonly reading: GrowthReading
  readonly growth: number
  /** They sum to 1, and Σ weight · growth of part is the growth of the whole. */
  readonly effectiveWeights: readonly number[]
}

/**
 * Growth of a whole over the same period of last year under one of the two readings in use in Viet Nam.
 *
 * A, `direct-weighting`: G = Σ W g / Σ W, the base-year weights kept for ever
 * B, `fixed-base-laspeyres`: G = Σ W I_t / Σ W I_{t−12} − 1 = Σ ω g with ω = W I_{t−12} / Σ W I_{t−12}
 *
 * @param input.reading which of the two
 * @param input.weights base-year weight of each part, zero or above, in any unit, at least one
 * @param input.current index of each part now, base year 1 or 100, same length
 * @param input.previous index of each part in the same period of last year, same length
 * @returns growth as a fraction and the effective weights; NaN where an index is missing
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Under B a part that grows fast gains weight every year. Source: National Statistics Office of Viet Nam, statistical yearbooks
 * (index of industrial production); UN International Recommendations for the Index of Industrial Production 2010 for B. SPEC IDX-5.
 * @example weightedGrowth({ reading: 'direct-weighting', weights: [1, 1], current: [240, 100], previous: [200, 100] }).growth // 0.1
 * @example weightedGrowth({ reading: 'fixed-base-laspeyres', weights: [1, 1], current: [240, 100], previous: [200, 100] }).growth // 0.13333
 */
export function weightedGrowth(input: {
  readonly reading: GrowthReading
  readonly weights: readonly number[]
  readonly current: readonly number[]
  readonly previous: readonly number[]
}): WeightedGrowth {
  const { reading, weights, current, previous } = input
  checkSome('weights', weights)
  checkLengths({ weights, current, previous })
  for (const weight of weights) checkRange('weights', weight, 0, Number.MAX_VALUE)
  const carried = weights.map((weight, index) =>
    reading === 'direct-weighting' ? weight : weight * (previous[index] ?? Number.NaN),
  )
  const whole = carried.reduce((sum, weight) => sum + weight, 0)
  const effectiveWeights = carried.map((weight) => weight / whole)
  const growth = effectiveWeights.reduce(
    (sum, weight, index) => sum + weight * ((current[index] ?? Number.NaN) / (previous[index] ?? Number.NaN) - 1),
    0,
  )
  return { reading, growth, effectiveWeights }
}
