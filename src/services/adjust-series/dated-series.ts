import type { PeriodTable } from '../../readers/read-period-table.ts'
import type { Timeline } from './saved-settings.ts'

/** One series of a table, from its first to its last value; NaN where a cell between them is empty. */
export interface DatedSeries {
  readonly name: string
  readonly timeline: Timeline
  readonly values: readonly number[]
}

/** The series of a table of months or quarters, each without its empty ends. */
export function datedSeries({ frequency, names, periods, series }: PeriodTable): readonly DatedSeries[] {
  const monthsPerStep = frequency === 'M' ? 1 : 3
  const start = periods[0]?.first ?? 0
  return names.map((name, at) => {
    const all = series[at] ?? []
    const known = all.map((value) => !Number.isNaN(value))
    const from = Math.max(known.indexOf(true), 0)
    const timeline = { first: start + from * monthsPerStep, monthsPerStep } as const
    return { name, timeline, values: all.slice(from, known.lastIndexOf(true) + 1) }
  })
}
