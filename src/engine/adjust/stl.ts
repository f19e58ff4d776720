import { checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { localFit, type Smoother, smooth } from './loess.ts'

/** A series split into parts that add up to it. */
export interface StlParts {
  readonly status: 'decomposed'
  readonly trend: readonly number[]
  readonly seasonal: readonly number[]
  readonly irregular: readonly number[]
  /** Weight of each value in the fit, 0 to 1: below 1 where the robust fit took it for unusual. */
  readonly weights: readonly number[]
}

/** Why a series cannot be decomposed: a value is missing, or there are fewer than two whole years and a step. */
export type NoStlReason = 'missing' | 'too-short'

/** The three smoothers, and how often they are repeated. */
interface StlSettings {
  readonly period: number
  readonly seasonal: Smoother
  readonly trend: Smoother
  readonly lowPass: Smoother
}

const nextOdd = (value: number): number => 2 * Math.floor(Math.ceil(value) / 2) + 1

/** Moving average over `width` neighbours; the result is shorter by width − 1. */
function movingAverage(values: Float64Array, width: number): Float64Array {
  const result = new Float64Array(values.length - width + 1)
  let sum = 0
  for (let j = 0; j < width; j += 1) sum += values[j] ?? 0
  result[0] = sum / width
  for (let j = 1; j < result.length; j += 1) {
    sum += (values[j + width - 1] ?? 0) - (values[j - 1] ?? 0)
    result[j] = sum / width
  }
  return result
}

/** Every calendar month smoothed over the years, with one year more at both ends. */
function smoothByMonth(values: Float64Array, { period, seasonal }: StlSettings, own: Float64Array | null): Float64Array {
  const result = new Float64Array(values.length + 2 * period)
  for (let month = 0; month < period; month += 1) {
    const years = Math.floor((values.length - 1 - month) / period) + 1
    const take = (list: Float64Array): Float64Array =>
      Float64Array.from({ length: years }, (_, year) => list[year * period + month] ?? 0)
    const [list, weights] = [take(values), own === null ? null : take(own)]
    const smoothed = smooth(list, seasonal, weights)
    const within = Math.min(seasonal.window, years)
    const before = localFit(list, seasonal, -1, 0, within - 1, weights)
    const after = localFit(list, seasonal, years, years - within, years - 1, weights)
    result[month] = Number.isNaN(before) ? (smoothed[0] ?? 0) : before
    for (let year = 0; year < years; year += 1) result[(year + 1) * period + month] = smoothed[year] ?? 0
    result[(years + 1) * period + month] = Number.isNaN(after) ? (smoothed[years - 1] ?? 0) : after
  }
  return result
}

/** One improvement of the seasonal part and then of the trend, in place. */
function improve(
  values: Float64Array,
  seasonal: Float64Array,
  trend: Float64Array,
  settings: StlSettings,
  own: Float64Array | null,
): void {
  const byMonth = smoothByMonth(
    values.map((value, t) => value - (trend[t] ?? 0)),
    settings,
    own,
  )
  const averaged = movingAverage(movingAverage(movingAverage(byMonth, settings.period), settings.period), 3)
  const low = smooth(averaged, settings.lowPass, null)
  for (let t = 0; t < values.length; t += 1) seasonal[t] = (byMonth[t + settings.period] ?? 0) - (low[t] ?? 0)
  const adjusted = values.map((value, t) => value - (seasonal[t] ?? 0))
  trend.set(smooth(adjusted, settings.trend, own))
}

/** Weights that fall from 1 to 0 as a value departs from the fit, by six times the median departure. */
function robustWeights(values: Float64Array, seasonal: Float64Array, trend: Float64Array): Float64Array {
  const departures = values.map((value, t) => Math.abs(value - (seasonal[t] ?? 0) - (trend[t] ?? 0)))
  const sorted = departures.toSorted()
  const count = sorted.length
  const limit = 3 * ((sorted[Math.floor(count / 2)] ?? 0) + (sorted[count - Math.floor(count / 2) - 1] ?? 0))
  return departures.map((found) => {
    if (found <= 0.001 * limit) return 1
    return found <= 0.999 * limit ? (1 - (found / limit) ** 2) ** 2 : 0
  })
}

/** A seasonal part that is the same every year: the mean of each calendar month. */
function fixSeasonal(seasonal: Float64Array, period: number): void {
  for (let month = 0; month < period; month += 1) {
    let [sum, count] = [0, 0]
    for (let t = month; t < seasonal.length; t += period) [sum, count] = [sum + (seasonal[t] ?? 0), count + 1]
    for (let t = month; t < seasonal.length; t += period) seasonal[t] = sum / count
  }
}

/** The windows that follow from the seasonal one. */
function settingsFor(period: number, window: number, degree: 0 | 1): StlSettings {
  const trendWindow = nextOdd((1.5 * period) / (1 - 1.5 / window))
  const smoother = (width: number, of: 0 | 1): Smoother => ({ window: width, degree: of, jump: Math.ceil(width / 10) })
  return { period, seasonal: smoother(window, degree), trend: smoother(trendWindow, 1), lowPass: smoother(nextOdd(period), 1) }
}

/**
 * Splits a series into trend, seasonal and irregular parts by local regressions (STL).
 *
 * value = trend + seasonal + irregular
 *
 * @param input.values in any unit, more than two years of them; take logarithms first where the season grows with the level
 * @param input.period steps of a year: 12 or 4
 * @param input.seasonalWindow years seen at once when a calendar month is smoothed, odd and 7 or more, or `periodic` for a season that
 * is the same every year
 * @param input.robust whether unusual values lose their weight; false when left out
 * @returns the parts and the weights, as long as the values; undefined when a value is missing or there are not more than two years
 * @throws `out-of-range`
 * @remarks All other settings follow as the authors advise: trend window from the seasonal one, constants for the season, lines for the
 * trend, every tenth of a window computed, 2 passes, or 15 robust rounds of 1 pass. Growth over the same month of last year is always
 * taken from the unadjusted series, never from the parts.
 * The median is the middle of the ordered departures; R's `stl` takes another value at an even number of steps, so robust results
 * differ from its by some 1e-5 (test/reference).
 * Source: Cleveland, Cleveland, McRae and Terpenning (1990), Journal of Official Statistics 6. SPEC ADJ-11, ADJ-12.
 * @example stl({ values: [1, 5, 1, 5, 1, 5], period: 2, seasonalWindow: 'periodic' }).seasonal // [-2, 2, -2, 2, -2, 2]
 */
export function stl(input: {
  readonly values: readonly number[]
  readonly period: number
  readonly seasonalWindow: number | 'periodic'
  readonly robust?: boolean
}): StlParts | { readonly status: 'undefined'; readonly reason: NoStlReason } {
  const { values, period, seasonalWindow, robust = false } = input
  checkWhole('period', period, 2, 366)
  const window = seasonalWindow === 'periodic' ? 10 * values.length + 1 : seasonalWindow
  checkWhole('seasonalWindow', window, 3, Number.MAX_SAFE_INTEGER)
  if (window % 2 === 0)
    throw new EngineError('out-of-range', { argument: 'seasonalWindow', found: window, allowed: 'an odd number' })
  if (values.length <= 2 * period) return { status: 'undefined', reason: 'too-short' }
  if (values.some((value) => !Number.isFinite(value))) return { status: 'undefined', reason: 'missing' }
  const settings = settingsFor(period, window, 0)
  const data = Float64Array.from(values)
  const [seasonal, trend] = [new Float64Array(data.length), new Float64Array(data.length)]
  let own: Float64Array | null = null
  for (let round = 0; round <= (robust ? 15 : 0); round += 1) {
    if (round > 0) own = robustWeights(data, seasonal, trend)
    for (let pass = 0; pass < (robust ? 1 : 2); pass += 1) improve(data, seasonal, trend, settings, own)
  }
  if (seasonalWindow === 'periodic') fixSeasonal(seasonal, period)
  return {
    status: 'decomposed',
    trend: [...trend],
    seasonal: [...seasonal],
    irregular: values.map((value, t) => value - (seasonal[t] ?? 0) - (trend[t] ?? 0)),
    weights: own === null ? values.map(() => 1) : [...own],
  }
}
