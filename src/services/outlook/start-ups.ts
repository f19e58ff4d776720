import type { OutlookPage } from '../../contract/operations/outlook.ts'
import { type StartUpPoints, startUpPoints } from '../../engine/index.ts'
import type { BelievedPlant } from './plants.ts'
import type { RegionBelief } from './region-belief.ts'
import { isMovable, nextYear } from './year-record.ts'

/** Delays that are priced, in months. */
const delays = [1, 3, 6, 12] as const

/** BEL-121: plants on record, with what they bring to this year and the next and what a delay costs; and why some move nothing. */
export function startUpsOf(found: RegionBelief): OutlookPage['startUps'] {
  const priced = pricedPlants(found, found.plants, delays)
  return found.plants.map((one, at) => {
    const { plant, reason } = one
    const { id, activity, product, capacity, unit, valueAdded, valueAddedRatio, start, spread, ramp } = plant
    const price = priced[at]
    return {
      ...{ id, activity, product, capacity, unit, valueAdded, valueAddedRatio, start, spread, ramp, reason },
      brings: price?.brings ?? null,
      delays: price && isMovable(found, one) ? price.delayed.map((later, k) => ({ months: delays[k] ?? 0, ...later })) : [],
      documents: [...plant.documents],
    }
  })
}

interface TwoYears {
  readonly thisYear: number
  readonly nextYear: number
}

/**
 * BEL-121: what plants bring to the growth of this year and the next, and what later starts change, one answer for each; undefined for a
 * plant that moves nothing. Hundreds of plants cost hardly more than one.
 */
export function pricedPlants(
  found: RegionBelief,
  plants: readonly Pick<BelievedPlant, 'startUps'>[],
  months: readonly number[],
): readonly ({ readonly brings: TwoYears; readonly delayed: readonly TwoYears[] } | undefined)[] {
  const startUps = plants.flatMap((one) => one.startUps)
  if (startUps.length === 0) return plants.map(() => undefined)
  const lines = startUpPoints(found.belief, { startUps, quantities: [found.year, nextYear(found)], delays: months })
  let at = 0
  return plants.map(({ startUps: { length } }) => {
    const own = lines.slice(at, at + length)
    at += length
    const sum = (of: (one: StartUpPoints) => readonly number[] | undefined): TwoYears => {
      const [thisYear, next] = [0, 1].map((k) => own.reduce((total, one) => total + (of(one)?.[k] ?? 0), 0))
      return { thisYear: thisYear ?? 0, nextYear: next ?? 0 }
    }
    if (length === 0) return undefined
    return { brings: sum((one) => one.brings), delayed: months.map((_, k) => sum((one) => one.delayed[k])) }
  })
}

/** BEL-123: events that the belief allows for, from the last document that tells of each. */
export function interventionsOf({ interventions }: RegionBelief): OutlookPage['interventions'] {
  return interventions.map(({ id, first, last, form, activities, source, published, publisher, url }) => {
    return { id, first, last, form, activities: [...activities], document: { source, published, publisher, url } }
  })
}
