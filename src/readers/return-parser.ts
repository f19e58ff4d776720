import type { ReturnNumberColumn } from '../contract/return-columns.ts'
import type { ByteDictionary } from './byte-dictionary.ts'
import { type LineMarks, lineMarks, markLines, mostMarkedLines } from './line-marks.ts'
import { oddLines } from './odd-lines.ts'
import { finishedPiece, type PieceColumns, pieceColumns, settleEntries } from './piece-columns.ts'
import { type MarkedColumn, plainMonths, plainNumbers, plainWords } from './plain-columns.ts'
import { isCode, type LineCells, lineCells, type WordNumbers } from './return-cells.ts'
import type { ReturnLayout, ReturnPiece } from './return-piece.ts'
import { closed } from './return-rules.ts'

/** Reads the bytes of a piece from `start` to `end`. */
export type PieceParser = (bytes: Uint8Array, start: number, end: number) => ReturnPiece

/**
 * Makes the reader of the pieces of one table. A piece is whole lines, each with its line feed, in a buffer of whole words whose
 * bytes behind the piece, at least four, are zero. Plain lines are read column by column, a few thousand at a time; whatever is out of the
 * ordinary is read once more, carefully, cell by cell.
 */
export function returnParser(layout: ReturnLayout): PieceParser {
  const width = layout.cells.length
  const marks = lineMarks(width)
  const cells = lineCells(layout)
  return (bytes, start, end) => {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
    const columns = pieceColumns(layout, roomFor(layout, end - start))
    const odd = oddLines(layout, cells, columns)
    let count = 0
    let lines = 0
    marks.next = start
    marks.endless = false
    while (marks.next < end && !marks.endless) {
      markLines(marks, words, marks.next, end, width)
      readPlain(layout, cells, columns, marks, bytes, count)
      const before = lines
      const at = count
      count = settleEntries(columns, at, marks.lines, marks.odd, (line) =>
        odd.read(bytes, marks, line, at + line, before + line + 1),
      )
      lines += marks.lines
    }
    return finishedPiece(columns, count, lines, marks.endless)
  }
}

/** The shortest return has a mark behind each cell, seven characters of month and six of status; one batch more is read before it is settled. */
function roomFor({ cells }: ReturnLayout, bytes: number): number {
  return Math.ceil(bytes / (cells.length + 13)) + mostMarkedLines
}

function readPlain(
  layout: ReturnLayout,
  cells: LineCells,
  columns: PieceColumns,
  marks: LineMarks,
  bytes: Uint8Array,
  at: number,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (const [cell, name] of layout.cells.entries()) {
    const column: MarkedColumn = { bytes, view, marks, cell, last: cell === layout.cells.length - 1 }
    if (name === 'enterprise') plainWords(column, columns.enterprise, at, knownOrNew(columns.enterprises))
    else if (name === 'product') plainWords(column, columns.product, at, cells.products)
    else if (name === 'month') plainMonths(column, columns.month, at)
    else if (name === 'status') plainWords(column, columns.status, at, cells.statuses)
    else if (name === 'received') plainWords(column, columns.received, at, cells.days)
    else if (name === 'unit') plainWords(column, cells.unit, 0, cells.units)
    else readNumbers(layout, cells, columns, column, name, at)
  }
  const quantity = columns.numbers[0] ?? new Float64Array(0)
  const { odd, lines } = marks
  const checksUnits = cells.checksUnits
  for (let line = 0; line < lines; line += 1) {
    if (columns.status[at + line] === closed && (quantity[at + line] ?? 0) > 0) odd[line] = 1
    if (checksUnits && cells.unit[line] !== cells.unitOf[columns.product[at + line] ?? 0]) odd[line] = 1
  }
}

function readNumbers(
  layout: ReturnLayout,
  cells: LineCells,
  columns: PieceColumns,
  column: MarkedColumn,
  name: ReturnNumberColumn,
  at: number,
): void {
  const kept = columns.numbers[layout.numbers.indexOf(name)]
  plainNumbers(column, kept ?? cells.unkept, kept === undefined ? 0 : at, name !== 'quantity')
}

function knownOrNew(codes: ByteDictionary): WordNumbers {
  return {
    find(bytes, start, end) {
      const found = codes.find(bytes, start, end)
      return found < 0 && isCode(bytes, start, end) ? codes.add(bytes, start, end) : found
    },
  }
}
