import type { RegionBelief } from '../outlook/region-belief.ts'
import { pricedPlants } from '../outlook/start-ups.ts'
import type { PlantDelay, PlantPrices } from './plant-delay.ts'

/** GRO-31: what plants bring to this year and the next, and what delays cost, through the one belief. */
export function plantPrices(found: RegionBelief, { delays }: { readonly delays: readonly PlantDelay[] }): PlantPrices {
  const { plants } = found
  const byId = new Map(plants.map((one) => [one.plant.id, one]))
  const later = delays.map(({ plant, months }) => ({
    startUps: (byId.get(plant)?.startUps ?? []).map((one) => ({ ...one, start: one.start + months })),
  }))
  const priced = pricedPlants(found, [...plants, ...later], [])
  const brings = new Map(plants.map(({ plant }, at) => [plant.id, priced[at]?.brings ?? null]))
  return {
    plants: Object.fromEntries(plants.map(({ plant, reason }) => [plant.id, { brings: brings.get(plant.id) ?? null, reason }])),
    delayed: delays.map(({ plant }, at) => {
      const before = brings.get(plant)
      const after = priced[plants.length + at]?.brings
      return before && after ? { thisYear: after.thisYear - before.thisYear, nextYear: after.nextYear - before.nextYear } : null
    }),
  }
}
