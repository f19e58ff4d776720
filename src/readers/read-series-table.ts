import { type ParsedRecord, parse } from 'csv-parse/sync'
import type { Problem } from '../contract/errors.ts'
import { formatPeriod, parsePeriod } from '../engine/index.ts'
import { decimalFault, shiftedDecimal } from './decimal.ts'
import { decodeText } from './decode-text.ts'
import type { ReceivedFile } from './file.ts'
import { type ProblemLog, problemLog, sortProblems } from './problem.ts'
import { readTable, type TableRow } from './read-table.ts'

/** One series of a wide table, from its first to its last value; NaN where a cell between them is empty. */
export interface TableSeries {
  readonly name: string
  /** First month of the first value: twelve times the year plus the month from 0 to 11. */
  readonly first: number
  readonly values: readonly number[]
}

/** A table of series: one row a period, one column a series. */
export interface SeriesTable {
  /** Months in one step: 1, 3 or 12. */
  readonly monthsPerStep: 1 | 3 | 12
  readonly series: readonly TableSeries[]
}

const wantedHeader = 'a first column period, then a column for each series, with commas between cells'
const wantedPeriod = 'a month such as 2019-03, a quarter such as 2019-Q1 or a year such as 2019'

/**
 * Reads a wide CSV of levels: a column `period` and one column a series, months, quarters or years in order without gaps. Cells before the
 * first and after the last value of a series may be empty; an empty cell between them is a missing value, which is no problem of the file.
 * Everything wrong is reported with its place; a table is undefined as soon as anything is.
 */
export function readSeriesTable(file: ReceivedFile): { readonly table?: SeriesTable; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const log = problemLog(file.name, problems)
  const names = seriesNames(file, log)
  if (names === undefined) return { problems }
  const { rows } = readTable(file, ['period', ...names], log)
  if (rows.length === 0 && problems.length === 0) log.add(0, '', 'no row', 'at least one period below the header')
  const monthsPerStep = rows.reduce<1 | 3 | 12 | undefined>((known, row) => known ?? stepOf(row), undefined) ?? 1
  const start = checkPeriods(rows, monthsPerStep, log)
  const series = names.map((name) => readColumn(rows, name, start, monthsPerStep, log))
  return problems.length > 0 ? { problems: sortProblems(problems) } : { table: { monthsPerStep, series }, problems }
}

/** The columns beside `period`, as the first line names them. */
function seriesNames(file: ReceivedFile, log: ProblemLog): readonly string[] | undefined {
  const text = decodeText(file.bytes, log)
  if (text === undefined) return undefined
  const header = firstRecord(text)
  const names = header?.filter((name) => name !== 'period') ?? []
  if (header?.[0] !== 'period' || names.length === 0 || names.some((name) => name.trim() === '')) {
    log.add(1, '', header === undefined ? 'no header' : `the columns ${header.join(',')}`, wantedHeader)
    return undefined
  }
  return [...new Set(names)]
}

/** The first line's cells; undefined when it cannot be read, which the reader of the whole table then explains. */
function firstRecord(text: string): readonly string[] | undefined {
  try {
    const [record]: readonly (ParsedRecord | undefined)[] = parse(text, {
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      to: 1,
    })
    return record?.record
  } catch {
    return undefined
  }
}

function stepOf(row: TableRow<string>): 1 | 3 | 12 | undefined {
  const period = parsePeriod(row.cell('period'))
  const months = period === undefined ? 0 : period.last - period.first + 1
  return ([1, 3, 12] as const).find((step) => step === months)
}

/** Every period must follow the one before it. Answers the first month of the first row. */
function checkPeriods(rows: readonly TableRow<string>[], monthsPerStep: number, log: ProblemLog): number {
  let expected: number | undefined
  let start = 0
  for (const row of rows) {
    const text = row.cell('period')
    const period = parsePeriod(text)
    if (period === undefined || formatPeriod(period) !== text || stepOf(row) !== monthsPerStep) {
      log.add(row.row, 'period', text, period === undefined ? wantedPeriod : `${wantedPeriod}, all of one kind`)
      expected = expected === undefined ? undefined : expected + monthsPerStep
      continue
    }
    if (expected === undefined) start = period.first
    else if (period.first !== expected) {
      const wanted = formatPeriod({ first: expected, last: expected + monthsPerStep - 1 })
      log.add(row.row, 'period', text, `${wanted}, which follows the row above`)
    }
    expected = period.first + monthsPerStep
  }
  return start
}

function readColumn(
  rows: readonly TableRow<string>[],
  name: string,
  start: number,
  monthsPerStep: number,
  log: ProblemLog,
): TableSeries {
  const values = rows.map((row) => {
    const printed = row.cell(name)
    if (printed === '') return Number.NaN
    const fault = decimalFault(printed)
    if (fault !== undefined) log.add(row.row, name, printed, `${fault}; or an empty cell`)
    return fault === undefined ? shiftedDecimal(printed, 0) : Number.NaN
  })
  const known = values.map((value) => !Number.isNaN(value))
  const [from, to] = [known.indexOf(true), known.lastIndexOf(true)]
  if (from < 0) return { name, first: start, values: [] }
  return { name, first: start + from * monthsPerStep, values: values.slice(from, to + 1) }
}
