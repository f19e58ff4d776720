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
}

/**
 * Reads a comma-separated file whose first line names `columns`, in any order. Everything wrong with encoding, quoting, header and
 * row lengths goes to the log.
 */
export function readTable<Column extends string>(file: ReceivedFile, columns: readonly Column[], log: ProblemLog): Table<Column> {
  const nothing = { rows: [], complete: false }
  const text = decodeText(file.bytes, log)
  if (text === undefined) return nothing
  const records = parseRecords(text, log)
  if (records === undefined) return nothing
  const [header, ...rest] = records
  if (header === undefined) {
    log.add(0, '', 'an empty file', `a first line that names the columns ${columns.join(',')}`)
    return nothing
  }
  const positions = checkHeader(header.record, columns, log)
  if (positions === undefined) return nothing
  const width = header.record.length
  const rows = rest.filter((record) => hasWidth(record, width, log)).map((record) => tableRow(record, positions))
  return { rows, complete: rows.length === rest.length }
}

function parseRecords(text: string, log: ProblemLog): readonly ParsedRecord[] | undefined {
  try {
    return parse(text, { info: true, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    log.add(
      error.lines ?? 0,
      '',
      'quotation marks that do not match',
      'a cell with quotation marks round it, and each one inside it doubled',
    )
    return undefined
  }
}

function checkHeader<Column extends string>(
  header: readonly string[],
  columns: readonly Column[],
  log: ProblemLog,
): ReadonlyMap<Column, number> | undefined {
  const known = new Set<string>(columns)
  let good = true
  const refuse = (column: string, found: string, allowed: string): void => {
    good = false
    log.add(1, column, found, allowed)
  }
  header.forEach((name, index) => {
    if (header.indexOf(name) < index) refuse(name, 'the column a second time', 'each column once')
    else if (!known.has(name)) refuse(name, 'an unknown column', knownColumns(name, columns, header))
  })
  for (const column of columns) if (!header.includes(column)) refuse(column, 'no such column', 'every column of the table')
  if (!good) return undefined
  return new Map(columns.map((column) => [column, header.indexOf(column)]))
}

function knownColumns(name: string, columns: readonly string[], header: readonly string[]): string {
  const near = nearestWord(
    name,
    columns.filter((column) => !header.includes(column)),
  )
  return near === undefined ? columns.join(',') : `${columns.join(',')}; did you mean "${near}"?`
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
