import { monthsIn, mostPlausible, type Period, restOfYear, shiftYears } from '../../engine/index.ts'
import type { HeldBelief } from '../outlook/held-belief.ts'
import type { Activity } from '../outlook/leaves.ts'
import type { RegionBelief } from '../outlook/region-belief.ts'
import { yearsOnRecord } from '../outlook/target-path.ts'
import { growthOf } from '../outlook/year-record.ts'
import { growthRecord } from '../verdict/growth-record.ts'
import { pastYears } from '../verdict/history.ts'
import { pastRests as publishedRests } from '../verdict/rest.ts'

interface PastRest {
  readonly period: Period
  readonly growth: number
}

/**
 * PLN-163: growth of the same months in earlier years. Of the whole as the verdict works it out from what was published, in every year on
 * record (VER-5); of activities as believed, in the years of the belief for which a growth of the activity was published.
 */
export function pastRests(
  { case: { region, observations }, found }: HeldBelief,
  one: Activity,
  rest: Period,
): readonly PastRest[] {
  if (one.indicator !== 'grdp' || one.activity !== 'total') return believedRests(found, one, rest)
  const quarters = ([0, 1, 2, 3] as const).find((count) => 3 * count === 12 - monthsIn(rest)) ?? 0
  return publishedRests(region, pastYears(growthRecord(observations), found.calendarYear), quarters).flatMap(
    ({ year, growth }) => {
      const period = restOfYear(year, 3 * quarters)
      return period === undefined ? [] : [{ period, growth }]
    },
  )
}

function believedRests(found: RegionBelief, one: Activity, rest: Period): readonly PastRest[] {
  const years = yearsOnRecord(found, one)
  const earliest = found.belief.within.leaves[0]?.firstMonth ?? 0
  const rests: PastRest[] = []
  for (let back = 1; rest.first - 12 * back >= earliest + 12; back += 1) {
    const period = shiftYears(rest, -back)
    if (years.has(Math.floor(period.first / 12)))
      rests.push({ period, growth: mostPlausible(found.belief, growthOf(one.of, period)) })
  }
  return rests
}
