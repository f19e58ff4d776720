import type { OutlookPage } from '../../contract/operations/outlook.ts'
import {
  type Belief,
  formatPeriod,
  linearisedOdds,
  monthsIn,
  mostPlausible,
  type Period,
  parsePeriod,
  pathToTarget,
  shiftYears,
} from '../../engine/index.ts'
import type { Activity } from './leaves.ts'
import type { TargetWay } from './outlook-parts.ts'
import type { RegionBelief } from './region-belief.ts'
import { yearOdds } from './year-answer.ts'
import { growthOf, monthsLeft, publishedGrowth } from './year-record.ts'

type Step = OutlookPage['path'][number]

/** Where nothing is to be reached. */
export const noWay: TargetWay = { waterfall: [], path: [], implausibility: null }

/** BEL-83: what must happen for a target by activity and period, beside what is believed and the best so far. */
export function targetPath(found: RegionBelief, { target }: { readonly target: number }): TargetWay {
  const rest = monthsLeft(found, publishedGrowth(found))
  const { belief, year, leaves } = found
  const way = pathToTarget(belief, { quantity: year, target })
  const points = (at: Belief, { of }: Activity): number =>
    mostPlausible(at, { ...year, measure: 'contribution', of, to: year.of })
  const waterfall = leaves.parts.map((part) => ({
    activity: part.activity,
    needed: points(way.belief, part),
    believed: points(belief, part),
  }))
  if (!rest) return { waterfall, path: [], implausibility: null }
  const whole: Activity = { indicator: 'grdp', activity: 'total', of: year.of }
  const path = [whole, ...leaves.parts].flatMap((one) => {
    const best = bestsSoFar(found, one, rest)
    return stretches(rest).map(({ kind, period }): Step => {
      const quantity = growthOf(one.of, period)
      const needed = mostPlausible(way.belief, quantity)
      return {
        activity: one.activity,
        kind,
        period: formatPeriod(period),
        needed,
        believed: mostPlausible(belief, quantity),
        best: best[kind],
        probability: linearisedOdds(belief, quantity, needed),
      }
    })
  })
  const [odds] = yearOdds(found, [target])
  return {
    waterfall,
    path,
    implausibility: { score: way.score, distance: way.distance, probability: odds?.probability ?? Number.NaN },
  }
}

/** The rest as a whole, its quarters and its months. */
function stretches(rest: Period): readonly { readonly kind: Step['kind']; readonly period: Period }[] {
  const starting = (step: number): number[] => Array.from({ length: monthsIn(rest) / step }, (_, k) => rest.first + k * step)
  return [
    { kind: 'rest', period: rest },
    ...starting(3).map((first) => ({ kind: 'quarter' as const, period: { first, last: first + 2 } })),
    ...starting(1).map((first) => ({ kind: 'month' as const, period: { first, last: first } })),
  ]
}

/**
 * The highest growth of as many months so far, as believed, in years for which a growth of the activity was published: of the rest of a
 * year the same months, of a quarter or a month any.
 */
function bestsSoFar(found: RegionBelief, one: Activity, rest: Period): Readonly<Record<Step['kind'], Step['best']>> {
  const years = yearsOnRecord(found, one)
  const earliest = found.belief.within.leaves[0]?.firstMonth ?? 0
  const best = (months: number, step: number): Step['best'] => {
    let highest: Step['best'] = null
    for (let first = rest.first - step; first >= earliest + 12; first -= step) {
      if (!years.has(Math.floor(first / 12))) continue
      const period = { first, last: first + months - 1 }
      const growth = mostPlausible(found.belief, growthOf(one.of, period))
      if (!highest || growth > highest.growth) highest = { period: formatPeriod(period), growth }
    }
    return highest
  }
  return { rest: best(monthsIn(rest), 12), quarter: best(3, 3), month: best(1, 1) }
}

/** Years for which a growth of the activity was published. */
export function yearsOnRecord({ figures }: RegionBelief, { indicator, activity }: Activity): ReadonlySet<number> {
  return new Set(
    figures
      .map(({ figure }) => figure)
      .filter((one) => one.indicator === indicator && one.activity === activity && one.measure === 'growth')
      .flatMap(({ period }) => {
        const spoken = parsePeriod(period)
        return spoken ? [Math.floor(spoken.last / 12)] : []
      }),
  )
}

/** BEL-84: points of the year for one point more of each activity in the rest: its level in those months a year ago over the year before. */
export function restWeights({ belief, year, leaves }: RegionBelief, rest: Period | undefined): readonly number[] {
  if (!rest) return leaves.parts.map(() => 0)
  const before = shiftYears(rest, -1)
  const whole = mostPlausible(belief, { measure: 'level', of: year.of, period: year.comparator })
  return leaves.parts.map(({ of }) => mostPlausible(belief, { measure: 'level', of, period: before }) / whole)
}
