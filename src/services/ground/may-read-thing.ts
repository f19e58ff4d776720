import type { Actor } from '../../contract/daybook.ts'
import { seesDeal } from '../investment/who-sees.ts'
import type { LedgerStates } from '../ledgers/states.ts'
import { maySee } from '../petitions/petition-row.ts'
import type { GroundThing } from './ground.ts'

/** Whether someone may read the title of a thing that projects wait for: petitions and deals are not everybody's. */
export function mayReadThing({ kind, id }: GroundThing, states: LedgerStates, actor: Actor | undefined): boolean {
  if (kind === 'petition') {
    const petition = states.petitions.petitions.get(id)
    return petition === undefined || maySee(petition, actor)
  }
  if (kind !== 'deal' && kind !== 'procedure') return true
  const deal = states.investment.deals.get(id.split('/')[0] ?? '')
  return deal === undefined || seesDeal(actor, deal, states.investment)
}
