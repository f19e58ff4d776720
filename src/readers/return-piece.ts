import type { ReturnColumn, ReturnNumberColumn } from '../contract/return-columns.ts'

/** What a return may be, by number. */
export const returnStatuses = ['reported', 'estimated', 'closed'] as const

/** Columns that are kept beside the quantity when they are asked for. */
export type KeptColumn = Exclude<ReturnNumberColumn, 'quantity'> | 'status'

/** How to read the lines of one table; plain data, so that it may cross to another thread. */
export interface ReturnLayout {
  /** The column of each cell of a line. */
  readonly cells: readonly ReturnColumn[]
  readonly products: readonly string[]
  /** The unit of each product, where the weights have one. */
  readonly units: readonly string[] | undefined
  /** Number columns that a piece keeps, quantity first, whether the table has them or not. */
  readonly numbers: readonly ReturnNumberColumn[]
}

/** Some returns of one table, column by column; entry i of every array belongs to return i, and the arrays may be longer. */
export interface ReturnPiece {
  readonly count: number
  /** Lines or rows that the piece was made of. */
  readonly rows: number
  /** Those of them that gave no return, each as the number of returns before it. */
  readonly skipped: Uint32Array
  readonly enterprises: PieceCodes
  /** Number of the enterprise in `enterprises`. */
  readonly enterprise: Int32Array
  readonly product: Int32Array
  /** 12 · year + (0 … 11). */
  readonly month: Int32Array
  /** Number of the word in `returnStatuses`. */
  readonly status: Int32Array
  /** Day of receipt, counted from `firstReceipt`; of no length where the table has none. */
  readonly received: Int32Array
  /** The columns of the layout's `numbers`; NaN where a cell is empty. */
  readonly numbers: readonly Float64Array[]
  /** The first problems, their rows counted from 1 within the piece, and how many there are. */
  readonly problems: readonly PieceProblem[]
  readonly problemCount: number
  /** Whether the piece ends before a line that is longer than any line of a table. */
  readonly endless: boolean
}

/** Codes by number: the bytes of code n end at `ends[n]` and begin where those of the one before end. */
export interface PieceCodes {
  readonly count: number
  readonly bytes: Uint8Array
  readonly ends: Uint32Array
}

export interface PieceProblem {
  readonly row: number
  readonly column: ReturnColumn | ''
  readonly found: string
  readonly allowed: string
  /** What stands a second time, where that is the problem. */
  readonly repeated?: RepeatedReturn
}

/** What a return is told by; the numbers are those of a piece. */
export interface RepeatedReturn {
  readonly enterprise: string
  readonly product: number
  readonly month: number
  /** Day of receipt; undefined where a table has none. */
  readonly received: number | undefined
}
