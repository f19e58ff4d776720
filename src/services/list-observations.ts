import { TaodaError } from '../contract/errors.ts'
import type { ObservationQuery, ReadStore } from '../store/ports.ts'
import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'

type Input = { [Key in keyof Omit<ObservationQuery, 'region'>]?: ObservationQuery[Key] | undefined } & { region: string }

export async function listObservations(input: Input, { store, today }: ReadContext) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  await refuseUnknown(store, region.id, input)
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  const observations = await store.listObservations({ ...given, region: region.id, asOf })
  return { asOf, synthetic: region.kind === 'synthetic', observations: [...observations] }
}

const filters = ['indicator', 'activity', 'subject'] as const

/** A code that no list holds is a slip of the pen, not a question with an empty answer. */
async function refuseUnknown(store: ReadStore, region: string, input: Input): Promise<void> {
  const codes = await store.listCodes(region)
  for (const list of filters) {
    const asked = input[list]
    const known = codes.filter((code) => code.list === list).map(({ code }) => code)
    if (asked === undefined || asked === '' || known.includes(asked)) continue
    throw new TaodaError('wrong-use', { field: list, found: asked, allowed: known.join(', ') })
  }
}
