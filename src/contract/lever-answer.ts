import { z } from 'zod'
import {
  believed,
  conditionBelief,
  type Evidence,
  formatPeriod,
  linearisedOdds,
  mostPlausible,
  parsePeriod,
  type Quantity,
} from '../engine/index.ts'

/** Months by which a page can move the start of a plant. */
export const startReach = { earlier: -6, later: 12 } as const

/** A month so many months later. */
export function monthsLater(month: string, later: number): string {
  const first = (parsePeriod(month)?.first ?? Number.NaN) + later
  return formatPeriod({ first, last: first })
}

/**
 * Sums of levels that levers move, as believed: of the year before, then of the year, in each the months gone and the months left (the
 * latter alone at its start), then of the next year, in each of those the activities; last uncertain dates of plants in their standard
 * deviations. Logs of the sums, and the lower triangle of the covariance line by line.
 */
export const leverSums = z.object({
  activities: z.array(z.string()),
  stretches: z.number().int(),
  mean: z.array(z.number()),
  covariance: z.array(z.number()),
  starts: z
    .array(
      z.object({
        plant: z.string(),
        dates: z.array(z.number().int()).describe('places of its date in the mean'),
        shifts: z
          .array(z.array(z.number().int()))
          .describe(
            `millionths that a known start adds to the mean, of the sums and of its own dates, for each start from ${-startReach.earlier} months before to ${startReach.later} after the published one`,
          ),
      }),
    )
    .describe('plants whose start can be moved'),
})

export type LeverSums = z.output<typeof leverSums>

/** Growth of activities in the rest of the year, months by which plants start later than published, and the target. */
export interface LeversSet {
  readonly levers: Readonly<Record<string, number>>
  readonly starts: Readonly<Record<string, number>>
  readonly target: number
}

/** The year once some activities grow, and some plants start, as told. */
export interface LeverAnswer {
  readonly after: { readonly mean: number; readonly p10: number; readonly p50: number; readonly p90: number }
  /** Odds that the year's growth is at least the target. */
  readonly odds: number
  /** Median growth of the whole in the year after. */
  readonly nextYear: number
  /** Median growth of each activity in the rest of the year. */
  readonly growth: Readonly<Record<string, number>>
}

/** A lever holds to a hundredth of a point. */
export const leverExactness = 1e-4

/** A date holds to a thousandth of what was its standard deviation. */
const dateExactness = 1e-3

/** Sums that stand side by side, added up. */
function levelOf(first: number, last: number): Quantity {
  return { measure: 'level', of: [0], period: { first, last } }
}

/** Growth of a stretch of months that stand side by side among the sums. */
function growthAt(first: number, last: number, back: number): Quantity {
  return { measure: 'growth', of: [0], period: { first, last }, comparator: { first: first - back, last: last - back } }
}

/** BEL-141, BEL-160: answers levers, start dates and targets from the sums alone, at once; the belief itself stays where it is. */
export function answerLevers(sums: LeverSums): (set: LeversSet) => LeverAnswer {
  const { activities, stretches } = sums
  const [half, months] = [activities.length * stretches, sums.mean.length]
  const covariance = Float64Array.from({ length: months ** 2 }, (_, at) => {
    const [i, j] = [Math.floor(at / months), at % months]
    const [row, column] = [Math.max(i, j), Math.min(i, j)]
    return sums.covariance[(row * (row + 1)) / 2 + column] ?? Number.NaN
  })
  const year = growthAt(half, 2 * half - 1, half)
  const rests = activities.map((activity, part) => {
    const place = 2 * half - activities.length + part
    return { activity, quantity: growthAt(place, place, half) }
  })
  return ({ levers, starts, target }) => {
    const grown = rests.flatMap(({ activity, quantity }): Evidence[] => {
      const value = levers[activity]
      return value === undefined ? [] : [{ id: activity, quantity, value, variance: leverExactness ** 2, bound: 'both' }]
    })
    const moved = movedStarts(sums, starts)
    const leaf = { firstMonth: 0, months, mean: moved.mean, covariance }
    const belief = conditionBelief({ leaves: [leaf], evidence: [...moved.evidence, ...grown] })
    const { mean: centre, p10, p50, p90 } = believed(belief, year)
    const [next, now] = [levelOf(2 * half, 2 * half + activities.length - 1), levelOf(half, 2 * half - 1)].map((one) =>
      mostPlausible(belief, one),
    )
    return {
      after: { mean: centre, p10, p50, p90 },
      odds: linearisedOdds(belief, year, target),
      nextYear: (next ?? Number.NaN) / (now ?? Number.NaN) - 1,
      growth: Object.fromEntries(rests.map(({ activity, quantity }) => [activity, mostPlausible(belief, quantity)])),
    }
  }
}

/** Sums with starts that are known, and rows that say that their dates are no longer in doubt. */
function movedStarts({ activities, stretches, mean, starts }: LeverSums, set: LeversSet['starts']) {
  const moved = Float64Array.from(mean)
  const sums = activities.length * (2 * stretches + 1)
  const evidence = starts.flatMap(({ plant, dates, shifts }): Evidence[] => {
    const later = set[plant]
    if (later === undefined) return []
    for (const [at, shift] of (shifts[later - startReach.earlier] ?? []).entries()) {
      const place = dates[at - sums] ?? at
      moved[place] = (moved[place] ?? 0) + shift / 1e6
    }
    return dates.map((at) => ({
      id: `date ${at}`,
      quantity: levelOf(at, at),
      value: 1,
      variance: dateExactness ** 2,
      bound: 'both',
    }))
  })
  return { mean: moved, evidence }
}
