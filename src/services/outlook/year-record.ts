import {
  cumulativeTo,
  formatPeriod,
  type Period,
  parsePeriod,
  type Quantity,
  restOfYear,
  shiftYears,
} from '../../engine/index.ts'
import type { RecordedObservation } from '../../store/ports.ts'
import type { Activity } from './leaves.ts'
import type { BelievedPlant } from './plants.ts'
import type { RegionBelief } from './region-belief.ts'

/** Growth of an activity in a period on the same period of the year before. */
export function growthOf(of: Activity['of'], period: Period): Quantity & { readonly measure: 'growth' } {
  return { measure: 'growth', of, period, comparator: shiftYears(period, -1) }
}

/** Growth of the whole in the year after. */
export function nextYear({ year }: Pick<RegionBelief, 'year'>): Quantity & { readonly measure: 'growth' } {
  return growthOf(year.of, shiftYears(year.period, 1))
}

/** The published growth of an activity in a period that the belief was made from, or undefined. */
export type PublishedGrowth = (
  activity: Pick<Activity, 'indicator' | 'activity'>,
  period: Period,
) => RecordedObservation | undefined

export function publishedGrowth({ figures }: RegionBelief): PublishedGrowth {
  const key = (indicator: string, activity: string, period: string) => `${indicator}|${activity}|${period}`
  const known = new Map(
    figures
      .map(({ figure }) => figure)
      .filter(({ measure, comparator }) => measure === 'growth' && comparator === 'same-period-previous-year')
      .map((figure) => {
        const period = parsePeriod(figure.period)
        return [key(figure.indicator, figure.activity, period ? formatPeriod(period) : figure.period), figure] as const
      }),
  )
  return ({ indicator, activity }, period) => known.get(key(indicator, activity, formatPeriod(period)))
}

/** The months of the year after the furthest published growth of the whole; undefined once the year itself is out. */
export function monthsLeft(found: RegionBelief, published: PublishedGrowth): Period | undefined {
  const whole = { indicator: 'grdp', activity: 'total' } as const
  const known = [12, 9, 6, 3].find((months) => published(whole, cumulativeTo(found.calendarYear, months))) ?? 0
  return known === 12 ? undefined : restOfYear(found.calendarYear, known)
}

/** BEL-124: whether a plant's start can still be moved: not once it is known for certain and lies before the months that are left. */
export function isMovable(found: RegionBelief, { plant, startUps }: BelievedPlant): boolean {
  const rest = monthsLeft(found, publishedGrowth(found))
  const open = rest?.first ?? 12 * (found.calendarYear + 1)
  return startUps.some(({ start }) => plant.spread > 0 || start >= open)
}
