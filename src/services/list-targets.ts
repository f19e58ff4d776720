import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'

type Input = { region: string; asOf?: string | undefined; indicator?: string | undefined; period?: string | undefined }

export async function listTargets(input: Input, { store, today }: ReadContext) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const targets = await store.listTargets({
    region: region.id,
    asOf,
    ...(input.indicator === undefined ? {} : { indicator: input.indicator }),
    ...(input.period === undefined ? {} : { period: input.period }),
  })
  return { asOf, synthetic: region.kind === 'synthetic', targets: [...targets] }
}
