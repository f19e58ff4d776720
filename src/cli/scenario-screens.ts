import { bound, day, growth } from '../contract/format.ts'
import { translate } from '../contract/messages/index.ts'
import type { ComparedScenarios } from '../contract/operations/compare-scenarios.ts'
import type { ImportedScenario } from '../contract/operations/import-scenario.ts'
import type { ShownScenario } from '../contract/operations/show-scenario.ts'
import { periodName } from '../contract/period-name.ts'
import type { Code, Language } from '../contract/record.ts'
import {
  comparisonSentences,
  goalSentence,
  importedChange,
  scenarioPeriod,
  scenarioPoints,
  scenarioRate,
  scenarioRowName,
} from '../contract/scenario-sentence.ts'
import { table } from './table.ts'

const shownColumns = 7
const marks = { realised: '·', locked: '■', limited: '↕', edited: '*', derived: '' } as const

/** The sheet for a terminal: rates of quarters and the year with marks, points, owners; targets and goals beside it. */
export function scenarioScreen(answer: ShownScenario, language: Language, codes: readonly Code[]): string {
  const { scenario, rows, columns, realised, targets, goals } = answer
  const nameOf = namesFrom(codes, language)
  const rowName = new Map(rows.map((row) => [row.id, scenarioRowName(row, nameOf, language)]))
  const lines = rows.map((row) => ({
    [translate(language, 'sheet.row')]: `${'  '.repeat(row.depth)}${rowName.get(row.id) ?? row.id}`,
    ...Object.fromEntries(
      row.cells
        .slice(0, shownColumns)
        .map((cell, at) => [scenarioPeriod(columns[at] ?? '', language), `${scenarioRate(cell, language)}${marks[cell.status]}`]),
    ),
    [translate(language, 'sheet.measure.points')]: scenarioPoints(row.cells[shownColumns - 1]?.points ?? null, language),
    [translate(language, 'sheet.owner')]: row.owner === '' ? '' : nameOf(row.owner),
  }))
  const held = Object.entries(marks).flatMap(([status, sign]) =>
    sign === '' ? [] : [`${sign} ${translate(language, `sheet.status.${status as 'locked'}`)}`],
  )
  const beside = targets.map((one) => {
    const issuer = [nameOf(one.issuer), one.act].filter((part) => part !== '').join(', ')
    const mark = one.entered ? ` (${translate(language, 'yardstick.entered')})` : ''
    const value = bound(one.operator, growth(one.value, language), language)
    return `- ${rowName.get(one.row)}, ${periodName(one.period, language)}: ${value}, ${issuer}${mark}`
  })
  const total = rows[0]?.cells[shownColumns - 1]?.growth ?? null
  const ahead = goals.map((one) => `- ${goalSentence(one, { row: nameOf(one.row), total }, language)}`)
  const head = translate(language, 'sheet.about', {
    day: day(scenario.opened, language),
    by: scenario.openedBy === '' ? 'none' : scenario.openedBy,
    branchOf: scenario.branchOf === '' ? 'none' : scenario.branchOf,
    changes: scenario.changes,
  })
  return blocks([
    ...(answer.synthetic ? [translate(language, 'banner.synthetic')] : []),
    `${scenario.title}${scenario.isPlan ? ` (${translate(language, 'sheet.isPlan')})` : ''}\n${head}`,
    table(lines).trimEnd(),
    held.slice(realised === 0 ? 1 : 0).join('  '),
    ...(beside.length === 0 ? [] : [[translate(language, 'sheet.targets'), ...beside].join('\n')]),
    ...(ahead.length === 0 ? [] : [[translate(language, 'sheet.goals'), ...ahead].join('\n')]),
  ])
}

/** What differs between two scenarios, one sentence a line. */
export function comparisonScreen(
  answer: ComparedScenarios & { readonly synthetic: boolean },
  language: Language,
  codes: readonly Code[],
): string {
  const [head = '', ...others] = comparisonSentences(answer, namesFrom(codes, language), language)
  const banner = answer.synthetic ? [translate(language, 'banner.synthetic')] : []
  return blocks([...banner, [head, ...others.map((one) => `- ${one}`)].join('\n')])
}

/** What somebody changed in a workbook, one sentence a cell. */
export function importScreen(answer: ImportedScenario, language: Language, codes: readonly Code[]): string {
  const { changes, unit } = answer
  const nameOf = namesFrom(codes, language)
  const banner = answer.synthetic ? [translate(language, 'banner.synthetic')] : []
  if (changes.length === 0) return blocks([...banner, translate(language, 'sheet.import.same')])
  const lines = changes.map((one) => `- ${importedChange(one, unit, nameOf, language)}`)
  return blocks([...banner, [translate(language, 'sheet.import.changes', { count: changes.length }), ...lines].join('\n')])
}

/** What activities and agencies are called; a code without a name is its own. */
function namesFrom(codes: readonly Code[], language: Language): (code: string) => string {
  const names = new Map(codes.filter(({ list }) => list === 'activity' || list === 'issuer').map((one) => [one.code, one.names]))
  return (code) => names.get(code)?.[language] ?? code
}

function blocks(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`
}
