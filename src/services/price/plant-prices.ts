import { type StartUp, startUpPoints } from '../../engine/index.ts'
import type { RegionBelief } from '../outlook/region-belief.ts'
import { nextYear } from '../outlook/year-record.ts'

/** A plant of the belief that starts later than it is believed to, by a part of a month or more. */
export interface PlantDelay {
  readonly plant: string
  readonly months: number
}

/** Points of growth as fractions. */
export interface YearPoints {
  readonly thisYear: number
  readonly nextYear: number
}

export interface PlantPrices {
  /** What each plant brings, or why it moves nothing. */
  readonly plants: Readonly<Record<string, { readonly brings: YearPoints | null; readonly reason: string }>>
  /** What each delay changes, in the order asked; null where its plant moves nothing. */
  readonly delayed: readonly (YearPoints | null)[]
}

/** GRO-31: what plants bring to this year and the next, and what delays cost, through the one belief. */
export function plantPrices(found: RegionBelief, { delays }: { readonly delays: readonly PlantDelay[] }): PlantPrices {
  const { belief, plants, year } = found
  const moving = plants.flatMap(({ plant, startUp }) => (startUp ? [{ id: plant.id, startUp }] : []))
  const byId = new Map(moving.map(({ id, startUp }) => [id, startUp]))
  const later = delays.map(({ plant, months }): StartUp | undefined => {
    const startUp = byId.get(plant)
    return startUp && { ...startUp, start: startUp.start + months }
  })
  const startUps = [...moving.map(({ startUp }) => startUp), ...later.flatMap((one) => one ?? [])]
  const points = startUps.length === 0 ? [] : startUpPoints(belief, { startUps, quantities: [year, nextYear(found)], delays: [] })
  const brings = new Map(moving.map(({ id }, at) => [id, both(points[at]?.brings)]))
  let at = moving.length
  return {
    plants: Object.fromEntries(plants.map(({ plant, reason }) => [plant.id, { brings: brings.get(plant.id) ?? null, reason }])),
    delayed: delays.map(({ plant }) => {
      const before = brings.get(plant)
      if (!before) return null
      const after = both(points[at]?.brings)
      at += 1
      return { thisYear: after.thisYear - before.thisYear, nextYear: after.nextYear - before.nextYear }
    }),
  }
}

function both([thisYear = 0, next = 0]: readonly number[] = []): YearPoints {
  return { thisYear, nextYear: next }
}
