import type { LedgerName } from '../../contract/daybook.ts'
import { choiceLedger } from './choices.ts'
import { commitmentLedger } from './commitments.ts'
import { directiveLedger } from './directives.ts'
import { investmentLedger } from './investment.ts'
import { landLedger } from './land.ts'
import type { Ledger } from './ledger.ts'
import { petitionLedger } from './petitions.ts'
import { planLedger } from './plan/plan-ledger.ts'
import { programmeLedger } from './programmes.ts'
import { projectLedger } from './projects.ts'
import type { LedgerStates } from './states.ts'

/** Every ledger by name. */
export const ledgers = {
  choices: choiceLedger,
  plan: planLedger,
  directives: directiveLedger,
  commitments: commitmentLedger,
  land: landLedger,
  investment: investmentLedger,
  programmes: programmeLedger,
  projects: projectLedger,
  petitions: petitionLedger,
} as const satisfies { readonly [Name in LedgerName]: Ledger<Name, LedgerStates[Name], LedgerStates> }

/** No thing yet, in any ledger. */
export function emptyStates(): LedgerStates {
  return Object.fromEntries(Object.entries(ledgers).map(([name, ledger]) => [name, ledger.empty()])) as LedgerStates
}
