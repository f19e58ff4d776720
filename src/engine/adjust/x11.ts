import { checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { extremeWeights, replaceExtremes, type SigmaLimits, takenOut } from './x11-extremes.ts'
import { without, type X11Mode } from './x11-parts.ts'
import {
  type ChosenFilter,
  centredYear,
  chosenSeasonalFilter,
  completedSeason,
  type SeasonalFilter,
  seasonalPart,
} from './x11-seasonal.ts'
import { chosenTrend, type HendersonTrend } from './x11-trend.ts'

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
  /** Season of the steps ahead, as many as forecasts were given. */
  readonly seasonalAhead: readonly number[]
  /** Series without trend, unusual values as they are: what the tests for a season look at. */
  readonly seasonalIrregular: readonly number[]
  /** Filters that were used, given or chosen by the series, and the ratios that chose them. */
  readonly filters: {
    readonly seasonal: SeasonalFilter
    readonly trend: number
    /** Irregular over seasonal change from year to year; NaN when the filter was given. */
    readonly movingSeasonality: number
    /** False when the ratio fell between two filters however many years were looked at, or when the filter was given. */
    readonly decided: boolean
    /** Irregular over trend change from step to step. */
    readonly irregularToTrend: number
  }
}

/** Why a series cannot be decomposed. */
export type NoX11Reason = 'missing' | 'too-short' | 'not-positive'

/** What all rounds share: where the series lies, what was given, and how many of its steps are observed. */
interface Rules {
  readonly mode: X11Mode
  readonly period: number
  readonly firstStep: number
  readonly own: number
  readonly limits: SigmaLimits
  readonly terms: number | undefined
  /** Every filter is the mean of all years while there are fewer than five. */
  readonly short: boolean
}

/** Ratios to a trend with unusual ones drawn in, by what a first seasonal part leaves. */
function cleaned(rules: Rules, ratios: readonly number[], offset: number, filter: SeasonalFilter): readonly number[] {
  const left = without(rules.mode, ratios, seasonalPart(rules.mode, ratios, rules.period, filter))
  const firstStep = (rules.firstStep + offset) % rules.period
  return replaceExtremes(ratios, extremeWeights(left, { ...rules, firstStep }), rules.period)
}

/** What one round hands to the next. */
interface Round {
  /** Series without the Henderson trend, unusual values drawn in where the round does so. */
  readonly ratios: readonly number[]
  readonly trend: HendersonTrend
}

/** One round: rough trend and season, then the Henderson trend and the ratios to it. `cleans` in the first round, that must find unusual values itself. */
function round(rules: Rules, values: readonly number[], cleans: boolean): Round {
  const { mode, period } = rules
  const half = period / 2
  const [short, long]: readonly SeasonalFilter[] = rules.short ? ['stable', 'stable'] : ['3x3', '3x5']
  const rough = without(mode, values.slice(half, values.length - half), centredYear(values, period))
  const usual = cleans ? cleaned(rules, rough, half, short ?? 'stable') : rough
  const season = completedSeason(seasonalPart(mode, usual, period, short ?? 'stable'), period)
  const trend = chosenTrend(mode, without(mode, values, season), { ...rules, firstRound: cleans })
  const ratios = without(mode, values, trend.trend)
  return { ratios: cleans ? cleaned(rules, ratios, 0, long ?? 'stable') : ratios, trend }
}

/** Weights of the irregular part that a round leaves of the series as it is. */
function weightsAfter(rules: Rules, values: readonly number[], found: Round): readonly [readonly number[], readonly number[]] {
  const { mode, period } = rules
  const season = seasonalPart(mode, found.ratios, period, rules.short ? 'stable' : '3x5')
  const irregular = without(mode, without(mode, values, season), found.trend.trend)
  const weights = extremeWeights(irregular, rules)
  return [weights, without(mode, values, takenOut(mode, irregular, weights))]
}

/** The filter that was given, or the one that observed ratios choose up to the end of their last whole year. */
function finalFilter(rules: Rules, ratios: readonly number[], given: SeasonalFilter | undefined): ChosenFilter {
  if (given !== undefined || rules.short) return { filter: given ?? 'stable', ratio: Number.NaN, decided: false }
  const { mode, period, firstStep, own } = rules
  return chosenSeasonalFilter(mode, ratios.slice(0, own - ((own + firstStep) % period)), period)
}

function why(values: readonly number[], forecasts: readonly number[], period: number, mode: X11Mode): NoX11Reason | undefined {
  const whole = [...values, ...forecasts]
  if (values.length < 3 * period) return 'too-short'
  if (whole.some((value) => !Number.isFinite(value))) return 'missing'
  return mode === 'multiplicative' && Math.min(...whole) <= 0 ? 'not-positive' : undefined
}

/**
 * Splits a series into trend, seasonal and irregular parts by moving averages, as X-11 does within X-13ARIMA-SEATS.
 *
 * value = trend · seasonal · irregular, or their sum; adjusted = value without seasonal
 *
 * @param input.values three years or more; above zero for the multiplicative mode; take calendar effects and outliers out first
 * @param input.period 12 or 4
 * @param input.mode `multiplicative` or `additive`
 * @param input.firstStep step of the year of the first value: 0 for January or the first quarter, which is meant when it is left out
 * @param input.forecasts values after the last, a year as a rule, that keep the newest months from being revised much; none when left out
 * @param input.seasonalFilter `3x3`, `3x5`, `3x9` or `stable`; chosen by the series when left out, `stable` below five years
 * @param input.trendTerms of the Henderson average, 9, 13 or 23 of months, 5 or 7 of quarters; chosen by the series when left out
 * @param input.limits distances in spreads from which a value is unusual; 1.5 and 2.5 when left out
 * @returns the parts, as long as the values, the weights of unusual values and the filters used; undefined with the reason
 * @throws `out-of-range`
 * @remarks Three rounds: two to find unusual values by spreads over five years, one on the series without them. The seasonal filter follows
 * from the moving seasonality ratio, the Henderson average from irregular over trend change. Forecasts take part in the spreads. Where a
 * month has too few years for a filter the next shorter one is used: our own rule. Growth over the same month of last year is always
 * taken from the unadjusted series. Source: Shiskin, Young and Musgrave (1967), Census Technical Paper 15; Ladiray and Quenneville (2001),
 * Seasonal Adjustment with the X-11 Method; X-13ARIMA-SEATS Reference Manual. SPEC ADJ-12, ADJ-16, ADJ-20.
 * @example x11({ values: [1, 5, 1, 5, 1, 5], period: 4, mode: 'additive' }) // { status: 'undefined', reason: 'too-short' }
 */
export function x11(input: {
  readonly values: readonly number[]
  readonly period: number
  readonly mode: X11Mode
  readonly firstStep?: number
  readonly forecasts?: readonly number[]
  readonly seasonalFilter?: SeasonalFilter
  readonly trendTerms?: number
  readonly limits?: SigmaLimits
}): X11Parts | { readonly status: 'undefined'; readonly reason: NoX11Reason } {
  const { values, period, mode, firstStep = 0, forecasts = [], trendTerms, limits = { lower: 1.5, upper: 2.5 } } = input
  if (period !== 12 && period !== 4)
    throw new EngineError('out-of-range', { argument: 'period', found: period, allowed: '12 or 4' })
  checkWhole('firstStep', firstStep, 0, period - 1)
  const allowed = period === 12 ? [9, 13, 23] : [5, 7]
  if (trendTerms !== undefined && !allowed.includes(trendTerms))
    throw new EngineError('out-of-range', { argument: 'trendTerms', found: trendTerms, allowed: allowed.join(', ') })
  const reason = why(values, forecasts, period, mode)
  if (reason !== undefined) return { status: 'undefined', reason }
  const own = values.length
  const rules: Rules = { mode, period, firstStep, own, limits, terms: trendTerms, short: own < 5 * period }
  return decomposed(rules, values, forecasts, input.seasonalFilter)
}

function decomposed(
  rules: Rules,
  values: readonly number[],
  forecasts: readonly number[],
  given: SeasonalFilter | undefined,
): X11Parts {
  const { mode, period, own } = rules
  const whole = [...values, ...forecasts]
  const [, better] = weightsAfter(rules, whole, round(rules, whole, true))
  const [weights, best] = weightsAfter(rules, whole, round(rules, better, false))
  const { ratios, trend: roughTrend } = round(rules, best, false)
  const chosen = finalFilter(rules, ratios, given)
  const seasonal = seasonalPart(mode, ratios, period, chosen.filter)
  const { trend, terms, ratio } = chosenTrend(mode, without(mode, best, seasonal), { ...rules, firstRound: false })
  const adjusted = without(mode, values, seasonal)
  return {
    status: 'decomposed',
    adjusted,
    trend: trend.slice(0, own),
    seasonal: seasonal.slice(0, own),
    irregular: without(mode, adjusted, trend),
    weights: weights.slice(0, own),
    seasonalAhead: seasonal.slice(own),
    seasonalIrregular: without(mode, values, roughTrend.trend),
    filters: {
      seasonal: chosen.filter,
      trend: terms,
      movingSeasonality: chosen.ratio,
      decided: chosen.decided,
      irregularToTrend: ratio,
    },
  }
}
