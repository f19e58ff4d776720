import { translate } from '../../../contract/messages/index.ts'
import type { Code, Language, Region } from '../../../contract/record.ts'
import { scenarioPeriod, scenarioRowName } from '../../../contract/scenario-sentence.ts'
import { formatPeriod, type Scenario } from '../../../engine/index.ts'
import { ownerOf } from '../../ledgers/plan/owners.ts'
import type { PlanScenario } from '../../ledgers/plan/things.ts'
import { columnsOf } from '../sheet.ts'
import { type ScenarioWorkbook, scenarioWorkbook } from './scenario-workbook.ts'

/** First lines of the sheet `plan`, by what they say; the value stands in column B. */
export const factLines = { format: 0, region: 1, scenario: 2, title: 3, year: 4, unit: 5, last: 6, names: 7, help: 8 } as const
export const workbookFormat = 'taoda scenario 1'

interface Made {
  readonly region: Region
  readonly codes: readonly Code[]
  readonly scenario: PlanScenario
  /** The sheet to write, where it is not the scenario's own. */
  readonly sheet?: Scenario
  readonly last: number
  readonly language: Language
}

/** The workbook of a scenario, with names in a language. */
export function workbookOf({ region, codes, scenario, sheet = scenario.sheet, last, language }: Made): ScenarioWorkbook {
  const named = new Map(codes.filter(({ list }) => list !== 'subject').map(({ code, names }) => [code, names[language]]))
  const nameOf = (code: string): string => named.get(code) ?? code
  const rows = [...scenario.rows]
  const text = (key: Parameters<typeof translate>[1]): string => translate(language, key)
  return scenarioWorkbook({
    sheet,
    facts: [
      [workbookFormat, region.kind === 'synthetic' ? text('banner.synthetic') : region.names[language]],
      ['region', region.id],
      ['scenario', scenario.id],
      ['title', scenario.title],
      ['year', scenario.year],
      ['unit', scenario.unit],
      ['last', last],
      ['names', language],
      ['', text('sheet.workbook.help')],
    ],
    names: new Map(rows.map(([id, { name, kind }]) => [id, scenarioRowName({ id, name, kind }, nameOf, language)])),
    owners: new Map(rows.map(([id]) => [id, nameOf(ownerOf(scenario.rows, id))])),
    periods: columnsOf(scenario.year)
      .slice(0, 7)
      .map((period) => scenarioPeriod(formatPeriod(period), language)),
    measures: {
      growth: text('sheet.measure.growth'),
      level: text('sheet.measure.level'),
      points: text('sheet.measure.points'),
    },
  })
}
