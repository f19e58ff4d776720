import type { ChoiceTables } from './choices.ts'
import type { CommitmentTables } from './commitments.ts'
import type { DirectiveTables } from './directives/kept.ts'
import type { InvestmentTables } from './investment/things.ts'
import type { LandTables } from './land/things.ts'
import type { PetitionTables } from './petitions/petition.ts'
import type { PlanTables } from './plan/things.ts'
import type { ProgrammeTables } from './programmes.ts'
import type { ProjectTables } from './projects/project.ts'

/** What is known of all things of a region: the state of each ledger. */
export type LedgerStates = {
  readonly choices: ChoiceTables
  readonly plan: PlanTables
  readonly directives: DirectiveTables
  readonly commitments: CommitmentTables
  readonly land: LandTables
  readonly investment: InvestmentTables
  readonly programmes: ProgrammeTables
  readonly projects: ProjectTables
  readonly petitions: PetitionTables
}
