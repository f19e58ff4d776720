import { z } from 'zod'
import {
  addEvidence,
  believed,
  conditionBelief,
  type Evidence,
  linearisedOdds,
  mostPlausible,
  type Quantity,
} from '../engine/index.ts'

/**
 * Sums of levels that levers move, as believed: of the year before, then of the year, in each the months gone and the months left (the
 * latter alone at its start), in each of those the activities. Logs, and the lower triangle of their covariance line by line.
 */
export const leverSums = z.object({
  activities: z.array(z.string()),
  stretches: z.number().int(),
  mean: z.array(z.number()),
  covariance: z.array(z.number()),
})

export type LeverSums = z.output<typeof leverSums>

/** The year once some activities grow as told in the rest of it. */
export interface LeverAnswer {
  readonly after: { readonly mean: number; readonly p10: number; readonly p50: number; readonly p90: number }
  /** Odds that the year's growth is at least the target. */
  readonly odds: number
  /** Median growth of each activity in the rest of the year. */
  readonly growth: Readonly<Record<string, number>>
}

/** A lever holds to a hundredth of a point. */
export const leverExactness = 1e-4

/** Growth of a stretch of months that stand side by side among the sums. */
function growthAt(first: number, last: number, back: number): Quantity {
  return { measure: 'growth', of: [0], period: { first, last }, comparator: { first: first - back, last: last - back } }
}

/** BEL-141: answers levers and targets from the sums alone, at once; the belief itself stays where it is. */
export function answerLevers(sums: LeverSums): (levers: Readonly<Record<string, number>>, target: number) => LeverAnswer {
  const { activities, mean } = sums
  const half = mean.length / 2
  const covariance = Float64Array.from({ length: mean.length ** 2 }, (_, at) => {
    const [i, j] = [Math.floor(at / mean.length), at % mean.length]
    const [row, column] = [Math.max(i, j), Math.min(i, j)]
    return sums.covariance[(row * (row + 1)) / 2 + column] ?? Number.NaN
  })
  const leaves = [{ firstMonth: 0, months: mean.length, mean: Float64Array.from(mean), covariance }]
  const year = growthAt(half, 2 * half - 1, half)
  const rests = activities.map((activity, part) => {
    const place = 2 * half - activities.length + part
    return { activity, quantity: growthAt(place, place, half) }
  })
  const free = conditionBelief({ leaves, evidence: [] })
  return (levers, target) => {
    const rows = rests.flatMap(({ activity, quantity }): Evidence[] => {
      const value = levers[activity]
      return value === undefined ? [] : [{ id: activity, quantity, value, variance: leverExactness ** 2, bound: 'both' }]
    })
    const belief = rows.length === 0 ? free : addEvidence(free, rows)
    const { mean: centre, p10, p50, p90 } = believed(belief, year)
    return {
      after: { mean: centre, p10, p50, p90 },
      odds: linearisedOdds(belief, year, target),
      growth: Object.fromEntries(rests.map(({ activity, quantity }) => [activity, mostPlausible(belief, quantity)])),
    }
  }
}
