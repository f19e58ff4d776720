import type { RecordedObservation } from '../../store/ports.ts'
import type { GrowthRecord } from './growth-record.ts'
import { cumulativePeriod, type QuarterCount, quarterCounts } from './year-state.ts'

/** One past year: its growth and its cumulative growth, both as known on the day, so that they are as near to one vintage as can be. */
export interface PastYear {
  readonly year: number
  readonly growth: RecordedObservation
  readonly cumulative: readonly { readonly quarters: 1 | 2 | 3; readonly observation: RecordedObservation }[]
}

/** VER-3: the years before `year` whose growth was known, in order. */
export function pastYears(record: GrowthRecord, year: number): readonly PastYear[] {
  return record
    .yearsWithGrowth()
    .filter((past) => past < year)
    .flatMap((past) => {
      const growth = record.growth('total', String(past))
      return growth ? [{ year: past, growth, cumulative: cumulativeOf(record, past) }] : []
    })
}

function cumulativeOf(record: GrowthRecord, year: number): PastYear['cumulative'] {
  return quarterCounts.filter(isPartOfYear).flatMap((quarters) => {
    const observation = record.growth('total', cumulativePeriod(year, quarters))
    return observation ? [{ quarters, observation }] : []
  })
}

function isPartOfYear(quarters: QuarterCount): quarters is 1 | 2 | 3 {
  return quarters < 4
}
