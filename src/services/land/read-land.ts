import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import type { LandTables } from '../ledgers/land/things.ts'
import { type LandView, landView } from './view.ts'

/** What every answer about land says first. */
interface Head {
  readonly asOf: string
  readonly synthetic: boolean
  readonly last: number
}

/** Reads the land of a region as it was known on a day, all of it at one entry. */
export async function readLand<Answer>(
  { region: id, asOf: asked }: { readonly region: string; readonly asOf?: string | undefined },
  { store, books, today }: ReadContext,
  use: (view: LandView, tables: LandTables, head: Head) => Answer,
): Promise<Answer> {
  const region = await findRegion(store, id)
  const asOf = asked ?? today
  return books.read(region.id, asOf, (states, { number }) =>
    use(landView(states, asOf), states.land, { asOf, synthetic: region.kind === 'synthetic', last: number }),
  )
}
