import type { MonthPanel } from '../../engine/index.ts'
import { returnStatuses } from '../../readers/return-piece.ts'
import type { Returns, ReturnsPanel as State } from '../../readers/returns.ts'

/** Returns as the compilation takes them: their state on one day, and how many they are. */
export interface ReturnsPanel extends State {
  readonly count: number
  readonly enterprises: number
  readonly products: number
}

/** One of the states in which returns have been read. */
export function panelOfState({ count, enterprises, products }: Returns, { pairs, kept }: State): ReturnsPanel {
  return { count, enterprises: enterprises.length, products: products.length, pairs, kept }
}

/** The mark of a closed plant, where the returns tell their status. */
export function marksOf({ kept: { status } }: ReturnsPanel) {
  return status === undefined ? {} : { marks: { values: status, closed: returnStatuses.indexOf('closed') } }
}

/** Values of the pairs; nothing but NaN when the returns have none. */
export function valuesOf({ pairs, kept }: ReturnsPanel): MonthPanel {
  return kept.value ?? { ...pairs.panel, values: new Float64Array(pairs.panel.values.length).fill(Number.NaN) }
}
