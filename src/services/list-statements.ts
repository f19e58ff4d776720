import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'

type Input = { region: string; asOf?: string | undefined; subject?: string | undefined }

export async function listStatements(input: Input, { store, today }: ReadContext) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const subject = input.subject === undefined ? {} : { subject: input.subject }
  const statements = await store.listStatements({ region: region.id, asOf, ...subject })
  return { asOf, synthetic: region.kind === 'synthetic', statements: [...statements] }
}
