import type { CellMeasure, PlanRow } from '../../../contract/ledgers/plan.ts'
import type { Measure, Operator } from '../../../contract/record.ts'
import { cumulativeTo, formatPeriod, type Period, parsePeriod, type Scenario } from '../../../engine/index.ts'
import type { Table } from '../table.ts'

/** Who entered something, on which day it happened, and in which line of the daybook. */
export interface Mark {
  readonly by: string
  readonly day: string
  readonly entry: number
}

/** One wording of a target: as set, or as amended. */
export interface TargetVersion extends Mark {
  readonly operator: Operator
  readonly value: number
  readonly highest: number | undefined
  readonly act: string
  readonly actDate: string
  readonly owner: string
  /** Day on which it became known. */
  readonly known: string
  readonly reason: string
  readonly source: string
  readonly url: string
}

/** A target that a person entered, with every wording that it has had, the first first. */
export interface RegisteredTarget {
  readonly id: string
  readonly indicator: string
  readonly activity: string
  readonly subject: string
  readonly period: string
  readonly measure: Measure
  readonly unit: string
  readonly issuer: string
  readonly supersedes: string
  readonly versions: readonly TargetVersion[]
  readonly withdrawn: (Mark & { readonly reason: string }) | undefined
}

/** What people have done to one cell. */
export interface CellMarks {
  /** The last edit, with the level that it gave. */
  readonly edited?: Mark & { readonly measure: CellMeasure; readonly value: number; readonly level: number }
  readonly locked?: Mark
  readonly limited?: Mark & { readonly measure: CellMeasure; readonly lowest: number; readonly highest: number }
}

/** A row beside its numbers. */
export interface RowFacts {
  readonly kind: PlanRow['kind']
  readonly name: string
  readonly owner: string
  /** Row whose owner answers for this one, or empty. */
  readonly sameAs: string
}

export interface PlanScenario {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly unit: string
  readonly basis: { readonly asOf: string; readonly observations: readonly string[]; readonly assumptions: readonly string[] }
  readonly opened: Mark
  readonly changed: Mark
  /** Entries since it was opened, those of the scenario that it branched from included. */
  readonly changes: number
  readonly branchOf: string
  readonly sheet: Scenario
  readonly rows: ReadonlyMap<string, RowFacts>
  /** By `cellKey`. */
  readonly marks: ReadonlyMap<string, CellMarks>
}

/** A scenario as it was when it became the plan. */
export interface Promotion extends Mark {
  readonly scenario: PlanScenario
  readonly reason: string
  readonly known: string
}

/** Promotions of one year, the last is the plan of record. */
export interface YearPlans {
  readonly promotions: readonly Promotion[]
}

export type PlanTables = {
  readonly targets: Table<RegisteredTarget>
  readonly scenarios: Table<PlanScenario>
  readonly plans: Table<YearPlans>
}

export function cellKey(row: string, period: Period): string {
  return `${row} ${formatPeriod(period)}`
}

/** The months of a cell, when they are months of the year. */
export function periodWithin(text: string, year: number): Period | undefined {
  const [found, whole] = [parsePeriod(text), cumulativeTo(year, 12)]
  return found !== undefined && found.first >= whole.first && found.last <= whole.last ? found : undefined
}

/** The plan of record of a year: the scenario that was promoted last, as it was then. */
export function planOfRecord({ plans }: Pick<PlanTables, 'plans'>, year: number): Promotion | undefined {
  return plans.get(String(year))?.promotions.at(-1)
}
