import { checkLengths } from '../check.ts'
import { EngineError } from '../error.ts'
import type { Frequency } from '../series.ts'

/** Many series over the same periods: series × period, one series after the other in memory. */
export interface SeriesTable {
  readonly frequency: Frequency
  /** First month of the first period. */
  readonly start: number
  /** How many series. */
  readonly series: number
  /** How many periods. */
  readonly periods: number
  /** Value of series s in period p at `s * periods + p`; NaN where missing. */
  readonly values: Float64Array
  /** Whether series may be added or averaged with fixed weights; chained levels may not. */
  readonly additive: boolean
}

/** Months in one period, by the letters of SDMX. */
export const monthsInStep = { M: 1, Q: 3, A: 12 } as const

/**
 * Makes a table from rows of values.
 *
 * @param input.frequency `M`, `Q` or `A`
 * @param input.start first month of the first period; a multiple of 3 for `Q`, of 12 for `A`
 * @param input.rows one row for each series, all equally long; NaN is missing
 * @returns the table; its rows may be added unless a chain made them
 * @throws `not-aligned`, `lengths-differ`
 * @remarks SPEC IDX-1.
 * @example Array.from(seriesTable({ frequency: 'A', start: 24288, rows: [[1, 2], [3, 4]] }).values) // [1, 2, 3, 4]
 */
export function seriesTable(input: {
  readonly frequency: Frequency
  readonly start: number
  readonly rows: readonly (readonly number[])[]
}): SeriesTable {
  const { frequency, start, rows } = input
  if (!Number.isInteger(start) || start % monthsInStep[frequency] !== 0) {
    const allowed = `first month of a period of frequency ${frequency}`
    throw new EngineError('not-aligned', { argument: 'start', found: String(start), allowed })
  }
  checkLengths(Object.fromEntries(rows.map((row, index) => [`row ${index}`, row])))
  const periods = rows[0]?.length ?? 0
  return { frequency, start, series: rows.length, periods, values: Float64Array.from(rows.flat()), additive: true }
}

/**
 * The rows of a table as lists.
 *
 * @param table any table
 * @returns one list of values for each series, in order
 * @remarks SPEC IDX-1.
 * @example tableRows(seriesTable({ frequency: 'A', start: 24288, rows: [[1, 2], [3, 4]] })) // [[1, 2], [3, 4]]
 */
export function tableRows(table: SeriesTable): readonly (readonly number[])[] {
  const { series, periods, values } = table
  return Array.from({ length: series }, (_, row) => Array.from(values.subarray(row * periods, (row + 1) * periods)))
}

/** A table over the same periods as another, with missing values to be filled in by the one who made it. */
export function emptyLike(table: SeriesTable, series: number, additive: boolean): SeriesTable {
  const values = new Float64Array(series * table.periods).fill(Number.NaN)
  return { frequency: table.frequency, start: table.start, series, periods: table.periods, values, additive }
}

/** Value of one series in one period; NaN outside the table. */
export function cell(table: SeriesTable, row: number, period: number): number {
  if (period < 0 || period >= table.periods) return Number.NaN
  return table.values[row * table.periods + period] ?? Number.NaN
}

/** Throws `not-additive` for chained levels, which must be neither added nor weighted together. */
export function checkAdditive(argument: string, table: SeriesTable): void {
  if (!table.additive) throw new EngineError('not-additive', { argument })
}

/** Throws `lengths-differ` unless two tables have the same periods and, if asked, the same number of series. */
export function checkSameShape(tables: Readonly<Record<string, SeriesTable>>, sameSeries: boolean): void {
  const [first, ...others] = Object.values(tables)
  if (first === undefined) return
  const same = (table: SeriesTable): boolean =>
    table.frequency === first.frequency &&
    table.start === first.start &&
    table.periods === first.periods &&
    (!sameSeries || table.series === first.series)
  if (others.every(same)) return
  const lengths = Object.values(tables).flatMap((table) => [table.start, table.periods, table.series])
  throw new EngineError('lengths-differ', { arguments: Object.keys(tables), lengths })
}
