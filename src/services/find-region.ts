import { TaodaError } from '../contract/errors.ts'
import type { Region } from '../contract/record.ts'
import type { ReadStore } from '../store/ports.ts'

/** The region, or the error that names the ones there are. */
export async function findRegion(store: ReadStore, id: string): Promise<Region> {
  const region = await store.findRegion(id)
  if (region) return region
  const known = await store.listRegions()
  throw new TaodaError('unknown-region', { region: id, known: known.map((one) => one.id) })
}
