import { meanChange, without, type X11Mode } from './x11-parts.ts'

/** The seasonal moving average: how many years an average of three averages sees; `stable` is the mean of all years. */
export type SeasonalFilter = '3x3' | '3x5' | '3x9' | 'stable'

/**
 * Published weights of the seasonal averages, by how many years follow: the last row is the symmetric average. Each row begins with the
 * oldest year and ends with the newest that is known. (Shiskin, Young and Musgrave 1967; Ladiray and Quenneville 2001, ch. 3.)
 */
export const weightsByYearsAfter = {
  '3x3': [[5, 11, 11].map((part) => part / 27), [3, 7, 10, 7].map((part) => part / 27), [1, 2, 3, 2, 1].map((part) => part / 9)],
  '3x5': [
    [9, 17, 17, 17].map((part) => part / 60),
    [4, 11, 15, 15, 15].map((part) => part / 60),
    [4, 8, 13, 13, 13, 9].map((part) => part / 60),
    [1, 2, 3, 3, 3, 2, 1].map((part) => part / 15),
  ],
  '3x9': [
    [0.051, 0.112, 0.173, 0.197, 0.221, 0.246],
    [0.028, 0.092, 0.144, 0.16, 0.176, 0.192, 0.208],
    [0.032, 0.079, 0.123, 0.133, 0.143, 0.154, 0.163, 0.173],
    [0.034, 0.075, 0.113, 0.117, 0.123, 0.128, 0.132, 0.137, 0.141],
    [0.034, 0.073, 0.111, 0.113, 0.114, 0.116, 0.117, 0.118, 0.12, 0.084],
    [1, 2, 3, 3, 3, 3, 3, 3, 3, 2, 1].map((part) => part / 27),
  ],
} as const

/** The longest average of no more than the given one that the years of a month can carry. */
function carried(filter: SeasonalFilter, years: number): SeasonalFilter {
  if (filter === '3x9' && years < 10) return carried('3x5', years)
  if (filter === '3x5' && years < 6) return carried('3x3', years)
  return filter === '3x3' && years < 4 ? 'stable' : filter
}

/** Average of one month over the years around one of them; the years run backwards when `step` is −period. */
function averageAt(values: readonly number[], newest: number, step: number, weights: readonly number[]): number {
  let sum = 0
  const last = weights.length - 1
  for (let j = 0; j <= last; j += 1) sum += (weights[last - j] ?? 0) * (values[newest - j * step] ?? Number.NaN)
  return sum
}

/** Every calendar month smoothed over the years. */
export function smoothedMonths(ratios: readonly number[], period: number, filter: SeasonalFilter): readonly number[] {
  const smoothed: number[] = ratios.map(() => 0)
  for (let month = 0; month < period; month += 1) {
    const years = Math.ceil((ratios.length - month) / period)
    const used = carried(filter, years)
    if (used === 'stable') {
      let sum = 0
      for (let t = month; t < ratios.length; t += period) sum += ratios[t] ?? Number.NaN
      for (let t = month; t < ratios.length; t += period) smoothed[t] = sum / years
      continue
    }
    const rows = weightsByYearsAfter[used]
    const half = rows.length - 1
    for (let year = 0; year < years; year += 1) {
      const [before, after, at] = [year, years - 1 - year, month + year * period]
      const backwards = before < half
      const known = Math.min(half, backwards ? before : after)
      smoothed[at] = averageAt(
        ratios,
        backwards ? at - known * period : at + known * period,
        backwards ? -period : period,
        rows[known] ?? [],
      )
    }
  }
  return smoothed
}

/** Average over one year centred on each step (2 × period); shorter by half a year at both ends. */
export function centredYear(values: readonly number[], period: number): readonly number[] {
  return Array.from({ length: values.length - period }, (_, index) => {
    let sum = ((values[index] ?? 0) + (values[index + period] ?? 0)) / 2
    for (let j = 1; j < period; j += 1) sum += values[index + j] ?? 0
    return sum / period
  })
}

/** Every calendar month smoothed over the years, then made to average to nothing over a year; the ends repeat the nearest average. */
export function seasonalPart(
  mode: X11Mode,
  ratios: readonly number[],
  period: number,
  filter: SeasonalFilter,
): readonly number[] {
  const rough = smoothedMonths(ratios, period, filter)
  const level = centredYear(rough, period)
  const half = period / 2
  return without(
    mode,
    rough,
    rough.map((_, t) => level[Math.min(Math.max(t - half, 0), level.length - 1)] ?? Number.NaN),
  )
}

/** A seasonal part that lacks half a year at both ends, completed by the same month of the nearest year. */
export function completedSeason(seasonal: readonly number[], period: number): readonly number[] {
  const half = period / 2
  return Array.from({ length: seasonal.length + period }, (_, t) => {
    let at = t - half
    while (at < 0) at += period
    while (at >= seasonal.length) at -= period
    return seasonal[at] ?? Number.NaN
  })
}

/**
 * Factors for the number of changes n from year to year that make up for what the average of seven years smooths away at its ends: of
 * irregular changes, and of seasonal ones. (X-11, as given by Ladiray and Quenneville 2001.)
 */
function changeFactors(n: number): { readonly irregular: number; readonly seasonal: number } {
  if (n === 4) return { irregular: 1.01779, seasonal: 1.55291 }
  if (n === 5) return { irregular: 1.01383, seasonal: 1.30095 }
  return {
    irregular: (n * 12.247449) / (73.239334 + (n - 6) * 12.247449),
    seasonal: (n * 1.732051) / (8.485281 + (n - 6) * 1.732051),
  }
}

/** Average of seven years of one month; the mean of the outer three years stands for the three years beyond each end. */
function sevenYears(years: readonly number[]): readonly number[] {
  const meanOf = (outer: readonly number[]): number => outer.reduce((sum, value) => sum + value, 0) / outer.length
  const [before, after] = [meanOf(years.slice(0, 3)), meanOf(years.slice(-3))]
  const extended = [before, before, before, ...years, after, after, after]
  return years.map((_, year) => meanOf(extended.slice(year, year + 7)))
}

/** Sum of the changes of a list from one value to the next. */
function changes(mode: X11Mode, values: readonly number[]): number {
  return meanChange(mode, values, 1) * (values.length - 1)
}

/** Ratio of the irregular to the seasonal change from year to year of seasonal-irregular ratios, five years or more. */
export function movingSeasonalityRatio(mode: X11Mode, ratios: readonly number[], period: number): number {
  let [irregular, seasonal] = [0, 0]
  for (let month = 0; month < period; month += 1) {
    const years = ratios.filter((_, t) => t % period === month)
    const smooth = sevenYears(years)
    const factors = changeFactors(years.length - 1)
    irregular += changes(mode, without(mode, years, smooth)) * factors.irregular
    seasonal += changes(mode, smooth) * factors.seasonal
  }
  return irregular / seasonal
}

/** A seasonal filter, the ratio that chose it, and whether the ratio decided or the rule for undecided series did. */
export interface ChosenFilter {
  readonly filter: SeasonalFilter
  readonly ratio: number
  readonly decided: boolean
}

/** Seasonal filter by the moving seasonality ratio of ratios that end with a year; an undecided series loses its last year and is asked again. */
export function chosenSeasonalFilter(mode: X11Mode, ratios: readonly number[], period: number): ChosenFilter {
  let ratio = Number.NaN
  for (let length = ratios.length; length >= 5 * period; length -= period) {
    ratio = movingSeasonalityRatio(mode, ratios.slice(0, length), period)
    if (ratio < 2.5) return { filter: '3x3', ratio, decided: true }
    if (ratio >= 6.5) return { filter: '3x9', ratio, decided: true }
    if (ratio >= 3.5 && ratio < 5.5) return { filter: '3x5', ratio, decided: true }
  }
  return { filter: '3x5', ratio, decided: false }
}
