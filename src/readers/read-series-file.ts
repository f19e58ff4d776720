import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from '../contract/errors.ts'
import { formatPeriod, monthsIn, parsePeriod } from '../engine/index.ts'
import { type Cells, cellsOf } from './cells.ts'
import { decimalFault } from './decimal.ts'
import { decodeText } from './decode-text.ts'
import type { ReceivedFile } from './file.ts'
import { problemLog, sortProblems } from './problem.ts'
import { readTable, type TableRow } from './read-table.ts'
import { seenBefore } from './seen-before.ts'

/** How published growth is measured: on the same month of last year, on the month before, the year to date. */
export const rateMeasures = ['yoy', 'mom', 'ytd'] as const
export type RateMeasure = (typeof rateMeasures)[number]

/** Monthly values of one series, as they stand; NaN where the file has none. */
export interface FileSeries {
  readonly name: string
  /** 12 · year + (0 … 11). */
  readonly firstMonth: number
  readonly values: Readonly<Partial<Record<RateMeasure | 'level', Float64Array>>>
}

export interface SeriesFile {
  readonly layout: 'levels' | 'statements'
  /** In the order of the file. */
  readonly series: readonly FileSeries[]
}

export interface ReadSeriesFile {
  readonly file: SeriesFile | undefined
  readonly problems: readonly Problem[]
}

interface Value {
  readonly name: string
  readonly measure: RateMeasure | 'level'
  readonly month: number
  readonly value: number
}

const statementColumns = ['series', 'period', 'measure', 'value'] as const
const [firstYear, lastYear] = [1902, 2098]

/**
 * Reads series from CSV in either of two layouts: `period` and a column of levels for each series, or a row for each published rate
 * (`series,period,measure,value`, fractions). All of it, or nothing and every problem found. SPEC BEL-20, BEL-21.
 */
export function readSeriesFile(file: ReceivedFile): ReadSeriesFile {
  const problems: Problem[] = []
  const names = headerOf(file)
  const statements = statementColumns.every((column) => names.includes(column))
  const values = statements ? readStatementRows(file, problems) : readWide(file, names, problems)
  const layout = statements ? 'statements' : 'levels'
  const inOrder = statements ? values.map(({ name }) => name) : names.filter((name) => name !== 'period')
  const series = problems.length === 0 ? collect([...new Set(inOrder)], values) : []
  if (problems.length === 0 && values.length === 0) {
    problems.push({ file: file.name, row: 0, column: '', found: 'no value', allowed: 'at least one series with a value' })
  }
  return { file: problems.length === 0 ? { layout, series } : undefined, problems: sortProblems(problems) }
}

/** Names of the columns, or none when the first line cannot be read; the reading of the table then says why. */
function headerOf(file: ReceivedFile): readonly string[] {
  const [line = ''] = decodeText(file.bytes, problemLog(file.name, []))?.trimStart().split('\n', 1) ?? []
  try {
    return parse(line, { info: true, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true })[0]?.record ?? []
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}

function readStatementRows(file: ReceivedFile, problems: Problem[]): readonly Value[] {
  const log = problemLog(file.name, problems)
  const seen = seenBefore()
  return readTable(file, statementColumns, log).rows.flatMap((row) => {
    const cells = cellsOf(row, log)
    const [name, measure] = [cells.filled('series'), cells.word('measure', rateMeasures)]
    const [month, value] = [readMonth(cells), readNumber(cells, 'value')]
    if (value !== undefined && value < -1) cells.refuse('value', cells.text('value'), 'a fraction not below -1')
    if (name === undefined || measure === undefined || month === undefined || value === undefined) return []
    const first = seen.check(JSON.stringify([name, month, measure]), file.name, row.row)
    if (first !== undefined) cells.refuse('', `${name} ${measure}`, `each rate once; it stands on ${first}`)
    return [{ name, measure, month, value }]
  })
}

function readWide(file: ReceivedFile, names: readonly string[], problems: Problem[]): readonly Value[] {
  const log = problemLog(file.name, problems)
  const series = names.filter((name) => name !== 'period')
  if (!names.includes('period') || series.length === 0) {
    const both = `period and a column of levels for each series, or ${statementColumns.join(',')}`
    log.add(1, '', `the columns ${names.join(',')}`, both)
    return []
  }
  const blank = series.filter((name) => name.trim() === '')
  if (blank.length > 0) log.add(1, '', 'a column without a name', 'a name for each column')
  const repeated = new Set(series.filter((name, at) => names.indexOf(name) < names.lastIndexOf(name) && at >= 0))
  for (const name of repeated) log.add(1, name, 'the column a second time', 'each column once')
  if (problems.length > 0) return []
  const seen = seenBefore()
  return readTable(file, names, log).rows.flatMap((row) => {
    const cells = cellsOf(row, log)
    const month = readMonth(cells)
    if (month === undefined) return []
    const first = seen.check(String(month), file.name, row.row)
    if (first !== undefined) cells.refuse('period', cells.text('period'), `each month once; it stands on ${first}`)
    return levelsOf(row, cells, series, month)
  })
}

function levelsOf(row: TableRow<string>, cells: Cells<string>, series: readonly string[], month: number): readonly Value[] {
  return series.flatMap((name) => {
    if (row.cell(name).trim() === '') return []
    const value = readNumber(cells, name)
    return value === undefined ? [] : [{ name, measure: 'level' as const, month, value }]
  })
}

function readMonth<Column extends string>(cells: Cells<Column | 'period'>): number | undefined {
  const text = cells.text('period')
  const allowed = `a month from ${firstYear} to ${lastYear}, such as 2019-03`
  const period = parsePeriod(text)
  if (period === undefined || monthsIn(period) !== 1 || formatPeriod(period) !== text)
    return cells.refuse('period', text, allowed)
  const year = Math.floor(period.first / 12)
  return year < firstYear || year > lastYear ? cells.refuse('period', text, allowed) : period.first
}

/** A number as programs write it; digits without limit, with an exponent or without. */
const written = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i

function readNumber<Column extends string>(cells: Cells<Column>, column: Column): number | undefined {
  const text = cells.text(column)
  if (written.test(text) && Number.isFinite(Number(text))) return Number(text)
  return cells.refuse(column, text, decimalFault(text) ?? 'a number such as 11.89')
}

function collect(names: readonly string[], values: readonly Value[]): readonly FileSeries[] {
  const byName = new Map(names.map((name): [string, Value[]] => [name, []]))
  for (const value of values) byName.get(value.name)?.push(value)
  return [...byName].map(([name, own]) => {
    if (own.length === 0) return { name, firstMonth: 12 * firstYear, values: { level: new Float64Array(0) } }
    const months = own.map(({ month }) => month)
    const firstMonth = months.reduce((least, month) => Math.min(least, month))
    const length = months.reduce((most, month) => Math.max(most, month)) - firstMonth + 1
    const rows: Partial<Record<Value['measure'], Float64Array>> = {}
    for (const { measure, month, value } of own) {
      rows[measure] ??= new Float64Array(length).fill(Number.NaN)
      rows[measure][month - firstMonth] = value
    }
    return { name, firstMonth, values: rows }
  })
}
