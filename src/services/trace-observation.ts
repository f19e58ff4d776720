import { TaodaError } from '../contract/errors.ts'
import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'

export async function traceObservation(input: { region: string; observation: string }, { store }: ReadContext) {
  const region = await findRegion(store, input.region)
  const trace = await store.findObservation(region.id, input.observation)
  if (!trace) throw new TaodaError('unknown-observation', { observation: input.observation })
  return { synthetic: region.kind === 'synthetic', ...trace, otherVintages: [...trace.otherVintages] }
}
