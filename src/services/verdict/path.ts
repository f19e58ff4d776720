import type { Verdict } from '../../contract/operations/verdict.ts'
import type { GrowthRecord } from './growth-record.ts'
import { entry, type Lineage, percent } from './lineage.ts'
import type { YearOutlook } from './outlook.ts'
import { cumulativePeriod, quarterCounts } from './year-state.ts'

/** Cumulative growth at the end of each quarter: as published where it was, as the outlook sees it where it is still to come. */
export function pathOf(record: GrowthRecord, year: number, outlook: YearOutlook): { path: Verdict['path']; lineage: Lineage } {
  const points = quarterCounts.map((quarters) => {
    const period = cumulativePeriod(year, quarters)
    const observation = record.growth('total', period)
    const ahead = observation ? undefined : outlook.at(quarters)
    const point = { period, months: quarters * 3, published: observation?.value ?? null, outlook: ahead?.value ?? null }
    return { point, made: observation ? entry('VER-2', percent(observation.value), [observation.id]) : ahead?.made }
  })
  const made = points.flatMap((one, index) => (one.made ? [[`/path/${index}`, one.made] as const] : []))
  return { path: points.map(({ point }) => point), lineage: Object.fromEntries(made) }
}
