import type { Problem } from '../contract/errors.ts'
import { formatPeriod, type Period } from '../engine/index.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { ReceivedFile } from './file.ts'
import type { UsedCode } from './link-codes.ts'
import { type ProblemLog, problemLog, sortProblems } from './problem.ts'
import { checkOrder, frequencyOf, type PeriodTable, periodTableOf, readSpan } from './read-period-table.ts'
import { type OpenTable, readOpenTable } from './read-table.ts'
import { codePattern, returnRules } from './return-rules.ts'
import { seenBefore } from './seen-before.ts'

/** Series by code of activity, and where each code stands first. */
export interface CodedSeries {
  readonly table: PeriodTable
  readonly codes: readonly UsedCode[]
}

export interface ReadCodedSeries {
  readonly series: CodedSeries | undefined
  readonly problems: readonly Problem[]
}

const longColumns = ['code', 'period', 'value'] as const

/** Reads series by code, wide (`period` and a column for each code) or long (`code,period,value`), as the header says. */
export function readCodedSeries(file: ReceivedFile): ReadCodedSeries {
  const problems: Problem[] = []
  const log = problemLog(file.name, problems)
  const open = readOpenTable(file, longColumns, log)
  if (open === undefined) return { series: undefined, problems }
  const long = open.columns.length === longColumns.length && longColumns.every((name) => open.columns.includes(name))
  const series = long ? readLong(open, log, problems) : readWide(open, log, problems)
  return { series, problems: sortProblems(problems) }
}

function readWide(open: OpenTable, log: ProblemLog, problems: readonly Problem[]): CodedSeries | undefined {
  const table = periodTableOf(open, log, problems)
  if (table === undefined) return undefined
  for (const name of table.names) if (!codePattern.test(name)) log.add(1, name, name, returnRules.code)
  const codes = table.names.map((code) => ({ code, file: log.file, row: 1, column: code }))
  return problems.length === 0 ? { table, codes } : undefined
}

interface LongRow {
  readonly code: string
  readonly period: Period
  readonly value: number
  readonly row: number
}

function readLong({ rows, complete }: OpenTable, log: ProblemLog, problems: readonly Problem[]): CodedSeries | undefined {
  if (complete && rows.length === 0) log.add(0, 'code', 'no value', 'at least one row below the header')
  const seen = seenBefore()
  const read = rows.flatMap((row): readonly LongRow[] => {
    const cells = cellsOf(row, log)
    const long = readLongRow(cells)
    if (long === undefined) return []
    const first = seen.check(`${long.code} ${cells.text('period')}`, log.file, row.row)
    if (first !== undefined) cells.refuse('period', cells.text('period'), `each code and period once; it stands on ${first}`)
    return [long]
  })
  const periods = new Map(read.map((one) => [formatPeriod(one.period), one] as const).toReversed())
  const ordered = [...periods.values()].toSorted((a, b) => a.period.first - b.period.first || a.period.last - b.period.last)
  if (problems.length === 0) {
    const spans = ordered.map(({ period }) => period)
    checkOrder(spans, (at, found, allowed) => log.add(ordered[at]?.row ?? 0, 'period', found, allowed))
  }
  return problems.length === 0 ? longSeries(log.file, read, ordered) : undefined
}

function readLongRow(cells: Cells<string>): LongRow | undefined {
  const code = cells.text('code')
  const period = readSpan(cells)
  const number = cells.text('value') === '' ? { value: Number.NaN } : cells.number('value', 0)
  if (!codePattern.test(code)) return cells.refuse('code', code, returnRules.code)
  return period === undefined || number === undefined ? undefined : { code, period, value: number.value, row: cells.row }
}

function longSeries(file: string, read: readonly LongRow[], ordered: readonly LongRow[]): CodedSeries | undefined {
  const frequency = ordered[0] === undefined ? undefined : frequencyOf(ordered[0].period)
  if (frequency === undefined) return undefined
  const codes = new Map<string, UsedCode>()
  for (const { code, row } of read) if (!codes.has(code)) codes.set(code, { code, file, row, column: 'code' })
  const values = new Map(read.map(({ code, period, value }) => [`${code} ${period.first}`, value]))
  const names = [...codes.keys()]
  const table: PeriodTable = {
    file,
    frequency,
    periods: ordered.map(({ period }) => period),
    names,
    series: names.map((code) => ordered.map(({ period }) => values.get(`${code} ${period.first}`) ?? Number.NaN)),
    rows: ordered.map(({ row }) => row),
  }
  return { table, codes: [...codes.values()] }
}
