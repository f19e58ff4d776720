import type { CheckFigures } from '../../contract/operations/check-figures.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { figuresSetAside } from '../outlook/set-aside.ts'
import { assumptions } from './assumptions.ts'
import { examine } from './examine.ts'

/** Examines everything known on the day, and says which figures cannot all hold, what others imply, and which were set aside (BEL-180). */
export async function checkFigures(
  input: { region: string; asOf?: string | undefined },
  { store, books, today }: ReadContext,
): Promise<CheckFigures> {
  const { id, kind, phasing } = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const codes = await store.listCodes(id)
  const observations = await store.listObservations({ region: id, asOf })
  const statements = await store.listStatements({ region: id, asOf })
  return {
    asOf,
    synthetic: kind === 'synthetic',
    ...examine({ observations, statements, codes, phasing, assumed: assumptions }),
    setAside: [...(await figuresSetAside(books, id, asOf))],
  }
}
