import { checkLengths, checkRange, checkSome } from '../check.ts'
import { feasibleWeights } from '../index-numbers/feasible-weights.ts'
import type { ValueRange } from './allowed-range.ts'

/** Weights that fit within rounding, or by how much no weighting can. */
export type WeightsWithinRounding =
  | { readonly status: 'feasible'; readonly ranges: readonly ValueRange[] }
  | { readonly status: 'infeasible'; readonly gap: number }

/** Smallest Σ w·value over low ≤ w ≤ high, Σ w = 1: what is free goes to the smallest values first. */
function smallest(values: readonly number[], low: readonly number[], high: readonly number[]): number {
  let free = 1 - low.reduce((sum, weight) => sum + weight, 0)
  let sum = values.reduce((total, value, index) => total + value * (low[index] ?? 0), 0)
  const order = values.map((value, index) => ({ value, index })).sort((one, other) => one.value - other.value)
  for (const { value, index } of order) {
    const added = Math.min(free, (high[index] ?? 1) - (low[index] ?? 0))
    sum += added * value
    free -= added
  }
  return sum
}

/**
 * The weights with which rounded growths of the parts can add up to the rounded growth of the whole.
 *
 * some w with low ≤ w ≤ high, Σ w = 1 and Σ w · growth_low ≤ whole_high and Σ w · growth_high ≥ whole_low
 *
 * @param input.growths allowed growth of each part, fractions, 1 to 12, finite
 * @param input.growth allowed growth of the whole
 * @param input.high highest weight of each part, same length; 1 when left out; they leave room for a sum of 1
 * @returns range of each weight over both ends of the rounding, or by how much the whole lies outside its parts
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks CON-6 at both ends of the rounding band. The parts must be the whole of the whole. SPEC FOR-7.
 * @example
 * weightsWithinRounding({ growths: [{ low: 0.05, high: 0.06 }, { low: 0.1, high: 0.11 }], growth: { low: 0.2, high: 0.21 } })
 * // { status: 'infeasible', gap: 0.09 }
 */
export function weightsWithinRounding(input: {
  readonly growths: readonly ValueRange[]
  readonly growth: ValueRange
  readonly high?: readonly number[]
}): WeightsWithinRounding {
  const { growths, growth, high = growths.map(() => 1) } = input
  checkSome('growths', growths)
  checkLengths({ growths, high })
  checkRange(
    'sum of high',
    high.reduce((sum, weight) => sum + weight, 0),
    1,
    Number.MAX_VALUE,
  )
  const low = growths.map(() => 0)
  const [lows, highs] = [growths.map((part) => part.low), growths.map((part) => part.high)]
  const least = smallest(lows, low, high)
  const most = -smallest(
    highs.map((value) => -value),
    low,
    high,
  )
  const gap = Math.max(least - growth.high, growth.low - most)
  if (gap > 1e-12) return { status: 'infeasible', gap }
  const ends = [
    feasibleWeights({ growths: lows, growth: Math.max(growth.high, least), high }),
    feasibleWeights({ growths: highs, growth: Math.min(growth.low, most), high }),
  ].flatMap((found) => (found.status === 'feasible' ? [found.ranges] : []))
  const ranges = growths.map((_, index) => ({
    low: Math.min(...ends.map((end) => end[index]?.low ?? 0)),
    high: Math.max(...ends.map((end) => end[index]?.high ?? 1)),
  }))
  return { status: 'feasible', ranges: ends.length > 0 ? ranges : growths.map((_, i) => ({ low: 0, high: high[i] ?? 1 })) }
}
