import type { X11Mode } from './x11-parts.ts'

/** Distances in spreads below which a value has its full weight, and beyond which it has none. */
export interface SigmaLimits {
  readonly lower: number
  readonly upper: number
}

/** Where a list lies in its calendar, and how departures from nothing are measured. */
export interface ExtremeRule {
  readonly mode: X11Mode
  readonly period: number
  /** Step of the year on which the list begins, from 0. */
  readonly firstStep: number
  readonly limits: SigmaLimits
}

/** Root mean square of some departures, those of weight zero left out. */
function spreadOf(departures: readonly number[], used: readonly boolean[], from: number, to: number): number {
  let sum = 0
  let count = 0
  for (let t = from; t < to; t += 1) {
    if (used[t] !== true) continue
    sum += (departures[t] ?? 0) ** 2
    count += 1
  }
  return count === 0 ? 0 : Math.sqrt(sum / count)
}

/**
 * Spread of each calendar year: over the five years around it, or the nearest five; years that are not whole at an end belong to the
 * nearest five too. Fewer than five whole years have one spread.
 */
function spreads(departures: readonly number[], used: readonly boolean[], period: number, firstStep: number): readonly number[] {
  const count = departures.length
  const start = (period - firstStep) % period
  const years = Math.floor((count - start) / period)
  if (years < 5) {
    const whole = spreadOf(departures, used, 0, count)
    return departures.map(() => whole)
  }
  const byYear = new Map<number, number>()
  return departures.map((_, t) => {
    const year = t < start ? -1 : Math.floor((t - start) / period)
    const found = byYear.get(year)
    if (found !== undefined) return found
    const from = Math.max(0, Math.min(year - 2, years - 5))
    const first = year < 2 ? 0 : start + from * period
    const last = year > years - 3 ? count : start + (from + 5) * period
    const spread = spreadOf(departures, used, first, last)
    byYear.set(year, spread)
    return spread
  })
}

/** Weight of each irregular value: 1 up to the lower limit, falling to 0 at the upper; spreads are taken again without those of weight 0. */
export function extremeWeights(irregular: readonly number[], rule: ExtremeRule): readonly number[] {
  const { mode, period, firstStep, limits } = rule
  const departures = irregular.map((value) => value - (mode === 'additive' ? 0 : 1))
  const weigh = (used: readonly boolean[]): readonly number[] => {
    const spread = spreads(departures, used, period, firstStep)
    return departures.map((value, t) => {
      const size = spread[t] ?? 0
      if (size === 0) return 1
      return Math.min(1, Math.max(0, (limits.upper - Math.abs(value) / size) / (limits.upper - limits.lower)))
    })
  }
  const first = weigh(departures.map(() => true))
  return first.every((weight) => weight > 0) ? first : weigh(first.map((weight) => weight > 0))
}

/** Values of full weight of the same month, going from one of them in steps of a year: the nearest first, at most four. */
function fullWeight(ratios: readonly number[], weights: readonly number[], from: number, step: number): readonly number[] {
  const found: number[] = []
  for (let at = from + step; at >= 0 && at < ratios.length && found.length < 4; at += step)
    if ((weights[at] ?? 0) >= 1) found.push(ratios[at] ?? Number.NaN)
  return found
}

/**
 * Unusual ratios drawn towards the two usual ones before and the two after in the same calendar month, or the four nearest near an end;
 * where there are not four, the mean of the month.
 */
export function replaceExtremes(ratios: readonly number[], weights: readonly number[], period: number): readonly number[] {
  return ratios.map((value, t) => {
    const weight = weights[t] ?? 1
    if (weight >= 1) return value
    const [before, after] = [fullWeight(ratios, weights, t, -period), fullWeight(ratios, weights, t, period)]
    const late = after.slice(0, before.length < 2 ? 4 - before.length : 2)
    const four = [...before.slice(0, 4 - late.length), ...late]
    if (four.length < 4) {
      const month = ratios.filter((_, at) => at % period === t % period)
      return month.reduce((sum, one) => sum + one, 0) / month.length
    }
    return (weight * value + four.reduce((sum, one) => sum + one, 0)) / (weight + 4)
  })
}

/** What is taken out of the series at each step, by the weight of its irregular value: nothing where the weight is full. */
export function takenOut(mode: X11Mode, irregular: readonly number[], weights: readonly number[]): readonly number[] {
  return irregular.map((value, t) => {
    const weight = weights[t] ?? 1
    return mode === 'additive' ? value * (1 - weight) : value / (1 + weight * (value - 1))
  })
}
