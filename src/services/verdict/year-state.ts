import { cumulativeTo, formatPeriod } from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import type { GrowthRecord } from './growth-record.ts'

/** Quarters of a year whose cumulative growth can be published. */
export const quarterCounts = [1, 2, 3, 4] as const
export type QuarterCount = (typeof quarterCounts)[number]

/** January to the end of a quarter, in its canonical form: `2025-Q1`, `2025-01/2025-06`, `2025-01/2025-09`, `2025`. */
export function cumulativePeriod(year: number, quarters: QuarterCount): string {
  return formatPeriod(cumulativeTo(year, quarters * 3))
}

/** Furthest cumulative growth of the year that was known, or undefined before the first. */
export interface KnownCumulative {
  readonly quarters: QuarterCount
  readonly period: string
  readonly observation: RecordedObservation
}

export function latestCumulative(record: GrowthRecord, year: number): KnownCumulative | undefined {
  return [...quarterCounts].reverse().flatMap((quarters) => {
    const period = cumulativePeriod(year, quarters)
    const observation = record.growth('total', period)
    return observation ? [{ quarters, period, observation }] : []
  })[0]
}
