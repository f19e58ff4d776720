import type { MonthPanel, PairPanel } from '../engine/index.ts'
import type { KeptColumn } from './return-piece.ts'

/** Returns as they stood on one day, or as they stand in the end: one series for each enterprise and product that ever reported together. */
export interface ReturnsPanel {
  /** Quantities; NaN where there is no return. */
  readonly pairs: PairPanel
  /** What was asked for beside the quantity, in the shape of the quantities; NaN where a cell was empty or the table has no such column. */
  readonly kept: { readonly [Column in Exclude<KeptColumn, 'status'>]?: MonthPanel } & {
    /** Number of the word in `returnStatuses`; 255 where there is no return. */
    readonly status?: Uint8Array
  }
}

/** Establishment returns as they were read. */
export interface Returns extends ReturnsPanel {
  /** Returns read, those included that a later one replaced. */
  readonly count: number
  /** Enterprise codes by number, in the order in which they were met. */
  readonly enterprises: readonly string[]
  /** Product codes by number, as they were given. */
  readonly products: readonly string[]
  /** First month with a return, 12 · year + (0 … 11), and the number of months up to the last one. */
  readonly firstMonth: number
  readonly months: number
  /** What had been received by each of the days asked for, in their order; the last of those days is also `pairs` and `kept`. */
  readonly vintages: readonly (ReturnsPanel & { readonly asOf: string })[]
}
