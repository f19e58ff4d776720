import type { Problem } from '../contract/errors.ts'
import { type ReturnColumn, returnColumns } from '../contract/return-columns.ts'
import { byteLines, longestLine } from './byte-lines.ts'
import { byteText } from './byte-text.ts'
import { type CappedProblems, cappedProblems } from './capped-problems.ts'
import { readTable } from './read-table.ts'
import type { ReturnBlock } from './return-blocks.ts'
import { type ReturnRows, returnRows } from './return-rows.ts'

/** Establishment returns as they were read, column by column. */
export interface Returns {
  readonly count: number
  /** Enterprise codes by number, in the order in which they were met. */
  readonly enterprises: readonly string[]
  /** Product codes by number, as they were given. */
  readonly products: readonly string[]
  /** First month with a return, 12 · year + (0 … 11), and the number of months up to the last one. */
  readonly firstMonth: number
  readonly months: number
  readonly blocks: readonly ReturnBlock[]
}

export interface ReturnsProgress {
  /** Bytes read so far. */
  readonly bytes: number
  /** Lines read so far, the header left out. */
  readonly rows: number
}

/** All returns of the file, or every problem, or neither because the caller stopped it. */
export type ReadReturns =
  | { readonly status: 'read'; readonly returns: Returns }
  | { readonly status: 'refused'; readonly problems: readonly Problem[]; readonly problemCount: number }
  | ({ readonly status: 'stopped' } & ReturnsProgress)

/**
 * Reads a CSV file of returns from chunks of bytes, which it does not keep. Everything wrong is counted and the first problems are
 * told; with a problem nothing is loaded. `onProgress` is called after every chunk and stops the reading by answering false.
 */
export async function readReturns(input: {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  readonly products: readonly string[]
  readonly onProgress?: (progress: ReturnsProgress) => boolean
}): Promise<ReadReturns> {
  const log = cappedProblems(input.name)
  const table = returnsTable(input.products, log)
  const lines = byteLines(table.line)
  let bytes = 0
  for await (const chunk of input.chunks) {
    if (!lines.push(chunk)) {
      log.add(lines.line(), '', `a line of more than ${longestLine} bytes`, 'a table with one return in each line')
      return refused(log)
    }
    bytes += chunk.length
    const rows = table.rows()?.rows() ?? 0
    if (table.isUnreadable()) return refused(log)
    if (input.onProgress?.({ bytes, rows }) === false) return { status: 'stopped', bytes, rows }
  }
  lines.finish()
  return answer(table.rows(), input.products, log)
}

function answer(rows: ReturnRows | undefined, products: readonly string[], log: CappedProblems): ReadReturns {
  if (rows === undefined && log.count() === 0)
    log.add(0, '', 'an empty file', `a first line that names the columns ${returnColumns.join(',')}`)
  else if (rows?.rows() === 0) log.add(0, '', 'no return', 'at least one return below the header')
  return rows === undefined ? refused(log) : returnsOrProblems(rows, products, log)
}

/** What has been read, when nothing was wrong with any of it. */
export function returnsOrProblems(
  rows: Omit<ReturnRows, 'read' | 'add'>,
  products: readonly string[],
  log: CappedProblems,
): Exclude<ReadReturns, { status: 'stopped' }> {
  if (log.count() > 0) return refused(log)
  const blocks = rows.blocks()
  const [firstMonth, months] = [rows.firstMonth(), rows.lastMonth() - rows.firstMonth() + 1]
  const count = blocks.reduce((sum, block) => sum + block.count, 0)
  return { status: 'read', returns: { count, enterprises: rows.enterprises(), products, firstMonth, months, blocks } }
}

function refused(log: CappedProblems): Extract<ReadReturns, { status: 'refused' }> {
  return { status: 'refused', problems: log.list(), problemCount: log.count() }
}

/** The table as its lines come in: the header first, then the returns. */
function returnsTable(products: readonly string[], log: CappedProblems) {
  let rows: ReturnRows | undefined
  let unreadable = false
  return {
    rows: () => rows,
    /** True when the header is wrong, so that no line below it can be understood. */
    isUnreadable: () => unreadable,
    line(bytes: Uint8Array, start: number, end: number, line: number): void {
      if (start === end || unreadable) return
      if (rows !== undefined) {
        rows.read(bytes, start, end, line)
        return
      }
      const positions = readHeader(bytes.subarray(start, end), log)
      if (positions === undefined) unreadable = true
      else rows = returnRows(positions, products, log)
    },
  }
}

function readHeader(bytes: Uint8Array, log: CappedProblems): ReadonlyMap<ReturnColumn, number> | undefined {
  const text = byteText(bytes, 0, bytes.length)
  if (text.includes(';') && !text.includes(',')) {
    log.add(1, '', 'semicolons between the cells', 'commas between the cells and dots as decimal marks')
    return undefined
  }
  if (!readTable({ name: log.file, bytes }, returnColumns, log).complete) return undefined
  const names = text.split(',').map((name) => name.replaceAll('"', ''))
  return new Map(returnColumns.map((column) => [column, names.indexOf(column)]))
}
