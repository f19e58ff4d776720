import type { Problem } from '../contract/errors.ts'
import { type Frequency, formatPeriod, type Period, parsePeriod, periodType } from '../engine/index.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { ReceivedFile } from './file.ts'
import { type ProblemLog, problemLog, sortProblems } from './problem.ts'
import { type OpenTable, readOpenTable } from './read-table.ts'

/** Series side by side over months, quarters or years that follow each other without a gap. */
export interface PeriodTable {
  readonly file: string
  readonly frequency: Frequency
  readonly periods: readonly Period[]
  readonly names: readonly string[]
  /** One list for each name, one number a period; NaN where the cell is empty. */
  readonly series: readonly (readonly number[])[]
  /** Line of each period in the file. */
  readonly rows: readonly number[]
}

export interface ReadPeriodTable {
  readonly table: PeriodTable | undefined
  readonly problems: readonly Problem[]
}

const frequencies: Readonly<Record<string, Frequency>> = { month: 'M', quarter: 'Q', year: 'A' }

/** What a period is one of: months, quarters or years; undefined for any other run of months. */
export function frequencyOf(period: Period): Frequency | undefined {
  return frequencies[periodType(period)]
}

const examples = 'a month, a quarter or a year, such as 2025-07, 2025-Q3 or 2025'

/** Reads a CSV file of `period` and one column for each series: all of it, or nothing and every problem found. */
export function readPeriodTable(file: ReceivedFile): ReadPeriodTable {
  const problems: Problem[] = []
  const log = problemLog(file.name, problems)
  const table = readOpenTable(file, ['period'], log)
  return { table: table === undefined ? undefined : periodTableOf(table, log, problems), problems: sortProblems(problems) }
}

/** The series of a wide table that has been opened; undefined as soon as anything in its file is a problem. */
export function periodTableOf(open: OpenTable, log: ProblemLog, problems: readonly Problem[]): PeriodTable | undefined {
  const { columns, complete } = open
  const names = columns.filter((name) => name !== 'period')
  checkHeader(columns, log)
  if (problems.length > 0 && !columns.includes('period')) return undefined
  if (complete && open.rows.length === 0) log.add(0, 'period', 'no period', 'at least one period below the header')
  const cells = open.rows.map((row) => cellsOf(row, log))
  const periods = cells.flatMap((row) => readSpan(row) ?? [])
  if (problems.length === 0) checkOrder(periods, (at, found, allowed) => cells[at]?.refuse('period', found, allowed))
  const series = names.map((name) => cells.map((row) => readValue(row, name)))
  const [first] = periods
  const frequency = first === undefined ? undefined : frequencyOf(first)
  if (problems.length > 0 || frequency === undefined) return undefined
  return { file: log.file, frequency, periods, names, series, rows: cells.map(({ row }) => row) }
}

function checkHeader(columns: readonly string[], log: ProblemLog): void {
  if (!columns.includes('period'))
    log.add(1, '', `the columns ${columns.join(',')}`, 'a column period and a column for each series, with commas between cells')
  else if (columns.length === 1) log.add(1, '', 'no series', 'period and at least one more column')
  if (columns.includes('')) log.add(1, '', 'a column without a name', 'the name of a series over each column')
  const repeated = new Set(columns.filter((name, at) => name !== '' && columns.indexOf(name) < at))
  for (const name of repeated) log.add(1, name, 'the column a second time', 'each column once')
}

/** A period of one of the three lengths, in the one form that it has. */
export function readSpan(cells: Cells<string>): Period | undefined {
  const text = cells.text('period')
  const period = parsePeriod(text)
  if (period === undefined || frequencyOf(period) === undefined || formatPeriod(period) !== text)
    return cells.refuse('period', text, examples)
  return period
}

/** Each period follows the one before and is as long. */
export function checkOrder(periods: readonly Period[], refuse: (at: number, found: string, allowed: string) => void): void {
  periods.forEach((period, at) => {
    const before = periods[at - 1]
    if (before === undefined) return
    const length = before.last - before.first + 1
    const next = { first: before.last + 1, last: before.last + length }
    if (period.first === next.first && period.last === next.last) return
    refuse(at, formatPeriod(period), `${formatPeriod(next)}, the period after ${formatPeriod(before)}`)
  })
}

function readValue(cells: Cells<string>, name: string): number {
  return cells.text(name) === '' ? Number.NaN : (cells.number(name, 0)?.value ?? Number.NaN)
}
