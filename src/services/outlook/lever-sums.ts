import { type LeverSums, startReach } from '../../contract/lever-answer.ts'
import { type CondensedStartUps, condensedStartUps, type Period, type Quantity, shiftYears } from '../../engine/index.ts'
import { levelsWithout } from './leaf-events.ts'
import type { RegionBelief } from './region-belief.ts'
import { isMovable } from './year-record.ts'

/**
 * BEL-141, BEL-160: what levers and start dates need to be answered without the belief: sums of months gone and of months left, of the year
 * before and the year, of the next, and what each start that a page can set does to them.
 */
export function leverSumsOf(found: RegionBelief, rest: Period): LeverSums {
  const { belief, year, leaves, plants, without } = found
  const gone = { first: year.period.first, last: rest.first - 1 }
  const stretches = gone.last < gone.first ? [rest] : [gone, rest]
  const now = [-1, 0].flatMap((years) => stretches.map((stretch) => shiftYears(stretch, years)))
  const sums = [...now, shiftYears(year.period, 1)].flatMap((period) =>
    leaves.parts.map(({ of }): Quantity => ({ measure: 'level', of, period })),
  )
  const owned = plants.flatMap((one) =>
    one.startUps.map((startUp) => ({ startUp, owner: one, starts: isMovable(found, one) ? startsInReach(startUp.start) : [] })),
  )
  const condensed = condensedStartUps(belief, {
    sums,
    startUps: owned.map(({ startUp }) => startUp),
    levels: without ? levelsWithout(without) : [],
    starts: owned.map(({ starts }) => starts),
  })
  const { months, mean, covariance } = condensed.leaf
  return {
    activities: leaves.parts.map(({ activity }) => activity),
    stretches: stretches.length,
    mean: [...mean],
    covariance: Array.from({ length: months }, (_, i) => [...covariance.subarray(i * months, i * months + i + 1)])
      .flat()
      .map((value) => Number(value.toPrecision(9))),
    starts: plants
      .filter((one) => isMovable(found, one))
      .map((one) => ({
        plant: one.plant.id,
        ...together(
          condensed,
          owned.flatMap(({ owner }, at) => (owner === one ? [at] : [])),
          sums.length,
        ),
      })),
  }
}

function startsInReach(start: number): readonly number[] {
  const { earlier, later } = startReach
  return Array.from({ length: later - earlier + 1 }, (_, k) => start + earlier + k)
}

/** Start-ups of one plant, which start together: what they do to the sums and to their own dates; to other plants' dates it is next to nothing. */
function together({ dates, shifts }: CondensedStartUps, own: readonly number[], sums: number) {
  const known = own.flatMap((at) => dates[at] ?? [])
  const places = [...Array.from({ length: sums }, (_, place) => place), ...known]
  const first = shifts[own[0] ?? 0] ?? []
  return {
    dates: known,
    shifts: first.map((_, k) =>
      places.map((place) => Math.round(1e6 * own.reduce((sum, at) => sum + (shifts[at]?.[k]?.[place] ?? 0), 0))),
    ),
  }
}
