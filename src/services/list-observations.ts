import type { ObservationQuery } from '../store/ports.ts'
import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'

type Input = { [Key in keyof Omit<ObservationQuery, 'region'>]?: ObservationQuery[Key] | undefined } & { region: string }

export async function listObservations(input: Input, { store, today }: ReadContext) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  const observations = await store.listObservations({ ...given, region: region.id, asOf })
  return { asOf, synthetic: region.kind === 'synthetic', observations: [...observations] }
}
