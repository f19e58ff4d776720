import type { ScenarioSheet } from '../../contract/operations/show-scenario.ts'
import { scenarioCell } from '../../engine/index.ts'
import type { PlanScenario, PlanTables } from '../ledgers/plan/things.ts'
import { planOfRecord } from '../ledgers/plan/things.ts'

export const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** A scenario in one line; who opened it is for readers who have signed in. */
export function summaryOf(scenario: PlanScenario, plan: PlanTables, named: boolean): ScenarioSheet['scenario'] {
  const { id, title, year, unit, branchOf, opened, changed, changes, sheet } = scenario
  const record = planOfRecord(plan, year)
  return {
    id,
    title,
    year,
    unit,
    branchOf,
    openedBy: named ? opened.by : '',
    opened: opened.day,
    changed: changed.day,
    changes,
    growth: wholeGrowth(scenario),
    isPlan: record?.scenario.id === id && record.scenario.sheet === sheet,
  }
}

export function wholeGrowth({ sheet }: Pick<PlanScenario, 'sheet'>): number | null {
  const [top] = sheet.nodes
  return top === undefined ? null : orNull(scenarioCell(sheet, { node: top.id, period: sheet.period }).growth)
}
