import type { LeverSums } from '../../contract/lever-answer.ts'
import { condensedBelief, type Period, type Quantity, shiftYears } from '../../engine/index.ts'
import type { RegionBelief } from './region-belief.ts'

/** BEL-141: what levers need to be answered without the belief: sums of months gone and of months left, of the year before and the year. */
export function leverSumsOf({ belief, year, leaves }: RegionBelief, rest: Period): LeverSums {
  const gone = { first: year.period.first, last: rest.first - 1 }
  const stretches = gone.last < gone.first ? [rest] : [gone, rest]
  const sums = [-1, 0].flatMap((years) =>
    stretches.flatMap((stretch) =>
      leaves.parts.map(({ of }): Quantity => ({ measure: 'level', of, period: shiftYears(stretch, years) })),
    ),
  )
  const { months, mean, covariance } = condensedBelief(belief, sums)
  return {
    activities: leaves.parts.map(({ activity }) => activity),
    stretches: stretches.length,
    mean: [...mean],
    covariance: Array.from({ length: months }, (_, i) => [...covariance.subarray(i * months, i * months + i + 1)]).flat(),
  }
}
