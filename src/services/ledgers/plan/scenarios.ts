import type { EntryOf } from '../../../contract/ledgers/index.ts'
import { cumulativeTo, EngineError, makeScenario, type Scenario } from '../../../engine/index.ts'
import { type Refusal, refuse } from '../ledger.ts'
import type { Mark, PlanScenario, PlanTables } from './things.ts'

type EntryKind = 'open-scenario' | 'branch-scenario' | 'promote'
export type OpeningEntry = Extract<EntryOf<'plan'>, { readonly kind: EntryKind }>

export function isOpeningEntry(entry: EntryOf<'plan'>): entry is OpeningEntry {
  return entry.kind === 'open-scenario' || entry.kind === 'branch-scenario' || entry.kind === 'promote'
}

export function markOf({ by, day, number }: Pick<EntryOf<'plan'>, 'by' | 'day' | 'number'>): Mark {
  return { by, day, entry: number }
}

/** Opens a scenario, branches one, or makes one the plan of record of its year. */
export function postOpening(entry: OpeningEntry, tables: PlanTables): Refusal | undefined {
  const { scenarios } = tables
  const { about } = entry
  if (entry.kind === 'promote') return promote(entry, tables)
  if (scenarios.has(about)) return refuse('scenario-exists', { scenario: about })
  if (entry.kind === 'open-scenario') return openScenario(entry, tables)
  const from = scenarios.get(entry.body.of)
  if (from === undefined) return refuse('unknown-scenario', { scenario: entry.body.of })
  const mark = markOf(entry)
  scenarios.put(about, { ...from, id: about, title: entry.body.title, branchOf: from.id, opened: mark, changed: mark })
  return undefined
}

function promote(entry: Extract<OpeningEntry, { readonly kind: 'promote' }>, { scenarios, plans }: PlanTables) {
  const scenario = scenarios.get(entry.about)
  if (scenario === undefined) return refuse('unknown-scenario', { scenario: entry.about })
  const before = plans.get(String(scenario.year))?.promotions ?? []
  const promotion = { scenario, reason: entry.body.reason, known: entry.known, ...markOf(entry) }
  plans.put(String(scenario.year), { promotions: [...before, promotion] })
  return undefined
}

function openScenario(entry: Extract<OpeningEntry, { readonly kind: 'open-scenario' }>, { scenarios }: PlanTables) {
  const { title, year, unit, realised, rows, basis } = entry.body
  const sheet = sheetOf(entry.body)
  if ('reason' in sheet) return sheet
  const mark = markOf(entry)
  const facts = rows.map(({ id, kind, name, owner }) => [id, { kind, name, owner, sameAs: '' }] as const)
  const scenario: PlanScenario = {
    id: entry.about,
    title,
    year,
    unit,
    basis,
    opened: mark,
    changed: mark,
    changes: 0,
    branchOf: '',
    sheet: { ...sheet, realised },
    rows: new Map(facts),
    marks: new Map(),
  }
  scenarios.put(entry.about, scenario)
  return undefined
}

function sheetOf({
  year,
  realised,
  rows,
}: Extract<OpeningEntry, { readonly kind: 'open-scenario' }>['body']): Scenario | Refusal {
  const given = rows.map(({ id, parent, kind, base, level }) => ({
    id,
    parent,
    residual: kind === 'residual',
    ...(base === undefined ? {} : { base }),
    ...(level === undefined ? {} : { level }),
  }))
  return engineOrRefusal(() => makeScenario({ period: cumulativeTo(year, 12), rows: given, realised }))
}

/** What the engine makes, or its refusal of the caller's rows. */
export function engineOrRefusal(make: () => Scenario): Scenario | Refusal {
  try {
    return make()
  } catch (error) {
    return wrongRows(error)
  }
}

/** The engine's refusal of rows; any other error is our own mistake. */
export function wrongRows(error: unknown): Refusal {
  if (!(error instanceof EngineError)) throw error
  return refuse('wrong-rows', { found: error.message, allowed: 'one tree, parents first, whole numbers, none below zero' })
}
