import type { BeliefCase } from '../../src/services/outlook/belief-runner.ts'
import { type RegionBelief, regionBelief } from '../../src/services/outlook/region-belief.ts'
import { memoryStore } from './memory-store.ts'
import { packOfFolder } from './packs.ts'

/** The public record of Quảng Ninh, and what is believed of 2025 on a day. */
export const pack = packOfFolder('quang-ninh')
export const store = memoryStore([pack])
export const region = pack.region.id

/** The record of 2025 as known on a day. */
export async function caseOf(asOf: string): Promise<BeliefCase> {
  const observations = await store.listObservations({ region, asOf, upToYear: 2025 })
  return { region: pack.region, codes: pack.codes, observations, events: await store.listEvents({ region, asOf }), year: 2025 }
}

const held = new Map<string, RegionBelief>()

/** The belief of a day, worked out once for each file of tests. */
export async function on(asOf: string): Promise<RegionBelief> {
  const found = held.get(asOf) ?? regionBelief(await caseOf(asOf))
  held.set(asOf, found)
  return found
}
