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
import { type Constraint, smoothestDeparture } from './smoothest-departure.ts'

/** The steps after the last total, at most one total's worth, held to a forecast ratio. */
function openSteps(input: BenchmarkInput, openRatio: number): readonly Constraint[] {
  const { indicator, totals, stepsPerTotal, stepsBefore = 0 } = input
  const from = stepsBefore + totals.length * stepsPerTotal
  const open = indicator.slice(from, from + stepsPerTotal)
  if (open.length === 0) return []
  return [{ from, to: from + open.length, sum: openRatio * open.reduce((sum, value) => sum + value, 0) }]
}

/**
 * Months or quarters that add up to known years and move as the indicator does, by Denton's method in Cholette's form.
 *
 * min Σ (x_t / indicator_t − x_t−1 / indicator_t−1)² with Σ x_t = total over the steps of each total; additive: differences in place of ratios
 *
 * @param input.indicator one value a step, any unit; steps outside the totals are extrapolated
 * @param input.totals known sums of consecutive years, in order, in the unit wanted
 * @param input.stepsPerTotal steps of one total: 12 for months and years, 4 for quarters, 3 for months and quarters
 * @param input.stepsBefore steps of the indicator before the first total; 0 when left out
 * @param input.variant `proportional` needs an indicator above zero; when left out it is taken wherever it can be
 * @param input.openRatio forecast of total / Σ indicator for the open year after the last total (the enhanced variant); when left
 * out, the last ratio is carried
 * @returns values, and the ratios value / indicator, which bridge an output index and value added; undefined when an input is missing
 * @throws `no-values`, `out-of-range`
 * @remarks First differences; no step at the seam of two years, as pro rata makes it. With `openRatio` the known steps of the open
 * year have that ratio together: give an indicator completed by forecasts where the year is not over.
 * Source: Denton (1971), Journal of the American Statistical Association 66; IMF Quarterly National Accounts Manual (2017), ch. 6.
 * SPEC ADJ-1, ADJ-2, ADJ-3.
 * @example
 * dentonBenchmark({ indicator: [1, 1, 1, 1, 1], totals: [10, 16], stepsPerTotal: 2 })
 * // { status: 'benchmarked', variant: 'proportional', values: [4.5, 5.5, 7.5, 8.5, 8.5], ratios: [4.5, 5.5, 7.5, 8.5, 8.5] }
 */
export function dentonBenchmark(
  input: BenchmarkInput & { readonly variant?: BenchmarkVariant; readonly openRatio?: number },
): Benchmarked {
  const { indicator, totals, openRatio } = input
  const known = totalSteps(input)
  if (anyMissing(indicator, totals, openRatio === undefined ? [] : [openRatio])) return { status: 'undefined', reason: 'missing' }
  const variant = variantFor(indicator, input.variant)
  const constraints = openRatio === undefined ? known : [...known, ...openSteps(input, openRatio)]
  if (variant === 'additive') {
    const unit = indicator.map(() => 1)
    const differences = smoothestDeparture(1, unit, remainders(constraints, indicator))
    const values = indicator.map((value, t) => value + (differences[t] ?? Number.NaN))
    return benchmarkedSeries(variant, values, indicator)
  }
  const ratios = smoothestDeparture(1, indicator, constraints)
  const values = indicator.map((value, t) => value * (ratios[t] ?? Number.NaN))
  return benchmarkedSeries(variant, values, indicator)
}

/**
 * The smoothest months or quarters that add up to known years, where there is no indicator.
 *
 * min Σ (x_t − x_t−1)² with Σ x_t = total over the steps of each total
 *
 * @param input.totals known sums of consecutive years, in order
 * @param input.stepsPerTotal steps of one total
 * @param input.stepsAfter steps wanted after the last total, at the last value; 0 when left out
 * @returns values; their ratios are to the constant 1; undefined when a total is missing
 * @throws `no-values`, `out-of-range`
 * @remarks Denton's method on a constant, known as Denton–Cholette. Without seasonality: use it for smooth things only.
 * Source: Cholette (1984), Survey Methodology 10; IMF Quarterly National Accounts Manual (2017), ch. 6. SPEC ADJ-4.
 * @example
 * smoothDisaggregation({ totals: [10, 16], stepsPerTotal: 2 })
 * // { status: 'benchmarked', variant: 'additive', values: [4.5, 5.5, 7.5, 8.5], ratios: [4.5, 5.5, 7.5, 8.5] }
 */
export function smoothDisaggregation(input: {
  readonly totals: readonly number[]
  readonly stepsPerTotal: number
  readonly stepsAfter?: number
}): Benchmarked {
  const { totals, stepsPerTotal, stepsAfter = 0 } = input
  const indicator = Array.from({ length: totals.length * stepsPerTotal + stepsAfter }, () => 1)
  return dentonBenchmark({ indicator, totals, stepsPerTotal, variant: 'additive' })
}
