import { checkRange } from '../check.ts'
import {
  anyMissing,
  type Benchmarked,
  type BenchmarkInput,
  type BenchmarkVariant,
  benchmarkedSeries,
  remainders,
  totalSteps,
  variantFor,
} from './benchmarked.ts'
import { smoothestDeparture } from './smoothest-departure.ts'

/** The indicator at the level of the totals: times their common ratio, or plus their common difference. */
function levelled(input: BenchmarkInput, variant: BenchmarkVariant): readonly number[] {
  const { indicator, totals, stepsPerTotal, stepsBefore = 0 } = input
  const steps = totals.length * stepsPerTotal
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
  const within = add(indicator.slice(stepsBefore, stepsBefore + steps))
  if (variant === 'proportional') return indicator.map((value) => (value * add(totals)) / within)
  return indicator.map((value) => value + (add(totals) - within) / steps)
}

/**
 * Months or quarters that add up to known years, the indicator being wrong by a bias and by an error that dies out.
 *
 * x_t = b_t + c_t e_t, e_t = φ e_t−1 + v_t, least Σ v² with Σ x_t = total; b is the indicator at the level of the totals, c = |b| (additive: 1)
 *
 * @param input.indicator one value a step, any unit; steps outside the totals are extrapolated
 * @param input.totals known sums of consecutive years, in order, taken as free of error
 * @param input.stepsPerTotal steps of one total
 * @param input.persistence φ, 0 to 1: how much of a step's error is left in the next; 1 is Denton's method. Usual are 0.9 for months
 * and 0.9³ for quarters
 * @param input.stepsBefore steps of the indicator before the first total; 0 when left out
 * @param input.variant `proportional` needs an indicator above zero; when left out it is taken wherever it can be
 * @returns values and the ratios value / indicator; after the last total the ratio returns to its long-run level at the rate φ;
 * undefined when an input is missing
 * @throws `no-values`, `out-of-range`
 * @remarks Binding totals; bias from the sums over all totals. Source: Dagum and Cholette, Benchmarking, Temporal Distribution, and
 * Reconciliation Methods for Time Series (2006), ch. 3; IMF Quarterly National Accounts Manual (2017), ch. 6. SPEC ADJ-5.
 * @example
 * choletteDagumBenchmark({ indicator: [1, 1, 1, 1, 1], totals: [10, 14], stepsPerTotal: 2, persistence: 0 })
 * // { status: 'benchmarked', variant: 'proportional', values: [5, 5, 7, 7, 6], ratios: [5, 5, 7, 7, 6] }
 */
export function choletteDagumBenchmark(
  input: BenchmarkInput & { readonly persistence: number; readonly variant?: BenchmarkVariant },
): Benchmarked {
  const { indicator, totals, persistence } = input
  checkRange('persistence', persistence, 0, 1)
  const known = totalSteps(input)
  if (anyMissing(indicator, totals)) return { status: 'undefined', reason: 'missing' }
  const variant = variantFor(indicator, input.variant)
  const level = levelled(input, variant)
  const weights = level.map((value) => (variant === 'proportional' ? Math.abs(value) : 1))
  const errors = smoothestDeparture(persistence, weights, remainders(known, level))
  const values = level.map((value, t) => value + (weights[t] ?? Number.NaN) * (errors[t] ?? Number.NaN))
  return benchmarkedSeries(variant, values, indicator)
}
