import type { OutlookPage } from '../../contract/operations/outlook.ts'
import { believed, cumulativeTo, formatPeriod, type Period } from '../../engine/index.ts'
import type { Activity } from './leaves.ts'
import { type RegionBelief, yearsBefore } from './region-belief.ts'
import { growthOf, type PublishedGrowth } from './year-record.ts'

type Fan = OutlookPage['fans'][number]

/** BEL-82: growth of everything that has a name, by month, from January and by year: believed, and beside it what was published. */
export function fansOf(found: RegionBelief, published: PublishedGrowth): Fan[] {
  return found.leaves.named.map((activity) => ({
    indicator: activity.indicator,
    activity: activity.activity,
    points: periodsOf(found.calendarYear).map(({ scale, period }) => pointOf(found, published, activity, scale, period)),
  }))
}

function pointOf(
  { belief }: RegionBelief,
  published: PublishedGrowth,
  activity: Activity,
  scale: Fan['points'][number]['scale'],
  period: Period,
): Fan['points'][number] {
  const { p10, p50, p90 } = believed(belief, growthOf(activity.of, period))
  const figure = published(activity, period)
  return { scale, period: formatPeriod(period), p10, p50, p90, published: figure?.value ?? null, observation: figure?.id ?? '' }
}

function periodsOf(year: number): readonly { readonly scale: Fan['points'][number]['scale']; readonly period: Period }[] {
  const months = Array.from({ length: 12 }, (_, month) => month + 1)
  const years = Array.from({ length: yearsBefore }, (_, k) => year - yearsBefore + 1 + k)
  return [
    ...months.map((month) => {
      const { last } = cumulativeTo(year, month)
      return { scale: 'month' as const, period: { first: last, last } }
    }),
    ...months.map((month) => ({ scale: 'cumulative' as const, period: cumulativeTo(year, month) })),
    ...years.map((one) => ({ scale: 'year' as const, period: cumulativeTo(one, 12) })),
  ]
}
