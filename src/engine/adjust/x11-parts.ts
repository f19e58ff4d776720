import { doubleAverage, hendersonWeights, movingAverage, type SymmetricWeights } from './moving-average.ts'

/** Whether parts are multiplied or added. */
export type X11Mode = 'multiplicative' | 'additive'

/** The seasonal moving average: how many years an average of three averages sees. */
export type SeasonalFilter = '3x3' | '3x5' | '3x9'

/** Takes one part out of a whole. */
export function without(mode: X11Mode, whole: readonly number[], part: readonly number[]): readonly number[] {
  return whole.map((value, t) => (mode === 'additive' ? value - (part[t] ?? Number.NaN) : value / (part[t] ?? Number.NaN)))
}

/** Average over one year centred on each step; the half-years at the ends repeat the nearest one. */
export function centredYear(values: readonly number[], period: number): readonly number[] {
  const half = period / 2
  const inner = values.slice(half, values.length - half).map((_, index) => {
    let sum = ((values[index] ?? 0) + (values[index + period] ?? 0)) / 2
    for (let j = 1; j < period; j += 1) sum += values[index + j] ?? 0
    return sum / period
  })
  const [first, last] = [inner[0] ?? Number.NaN, inner.at(-1) ?? Number.NaN]
  return values.map((_, t) => inner[t - half] ?? (t < half ? first : last))
}

/** Every calendar month smoothed over the years; at the ends the weights of missing years are spread evenly. */
export function smoothedMonths(ratios: readonly number[], period: number, weights: SymmetricWeights): readonly number[] {
  const months = Array.from({ length: period }, (_, month) =>
    movingAverage(
      ratios.filter((_value, t) => t % period === month),
      weights,
      0,
    ),
  )
  return ratios.map((_, t) => months[t % period]?.[Math.floor(t / period)] ?? Number.NaN)
}

/** Every calendar month smoothed over the years, then made to average to nothing over a year. */
export function seasonalPart(
  mode: X11Mode,
  ratios: readonly number[],
  period: number,
  filter: SeasonalFilter,
): readonly number[] {
  const rough = smoothedMonths(ratios, period, doubleAverage(3, { '3x3': 3, '3x5': 5, '3x9': 9 }[filter]))
  return without(mode, rough, centredYear(rough, period))
}

/** Henderson trend; at the ends by Musgrave for the given ratio of irregular to trend changes. */
export function hendersonTrend(adjusted: readonly number[], half: number, ratio: number): readonly number[] {
  return movingAverage(adjusted, hendersonWeights(half), 4 / (Math.PI * ratio ** 2))
}

/** Root mean square of departures over five years around each year, computed again without those beyond 2.5 of it. */
function spreads(departures: readonly number[], period: number): readonly number[] {
  const years = Math.ceil(departures.length / period)
  const root = (values: readonly number[]): number =>
    Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / Math.max(values.length, 1))
  return Array.from({ length: years }, (_, year) => {
    const from = Math.max(Math.min(year - 2, years - 5), 0)
    const span = departures.slice(from * period, (from + 5) * period)
    const first = root(span)
    return root(span.filter((value) => Math.abs(value) <= 2.5 * first))
  })
}

/** Weight of each irregular value: 1 up to 1.5 spreads, falling to 0 at 2.5. */
export function extremeWeights(mode: X11Mode, irregular: readonly number[], period: number): readonly number[] {
  const departures = irregular.map((value) => value - (mode === 'additive' ? 0 : 1))
  const spread = spreads(departures, period)
  return departures.map((value, t) => {
    const size = spread[Math.floor(t / period)] ?? 0
    return size === 0 ? 1 : Math.min(1, Math.max(0, 2.5 - Math.abs(value) / size))
  })
}

/** Unusual ratios drawn towards the two usual ones before and the two after in the same calendar month. */
export function replaceExtremes(ratios: readonly number[], weights: readonly number[], period: number): readonly number[] {
  return ratios.map((value, t) => {
    const weight = weights[t] ?? 1
    if (weight >= 1) return value
    const usual: number[] = []
    for (const step of [-period, period]) {
      let found = 0
      for (let at = t + step; at >= 0 && at < ratios.length && found < 2; at += step)
        if ((weights[at] ?? 0) >= 1) {
          usual.push(ratios[at] ?? Number.NaN)
          found += 1
        }
    }
    return (weight * value + usual.reduce((sum, one) => sum + one, 0)) / (weight + usual.length)
  })
}

/** Mean size of the change of a part from step to step, or over a year. */
export function meanChange(mode: X11Mode, values: readonly number[], step: number): number {
  const changes = values
    .slice(step)
    .map((value, t) => Math.abs(mode === 'additive' ? value - (values[t] ?? 0) : value / (values[t] ?? Number.NaN) - 1))
  return changes.reduce((sum, value) => sum + value, 0) / changes.length
}
