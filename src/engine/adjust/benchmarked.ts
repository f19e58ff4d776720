import { checkRange, checkSome, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import type { Constraint } from './smoothest-departure.ts'

/** A series that has been fitted to totals of whole years (or other whole periods), and how it stands to its indicator. */
export interface BenchmarkedSeries {
  readonly status: 'benchmarked'
  /** Whether the ratio to the indicator, or the difference from it, was kept as smooth as possible. */
  readonly variant: BenchmarkVariant
  /** One value a step of the indicator, in the unit of the totals. */
  readonly values: readonly number[]
  /** Value / indicator, the bridge from one to the other; NaN where the indicator is zero. */
  readonly ratios: readonly number[]
}

/** What is kept smooth: the ratio to the indicator, or the difference from it. */
export type BenchmarkVariant = 'proportional' | 'additive'

/** A benchmarked series, or the reason why there is none. */
export type Benchmarked = BenchmarkedSeries | { readonly status: 'undefined'; readonly reason: 'missing' }

/** What every method of benchmarking is given. */
export interface BenchmarkInput {
  readonly indicator: readonly number[]
  readonly totals: readonly number[]
  readonly stepsPerTotal: number
  readonly stepsBefore?: number
}

/** The steps of each total; throws unless the indicator reaches over all of them. */
export function totalSteps(input: BenchmarkInput): readonly Constraint[] {
  const { indicator, totals, stepsPerTotal, stepsBefore = 0 } = input
  checkSome('indicator', indicator)
  checkSome('totals', totals)
  checkWhole('stepsPerTotal', stepsPerTotal, 1, indicator.length)
  checkWhole('stepsBefore', stepsBefore, 0, indicator.length)
  const needed = stepsBefore + totals.length * stepsPerTotal
  if (indicator.length < needed)
    throw new EngineError('out-of-range', {
      argument: 'steps of indicator',
      found: indicator.length,
      allowed: `${needed} or more, those of all totals`,
    })
  return totals.map((sum, index) => {
    const from = stepsBefore + index * stepsPerTotal
    return { from, to: from + stepsPerTotal, sum }
  })
}

/** Whether a number of the input is missing. */
export function anyMissing(...lists: readonly (readonly number[])[]): boolean {
  return lists.some((list) => list.some((value) => !Number.isFinite(value)))
}

/** Proportional where it can be, unless the caller chose; throws when proportional was chosen for an indicator that is not above zero. */
export function variantFor(indicator: readonly number[], chosen: BenchmarkVariant | undefined): BenchmarkVariant {
  const lowest = Math.min(...indicator)
  if (chosen === 'proportional') checkRange('lowest indicator', lowest, Number.MIN_VALUE, Number.MAX_VALUE)
  return chosen ?? (lowest > 0 ? 'proportional' : 'additive')
}

/** The constraints on departures from a first guess: what the guess leaves of each total. */
export function remainders(constraints: readonly Constraint[], guess: readonly number[]): readonly Constraint[] {
  return constraints.map(({ from, to, sum }) => {
    let left = sum
    for (let t = from; t < to; t += 1) left -= guess[t] ?? 0
    return { from, to, sum: left }
  })
}

/** The result of a method: values beside their ratio to the indicator. */
export function benchmarkedSeries(
  variant: BenchmarkVariant,
  values: readonly number[],
  indicator: readonly number[],
): BenchmarkedSeries {
  const ratios = values.map((value, t) => {
    const base = indicator[t] ?? 0
    return base === 0 ? Number.NaN : value / base
  })
  return { status: 'benchmarked', variant, values, ratios }
}
