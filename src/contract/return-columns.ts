import { z } from 'zod'

/** Columns that every table of returns has, in the order in which they are told. */
export const returnColumns = ['enterprise', 'product', 'month', 'quantity', 'value', 'stock', 'capacity', 'status'] as const
/** Columns that a table may have too: unit of the quantity, day of receipt, quantity sold, heads on the first of the month. */
export const extraReturnColumns = ['unit', 'received', 'sales', 'employees'] as const
export type ReturnColumn = (typeof returnColumns)[number] | (typeof extraReturnColumns)[number]

/** The columns that hold numbers; the others hold text. */
export const returnNumberColumns = ['quantity', 'value', 'stock', 'capacity', 'sales', 'employees'] as const
export type ReturnNumberColumn = (typeof returnNumberColumns)[number]
export type ReturnTextColumn = Exclude<ReturnColumn, ReturnNumberColumn>

/** The words that a text may be, in the order of their numbers; undefined where any will do, which is then 0. */
export type ReturnWords = { readonly [Column in Exclude<ReturnTextColumn, 'enterprise'>]: readonly string[] | undefined }

/** Some returns as numbers, in the order of the file; entry i of every array is return i. Columns that the file lacks have none. */
export interface NumberedReturns {
  readonly count: number
  /** The codes of the enterprises of the whole file. */
  readonly enterprises: readonly string[]
  /** Number of the word in its list; −1 when it is not there or the cell is empty. A status is −1 too when a number that was not asked for is none. */
  readonly words: { readonly [Column in ReturnTextColumn]?: Int32Array }
  /** NaN where the cell is empty, −1 where it is no number. */
  readonly numbers: { readonly [Column in ReturnNumberColumn]?: Float64Array }
}

/** One return as it stands in the file. */
export type ReturnRow = { readonly [Column in ReturnColumn]?: string | number | null }

/** A file that keeps its columns apart, such as Parquet. */
export interface ReturnStream {
  readonly name: string
  /** Returns in all. */
  readonly total: number
  /** Its columns, in order. */
  readonly cells: readonly ReturnColumn[]
  /**
   * The returns behind the first `skip` ones, with the columns `numbers`. Codes of enterprises are those that match `code`. The arrays are
   * the caller's to change, and hold the next returns once these are asked for.
   */
  read(words: ReturnWords, code: RegExp, numbers: readonly ReturnNumberColumn[], skip: number): AsyncIterable<NumberedReturns>
  /** Some returns as they stand, those behind the first `skip` ones. */
  rows(skip: number, count: number): Promise<readonly ReturnRow[]>
}

export const returnStream = z.custom<ReturnStream>(
  (value) => typeof value === 'object' && value !== null && 'cells' in value && 'read' in value && 'rows' in value,
)
