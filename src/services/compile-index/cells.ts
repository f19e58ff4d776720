import { formatPeriod, type SeriesTable } from '../../engine/index.ts'

/** A number of a table; missing ones have no place in JSON. */
export function numberAt(table: SeriesTable | undefined, cell: number): number | null {
  const value = table?.values[cell] ?? Number.NaN
  return Number.isNaN(value) ? null : value
}

/** A month as ISO writes it. */
export function periodText(month: number): string {
  return formatPeriod({ first: month, last: month })
}
