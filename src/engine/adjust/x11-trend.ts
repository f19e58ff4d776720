import { hendersonWeights, movingAverage } from './moving-average.ts'
import { meanChange, without, type X11Mode } from './x11-parts.ts'

/** A Henderson trend, its number of terms, and the ratio of irregular to trend changes that chose it. */
export interface HendersonTrend {
  readonly trend: readonly number[]
  readonly terms: number
  readonly ratio: number
}

/** The ratio of irregular to trend changes that the end weights of each Henderson average assume. (X-13 Reference Manual, trendic.) */
const endRatio: Readonly<Record<number, number>> = { 5: 0.001, 7: 4.5, 9: 1, 13: 3.5, 23: 4.5 }

/** Henderson trend of a number of terms, with Musgrave's weights at the ends. */
export function hendersonTrend(adjusted: readonly number[], terms: number): readonly number[] {
  return movingAverage(adjusted, hendersonWeights((terms - 1) / 2), 4 / (Math.PI * (endRatio[terms] ?? 3.5) ** 2))
}

/** Mean irregular change over mean trend change of observed steps, where the Henderson average of a year and a step sees both sides; a quarter counts three. */
function irregularToTrend(mode: X11Mode, adjusted: readonly number[], period: number, own: number): number {
  const half = period / 2
  const known = adjusted.slice(0, own)
  const trend = movingAverage(known, hendersonWeights(half), 0).slice(half, known.length - half)
  const irregular = without(mode, known.slice(half, known.length - half), trend)
  return ((12 / period) * meanChange(mode, irregular, 1)) / meanChange(mode, trend, 1)
}

/** Terms of the Henderson average by the ratio of irregular to trend changes; the first round knows two lengths only. */
function termsFor(ratio: number, period: number, firstRound: boolean): number {
  if (period === 12) {
    if (ratio < 1) return 9
    return firstRound || ratio < 3.5 ? 13 : 23
  }
  return firstRound || ratio < 3.5 ? 5 : 7
}

/** Trend of a provisionally adjusted series, of whose steps the first `own` are observed and the others forecast. */
export function chosenTrend(
  mode: X11Mode,
  adjusted: readonly number[],
  input: { readonly period: number; readonly own: number; readonly firstRound: boolean; readonly terms: number | undefined },
): HendersonTrend {
  const ratio = irregularToTrend(mode, adjusted, input.period, input.own)
  const terms = input.terms ?? termsFor(ratio, input.period, input.firstRound)
  return { trend: hendersonTrend(adjusted, terms), terms, ratio }
}
