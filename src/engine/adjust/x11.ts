import { checkWhole } from '../check.ts'
import { doubleAverage } from './moving-average.ts'
import {
  centredYear,
  extremeWeights,
  hendersonTrend,
  meanChange,
  replaceExtremes,
  type SeasonalFilter,
  seasonalPart,
  smoothedMonths,
  without,
  type X11Mode,
} from './x11-parts.ts'

/** A series split into parts whose product, or sum, it is. */
export interface X11Parts {
  readonly status: 'decomposed'
  /** The series without its season. */
  readonly adjusted: readonly number[]
  readonly trend: readonly number[]
  readonly seasonal: readonly number[]
  readonly irregular: readonly number[]
  /** Weight of each value, 0 to 1: below 1 where it was taken for unusual. */
  readonly weights: readonly number[]
  /** Filters that were used, given or chosen by the series. */
  readonly filters: { readonly seasonal: SeasonalFilter; readonly trend: number }
}

/** Why a series cannot be decomposed. */
export type NoX11Reason = 'missing' | 'too-short' | 'not-positive'

/** What one round hands to the next. */
interface Round {
  readonly seasonal: readonly number[]
  readonly trend: readonly number[]
  readonly trendHalf: number
  readonly filter: SeasonalFilter
}

/** Points on each side of the Henderson average, and the ratio its ends assume, from irregular change / trend change. */
function trendFilter(ratio: number, period: number): { readonly half: number; readonly ends: number } {
  if (period !== 12) return ratio < 3.5 ? { half: 2, ends: 1 } : { half: 3, ends: 4.5 }
  if (ratio < 1) return { half: 4, ends: 1 }
  return ratio < 3.5 ? { half: 6, ends: 3.5 } : { half: 11, ends: 4.5 }
}

/** Seasonal filter by the ratio of irregular to seasonal changes over a year; undecided series lose a year and are asked again. */
function seasonalFilter(mode: X11Mode, ratios: readonly number[], period: number): SeasonalFilter {
  const years = Math.floor(ratios.length / period)
  for (let dropped = 0; dropped <= 5 && years - dropped >= 5; dropped += 1) {
    const used = ratios.slice(0, (years - dropped) * period)
    const seasonal = smoothedMonths(used, period, doubleAverage(1, 7))
    const ratio = meanChange(mode, without(mode, used, seasonal), period) / meanChange(mode, seasonal, period)
    if (ratio < 2.5) return '3x3'
    if (ratio > 6.5) return '3x9'
    if (ratio > 3.5 && ratio < 5.5) return '3x5'
  }
  return '3x5'
}

/** Ratios to a trend with unusual ones drawn in, by the spread of what a first seasonal part leaves. */
function cleaned(mode: X11Mode, ratios: readonly number[], period: number, filter: SeasonalFilter): readonly number[] {
  const left = without(mode, ratios, seasonalPart(mode, ratios, period, filter))
  return replaceExtremes(ratios, extremeWeights(mode, left, period), period)
}

/** One round: rough trend and season, Henderson trend, season by the final filter, Henderson trend again. */
function round(
  mode: X11Mode,
  values: readonly number[],
  period: number,
  clean: boolean,
  chosen: { readonly filter: SeasonalFilter } | { readonly bySteps: number },
): Round {
  const ratiosTo = (trend: readonly number[], filter: SeasonalFilter): readonly number[] => {
    const ratios = without(mode, values, trend)
    return clean ? cleaned(mode, ratios, period, filter) : ratios
  }
  const rough = without(mode, values, seasonalPart(mode, ratiosTo(centredYear(values, period), '3x3'), period, '3x3'))
  const first = period === 12 ? hendersonTrend(rough, 6, 3.5) : hendersonTrend(rough, 2, 1)
  const size = trendFilter(meanChange(mode, without(mode, rough, first), 1) / meanChange(mode, first, 1), period)
  const ratios = ratiosTo(hendersonTrend(rough, size.half, size.ends), '3x5')
  const filter = 'filter' in chosen ? chosen.filter : seasonalFilter(mode, ratios.slice(0, chosen.bySteps), period)
  const seasonal = seasonalPart(mode, ratios, period, filter)
  const trend = hendersonTrend(without(mode, values, seasonal), size.half, size.ends)
  return { seasonal, trend, trendHalf: size.half, filter }
}

/** The series with unusual values drawn to what trend and season say. */
function withoutExtremes(mode: X11Mode, values: readonly number[], found: Round, weights: readonly number[]): readonly number[] {
  return values.map((value, t) => {
    const [season, trend, weight] = [found.seasonal[t] ?? Number.NaN, found.trend[t] ?? Number.NaN, weights[t] ?? 1]
    if (mode === 'additive') return trend + season + weight * (value - season - trend)
    return trend * season * (1 + weight * (value / season / trend - 1))
  })
}

/**
 * Splits a series into trend, seasonal and irregular parts by moving averages, as X-11 does.
 *
 * value = trend · seasonal · irregular, or their sum; adjusted = value without seasonal
 *
 * @param input.values five years or more; above zero for the multiplicative mode; calendar effects should be taken out first
 * @param input.period 12 or 4
 * @param input.mode `multiplicative` or `additive`
 * @param input.forecasts values after the last, a year or so, that keep the newest months from being revised much; none when left out
 * @param input.seasonalFilter `3x3`, `3x5` or `3x9`; chosen by the series when left out
 * @returns the parts, as long as the values, the weights of unusual values and the filters used; undefined with the reason
 * @throws `out-of-range`
 * @remarks Three rounds: two to find unusual values by spreads over five years, one on the series without them; Henderson trend of 9,
 * 13 or 23 terms by the ratio of irregular to trend changes. Our own choices: what a seasonal filter lacks at the ends is spread
 * evenly, and years are counted from the first value. Growth over the same month of last year is always taken from the unadjusted
 * series. Source: Shiskin, Young and Musgrave (1967), Census Technical Paper 15; Ladiray and Quenneville (2001), Seasonal Adjustment
 * with the X-11 Method. SPEC ADJ-12, ADJ-16.
 * @example x11({ values: [1, 5, 1, 5, 1, 5], period: 4, mode: 'additive' }) // { status: 'undefined', reason: 'too-short' }
 */
export function x11(input: {
  readonly values: readonly number[]
  readonly period: number
  readonly mode: X11Mode
  readonly forecasts?: readonly number[]
  readonly seasonalFilter?: SeasonalFilter
}): X11Parts | { readonly status: 'undefined'; readonly reason: NoX11Reason } {
  const { values, period, mode, forecasts = [] } = input
  checkWhole('half of period', period / 2, 2, 6)
  const whole = [...values, ...forecasts]
  if (values.length < 5 * period) return { status: 'undefined', reason: 'too-short' }
  if (whole.some((value) => !Number.isFinite(value))) return { status: 'undefined', reason: 'missing' }
  if (mode === 'multiplicative' && Math.min(...whole) <= 0) return { status: 'undefined', reason: 'not-positive' }
  const weigh = (found: Round): readonly number[] =>
    extremeWeights(mode, without(mode, without(mode, whole, found.seasonal), found.trend), period)
  const middle = { filter: '3x5' } as const
  const chosen = input.seasonalFilter === undefined ? { bySteps: values.length } : { filter: input.seasonalFilter }
  const rough = round(mode, whole, period, true, middle)
  const better = round(mode, withoutExtremes(mode, whole, rough, weigh(rough)), period, false, middle)
  const weights = weigh(better)
  const final = round(mode, withoutExtremes(mode, whole, better, weights), period, false, chosen)
  const own = (list: readonly number[]): readonly number[] => list.slice(0, values.length)
  const adjusted = without(mode, values, final.seasonal)
  return {
    status: 'decomposed',
    adjusted,
    trend: own(final.trend),
    seasonal: own(final.seasonal),
    irregular: without(mode, adjusted, final.trend),
    weights: own(weights),
    filters: { seasonal: final.filter, trend: 2 * final.trendHalf + 1 },
  }
}
