import type { EntryOf } from '../../src/contract/ledgers/index.ts'
import { entryKinds } from '../../src/contract/ledgers/index.ts'
import type { PlanRow } from '../../src/contract/ledgers/plan.ts'
import { parsePeriod, scenarioCell } from '../../src/engine/index.ts'
import type { Refusal } from '../../src/services/ledgers/ledger.ts'
import { planLedger } from '../../src/services/ledgers/plan/plan-ledger.ts'
import type { PlanTables } from '../../src/services/ledgers/plan/things.ts'

export const planYear = 2026
const everyMonth = (value: number) => new Array<number>(12).fill(value)

export function planRow(
  id: string,
  parent: string | null,
  base?: number,
  level?: number,
  kind: PlanRow['kind'] = 'activity',
): PlanRow {
  return {
    id,
    parent,
    kind,
    name: '',
    owner: '',
    ...(base === undefined ? {} : { base: everyMonth(base) }),
    ...(level === undefined ? {} : { level: everyMonth(level) }),
  }
}

export const planRows = [
  planRow('total', null),
  planRow('industry', 'total'),
  planRow('manufacturing', 'industry', 1000, 1200),
  planRow('mining', 'industry', 2000, 2040),
  planRow('services', 'total', 3000, 3450),
  planRow('total-residual', 'total', 0, 0, 'residual'),
]

/** The body of the entry with which a scenario is opened. */
export function openingBody(realised = 0, rows: readonly PlanRow[] = planRows) {
  const basis = { asOf: '2026-03-01', observations: [], assumptions: [] }
  return { title: 'First', year: planYear, unit: 'vnd-million', realised, rows, basis }
}

/** A daybook of the ledger of plans alone, without a store. */
export function planBook() {
  const tables: PlanTables = planLedger.empty()
  let number = 0
  const enter = (kind: string, about: string, body: object): Refusal | undefined => {
    number += 1
    const checked = entryKinds.plan[kind as keyof typeof entryKinds.plan].body.parse(body)
    const meta = { day: '2026-03-01', known: '2026-03-02', by: 'hanh', recordedAt: '', origin: '', digest: '' }
    const entry = { ledger: 'plan', kind, about, body: checked, number, ...meta } as EntryOf<'plan'>
    const refusal = planLedger.post(entry, tables, {})
    for (const table of Object.values(tables)) refusal === undefined ? table.keep() : table.drop()
    return refusal
  }
  const concerns = (kind: string, about: string, body: object) =>
    planLedger.concerns({ kind, about, body } as EntryOf<'plan'>, tables)
  const open = (realised = 0, rows: readonly PlanRow[] = planRows) => enter('open-scenario', 'v1', openingBody(realised, rows))
  const cell = (node: string, period = '2026', scenario = 'v1') => {
    const sheet = tables.scenarios.get(scenario)?.sheet
    const months = parsePeriod(period)
    if (sheet === undefined || months === undefined) throw new Error('no such cell')
    return scenarioCell(sheet, { node, period: months })
  }
  const audit = () => planLedger.audit?.(tables, {}) ?? []
  return { tables, enter, concerns, open, cell, audit }
}

export const cellEdit = (row: string, value: number, period = '2026', measure = 'growth') => ({ row, period, measure, value })
