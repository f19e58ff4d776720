import type { LeftOut, LeftOutReason } from '../../contract/left-out.ts'
import type { ProblemLog } from '../problem.ts'
import type { TableRow } from '../read-table.ts'

/** One row of a loose file. A cell that is wrong is refused, a row that says nothing to examine is left out; both answer undefined. */
export interface LooseRow {
  readonly row: number
  /** The cell without the blanks around it; empty when the file has no such column. */
  text(column: string): string
  refuse(column: string, found: string, allowed: string): undefined
  leave(column: string, why: LeftOutReason): undefined
}

export function looseRow(row: TableRow<string>, log: ProblemLog, leftOut: LeftOut[]): LooseRow {
  const text = (column: string): string => row.cell(column).trim()
  return {
    row: row.row,
    text,
    refuse(column, found, allowed) {
      log.add(row.row, column, found, allowed)
      return undefined
    },
    leave(column, why) {
      leftOut.push({ row: row.row, column, found: text(column).slice(0, 120), why })
      return undefined
    },
  }
}
