import type { EntryOf } from '../../../contract/ledgers/index.ts'
import {
  addScenarioRow,
  applyEdit,
  type EditRefusal,
  EngineError,
  editedLevel,
  enterRealised,
  formatPeriod,
  isSameBlock,
  limitBlock,
  type Period,
  phaseRow,
  type Scenario,
  scenarioCell,
} from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import { ownershipCircle } from './owners.ts'
import { engineOrRefusal, isOpeningEntry, markOf, type OpeningEntry, wrongRows } from './scenarios.ts'
import { isTargetEntry, type TargetEntry } from './targets.ts'
import { type CellMarks, cellKey, type PlanScenario, type PlanTables, periodWithin } from './things.ts'

export type SheetEntry = Exclude<EntryOf<'plan'>, TargetEntry | OpeningEntry>
type CellEntry = Exclude<SheetEntry, { readonly kind: 'own-row' | 'phase-row' | 'add-row' | 'enter-realised' }>
type Edited = PlanScenario | Refusal

export function isSheetEntry(entry: EntryOf<'plan'>): entry is SheetEntry {
  return !(isTargetEntry(entry) || isOpeningEntry(entry))
}

/** Changes one scenario; a refused change leaves it as it was. */
export function postEdit(entry: SheetEntry, { scenarios }: PlanTables): Refusal | undefined {
  const scenario = scenarios.get(entry.about)
  if (scenario === undefined) return refuse('unknown-scenario', { scenario: entry.about })
  const edited = editScenario(scenario, entry)
  if ('reason' in edited) return edited
  scenarios.put(entry.about, { ...edited, changed: markOf(entry), changes: scenario.changes + 1 })
  return undefined
}

/** Of an entry that is tried and that nobody has made. */
export const nobody = { by: '', day: '', known: '', recordedAt: '', origin: '', digest: '', number: 0 } as const

/** The scenario after an entry, or why it cannot be made. */
export function editScenario(scenario: PlanScenario, entry: SheetEntry): Edited {
  if (entry.kind === 'enter-realised') return realise(scenario, entry.body)
  const row = entry.kind === 'add-row' ? entry.body.parent : entry.body.row
  const facts = scenario.rows.get(row)
  if (facts === undefined || (entry.kind === 'add-row' && facts.kind === 'residual'))
    return refuse('unknown-row', { row, scenario: scenario.id })
  if (entry.kind === 'own-row') return ownRow(scenario, entry.body)
  if (entry.kind === 'phase-row') return countable(() => phase(scenario, entry.body))
  if (entry.kind === 'add-row') return addRow(scenario, entry.body)
  const period = periodWithin(entry.body.period, scenario.year)
  if (period === undefined) return refuse('wrong-period', { period: entry.body.period, year: scenario.year })
  return countable(() => editCell(scenario, entry, period))
}

/** An edit whose amounts cannot be counted in whole units is refused. */
function countable(edit: () => Edited): Edited {
  try {
    return edit()
  } catch (error) {
    if (error instanceof EngineError && error.code === 'out-of-range')
      return refuse('beyond-counting', { most: Number.MAX_SAFE_INTEGER })
    throw error
  }
}

function editCell(scenario: PlanScenario, entry: CellEntry, period: Period): Edited {
  const { sheet } = scenario
  const block = { node: entry.body.row, period }
  const mark = markOf(entry)
  if (entry.kind === 'edit-cell') {
    const { measure, value } = entry.body
    const result = applyEdit(sheet, { ...block, measure, value })
    if (result.status === 'refused') return refusalOf(result, sheet)
    const { level } = scenarioCell(result.scenario, block)
    return marked({ ...scenario, sheet: result.scenario }, block, { edited: { ...mark, measure, value, level } })
  }
  if (entry.kind === 'limit-cell') return limitCell(scenario, entry, block)
  const others = sheet.locks.filter((one) => !isSameBlock(one, block))
  if (entry.kind === 'lock-cell')
    return marked({ ...scenario, sheet: { ...sheet, locks: [...others, block] } }, block, { locked: mark })
  const cell = { row: block.node, period: formatPeriod(period) }
  if (entry.kind === 'unlock-cell') {
    if (others.length === sheet.locks.length) return refuse('not-locked', cell)
    return marked({ ...scenario, sheet: { ...sheet, locks: others } }, block, {}, 'locked')
  }
  const ranges = sheet.ranges.filter((one) => !isSameBlock(one, block))
  if (ranges.length === sheet.ranges.length) return refuse('not-limited', cell)
  return marked({ ...scenario, sheet: { ...sheet, ranges } }, block, {}, 'limited')
}

type Block = { readonly node: string; readonly period: Period }

function limitCell(scenario: PlanScenario, entry: Extract<CellEntry, { readonly kind: 'limit-cell' }>, block: Block): Edited {
  const { measure, lowest, highest } = entry.body
  if (lowest > highest) return refuse('wrong-range', { lowest, highest })
  const [low, high] = [lowest, highest].map((value) => editedLevel(scenario.sheet, { ...block, measure, value }))
  if (low === undefined || high === undefined) return refuse('no-base', { row: block.node, period: formatPeriod(block.period) })
  const result = limitBlock(scenario.sheet, { ...block, lowest: low, highest: high })
  if (result.status === 'refused') return refusalOf(result, scenario.sheet)
  const limited = { ...markOf(entry), measure, lowest, highest }
  return marked({ ...scenario, sheet: result.scenario }, block, { limited })
}

function marked(scenario: PlanScenario, block: Block, change: CellMarks, without?: keyof CellMarks): PlanScenario {
  const key = cellKey(block.node, block.period)
  const marks: { -readonly [Key in keyof CellMarks]: CellMarks[Key] } = { ...scenario.marks.get(key), ...change }
  if (without !== undefined) delete marks[without]
  return { ...scenario, marks: new Map(scenario.marks).set(key, marks) }
}

function ownRow(scenario: PlanScenario, body: Extract<SheetEntry, { readonly kind: 'own-row' }>['body']): Edited {
  const { row, owner, sameAs = '' } = body
  if (sameAs !== '' && !scenario.rows.has(sameAs)) return refuse('unknown-row', { row: sameAs, scenario: scenario.id })
  const before = scenario.rows.get(row)
  if (before === undefined) return refuse('unknown-row', { row, scenario: scenario.id })
  const rows = new Map(scenario.rows).set(row, { ...before, owner: sameAs === '' ? owner : '', sameAs })
  const circle = ownershipCircle(rows, row)
  return circle === undefined ? { ...scenario, rows } : refuse('circular-ownership', { rows: circle.join(' → ') })
}

function phase(scenario: PlanScenario, body: Extract<SheetEntry, { readonly kind: 'phase-row' }>['body']): Edited {
  const { row, season, workingDays, availability } = body
  const given = [season, workingDays, availability].filter((one) => one !== undefined)
  const factors = Array.from({ length: scenario.sheet.months }, (_, month) => given.map((one) => one[month] ?? 0))
  const isEmpty = factors.slice(scenario.sheet.realised).every((month) => month.some((one) => one === 0))
  if (given.length === 0 || isEmpty) return refuse('no-factors', { row })
  const result = phaseRow(scenario.sheet, { node: row, factors })
  return result.status === 'refused' ? refusalOf(result, scenario.sheet) : { ...scenario, sheet: result.scenario }
}

function addRow(scenario: PlanScenario, body: Extract<SheetEntry, { readonly kind: 'add-row' }>['body']): Edited {
  const { row, parent, kind, name, owner, base, level } = body
  const rest = `${parent}-residual`
  if (scenario.rows.has(row) || row === rest) return refuse('row-exists', { row })
  const sheet: Scenario | Refusal = engineOrRefusal(() => addScenarioRow(scenario.sheet, { id: row, parent, base, level }))
  if ('reason' in sheet) return sheet
  const rows = new Map(scenario.rows).set(row, { kind, name, owner, sameAs: '' })
  if (!rows.has(rest)) rows.set(rest, { kind: 'residual', name: '', owner: '', sameAs: parent })
  return { ...scenario, sheet, rows }
}

function realise(scenario: PlanScenario, body: Extract<SheetEntry, { readonly kind: 'enter-realised' }>['body']): Edited {
  const { realised, rows } = body
  const before = scenario.sheet.realised
  if (realised < before) return refuse('fewer-realised', { realised: before, found: realised })
  const missing = rows.find(({ row }) => !scenario.rows.has(row))
  if (missing !== undefined) return refuse('unknown-row', { row: missing.row, scenario: scenario.id })
  const given = { realised, rows: rows.map(({ row, level }) => ({ node: row, level })) }
  try {
    const result = enterRealised(scenario.sheet, given)
    return result.status === 'refused' ? refusalOf(result, scenario.sheet) : { ...scenario, sheet: result.scenario }
  } catch (error) {
    return wrongRows(error)
  }
}

/** So many cells that stand in the way are named. */
const mostHeld = 5

function refusalOf(refusal: EditRefusal, sheet: Scenario): Refusal {
  const cell = { row: refusal.block.node, period: formatPeriod(refusal.block.period) }
  const { base } = scenarioCell(sheet, refusal.block)
  const measure = base > 0 ? 'growth' : 'level'
  const shown = (level: number): number => (base > 0 ? Math.round((level / base - 1) * 1e4) / 100 : level)
  switch (refusal.reason) {
    case 'locked':
      return refuse('cell-locked', cell)
    case 'realised':
      return refuse('cell-realised', cell)
    case 'no-base':
    case 'negative-level':
      return refuse(refusal.reason, cell)
    case 'below-realised':
      return refuse('below-realised', { ...cell, measure, found: shown(refusal.found), realised: shown(refusal.realised) })
    case 'out-of-reach': {
      const shownCells = refusal.held.slice(0, mostHeld).map(({ node, period }) => `${node} ${formatPeriod(period)}`)
      const [found, nearest] = [shown(refusal.found), shown(refusal.nearest)]
      const more = refusal.held.length - shownCells.length
      return refuse('out-of-reach', { ...cell, measure, found, nearest, held: shownCells.join(', ') || 'none', more })
    }
    case 'outside-ranges': {
      const [lowest, highest] = [shown(refusal.lowest), shown(refusal.highest)]
      return refuse('outside-ranges', { ...cell, measure, found: shown(refusal.found), lowest, highest })
    }
  }
}
