import { checkWhole } from '../check.ts'

/** How stable an adjustment is when it is made from overlapping spans of the series. */
export interface SlidingSpans {
  /** Months, or quarters, that lie in two spans or more. */
  readonly compared: number
  /** Share of them whose seasonal factor differs by more than 3 % between spans. */
  readonly seasonal: number
  /** Share of steps whose change from the step before differs by more than 3 points in the adjusted series. */
  readonly change: number
  /** The steps flagged for their seasonal factor, counted from 0. */
  readonly flagged: readonly number[]
}

/** What was found in one span: from which step, the seasonal factors and the adjusted values. */
export interface Span {
  readonly from: number
  readonly seasonal: readonly number[]
  readonly adjusted: readonly number[]
}

/**
 * First steps and length of four spans that end with the series and begin a year apart.
 *
 * length = years · period + the part of a year at the end; 6, 8 and 11 years for filters of 3x3, 3x5 and 3x9
 *
 * @param input.steps how long the series is
 * @param input.period 12 or 4
 * @param input.firstStep step of the year of the first value
 * @param input.years whole years of a span, 3 or more
 * @returns first steps, oldest first, and the length; fewer spans when the series is too short for four, none when it is for two
 * @throws `out-of-range`
 * @remarks Source: Findley, Monsell, Shulman and Pugh (1990), Journal of the American Statistical Association 85. SPEC ADJ-28.
 * @example slidingSpanStarts({ steps: 144, period: 12, firstStep: 0, years: 8 }) // { starts: [12, 24, 36, 48], length: 96 }
 */
export function slidingSpanStarts(input: {
  readonly steps: number
  readonly period: number
  readonly firstStep: number
  readonly years: number
}): { readonly starts: readonly number[]; readonly length: number } {
  const { steps, period, firstStep, years } = input
  checkWhole('years', years, 3, 100)
  checkWhole('firstStep', firstStep, 0, period - 1)
  const length = years * period + ((firstStep + steps) % period)
  const last = steps - length
  const starts = [3, 2, 1, 0].map((back) => last - back * period).filter((start) => start >= 0)
  return starts.length < 2 ? { starts: [], length } : { starts, length }
}

/**
 * Compares the adjustments of overlapping spans.
 *
 * (highest − lowest) / lowest of a step over the spans that hold it, of seasonal factors and of changes of the adjusted series
 *
 * @param spans what was found in each span, factors around 1, adjusted values above zero
 * @returns shares of steps that differ by more than 0.03; NaN when no step lies in two spans
 * @remarks Up to 15 % of seasonal factors and 35 % of changes are commonly tolerated. Multiplicative adjustments only: an additive one
 * has no factors. Source: as above. SPEC ADJ-28.
 * @example slidingSpans([{ from: 0, seasonal: [1, 1], adjusted: [5, 5] }, { from: 1, seasonal: [1.1, 1], adjusted: [5, 5] }]).seasonal // 1
 */
export function slidingSpans(spans: readonly Span[]): SlidingSpans {
  const last = Math.max(0, ...spans.map((span) => span.from + span.seasonal.length))
  const limit = 0.03
  const flagged: number[] = []
  let [compared, changes, moved] = [0, 0, 0]
  for (let t = 0; t < last; t += 1) {
    const holding = spans.filter((span) => t >= span.from && t < span.from + span.seasonal.length)
    if (holding.length < 2) continue
    compared += 1
    const factors = holding.map((span) => span.seasonal[t - span.from] ?? Number.NaN)
    if (Math.max(...factors) / Math.min(...factors) - 1 > limit) flagged.push(t)
    const growth = holding.flatMap(({ from, adjusted }) => {
      const [now, before] = [adjusted[t - from], adjusted[t - from - 1]]
      return now === undefined || before === undefined ? [] : [now / before - 1]
    })
    if (growth.length < 2) continue
    changes += 1
    if (Math.max(...growth) - Math.min(...growth) > limit) moved += 1
  }
  return { compared, seasonal: flagged.length / compared, change: moved / changes, flagged }
}
