import { EngineError } from '../error.ts'
import { cell, monthsInStep, type Panel } from './panel.ts'

/** Periods in a year: 12, 4 or 1. */
export function periodsAYear(panel: Panel): number {
  return 12 / monthsInStep[panel.frequency]
}

/** Year of a period of the panel. */
export function yearOfPeriod(panel: Panel, period: number): number {
  return Math.floor((panel.start + period * monthsInStep[panel.frequency]) / 12)
}

/** Place of the first period of a year, possibly outside the panel. */
export function firstOfYear(panel: Panel, year: number): number {
  return (year * 12 - panel.start) / monthsInStep[panel.frequency]
}

/** Mean of a series over a whole year; NaN when a period of it is missing or outside the panel. */
export function yearMean(panel: Panel, row: number, year: number): number {
  const [from, count] = [firstOfYear(panel, year), periodsAYear(panel)]
  let sum = 0
  for (let period = from; period < from + count; period++) sum += cell(panel, row, period)
  return sum / count
}

/** Throws `not-aligned` unless the panel begins with the first period of a year. */
export function checkYearStart(argument: string, panel: Panel): void {
  if (panel.start % 12 === 0) return
  throw new EngineError('not-aligned', { argument, found: String(panel.start), allowed: 'a first period that begins a year' })
}

/** Throws `out-of-range` unless the panel holds every period of the year. */
export function checkYearInside(argument: string, panel: Panel, year: number): void {
  const from = firstOfYear(panel, year)
  if (from >= 0 && from + periodsAYear(panel) <= panel.periods) return
  throw new EngineError('out-of-range', { argument, found: year, allowed: 'a year that lies whole in the panel' })
}
