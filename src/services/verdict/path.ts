import type { Verdict } from '../../contract/operations/verdict.ts'
import { forecastSummary } from '../../engine/index.ts'
import type { GrowthRecord } from './growth-record.ts'
import { entry, type Lineage, percent } from './lineage.ts'
import type { YearOutlook } from './outlook.ts'
import { cumulativePeriod, quarterCounts } from './year-state.ts'

/** Cumulative growth at the end of each quarter: as published where it was, as the outlook sees it where it is still to come. */
export function pathOf(record: GrowthRecord, year: number, outlook: YearOutlook): { path: Verdict['path']; lineage: Lineage } {
  const points = quarterCounts.map((quarters) => {
    const period = cumulativePeriod(year, quarters)
    const observation = record.growth('total', period)
    const ahead = outlook.path.find((one) => one.quarters === quarters)
    const point = {
      period,
      months: quarters * 3,
      published: observation?.value ?? null,
      outlook: !observation && ahead ? forecastSummary(ahead.growth) : null,
    }
    return {
      point,
      made: observation ? entry('VER-2', percent(observation.value), [observation.id]) : { ...outlook.lineage, rule: 'OUT-4' },
    }
  })
  return {
    path: points.map(({ point }) => point),
    lineage: Object.fromEntries(points.map(({ made }, index) => [`/path/${index}`, made])),
  }
}
