import type { LedgerName } from '../contract/daybook.ts'
import type { ReadContext } from './context.ts'
import { findRegion } from './find-region.ts'

type Input = {
  region: string
  ledger?: LedgerName | undefined
  about?: string | undefined
  asOf?: string | undefined
  limit: number
}

/** The trail of a region, a ledger or one thing, newest first. */
export async function listEntries(input: Input, { store, books }: ReadContext) {
  const region = await findRegion(store, input.region)
  const last = await books.read(region.id, input.asOf, (_states, mark) => mark.number)
  return { last, entries: [...(await store.listEntries({ ...input, region: region.id }))] }
}
