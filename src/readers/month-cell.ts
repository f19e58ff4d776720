import { formatPeriod, monthsIn, parsePeriod } from '../engine/index.ts'
import type { Cells } from './cells.ts'

/** Reads a single month, such as 2025-07. */
export function readMonth<Column extends string>(cells: Cells<Column>, column: Column): string | undefined {
  const text = cells.text(column)
  const period = parsePeriod(text)
  if (period !== undefined && monthsIn(period) === 1 && formatPeriod(period) === text) return text
  return cells.refuse(column, text, 'a month, such as 2025-07')
}
