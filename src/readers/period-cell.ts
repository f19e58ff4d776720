import { periodTypes, type RecordedPeriodType } from '../contract/record.ts'
import { formatPeriod, type Period, parsePeriod, periodType as typeOf } from '../engine/index.ts'
import type { Cells } from './cells.ts'
import { firstDayOf, isCalendarDay, lastDayOf } from './day.ts'

/** The period of a row and the day before which nobody can have known how it went. */
export interface PeriodCell {
  readonly period: string
  readonly periodType: RecordedPeriodType
  readonly knownFrom: string
}

const examples = '2025, 2025-Q3, 2025-07, 2025-01/2025-07 or 2021/2025'

/** Reads `period` and `period_type`, which must agree. */
export function readPeriodCells<Column extends string>(cells: Cells<Column | 'period' | 'period_type'>): PeriodCell | undefined {
  const text = cells.text('period')
  const periodType = cells.word('period_type', periodTypes)
  if (periodType === 'point' && isCalendarDay(text)) return { period: text, periodType, knownFrom: text }
  const period = readPeriod(cells, periodType === 'point' ? `${examples}, or a day such as 2025-07-31` : examples)
  if (period === undefined || periodType === undefined) return undefined
  if (periodType === 'point') return { period: text, periodType, knownFrom: firstDayOf(period.first) }
  const fitting = typeOf(period)
  if (periodType !== fitting) return cells.refuse('period_type', periodType, `${fitting}, as ${text} is one; point for a stock`)
  return { period: text, periodType, knownFrom: lastDayOf(period.last) }
}

/** Reads `period` alone, as targets have it. */
export function readPlainPeriod<Column extends string>(cells: Cells<Column | 'period'>): string | undefined {
  const period = readPeriod(cells, examples)
  return period === undefined ? undefined : formatPeriod(period)
}

/** One period has one text, so that figures of the same thing are found together. */
function readPeriod<Column extends string>(cells: Cells<Column | 'period'>, allowed: string): Period | undefined {
  const text = cells.text('period')
  const period = parsePeriod(text)
  if (period === undefined) return cells.refuse('period', text, allowed)
  const written = formatPeriod(period)
  return written === text ? period : cells.refuse('period', text, `${written}, the shortest form of this period`)
}
