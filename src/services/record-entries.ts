import type { NewEntry } from '../contract/daybook.ts'
import { TaodaError } from '../contract/errors.ts'
import type { WriteContext } from './context.ts'
import { findRegion } from './find-region.ts'

type Input = { region: string; entries: NewEntry[]; seen?: number | undefined }

/** Enters what happened, all of it or nothing. */
export async function recordEntries({ region, entries, seen }: Input, { store, books, actor, today, now }: WriteContext) {
  await findRegion(store, region)
  if (actor === undefined) throw new TaodaError('not-signed-in', { reason: 'absent' })
  const recorded = await books.record({ region, entries, seen, actor, today, now })
  return { last: recorded.mark.number, entries: [...recorded.entries] }
}
