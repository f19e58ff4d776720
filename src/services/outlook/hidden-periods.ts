import type { OutlookPage } from '../../contract/operations/outlook.ts'
import { believed, cumulativeTo, formatPeriod } from '../../engine/index.ts'
import type { RegionBelief } from './region-belief.ts'
import { growthOf, type PublishedGrowth } from './year-record.ts'

/** BEL-85: months between two published growths from January, themselves unpublished: what is believed of them. */
export function hiddenPeriods(found: RegionBelief, published: PublishedGrowth): OutlookPage['hidden'] {
  return found.leaves.named.flatMap((activity) => {
    const ends = Array.from({ length: 12 }, (_, month) => month + 1).flatMap((months) => {
      const figure = published(activity, cumulativeTo(found.calendarYear, months))
      return figure ? [{ months, figure }] : []
    })
    return ends.flatMap(({ months, figure }, at) => {
      const before = ends[at - 1]
      if (!before) return []
      const period = { first: 12 * found.calendarYear + before.months, last: 12 * found.calendarYear + months - 1 }
      if (published(activity, period)) return []
      const { p10, p50, p90 } = believed(found.belief, growthOf(activity.of, period))
      const observations = [before.figure.id, figure.id]
      const { indicator, activity: name } = activity
      return [{ indicator, activity: name, period: formatPeriod(period), p10, p50, p90, observations }]
    })
  })
}
