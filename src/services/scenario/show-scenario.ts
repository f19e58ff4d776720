import { cellMeasures } from '../../contract/ledgers/plan.ts'
import type { ShownScenario } from '../../contract/operations/show-scenario.ts'
import { formatPeriod } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { inForce, withEntered } from '../known-targets.ts'
import { yardsticksOf } from '../yardsticks.ts'
import { findScenario } from './find-scenario.ts'
import { goalsOf, targetsOf } from './goals.ts'
import { columnsOf, sheetRows } from './sheet.ts'

import { summaryOf } from './summary.ts'
import { stoppedAt, type TriedEdit, tryEdits } from './try-edits.ts'

type Input = {
  region: string
  scenario?: string | undefined
  year?: number | undefined
  asOf?: string | undefined
  edits?: string | undefined
  yardstick?: string | undefined
}

/** The sheet of a scenario as known on a day, or as it would be with some edits. */
export async function showScenario(input: Input, context: ReadContext): Promise<ShownScenario> {
  const { store, books, today, actor } = context
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = input.year ?? Number(asOf.slice(0, 4))
  const named = actor !== undefined
  const { scenario, summary, entered, last } = await books.read(region.id, input.asOf, ({ plan }, mark) => {
    const found = findScenario(plan, input.scenario, year)
    return { scenario: found, summary: summaryOf(found, plan, named), entered: [...plan.targets.values()], last: mark.number }
  })
  const edits = editsIn(input.edits ?? '')
  const tried = tryEdits(scenario, edits)
  const targets = inForce(await withEntered({ region: region.id, asOf, indicator: 'grdp' }, store, entered))
  const { yardstick, yardsticks } = yardsticksOf(targets, scenario.year, input.yardstick)
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
    stopped: stoppedAt(scenario, tried, edits),
    targets: targetsOf(tried, targets),
    yardstick: yardstick?.id ?? '',
    yardsticks,
    goals: goalsOf(tried, targets),
    asOf,
    synthetic: region.kind === 'synthetic',
    last,
  }
}

/** `row:period:measure:value`, one after the other; the table of operations has checked the form. */
function editsIn(text: string): readonly TriedEdit[] {
  const parts = text === '' ? [] : text.split(',').map((one) => one.split(':'))
  return parts.flatMap(([row = '', period = '', named = '', value = '']) => {
    const measure = cellMeasures.find((one) => one === named)
    return measure === undefined ? [] : [{ row, period, measure, value: Number(value) }]
  })
}
