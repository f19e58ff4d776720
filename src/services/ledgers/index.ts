import { choiceLedger } from './choices.ts'
import { commitmentLedger } from './commitments.ts'
import { directiveLedger } from './directives.ts'
import { investmentLedger } from './investment.ts'
import { planLedger } from './plan/plan-ledger.ts'
import { programmeLedger } from './programmes.ts'

/** Every ledger by name. */
export const ledgers = {
  choices: choiceLedger,
  plan: planLedger,
  directives: directiveLedger,
  commitments: commitmentLedger,
  investment: investmentLedger,
  programmes: programmeLedger,
} as const

/** What is known of all things of a region: the state of each ledger. */
export type LedgerStates = { readonly [Name in keyof typeof ledgers]: ReturnType<(typeof ledgers)[Name]['empty']> }

/** No thing yet, in any ledger. */
export function emptyStates(): LedgerStates {
  return Object.fromEntries(Object.entries(ledgers).map(([name, ledger]) => [name, ledger.empty()])) as LedgerStates
}
