import { type MonthPanel, type PairPanel, pairPanel, type ReturnMarks } from '../../engine/index.ts'
import type { Returns } from '../../readers/read-returns.ts'
import { type ReturnBlock, returnStatuses } from '../../readers/return-blocks.ts'

/** Returns as the compilation takes them: one series for each enterprise and product, and what else they reported in the same shape. */
export interface ReturnsPanel {
  readonly count: number
  readonly enterprises: number
  readonly products: number
  readonly pairs: PairPanel
  readonly marks: ReturnMarks
  readonly value: () => MonthPanel
  readonly stock: () => MonthPanel | undefined
  readonly sales: () => MonthPanel | undefined
  readonly employees: () => MonthPanel | undefined
}

/** The panel of returns that come as blocks. */
export function panelOfReturns({ blocks, count, enterprises, products, firstMonth, months }: Returns): ReturnsPanel {
  const size = { enterprises: enterprises.length, products: products.length }
  const panelOf = (columnOf: (block: ReturnBlock) => Float64Array): PairPanel =>
    pairPanel({ blocks: blocks.map((block) => ({ ...block, quantity: columnOf(block) })), ...size, firstMonth, months })
  const statuses = panelOf(({ status }) => Float64Array.from(status)).panel.values
  return {
    count,
    ...size,
    pairs: panelOf(({ quantity }) => quantity),
    marks: { values: Uint8Array.from(statuses), closed: returnStatuses.indexOf('closed') },
    value: () => panelOf(({ value }) => value).panel,
    stock: () => panelOf(({ stock }) => stock).panel,
    sales: () => undefined,
    employees: () => undefined,
  }
}
