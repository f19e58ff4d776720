import type { CheckFigures } from '../../contract/operations/check-figures.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { assumptions } from './assumptions.ts'
import { examine } from './examine.ts'

/** Examines everything known on the day, and says which figures cannot all hold and what others imply. */
export async function checkFigures(
  input: { region: string; asOf?: string | undefined },
  { store, today }: ReadContext,
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
  }
}
