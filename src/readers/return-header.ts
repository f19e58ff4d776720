import { extraReturnColumns, type ReturnColumn, returnColumns } from '../contract/return-columns.ts'
import { byteText } from './byte-text.ts'
import type { CappedProblems } from './capped-problems.ts'
import { longestLine } from './line-marks.ts'
import type { LinePiece } from './line-pieces.ts'
import { readTable } from './read-table.ts'
import type { ReadingState } from './reading.ts'
import type { ReturnLayout } from './return-piece.ts'

const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** The lines of a piece up to its header: how many they are and where the next one begins; no layout where they are all empty. */
export interface ReturnHeader {
  readonly lines: number
  readonly next: number
  readonly layout: ReturnLayout | undefined
}

/** Reads the first line that is not empty; undefined when it is no header of returns, and the log then says why. */
export function readReturnHeader(
  { bytes, end }: LinePiece,
  file: string,
  row: number,
  state: ReadingState,
): ReturnHeader | undefined {
  let [start, lines] = [0, 0]
  while (start < end) {
    const feed = bytes.indexOf(lineFeed, start)
    const last = feed > start && bytes[feed - 1] === carriageReturn ? feed - 1 : feed
    lines += 1
    if (feed - start > longestLine) {
      endlessLine(file, row + lines, state.log)
      return undefined
    }
    if (last > start) {
      const cells = headerCells(bytes.slice(start, last), file, state.log)
      const layout = cells && state.layoutOf(file, cells)
      return layout && { lines, next: feed + 1, layout }
    }
    start = feed + 1
  }
  return { lines, next: end, layout: undefined }
}

function headerCells(bytes: Uint8Array, file: string, log: CappedProblems): readonly ReturnColumn[] | undefined {
  const text = byteText(bytes, 0, bytes.length)
  if (text.includes(';') && !text.includes(',')) {
    log.add(file, 1, '', 'semicolons between the cells', 'commas between the cells and dots as decimal marks')
    return undefined
  }
  const table = readTable({ name: file, bytes }, returnColumns, log.ofFile(file), extraReturnColumns)
  if (!table.complete) return undefined
  const names = text.split(',').map((name) => name.replaceAll('"', ''))
  return names.flatMap((name) => [...returnColumns, ...extraReturnColumns].filter((column) => column === name))
}

/** A line that is longer than any line of a table. */
export function endlessLine(file: string, row: number, log: CappedProblems): void {
  log.add(file, row, '', `a line of more than ${longestLine} bytes`, 'a table with one return in each line')
}
