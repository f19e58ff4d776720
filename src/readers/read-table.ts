import { CsvError, type ParsedRecord, parse } from 'csv-parse/sync'
import { decodeText } from './decode-text.ts'
import type { ReceivedFile } from './file.ts'
import { nearestWord } from './nearest-word.ts'
import type { ProblemLog } from './problem.ts'

/** One line of a table: its number in the file, the header being line 1, and its cells by column name. */
export interface TableRow<Column extends string> {
  readonly row: number
  cell(column: Column): string
}

export interface Table<Column extends string> {
  readonly rows: readonly TableRow<Column>[]
  /** False when rows were left out because they could not be matched to the header, or none could be read at all. */
  readonly complete: boolean
  /** Columns that it has beside those that it must have. */
  readonly extra: readonly Column[]
}

/**
 * Reads a comma-separated file whose first line names `columns`, in any order, and perhaps some of `extra`. Everything wrong with encoding, quoting, header and
 * row lengths goes to the log.
 */
export function readTable<Column extends string>(
  file: ReceivedFile,
  columns: readonly Column[],
  log: ProblemLog,
  extra: readonly Column[] = [],
): Table<Column> {
  const nothing = { rows: [], complete: false, extra: [] }
  const records = readRecords(file, columns, log)
  if (records === undefined) return nothing
  const [header, ...rest] = records
  const positions = checkHeader(header.record, columns, log, extra)
  if (positions === undefined) return nothing
  const rows = rowsOf(header, rest, positions, log)
  return { rows, complete: rows.length === rest.length, extra: extra.filter((column) => header.record.includes(column)) }
}

/** A table whose columns are not all known beforehand: those that its first line names. */
export interface OpenTable extends Omit<Table<string>, 'extra'> {
  readonly columns: readonly string[]
}

/** Reads a comma-separated file whose first line may name any columns; `known` are names to tell a wrong mark between cells by. */
export function readOpenTable(file: ReceivedFile, known: readonly string[], log: ProblemLog): OpenTable | undefined {
  const records = readRecords(file, known, log)
  if (records === undefined) return undefined
  const [header, ...rest] = records
  const columns = header.record.map((name) => name.trim())
  const positions = new Map(columns.map((column, index) => [column, index]))
  const rows = rowsOf(header, rest, positions, log)
  return { columns, rows, complete: rows.length === rest.length }
}

function rowsOf<Column extends string>(
  header: ParsedRecord,
  rest: readonly ParsedRecord[],
  positions: ReadonlyMap<Column, number>,
  log: ProblemLog,
): readonly TableRow<Column>[] {
  const width = header.record.length
  return rest.filter((record) => hasWidth(record, width, log)).map((record) => tableRow(record, positions))
}

/** The lines of a file as cells, the first one being the header; undefined when they cannot be told apart. */
function readRecords(
  file: ReceivedFile,
  columns: readonly string[],
  log: ProblemLog,
): readonly [ParsedRecord, ...ParsedRecord[]] | undefined {
  const text = decodeText(file.bytes, log)
  if (text === undefined) return undefined
  const mark = otherMark(text, columns)
  if (mark !== undefined) {
    log.add(1, '', `${mark} between cells`, 'commas between cells')
    return undefined
  }
  const [header, ...rest] = parseRecords(text, log) ?? []
  if (header !== undefined) return [header, ...rest]
  if (text.trim() === '') log.add(0, '', 'an empty file', `a first line that names the columns ${columns.join(',')}`)
  return undefined
}

/** The mark that stands where commas should, as spreadsheets write it in countries with a decimal comma. */
function otherMark(text: string, columns: readonly string[]): 'semicolons' | 'tabs' | undefined {
  const [line = ''] = text.trimStart().split('\n', 1)
  const known = (mark: string): number => line.split(mark).filter((name) => columns.includes(name.replaceAll('"', ''))).length
  if (known(';') > known(',')) return 'semicolons'
  return known('\t') > known(',') ? 'tabs' : undefined
}

const parseOptions = { info: true, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true } as const

function parseRecords(text: string, log: ProblemLog): readonly ParsedRecord[] | undefined {
  try {
    return parse(text, parseOptions)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    log.add(
      lineAfter(text, error.records ?? 0),
      '',
      'quotation marks that do not match, in the row that begins here',
      'a cell with quotation marks round it, and each one inside it doubled',
    )
    return undefined
  }
}

/** Number of the line on which the record after the first `count` ones begins: the parser itself tells where it gave up. */
function lineAfter(text: string, count: number): number {
  const last = count === 0 ? 0 : (parse(text, { ...parseOptions, to: count }).at(-1)?.info.lines ?? 0)
  const blank = text
    .split('\n')
    .slice(last)
    .findIndex((line) => line !== '')
  return last + 1 + Math.max(blank, 0)
}

/** More faults than this in one header mean another table or no header at all, and are told as one. */
const mostHeaderFaults = 3

function checkHeader<Column extends string>(
  header: readonly string[],
  columns: readonly Column[],
  log: ProblemLog,
  extra: readonly Column[],
): ReadonlyMap<Column, number> | undefined {
  const known = [...columns, ...extra]
  const missing = columns.filter((column) => !header.includes(column))
  const repeated = header.filter((name, index) => header.indexOf(name) < index)
  const unknown = [...new Set(header)].filter((name) => !known.some((column) => column === name))
  if (missing.length + repeated.length + unknown.length === 0) {
    return new Map(known.map((column) => [column, header.indexOf(column)]))
  }
  if (missing.length + repeated.length + unknown.length > mostHeaderFaults) {
    log.add(1, '', `the columns ${header.join(',')}`, `the columns ${columns.join(',')}`)
    return undefined
  }
  const misspelt = new Set<string>()
  for (const name of repeated) log.add(1, name, 'the column a second time', 'each column once')
  for (const name of unknown) {
    const near = nearestWord(name, missing)
    if (near !== undefined) misspelt.add(near)
    log.add(
      1,
      name,
      'an unknown column',
      near === undefined ? columns.join(',') : `${columns.join(',')}; did you mean "${near}"?`,
    )
  }
  for (const column of missing) if (!misspelt.has(column)) log.add(1, column, 'no such column', 'every column of the table')
  return undefined
}

function hasWidth(record: ParsedRecord, width: number, log: ProblemLog): boolean {
  if (record.record.length === width) return true
  const found = `${record.record.length} ${record.record.length === 1 ? 'cell' : 'cells'}`
  log.add(firstLine(record), '', found, `${width} cells, as the header has; a cell with a comma needs quotation marks`)
  return false
}

function tableRow<Column extends string>(record: ParsedRecord, positions: ReadonlyMap<Column, number>): TableRow<Column> {
  return {
    row: firstLine(record),
    cell: (column) => record.record[positions.get(column) ?? -1] ?? '',
  }
}

/** Cells may hold line feeds; the record then ends on a later line than it began. */
function firstLine(record: ParsedRecord): number {
  const feeds = record.record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
  return record.info.lines - feeds
}
