import type { ReturnColumn } from '../contract/return-columns.ts'
import { type ByteCells, byteCells, cutCells } from './byte-cells.ts'
import { byteNumber } from './byte-number.ts'
import { byteText } from './byte-text.ts'
import { decimalFault, shiftedDecimal } from './decimal.ts'
import { decodeUtf8, notUtf8 } from './decode-text.ts'
import type { LineMarks } from './line-marks.ts'
import { type OddRow, readOddRow } from './odd-row.ts'
import { addProblem, type PieceColumns } from './piece-columns.ts'
import type { LineCells } from './return-cells.ts'
import type { ReturnLayout } from './return-piece.ts'
import { returnRules } from './return-rules.ts'

const carriageReturn = 0x0d

/** Reads lines one by one that are not plain: right ones into the columns, and of the others every fault. */
export interface OddLines {
  /** Reads a marked line into an entry of the columns; false when it gives no return. `row` is its number in the piece, from 1. */
  read(bytes: Uint8Array, marks: LineMarks, line: number, entry: number, row: number): boolean
}

export function oddLines(layout: ReturnLayout, known: LineCells, columns: PieceColumns): OddLines {
  const width = layout.cells.length
  const cut = byteCells(width)
  return {
    read(bytes, marks, line, entry, row) {
      const start = (marks.ends[(marks.first[line] ?? 0) - 1] ?? 0) + 1
      const feed = marks.ends[(marks.first[line + 1] ?? 0) - 1] ?? 0
      const end = feed > start && bytes[feed - 1] === carriageReturn ? feed - 1 : feed
      if (start === end) return false
      if (decodeUtf8(bytes.subarray(start, end)) === undefined) {
        addProblem(columns, { row, column: '', ...notUtf8 })
        return false
      }
      cutCells(cut, bytes, start, end)
      if (cut.count === width) return readOddRow(layout, known, columns, cellsOf(layout, cut, bytes), entry, row)
      const found = `${cut.count} ${cut.count === 1 ? 'cell' : 'cells'}`
      const allowed = `${width} cells, as the header has; a decimal comma also parts a cell in two`
      addProblem(columns, { row, column: '', found, allowed })
      return false
    },
  }
}

function cellsOf({ cells }: ReturnLayout, { starts, ends }: ByteCells, bytes: Uint8Array): OddRow {
  const start = (column: ReturnColumn): number => starts[cells.indexOf(column)] ?? 0
  const end = (column: ReturnColumn): number => ends[cells.indexOf(column)] ?? 0
  const text = (column: ReturnColumn): string => byteText(bytes, start(column), end(column))
  return {
    text,
    number(column) {
      const number = byteNumber(bytes, start(column), end(column))
      if (number >= 0) return number
      const found = text(column)
      if (found === '' && column !== 'quantity') return Number.NaN
      const fault = decimalFault(found)
      if (fault !== undefined) return fault
      return found.startsWith('-') && shiftedDecimal(found, 0) < 0 ? returnRules.negative : shiftedDecimal(found, 0)
    },
  }
}
