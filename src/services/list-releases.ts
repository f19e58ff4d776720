import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'

export async function listReleases(input: { region: string; asOf?: string | undefined }, { store, today }: ReadContext) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const releases = await store.listReleases({ region: region.id, asOf })
  return {
    asOf,
    synthetic: region.kind === 'synthetic',
    releases: releases.map((release) => ({ ...release, source: { ...release.source } })),
  }
}
