import type { LedgerName } from '../../contract/daybook.ts'
import { type ChoiceTables, choiceLedger } from './choices.ts'
import type { Ledger } from './ledger.ts'
import type { PetitionTables } from './petitions/petition.ts'
import { petitionLedger } from './petitions.ts'
import { planLedger } from './plan/plan-ledger.ts'
import type { PlanTables } from './plan/things.ts'
import type { ProjectTables } from './projects/project.ts'
import { projectLedger } from './projects.ts'

/** What is known of all things of a region: the state of each ledger. */
export type LedgerStates = {
  readonly choices: ChoiceTables
  readonly plan: PlanTables
  readonly projects: ProjectTables
  readonly petitions: PetitionTables
}

/** Every ledger by name. */
export const ledgers = {
  choices: choiceLedger,
  plan: planLedger,
  projects: projectLedger,
  petitions: petitionLedger,
} as const satisfies { readonly [Name in LedgerName]: Ledger<Name, LedgerStates[Name], LedgerStates> }

/** No thing yet, in any ledger. */
export function emptyStates(): LedgerStates {
  return Object.fromEntries(Object.entries(ledgers).map(([name, ledger]) => [name, ledger.empty()])) as LedgerStates
}
