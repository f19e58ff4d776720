import { firstDayOf } from '../adjust/calendar-day.ts'
import { startUpLevels } from '../belief/start-up-levels.ts'
import { checkLengths, checkRange } from '../check.ts'
import type { Period } from '../period.ts'

/** A plant that starts, and the part of the row that it makes once it runs in full. */
export interface StartingPlant {
  readonly share: number
  /** First month with output, 12 · year + (0 … 11). */
  readonly start: number
  /** Standard deviation of the start in months. */
  readonly spread: number
  /** Months until full output. */
  readonly ramp: number
}

/** Days on which a part of the row stands still, both included, counted from 1970-01-01. */
export interface Standstill {
  readonly share: number
  readonly first: number
  readonly last: number
}

/**
 * What part of a row can run in each month, given plants that start and stand still.
 *
 * A_m = 1 − Σ share_p (1 − E ramp_p,m) − Σ share_s · days of the month off / days of the month, not below 0
 *
 * @param input.period months wanted
 * @param input.plants plants that start, with the part of the row that each makes in full output, together at most 1
 * @param input.stops standstills, with the part of the row that each takes
 * @returns one factor a month, 0 to 1
 * @throws `out-of-range`
 * @remarks The ramp is that of the belief (BEL-120). SPEC PLN-144.
 * @example monthAvailability({ period: { first: 24300, last: 24302 }, plants: [{ share: 0.5, start: 24301, spread: 0, ramp: 2 }], stops: [] }) // [0.5, 0.75, 1]
 */
export function monthAvailability(input: {
  readonly period: Period
  readonly plants: readonly StartingPlant[]
  readonly stops: readonly Standstill[]
}): readonly number[] {
  const { period, plants, stops } = input
  for (const { share } of [...plants, ...stops]) checkRange('share', share, 0, 1)
  checkRange(
    'sum of shares',
    plants.reduce((sum, { share }) => sum + share, 0),
    0,
    1 + 1e-9,
  )
  const months = period.last - period.first + 1
  const running = Array.from({ length: months }, () => 1)
  for (const { share, start, spread, ramp } of plants) {
    const levels = startUpLevels({ firstMonth: period.first, months }, { leaf: 0, start, spread, ramp, full: 1 })
    for (const [month, level] of levels.entries()) running[month] = (running[month] ?? 0) - share * (1 - level)
  }
  for (const { share, first, last } of stops)
    for (const month of running.keys()) {
      const [from, end] = [firstDayOf(period.first + month), firstDayOf(period.first + month + 1)]
      const off = Math.max(0, Math.min(last + 1, end) - Math.max(first, from))
      running[month] = (running[month] ?? 0) - (share * off) / (end - from)
    }
  return running.map((one) => Math.max(0, one))
}

/**
 * Season of a row: last year's months without what their working days and standstills made of them, on average 1.
 *
 * s_m = (x_m / (W_m A_m)) / mean of the same over the months that ran ; 1 where nothing ran
 *
 * @param input.level last year's level of each month, 0 or more
 * @param input.workingDays its working days; all alike where they are not to count
 * @param input.availability what part of it could run; ones where that is not to count
 * @returns one factor a month
 * @throws `lengths-differ`, `out-of-range`
 * @remarks With this year's working days and availability as further factors (PLN-15), a month gets s_m W_m A_m: output in proportion to working
 * days, our own convention. SPEC PLN-145.
 * @example seasonFactors({ level: [20, 30], workingDays: [20, 20], availability: [1, 1] }) // [0.8, 1.2]
 */
export function seasonFactors(input: {
  readonly level: readonly number[]
  readonly workingDays: readonly number[]
  readonly availability: readonly number[]
}): readonly number[] {
  const { level, workingDays, availability } = input
  checkLengths({ level, workingDays, availability })
  for (const one of level) checkRange('level', one, 0, Number.MAX_VALUE)
  const perDay = level.map((one, month) => one / ((workingDays[month] ?? 0) * (availability[month] ?? 0)))
  const ran = perDay.filter((one) => Number.isFinite(one))
  const mean = ran.reduce((sum, one) => sum + one, 0) / ran.length
  if (!(mean > 0)) return level.map(() => 1)
  return perDay.map((one) => (Number.isFinite(one) ? one / mean : 1))
}
