import type { ForecastSummary } from '../distributions/forecast-distribution.ts'
import { normalCdf } from '../distributions/normal.ts'
import { studentCdf } from '../distributions/student.ts'
import { cumulativeRatio } from './cumulative-ratio.ts'
import { combine, type LeafState } from './leaf-state.ts'

/** One of several beliefs about a year's log growth, with what it weighs. */
export interface WeighedGrowth {
  readonly mean: number
  readonly scale: number
  readonly weight: number
}

/** Log growth of the year that ends in `december`, as the state with lags at that month has it. */
export function logYearGrowth(state: LeafState, december: number): { readonly mean: number; readonly variance: number } {
  const { places, weights, shift } = cumulativeRatio(state, december, 12)
  const { sum, variance } = combine(state, places, weights)
  return { mean: sum + shift, variance: Math.max(variance, 0) }
}

/** Rates of growth of a mixture of Student distributions of the log growth, normal ones with infinite degrees of freedom. */
export function mixtureSummary(parts: readonly WeighedGrowth[], degrees: number): ForecastSummary {
  const mean = parts.reduce((sum, part) => sum + part.weight * part.mean, 0)
  const at = (probability: number): number => Math.expm1(mixtureQuantile(parts, degrees, probability))
  return { mean: Math.expm1(mean), p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}

function mixtureQuantile(parts: readonly WeighedGrowth[], degrees: number, probability: number): number {
  const below = (value: number): number =>
    parts.reduce((sum, { mean, scale, weight }) => sum + weight * step(value - mean, scale, degrees), 0)
  let low = Math.min(...parts.map(({ mean, scale }) => mean - 8 * scale))
  let high = Math.max(...parts.map(({ mean, scale }) => mean + 8 * scale))
  for (let round = 0; round < 60 && high - low > 1e-12; round += 1) {
    const middle = (low + high) / 2
    if (below(middle) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function step(distance: number, scale: number, degrees: number): number {
  if (scale > 0) return degrees === Number.POSITIVE_INFINITY ? normalCdf(distance / scale) : studentCdf(distance / scale, degrees)
  return distance < 0 ? 0 : 1
}
