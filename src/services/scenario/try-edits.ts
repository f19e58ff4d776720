import { TaodaError } from '../../contract/errors.ts'
import type { CellMeasure } from '../../contract/ledgers/plan.ts'
import { editScenario } from '../ledgers/plan/edits.ts'
import type { PlanScenario } from '../ledgers/plan/things.ts'

export interface TriedEdit {
  readonly row: string
  readonly period: string
  readonly measure: CellMeasure
  readonly value: number
}

const nobody = { by: '', day: '', known: '', recordedAt: '', origin: '', digest: '', number: 0 } as const

/** The scenario after edits that nobody has entered; one that cannot be made is refused as it would be on entering. */
export function tryEdits(scenario: PlanScenario, edits: readonly TriedEdit[]): PlanScenario {
  return edits.reduce((before, body, entry) => {
    const after = editScenario(before, { ledger: 'plan', kind: 'edit-cell', about: scenario.id, body, ...nobody })
    if (!('reason' in after)) return after
    throw new TaodaError('entries-refused', { count: 1, refusals: [{ entry, about: scenario.id, ...after }] })
  }, scenario)
}
