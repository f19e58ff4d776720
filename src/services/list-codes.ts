import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'

export async function listCodes(input: { region: string }, { store }: ReadContext) {
  const region = await findRegion(store, input.region)
  return { codes: [...(await store.listCodes(region.id))] }
}
