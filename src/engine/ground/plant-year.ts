import { firstDayOf, monthOfDay } from '../adjust/calendar-day.ts'
import { startUpLevels } from '../belief/start-up-levels.ts'
import { checkRange } from '../check.ts'

/** What a plant makes in a calendar year. */
export interface PlantYear {
  /** Units made. */
  readonly output: number
  /** Value added, in the unit of `valueAddedPerUnit` times units. */
  readonly valueAdded: number
}

/**
 * What a plant makes in a year, from its capacity and the day of its start.
 *
 * output = Σ over the months of the year of capacity/12 · min(1, max(0, t − start + 1)/ramp) ; valueAdded = output · valueAddedPerUnit
 *
 * @param input.start first month with output, 12 · year + (0 … 11); a fraction for a start within a month
 * @param input.spread standard deviation of the start in months, 0 when it is known
 * @param input.ramp months until full output
 * @param input.capacityPerYear units a year in full output
 * @param input.valueAddedPerUnit value added a unit
 * @param input.year calendar year
 * @returns output and value added of the year
 * @throws `out-of-range`
 * @remarks The same ramp as in the belief. SPEC GRO-57.
 * @example
 * plantYear({ start: 24306, spread: 0, ramp: 3, capacityPerYear: 1200, valueAddedPerUnit: 2, year: 2025 }) // { output: 500, valueAdded: 1000 }
 */
export function plantYear(input: {
  readonly start: number
  readonly spread: number
  readonly ramp: number
  readonly capacityPerYear: number
  readonly valueAddedPerUnit: number
  readonly year: number
}): PlantYear {
  const { start, spread, ramp, capacityPerYear, valueAddedPerUnit, year } = input
  checkRange('valueAddedPerUnit', valueAddedPerUnit, 0, Number.MAX_VALUE)
  const full = capacityPerYear / 12
  const levels = startUpLevels({ firstMonth: 12 * year, months: 12 }, { leaf: 0, start, spread, ramp, full })
  const output = levels.reduce((sum, level) => sum + level, 0)
  return { output, valueAdded: output * valueAddedPerUnit }
}

/**
 * The month of a day with the part of it that has gone: where a start-up on that day begins.
 *
 * @param day days from 1970-01-01
 * @returns 12 · year + (0 … 11), and the part of the month that has gone
 * @remarks A plant that starts in the middle of a month makes half a month's output in it. SPEC GRO-57.
 * @example monthWithPart(20104) // 24300.484
 */
export function monthWithPart(day: number): number {
  const month = monthOfDay(Math.floor(day))
  const first = firstDayOf(month)
  return month + (day - first) / (firstDayOf(month + 1) - first)
}
