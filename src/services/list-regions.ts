import type { ReadContext } from './context.ts'

export async function listRegions(_input: object, { store }: ReadContext) {
  const regions = await store.listRegions()
  return { regions: regions.map(({ id, kind, names }) => ({ id, kind, names: { ...names } })) }
}
