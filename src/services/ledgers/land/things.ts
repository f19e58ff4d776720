import type { Evidence } from '../../../contract/daybook.ts'
import type { ZoneStatus, ZoneType } from '../../../contract/ledgers/land-words.ts'
import type {
  Boundary,
  Box,
  CapacityStep,
  ClearanceRules,
  LandAccount,
  LandBalance,
  LandKind,
  LandTransfer,
  Obstacle,
  Place,
  StepTaken,
  UnitChange,
} from '../../../engine/index.ts'
import { Table } from '../table.ts'

/** Names as entered: Vietnamese always, the other languages where somebody gave them. */
export interface Names {
  readonly vi: string
  readonly en?: string | undefined
  readonly fr?: string | undefined
  readonly de?: string | undefined
}

/** The entry that made a thing or changed it last. */
export interface Trace {
  readonly entry: number
  readonly by: string
  readonly day: string
  readonly evidence: Evidence | undefined
}

export interface Commune {
  readonly id: string
  readonly names: Names
  readonly day: string
  readonly changes: readonly UnitChange[]
}

export interface Zone {
  readonly id: string
  readonly type: ZoneType
  readonly names: Names
  readonly status: ZoneStatus
  readonly statusSince: string
  readonly within: string
  readonly communes: readonly string[]
  readonly developer: string
  readonly catchment: string
  readonly point: Place | undefined
  readonly boundary: Boundary | undefined
  /** The entry that says where it lies. */
  readonly placed: Trace | undefined
  readonly phases: readonly string[]
  readonly trace: Trace
}

export interface Phase {
  readonly id: string
  readonly zone: string
  readonly names: Names
  readonly squareMetres: number
  /** Land of the phase of which no plot has been cut. */
  readonly rest: LandBalance
  readonly boundary: Boundary | undefined
  readonly box: Box | undefined
  readonly plots: readonly string[]
  readonly trace: Trace
}

export interface Plot {
  readonly id: string
  readonly zone: string
  readonly phase: string
  readonly squareMetres: number
  readonly balance: LandBalance
  /** What of the balance belongs to households not yet cleared and to leases. */
  readonly held: LandBalance
  readonly boundary: Boundary | undefined
  readonly box: Box | undefined
  readonly households: readonly string[]
  readonly leases: readonly string[]
  readonly trace: Trace
}

export interface Household {
  readonly id: string
  readonly plot: string
  readonly zone: string
  readonly phase: string
  readonly name: string
  readonly commune: string
  readonly registered: string
  readonly land: LandKind
  readonly squareMetres: number
  /** Where its land stands in the book. */
  readonly account: LandAccount
  readonly taken: readonly StepTaken[]
  readonly obstacles: readonly (Obstacle & { readonly note: string })[]
  readonly trace: Trace
}

export interface Lease {
  readonly id: string
  readonly plot: string
  readonly phase: string
  readonly zone: string
  readonly tenant: string
  /** Deal for which the land is let; empty where none is named. */
  readonly deal: string
  readonly squareMetres: number
  readonly from: string
  readonly until: string
  readonly startUp: string
  readonly rampMonths: number
  readonly needs: Readonly<Record<string, number>>
  readonly workers: number
  readonly state: 'leased' | 'operating' | 'ended'
  readonly trace: Trace
}

/** A movement of land with its place; what no plot holds has an empty `plot`. */
export interface Movement extends LandTransfer {
  readonly zone: string
  readonly phase: string
  readonly plot: string
  readonly day: string
  readonly trace: Trace
}

/** Capacity of one utility at a zone or a phase, or of workers or beds in a catchment. */
export interface Supply {
  readonly place: string
  readonly what: string
  readonly steps: readonly CapacityStep[]
  readonly trace: Trace
}

export interface Catchment {
  readonly id: string
  readonly names: Names
}

/** Everything that the land ledger keeps. */
export type LandTables = {
  readonly rules: Table<ClearanceRules & { readonly trace: Trace }>
  readonly communes: Table<Commune>
  readonly zones: Table<Zone>
  readonly phases: Table<Phase>
  readonly plots: Table<Plot>
  readonly households: Table<Household>
  readonly leases: Table<Lease>
  readonly movements: Table<Movement>
  readonly supplies: Table<Supply>
  readonly catchments: Table<Catchment>
}

/** Key of the one table of rules. */
export const rulesKey = 'clearance'

export function emptyLand(): LandTables {
  return {
    rules: new Table(),
    communes: new Table(),
    zones: new Table(),
    phases: new Table(),
    plots: new Table(),
    households: new Table(),
    leases: new Table(),
    movements: new Table(),
    supplies: new Table(),
    catchments: new Table(),
  }
}
