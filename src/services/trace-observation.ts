import { TaodaError } from '../contract/errors.ts'
import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'

export async function traceObservation(
  input: { region: string; observation: string; asOf?: string | undefined },
  { store, today }: ReadContext,
) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const trace = await store.findObservation({ region: region.id, asOf, id: input.observation })
  if (!trace) throw new TaodaError('unknown-observation', { observation: input.observation })
  return { asOf, synthetic: region.kind === 'synthetic', ...trace, otherVintages: [...trace.otherVintages] }
}
