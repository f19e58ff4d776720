import { TaodaError } from '../../contract/errors.ts'
import type { CellMeasure } from '../../contract/ledgers/plan.ts'
import type { ScenarioSheet } from '../../contract/operations/show-scenario.ts'
import { formatPeriod, scenarioCell, stoppedRanges } from '../../engine/index.ts'
import { editScenario, nobody } from '../ledgers/plan/edits.ts'
import { type PlanScenario, periodWithin } from '../ledgers/plan/things.ts'
import { orNull } from './summary.ts'

export interface TriedEdit {
  readonly row: string
  readonly period: string
  readonly measure: CellMeasure
  readonly value: number
}

/** The scenario after edits that nobody has entered; one that cannot be made is refused as it would be on entering. */
export function tryEdits(scenario: PlanScenario, edits: readonly TriedEdit[]): PlanScenario {
  return edits.reduce((before, body, entry) => {
    const after = editScenario(before, { ledger: 'plan', kind: 'edit-cell', about: scenario.id, body, ...nobody })
    if (!('reason' in after)) return after
    throw new TaodaError('entries-refused', { count: 1, refusals: [{ entry, about: scenario.id, ...after }] })
  }, scenario)
}

/** PLN-142: the ranges at whose end the edits stopped, each with the end and what it is there. */
export function stoppedAt(before: PlanScenario, after: PlanScenario, edits: readonly TriedEdit[]): ScenarioSheet['stopped'] {
  const found = edits.flatMap(({ row, period: text }) => {
    const period = periodWithin(text, after.year)
    return period === undefined ? [] : stoppedRanges(before.sheet, after.sheet, { node: row, period })
  })
  return [...new Set(found)].map((range) => {
    const { level, growth } = scenarioCell(after.sheet, range)
    const end = level >= Math.floor(range.highest) ? 'highest' : 'lowest'
    return { row: range.node, period: formatPeriod(range.period), end, level, growth: orNull(growth) }
  })
}
