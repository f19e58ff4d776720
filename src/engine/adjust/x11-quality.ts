import { checkLengths } from '../check.ts'
import { seasonalityTests } from './seasonality-tests.ts'
import type { X11Parts } from './x11.ts'
import { meanChange, type X11Mode } from './x11-parts.ts'

/** Quality of an X-11 decomposition: each M from 0 to 3, good below 1, and their weighted mean Q. */
export interface X11Quality {
  /** M1 to M11; null where it was not computed: M6 without a ratio, M8 to M11 below six years or with a stable season. */
  readonly m: readonly (number | null)[]
  readonly q: number
  /** Q without M2. */
  readonly q2: number
  /** F values of the tests for a stable and a moving season. */
  readonly stableSeason: number
  readonly movingSeason: number
}

const fullWeights = [10, 11, 10, 8, 11, 10, 18, 7, 7, 4, 4]
const shortWeights = [14, 15, 10, 8, 11, 10, 32]

/** What the statistics are computed from. */
interface Parts {
  readonly mode: X11Mode
  readonly period: number
  readonly values: readonly number[]
  readonly parts: X11Parts
}

const squares = (list: readonly number[]): number => list.reduce((sum, value) => sum + value * value, 0)

/** Values less the straight line that fits a list best. */
function lessLine(values: readonly number[], fitted: readonly number[]): readonly number[] {
  const count = fitted.length
  const middle = (count - 1) / 2
  const level = fitted.reduce((sum, value) => sum + value, 0) / count
  const slope =
    fitted.reduce((sum, value, t) => sum + (t - middle) * value, 0) / fitted.reduce((sum, _, t) => sum + (t - middle) ** 2, 0)
  return values.map((value, t) => value - level - slope * (t - middle))
}

/** The irregular part with nothing where the weight is 0. */
function modifiedIrregular({ mode, parts }: Parts): readonly number[] {
  return parts.irregular.map((value, t) => ((parts.weights[t] ?? 1) > 0 ? value : mode === 'additive' ? 0 : 1))
}

/** M1: share of the irregular part in changes over a quarter. */
function irregularOverQuarter(all: Parts): number {
  const lag = all.period === 12 ? 3 : 1
  const [trend, irregular, seasonal] = [all.parts.trend, modifiedIrregular(all), all.parts.seasonal].map(
    (list) => meanChange(all.mode, list, lag) ** 2,
  )
  return (10 * (irregular ?? 0)) / ((trend ?? 0) + (irregular ?? 0) + (seasonal ?? 0))
}

/** M2: share of the irregular part in the variance of the series without its line. */
function irregularInVariance(all: Parts): number {
  const { mode, values, parts } = all
  const scaled = (list: readonly number[]): readonly number[] => (mode === 'additive' ? list : list.map(Math.log))
  const usual = values.map((value, t) => {
    if ((parts.weights[t] ?? 1) > 0) return value
    const [trend, season] = [parts.trend[t] ?? Number.NaN, parts.seasonal[t] ?? Number.NaN]
    return mode === 'additive' ? trend + season : trend * season
  })
  const rest = lessLine(scaled(usual), scaled(parts.trend))
  const level = rest.reduce((sum, value) => sum + value, 0) / rest.length
  return (10 * squares(scaled(modifiedIrregular(all)))) / squares(rest.map((value) => value - level))
}

/** M4: how far the average length of runs of the irregular part is from that of noise. */
function runLength({ parts }: Parts): number {
  const { irregular } = parts
  const signs = irregular.slice(1).map((value, t) => Math.sign(value - (irregular[t] ?? 0)))
  const runs = signs.reduce((count, sign, t) => (t > 0 && sign !== signs[t - 1] ? count + 1 : count), 1)
  const count = irregular.length
  return Math.abs((3 * (count - 1) * runs) / (count - 1) - 2 * count + 1) / (2.577 * Math.sqrt(1.6 * count - 2.9))
}

/** M5: steps until the trend changes more than the irregular part. */
function cyclicalDominance({ mode, period, parts }: Parts): number {
  const ratio = (lag: number): number => meanChange(mode, parts.irregular, lag) / meanChange(mode, parts.trend, lag)
  const ratios = Array.from({ length: period }, (_, index) => ratio(index + 1))
  let months = period
  while (months > 1 && (ratios[months - 2] ?? 0) < 1) months -= 1
  const [here, next, before] = [ratios[months - 1] ?? 0, ratios[months] ?? 0, ratios[months - 2] ?? 0]
  const unit = 12 / period
  if (months === 1) return (Math.min(1, Math.max(0.5, 1 + (here - 1) / (here - next))) * unit - 0.5) / 5
  if (before <= here && months === period) return (unit * 15.5 * unit - 0.5) / 5
  return ((months + (here - 1) / (before - here)) * unit - 0.5) / 5
}

/** M8 to M11: size and drift of the changes of the season, over all years and over the last ones, in standard deviations of the season. */
function seasonalChanges({ mode, period, parts }: Parts): readonly number[] {
  const centre = mode === 'additive' ? 0 : 1
  const spread = Math.sqrt(squares(parts.seasonal.map((value) => value - centre)) / parts.seasonal.length)
  const season = parts.seasonal.map((value) => value / spread)
  const count = season.length
  const move = (to: number, from: number): number => Math.abs((season[to] ?? Number.NaN) - (season[from] ?? Number.NaN))
  let [all, drift, recent, recentDrift] = [0, 0, 0, 0]
  for (let t = period; t < count; t += 1) all += move(t, t - period)
  for (let t = count - period; t < count; t += 1) {
    const first = t % period
    drift += move(t, first) / ((t - first) / period)
    const last = t - 2 * period
    recentDrift += move(last, last - 3 * period) / 3
    for (let k = 0; k < 3; k += 1) recent += move(last - k * period, last - (k + 1) * period)
  }
  return [all / (count - period), drift / period, recent / (3 * period), recentDrift / period].map((value) => 10 * value)
}

function weightedMean(m: readonly (number | null)[], weights: readonly number[], leftOut: readonly number[]): number {
  let [sum, total] = [0, 0]
  weights.forEach((weight, k) => {
    const value = m[k] ?? null
    if (value === null || leftOut.includes(k)) return
    ;[sum, total] = [sum + weight * value, total + weight]
  })
  return sum / total
}

/**
 * Quality statistics M1 to M11 and Q of an X-11 decomposition.
 *
 * Q = Σ weight · M / Σ weight, weights 10, 11, 10, 8, 11, 10, 18, 7, 7, 4, 4; M7 = √((7 / F_S + 3 F_M / F_S) / 2)
 *
 * @param input.values the series that was decomposed
 * @param input.parts from `x11`
 * @param input.mode as for `x11`
 * @param input.period 12 or 4
 * @param input.firstStep as for `x11`
 * @returns every M, cut to 0 … 3, Q, Q without M2, and the F values behind M7
 * @throws `lengths-differ`
 * @remarks Below 1 is acceptable. M6 counts in Q only when the series itself chose the filter 3x5. Below six years the weights are 14, 15, 10,
 * 8, 11, 10, 32 and M8 to M11 are not computed. Prior effects have no part: give the series without them. Source: Lothian and Morry
 * (1978), Statistics Canada; Ladiray and Quenneville (2001), ch. 4. SPEC ADJ-26.
 * @example
 * ((values) => x11Quality({ values, parts: x11({ values, period: 4, mode: 'additive' }), mode: 'additive', period: 4, firstStep: 0 }).m[6])(
 *   [10, 20, 30, 41, 11, 21, 30, 40, 10, 20, 31, 41, 12, 20, 30, 40, 10, 21, 30, 42, 10, 20, 31, 40],
 * )
 * // 0.029
 */
export function x11Quality(input: {
  readonly values: readonly number[]
  readonly parts: X11Parts
  readonly mode: X11Mode
  readonly period: number
  readonly firstStep: number
}): X11Quality {
  const { values, parts, mode, period, firstStep } = input
  checkLengths({ values, parts: parts.trend })
  const { filters } = parts
  const tests = seasonalityTests(parts.seasonalIrregular, period, firstStep, mode === 'additive' ? 0 : 1)
  const long = values.length >= 6 * period && filters.seasonal !== 'stable'
  const found = [
    irregularOverQuarter(input),
    irregularInVariance(input),
    (filters.irregularToTrend - 1) / 2,
    runLength(input),
    cyclicalDominance(input),
    Math.abs(filters.movingSeasonality - 4) / 2.5,
    Math.sqrt((7 / tests.stable + (3 * tests.moving) / tests.stable) / 2),
    ...(long ? seasonalChanges(input) : []),
  ]
  const m = Array.from({ length: 11 }, (_, k) => {
    const value = found[k] ?? Number.NaN
    return Number.isNaN(value) ? null : Math.min(3, Math.max(0, value))
  })
  const weights = long ? fullWeights : shortWeights
  const without6 = filters.seasonal === '3x5' && filters.decided ? [] : [5]
  return {
    m,
    q: weightedMean(m, weights, without6),
    q2: weightedMean(m, weights, [1, ...without6]),
    stableSeason: tests.stable,
    movingSeason: tests.moving,
  }
}
