import type { NewEntry } from '../../contract/daybook.ts'
import { scenarioCell } from '../../engine/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { beliefSource } from '../outlook/belief-source.ts'
import { findScenario } from './find-scenario.ts'

type Input = { region: string; scenario: string; asOf?: string | undefined }

/** PLN-78: what the months that are over have brought, as growth believed on the day put on the sheet's own levels of last year. */
export async function draftActuals(input: Input, { store, books, beliefs, today }: ReadContext) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const { scenario, last } = await books.read(region.id, undefined, ({ plan }, mark) => ({
    scenario: findScenario(plan, input.scenario, 0),
    last: mark.number,
  }))
  const { id, year, sheet } = scenario
  const codes = await store.listCodes(region.id)
  const source = await beliefSource({ store, books }, { region, codes, year, asOf })
  const { activities, realised, used } = await beliefs('sheet', [source], {})
  const rows = activities
    .filter(({ activity }) => sheet.position.has(activity))
    .map(({ activity, base, level }) => ({
      row: activity,
      level: Array.from({ length: realised }, (_, month) => {
        const at = sheet.period.first + month
        const before = scenarioCell(sheet, { node: activity, period: { first: at, last: at } }).base
        return Math.round((before * (level[month] ?? Number.NaN)) / (base[month] ?? Number.NaN))
      }),
    }))
  const body = { realised, rows, basis: { asOf, observations: [...used] } }
  const entry: NewEntry = { ledger: 'plan', kind: 'enter-realised', about: id, day: today, body }
  const isNew = realised > sheet.realised && rows.length > 0
  return { asOf, synthetic: region.kind === 'synthetic', last, realised, entries: isNew ? [entry] : [] }
}
