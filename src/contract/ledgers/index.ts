import type { z } from 'zod'
import type { Entry, LedgerName } from '../daybook.ts'
import { type ChoiceRefusals, choices } from './choices.ts'
import { type CommitmentRefusals, commitments } from './commitments.ts'
import { type DirectiveRefusals, directives } from './directives.ts'
import { type InvestmentRefusals, investment } from './investment.ts'
import { type LandRefusals, land } from './land.ts'
import type { EntryKinds } from './ledger-kinds.ts'
import { type PetitionRefusals, petitions } from './petitions.ts'
import { type PlanRefusals, plan } from './plan.ts'
import { type ProgrammeRefusals, programmes } from './programmes.ts'
import { type ProjectRefusals, projects } from './projects.ts'

/** The kinds of entries of every ledger: what the daybook takes. */
export const entryKinds = {
  choices,
  plan,
  directives,
  commitments,
  land,
  investment,
  programmes,
  projects,
  petitions,
} as const satisfies Record<LedgerName, EntryKinds>

type Kinds<Name extends LedgerName> = (typeof entryKinds)[Name]

type Typed<Name extends LedgerName, Kind extends keyof Kinds<Name>> = Kinds<Name>[Kind] extends {
  body: infer Body extends z.ZodObject
}
  ? Omit<Entry, 'ledger' | 'kind' | 'body'> & { readonly ledger: Name; readonly kind: Kind; readonly body: z.output<Body> }
  : never

/** An entry whose body has been checked against its kind. */
export type EntryOf<Name extends LedgerName> = { [Kind in keyof Kinds<Name>]: Typed<Name, Kind> }[keyof Kinds<Name>]

/** Why the daybook itself refuses an entry. */
export interface DaybookRefusals {
  'unknown-kind': { readonly kind: string; readonly known: string }
  'wrong-body': { readonly field: string; readonly found: string; readonly allowed: string }
  'not-allowed': { readonly role: string; readonly needed: string }
  'day-ahead': { readonly day: string; readonly today: string }
}

/** Why several ledgers refuse an entry. */
export interface SharedRefusals {
  'rule-table-fault': {
    readonly rule: string
    readonly fault: 'gap' | 'overlap' | 'backwards'
    readonly from: string
    readonly until: string
  }
}

/** Every reason for which an entry is refused, with its facts. Each ledger adds its own. */
export type Refusals = DaybookRefusals &
  SharedRefusals &
  ChoiceRefusals &
  PlanRefusals &
  DirectiveRefusals &
  CommitmentRefusals &
  LandRefusals &
  InvestmentRefusals &
  ProgrammeRefusals &
  ProjectRefusals &
  PetitionRefusals

export type RefusalReason = keyof Refusals
