import { z } from 'zod'

/** Columns of a table of returns, in the order in which they are told. */
export const returnColumns = ['enterprise', 'product', 'month', 'quantity', 'value', 'stock', 'capacity', 'status'] as const
export type ReturnColumn = (typeof returnColumns)[number]

/** The columns that hold numbers; the others hold text. */
export const returnNumberColumns = ['quantity', 'value', 'stock', 'capacity'] as const
export type ReturnNumberColumn = (typeof returnNumberColumns)[number]
export type ReturnTextColumn = Exclude<ReturnColumn, ReturnNumberColumn>

/** Some returns column by column, in the order of the file; entry i of every array is return i, null where the cell is empty. */
export type ReturnColumns = { readonly count: number } & { readonly [Column in ReturnTextColumn]: readonly (string | null)[] } & {
  readonly [Column in ReturnNumberColumn]: readonly (number | null)[]
}

const isIterable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)

/** A file that keeps its columns apart, such as Parquet: its name, its returns in all, and the returns as they come. */
export const returnStream = z.object({
  name: z.string(),
  total: z.number().int(),
  columns: z.custom<AsyncIterable<ReturnColumns> | Iterable<ReturnColumns>>(isIterable),
})

export type ReturnStream = z.output<typeof returnStream>
