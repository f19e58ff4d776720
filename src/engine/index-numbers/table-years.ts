import { EngineError } from '../error.ts'
import { monthsInStep, type SeriesTable } from './series-table.ts'

/** Periods in a year: 12, 4 or 1. */
export function periodsAYear(table: SeriesTable): number {
  return 12 / monthsInStep[table.frequency]
}

/** Year of a period of the table. */
export function yearOfPeriod(table: SeriesTable, period: number): number {
  return Math.floor((table.start + period * monthsInStep[table.frequency]) / 12)
}

/** Place of the first period of a year, possibly outside the table. */
export function firstOfYear(table: SeriesTable, year: number): number {
  return (year * 12 - table.start) / monthsInStep[table.frequency]
}

/** Mean of a series over a whole year; NaN when a period of it is missing or outside the table. */
export function yearMean(table: SeriesTable, row: number, year: number): number {
  const [from, count] = [firstOfYear(table, year), periodsAYear(table)]
  if (from < 0 || from + count > table.periods) return Number.NaN
  return meanOf(table.values, row * table.periods + from, count)
}

/** Means of all series over all years that the table touches, from its first year on; NaN as in `yearMean`. */
export function yearMeans(table: SeriesTable): (row: number, year: number) => number {
  const first = yearOfPeriod(table, 0)
  const years = yearOfPeriod(table, table.periods - 1) - first + 1
  const means = new Float64Array(table.series * years)
  const count = periodsAYear(table)
  for (let year = 0; year < years; year++) {
    const from = firstOfYear(table, first + year)
    const inside = from >= 0 && from + count <= table.periods
    for (let row = 0; row < table.series; row++)
      means[row * years + year] = inside ? meanOf(table.values, row * table.periods + from, count) : Number.NaN
  }
  return (row, year) => (year < first || year >= first + years ? Number.NaN : (means[row * years + year - first] ?? Number.NaN))
}

function meanOf(values: Float64Array, from: number, count: number): number {
  let sum = 0
  for (let at = from; at < from + count; at++) sum += values[at] ?? Number.NaN
  return sum / count
}

/** Throws `not-aligned` unless the table begins with the first period of a year. */
export function checkYearStart(argument: string, table: SeriesTable): void {
  if (table.start % 12 === 0) return
  throw new EngineError('not-aligned', { argument, found: String(table.start), allowed: 'a first period that begins a year' })
}

/** Throws `out-of-range` unless the table holds every period of the year. */
export function checkYearInside(argument: string, table: SeriesTable, year: number): void {
  const from = firstOfYear(table, year)
  if (from >= 0 && from + periodsAYear(table) <= table.periods) return
  throw new EngineError('out-of-range', { argument, found: year, allowed: 'a year that lies whole in the table' })
}
