import type { ChoiceTables } from './choices.ts'
import type { PetitionTables } from './petitions/petition.ts'
import type { PlanTables } from './plan/things.ts'
import type { ProjectTables } from './projects/project.ts'

/** What is known of all things of a region: the state of each ledger. */
export type LedgerStates = {
  readonly choices: ChoiceTables
  readonly plan: PlanTables
  readonly projects: ProjectTables
  readonly petitions: PetitionTables
}
