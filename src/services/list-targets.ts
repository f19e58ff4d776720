import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'
import { knownTargets } from './known-targets.ts'

type Input = { region: string; asOf?: string | undefined; indicator?: string | undefined; period?: string | undefined }

export async function listTargets(input: Input, context: ReadContext) {
  const region = await findRegion(context.store, input.region)
  const asOf = input.asOf ?? context.today
  const query = {
    region: region.id,
    asOf,
    ...(input.indicator === undefined ? {} : { indicator: input.indicator }),
    ...(input.period === undefined ? {} : { period: input.period }),
  }
  return { asOf, synthetic: region.kind === 'synthetic', targets: [...(await knownTargets(query, context))] }
}
