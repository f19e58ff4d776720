import type { NewEntry } from '../../contract/daybook.ts'
import { TaodaError } from '../../contract/errors.ts'
import type { ImportedScenario } from '../../contract/operations/import-scenario.ts'
import { languages } from '../../contract/record.ts'
import { formatPeriod, makeScenario, type Scenario, scenarioCell, scenarioRows } from '../../engine/index.ts'
import { readWorkbook, type Workbook } from '../../readers/workbook/read-workbook.ts'
import type { WriteContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import type { PlanScenario } from '../ledgers/plan/things.ts'
import { findScenario } from './find-scenario.ts'
import { orNull } from './summary.ts'
import { tryEdits } from './try-edits.ts'
import { fromBase64 } from './workbook/bytes.ts'
import { type ChangedInput, compareWorkbook } from './workbook/compare-workbook.ts'
import { firstRow, startLevels } from './workbook/scenario-workbook.ts'
import { factLines, workbookFormat, workbookOf } from './workbook/workbook-of.ts'

type Input = {
  region: string
  file: { name: string; bytes: Uint8Array } | { name: string; base64: string }
}

/** PLN-74: what somebody changed in a workbook of a scenario, as entries; what is no input must be as it was made. */
export async function importScenario(input: Input, { store, books, today }: WriteContext): Promise<ImportedScenario> {
  const { name } = input.file
  const region = await findRegion(store, input.region)
  const found = await readWorkbook(name, 'bytes' in input.file ? input.file.bytes : fromBase64(input.file.base64))
  if ('allowed' in found) throw new TaodaError('data-refused', { problems: [found] })
  const facts = factsOf(name, found, region.id)
  const codes = await store.listCodes(region.id)
  const scenario = await books.read(region.id, undefined, ({ plan }) => findScenario(plan, facts.scenario, 0))
  const sheet = sheetThen(scenario, found, facts.last)
  const language = languages.find((one) => one === facts.names) ?? 'vi'
  const made = workbookOf({ region, codes, scenario, sheet, last: facts.last, language })
  const { changed, problems } = compareWorkbook(name, made, found)
  if (problems.length > 0) throw new TaodaError('data-refused', { problems: [...problems] })
  const edits = changed.map(({ row, quarter, measure, typed }) => ({
    row,
    period: formatPeriod(quarterOf(sheet, quarter)),
    measure,
    value: measure === 'level' ? Math.round(typed) : typed,
  }))
  tryEdits(scenario, edits)
  return {
    scenario: scenario.id,
    title: scenario.title,
    synthetic: region.kind === 'synthetic',
    seen: facts.last,
    unit: scenario.unit,
    changes: changed.map((one) => changeOf(one, sheet, scenario)),
    entries: edits.map((body): NewEntry => ({ ledger: 'plan', kind: 'edit-cell', about: scenario.id, day: today, body })),
  }
}

/** Which scenario the workbook is of, and as it stood after which entry. */
function factsOf(file: string, found: Workbook, region: string) {
  if (!found.has('plan')) {
    const problem = { file, row: 0, column: '', found: [...found.keys()].join(', '), allowed: 'a sheet “plan”' }
    throw new TaodaError('data-refused', { problems: [problem] })
  }
  const fact = (line: keyof typeof factLines, column = 'B') =>
    found.get('plan')?.get(`${column}${factLines[line] + 1}`)?.value ?? ''
  const refuse = (line: keyof typeof factLines, what: unknown, allowed: string): never => {
    const row = factLines[line] + 1
    throw new TaodaError('data-refused', {
      problems: [{ file: `${file}, plan`, row, column: line === 'format' ? 'A' : 'B', found: String(what), allowed }],
    })
  }
  if (fact('format', 'A') !== workbookFormat) refuse('format', fact('format', 'A'), workbookFormat)
  if (fact('region') !== region) refuse('region', fact('region'), region)
  const last = fact('last')
  if (typeof last !== 'number' || !Number.isInteger(last) || last < 0) return refuse('last', last, 'a whole number')
  return { scenario: String(fact('scenario')), last, names: fact('names') }
}

/** The sheet with which the workbook began: the scenario's own, unless that has been changed since. */
function sheetThen(scenario: PlanScenario, found: Workbook, last: number): Scenario {
  const { sheet } = scenario
  if (scenario.changed.entry <= last) return sheet
  const start = found.get('start') ?? new Map()
  const isWhole = (values: readonly number[]): boolean => values.every(Number.isSafeInteger)
  const rows = scenarioRows(sheet).map((row, at) => {
    const { base, level } = startLevels(start, at + firstRow)
    return row.base === undefined || !isWhole([...base, ...level]) ? row : { ...row, base, level }
  })
  try {
    const { period, locks, ranges, realised } = sheet
    return makeScenario({ period, rows, locks, ranges, realised })
  } catch {
    return sheet
  }
}

function quarterOf({ period }: Scenario, quarter: number) {
  return { first: period.first + 3 * quarter, last: period.first + 3 * quarter + 2 }
}

function changeOf({ place, row, quarter, measure, typed }: ChangedInput, sheet: Scenario, scenario: PlanScenario) {
  const period = quarterOf(sheet, quarter)
  const { base, level, growth } = scenarioCell(sheet, { node: row, period })
  const after = measure === 'level' ? Math.round(typed) : Math.round(base * (1 + typed))
  return {
    sheet: 'plan',
    cell: place,
    row,
    name: scenario.rows.get(row)?.name ?? '',
    period: formatPeriod(period),
    before: { level, growth: orNull(growth) },
    after: { level: after, growth: base > 0 ? after / base - 1 : null },
  }
}
