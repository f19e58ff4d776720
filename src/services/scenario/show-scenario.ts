import { TaodaError } from '../../contract/errors.ts'
import { cellMeasures } from '../../contract/ledgers/plan.ts'
import type { ShownScenario } from '../../contract/operations/show-scenario.ts'
import { formatPeriod } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { inForce, knownTargets } from '../known-targets.ts'
import { editScenario } from '../ledgers/plan/edits.ts'
import type { PlanScenario } from '../ledgers/plan/things.ts'
import { findScenario } from './find-scenario.ts'
import { goalsOf, targetsOf } from './goals.ts'
import { columnsOf, sheetRows } from './sheet.ts'
import { summaryOf } from './summary.ts'

type Input = {
  region: string
  scenario?: string | undefined
  year?: number | undefined
  asOf?: string | undefined
  edits?: string | undefined
}

/** The sheet of a scenario as known on a day, or as it would be with some edits. */
export async function showScenario(input: Input, context: ReadContext): Promise<ShownScenario> {
  const { store, books, today, actor } = context
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = input.year ?? Number(asOf.slice(0, 4))
  const named = actor !== undefined
  const { scenario, summary, last } = await books.read(region.id, input.asOf, ({ plan }, mark) => {
    const found = findScenario(plan, input.scenario, year)
    return { scenario: found, summary: summaryOf(found, plan, named), last: mark.number }
  })
  const tried = tryEdits(scenario, input.edits ?? '')
  const targets = inForce(await knownTargets({ region: region.id, asOf }, context))
  return {
    scenario: summary,
    basis: {
      asOf: scenario.basis.asOf,
      observations: [...scenario.basis.observations],
      assumptions: [...scenario.basis.assumptions],
    },
    realised: scenario.sheet.realised,
    columns: columnsOf(scenario.year).map(formatPeriod),
    rows: sheetRows(tried, named),
    targets: targetsOf(tried, targets),
    goals: goalsOf(tried, targets),
    asOf,
    synthetic: region.kind === 'synthetic',
    last,
  }
}

/** The scenario after edits that nobody has entered; one that cannot be made is refused as it would be on entering. */
function tryEdits(scenario: PlanScenario, text: string): PlanScenario {
  const parts = text === '' ? [] : text.split(',').map((one) => one.split(':'))
  return parts.reduce((before, [row = '', period = '', measure = '', value = ''], entry) => {
    const named = cellMeasures.find((one) => one === measure) ?? 'growth'
    const body = { row, period, measure: named, value: Number(value) }
    const meta = { about: scenario.id, by: '', day: '', known: '', recordedAt: '', origin: '', digest: '', number: 0 }
    const after = editScenario(before, { ledger: 'plan', kind: 'edit-cell', body, ...meta })
    if (!('reason' in after)) return after
    throw new TaodaError('entries-refused', { count: 1, refusals: [{ entry, about: scenario.id, ...after }] })
  }, scenario)
}
