import type { Region } from '../../contract/record.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import type { LedgerStates } from '../ledgers/states.ts'

/** What every answer out of the books says first. */
export interface Head {
  readonly last: number
  /**
   * The day on which durations are measured: the day asked for; else today, or for an invented province, whose time stands still, the day
   * of the last entry of its book.
   */
  readonly day: string
  readonly synthetic: boolean
}

interface Asked {
  readonly region: string
  readonly asOf?: string | undefined
}

/** Reads the books of a region as known on the day asked for. */
export async function readBook<Answer>(
  { books, store, today }: ReadContext,
  { region: id, asOf }: Asked,
  use: (states: LedgerStates, head: Head, region: Region) => Answer,
): Promise<Answer> {
  const region = await findRegion(store, id)
  const synthetic = region.kind === 'synthetic'
  return books.read(region.id, asOf, (states, mark) => {
    const now = synthetic && mark.known !== '' ? mark.known : today
    return use(states, { last: mark.number, day: asOf ?? now, synthetic }, region)
  })
}
