import { mostPlausible, type Period, shiftYears } from '../../engine/index.ts'
import type { Activity } from '../outlook/leaves.ts'
import type { RegionBelief } from '../outlook/region-belief.ts'
import { yearsOnRecord } from '../outlook/target-path.ts'
import { growthOf } from '../outlook/year-record.ts'

/** Growth of the same months in earlier years for which a growth of the activity was published. */
export function pastRests(found: RegionBelief, one: Activity, rest: Period) {
  const years = yearsOnRecord(found, one)
  const earliest = found.belief.within.leaves[0]?.firstMonth ?? 0
  const rests: { readonly period: Period; readonly growth: number }[] = []
  for (let back = 1; rest.first - 12 * back >= earliest + 12; back += 1) {
    const period = shiftYears(rest, -back)
    if (years.has(Math.floor(period.first / 12)))
      rests.push({ period, growth: mostPlausible(found.belief, growthOf(one.of, period)) })
  }
  return rests
}
