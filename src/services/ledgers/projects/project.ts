import type { Evidence } from '../../../contract/daybook.ts'
import type { DependedThing, ProjectMoney } from '../../../contract/depended-things.ts'
import type { EntryOf } from '../../../contract/ledgers/index.ts'
import type { Table } from '../table.ts'

export type ProjectEntry = EntryOf<'projects'>
export type ProjectKind = ProjectEntry['kind']
export type ProjectEntryOf<Kind extends ProjectKind> = Extract<ProjectEntry, { readonly kind: Kind }>

/** From which entry something is known. */
export interface Trace {
  readonly entry: number
  readonly by: string
  readonly day: string
  readonly evidence: Evidence | undefined
}

export function traceOf({ number, by, day, evidence }: ProjectEntry): Trace {
  return { entry: number, by, day, evidence }
}

/** A day that somebody expected, and why. */
export interface Expectation extends Trace {
  readonly expected: string
  readonly reason: string
}

export interface Milestone {
  readonly id: string
  readonly name: string
  readonly startsProduction: boolean
  /** The day promised first; never changed. Undefined where no promise is on record. */
  readonly baseline: string | undefined
  /** The period in whose words the baseline, or the day reached, is on record; empty where it is a day. */
  readonly statedAs: string
  /** Later forecasts, the newest last; none is ever taken away. */
  readonly forecasts: readonly Expectation[]
  readonly reached: Trace | undefined
  readonly trace: Trace
}

export interface Dependence {
  readonly milestone: string
  readonly on: DependedThing
  readonly name: string
  readonly owner: string
  readonly ownerName: string
  readonly lagDays: number
  readonly expectations: readonly Expectation[]
  readonly met: Trace | undefined
  readonly trace: Trace
}

export interface MonthOfMoney {
  readonly month: string
  readonly money: ProjectMoney
  readonly trace: Trace
}

export interface PlannedOutput {
  readonly period: string
  readonly quantity: number
  readonly unit: string
  readonly trace: Trace
}

export interface ReportedOutput extends PlannedOutput {
  readonly operator: ProjectEntryOf<'report-output'>['body']['operator']
  readonly measured: ProjectEntryOf<'report-output'>['body']['measured']
}

export interface ProjectEffect {
  readonly capacityPerYear: { readonly amount: number; readonly unit: string } | undefined
  readonly valueAddedPerYear: ProjectMoney
  readonly priceYear: number
  readonly rampMonths: number
  readonly spreadMonths: number
  readonly basis: string
  readonly trace: Trace
}

/** A key project with everything that has been entered about it. */
export interface Project {
  readonly id: string
  readonly name: string
  readonly enterprise: string
  readonly enterpriseName: string
  readonly owner: string
  readonly ownerName: string
  readonly activity: string
  readonly product: string
  readonly place: string
  readonly deal: string
  readonly capital: ProjectMoney | undefined
  readonly capitalIs: ProjectEntryOf<'register'>['body']['capitalIs']
  readonly jobs: number | undefined
  readonly milestones: readonly Milestone[]
  readonly dependences: readonly Dependence[]
  readonly effect: ProjectEffect | undefined
  readonly disbursementPlan: readonly MonthOfMoney[]
  readonly disbursements: readonly MonthOfMoney[]
  readonly outputPlans: readonly PlannedOutput[]
  readonly outputs: readonly ReportedOutput[]
  readonly ended: (Trace & { readonly reason: string }) | undefined
  readonly trace: Trace
}

export type ProjectTables = { readonly projects: Table<Project> }

/** The milestone with which production begins. */
export function startOf({ milestones }: Project): Milestone | undefined {
  return milestones.find(({ startsProduction }) => startsProduction)
}

/** Day on which a milestone is expected now: reached, forecast last, or promised; undefined where nobody has said. */
export function expectedDay({ reached, forecasts, baseline }: Milestone): string | undefined {
  return reached?.day ?? forecasts.at(-1)?.expected ?? baseline
}
