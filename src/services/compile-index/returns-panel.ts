import { type MonthPanel, type PairPanel, pairPanel } from '../../engine/index.ts'
import type { Returns } from '../../readers/read-returns.ts'
import { type ReturnBlock, returnStatuses } from '../../readers/return-blocks.ts'

/** Columns that a compilation may need beside the quantity. */
export type KeptColumn = 'value' | 'stock' | 'sales' | 'employees' | 'status'

/** Returns as the compilation takes them: one series for each enterprise and product, and what else they reported in the same shape. */
export interface ReturnsPanel {
  readonly count: number
  readonly enterprises: number
  readonly products: number
  readonly pairs: PairPanel
  /** NaN where a cell was empty; a column that the returns do not have, or that was not asked for, is absent. */
  readonly kept: { readonly [Column in Exclude<KeptColumn, 'status'>]?: MonthPanel } & {
    /** Number of the word in `returnStatuses`; 255 where there is no return. */
    readonly status?: Uint8Array
  }
}

/** The panel of returns that come as blocks, with the columns asked for. */
export function panelOfReturns(
  { blocks, count, enterprises, products, firstMonth, months }: Returns,
  columns: readonly KeptColumn[],
): ReturnsPanel {
  const size = { enterprises: enterprises.length, products: products.length }
  const panelOf = (columnOf: (block: ReturnBlock) => Float64Array): PairPanel =>
    pairPanel({ blocks: blocks.map((block) => ({ ...block, quantity: columnOf(block) })), ...size, firstMonth, months })
  const has = (column: KeptColumn) => columns.includes(column)
  const statuses = () => panelOf(({ status }) => Float64Array.from(status)).panel.values
  return {
    count,
    ...size,
    pairs: panelOf(({ quantity }) => quantity),
    kept: {
      ...(has('value') ? { value: panelOf(({ value }) => value).panel } : {}),
      ...(has('stock') ? { stock: panelOf(({ stock }) => stock).panel } : {}),
      ...(has('status') ? { status: Uint8Array.from(statuses(), (word) => (Number.isNaN(word) ? 255 : word)) } : {}),
    },
  }
}

/** The mark of a closed plant, where the returns tell their status. */
export function marksOf({ kept: { status } }: ReturnsPanel) {
  return status === undefined ? {} : { marks: { values: status, closed: returnStatuses.indexOf('closed') } }
}

/** Values of the pairs; nothing but NaN when the returns have none. */
export function valuesOf({ pairs, kept }: ReturnsPanel): MonthPanel {
  return kept.value ?? { ...pairs.panel, values: new Float64Array(pairs.panel.values.length).fill(Number.NaN) }
}
