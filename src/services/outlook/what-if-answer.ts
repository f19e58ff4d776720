import { leverExactness } from '../../contract/lever-answer.ts'
import type { WhatIf } from '../../contract/operations/what-if.ts'
import {
  addEvidence,
  type Belief,
  believed,
  conditionBelief,
  cumulativeTo,
  type Evidence,
  formatPeriod,
  linearisedOdds,
  mostPlausible,
  type Period,
} from '../../engine/index.ts'
import type { Levers, Starts } from './belief-runner.ts'
import { leverSumsOf } from './lever-sums.ts'
import type { RegionBelief } from './region-belief.ts'
import { restWeights } from './target-path.ts'
import { summaryOf } from './year-answer.ts'
import { growthOf, isMovable, monthsLeft, nextYear, publishedGrowth } from './year-record.ts'

/**
 * BEL-88, BEL-124: the same belief, with growth of some activities in the rest of the year taken as given, each one more row of evidence, and
 * with some start dates of plants taken as known, each moved in the prior.
 */
export function whatIfAnswer(
  found: RegionBelief,
  input: { readonly target: number | null; readonly levers: Levers; readonly starts: Starts },
): WhatIf {
  const rest = monthsLeft(found, publishedGrowth(found))
  const { belief, year, leaves } = found
  const rows = rest ? leverRows(found, rest, input.levers) : []
  const changed = { ...found, belief: changedBelief(found, rows, input.starts) }
  const odds = ({ belief: at }: RegionBelief) => (input.target === null ? null : linearisedOdds(at, year, input.target))
  const weights = restWeights(found, rest)
  const months = Array.from({ length: 12 }, (_, month) => cumulativeTo(found.calendarYear, month + 1))
  return {
    rest: rest ? formatPeriod(rest) : '',
    before: summaryOf(found, year),
    after: summaryOf(changed, year),
    oddsBefore: odds(found),
    oddsAfter: odds(changed),
    nextYear: {
      before: summaryOf(found, nextYear(found)),
      after: summaryOf(changed, nextYear(found)),
    },
    startUps: found.plants
      .filter((one) => isMovable(found, one))
      .map(({ plant: { id, activity, start } }) => {
        const set = input.starts[id]
        return { id, activity, start, set: set === undefined ? null : formatPeriod({ first: set, last: set }) }
      }),
    activities: leaves.parts.map(({ activity, of }, at) => {
      const quantity = growthOf(of, rest ?? year.period)
      const { p10, p50, p90 } = believed(belief, quantity)
      const after = mostPlausible(changed.belief, quantity)
      return { activity, set: input.levers[activity] ?? null, before: { p10, p50, p90 }, after, points: weights[at] ?? 0 }
    }),
    path: months.map((period) => {
      const quantity = growthOf(year.of, period)
      return {
        period: formatPeriod(period),
        before: mostPlausible(belief, quantity),
        after: mostPlausible(changed.belief, quantity),
      }
    }),
    sums: changed.belief === belief ? leverSumsOf(found, rest ?? year.period) : null,
  }
}

function changedBelief(found: RegionBelief, rows: readonly Evidence[], starts: Starts): Belief {
  const { belief, plants, priorsWith } = found
  const set = new Map(plants.flatMap((one) => (isMovable(found, one) ? [[one, starts[one.plant.id]] as const] : [])))
  if ([...set.values()].every((start) => start === undefined)) return rows.length === 0 ? belief : addEvidence(belief, rows)
  const moved = plants.flatMap((plant) => {
    const start = set.get(plant)
    return start === undefined ? plant.startUps : plant.startUps.map((one) => ({ ...one, start, spread: 0 }))
  })
  return conditionBelief({
    leaves: priorsWith(moved),
    evidence: [...belief.evidence, ...rows],
    start: belief,
    settled: belief.settled,
  })
}

function leverRows({ leaves }: RegionBelief, rest: Period, levers: Levers): readonly Evidence[] {
  return leaves.parts.flatMap(({ activity, of }): Evidence[] => {
    const value = levers[activity]
    if (value === undefined) return []
    return [{ id: `lever:${activity}`, quantity: growthOf(of, rest), value, variance: leverExactness ** 2, bound: 'both' }]
  })
}
