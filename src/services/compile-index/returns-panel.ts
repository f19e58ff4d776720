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

/** How many returns were in force in a state, each the last one received of its month, and of how many enterprises. */
export function knownReturns({ pairs: { panel, enterprise } }: ReturnsPanel): {
  readonly returns: number
  readonly enterprises: number
} {
  const { series, months, values } = panel
  const heard = new Set<number>()
  let returns = 0
  for (let pair = 0; pair < series; pair += 1) {
    const before = returns
    for (let cell = pair * months; cell < (pair + 1) * months; cell += 1) if (!Number.isNaN(values[cell])) returns += 1
    if (returns > before) heard.add(enterprise[pair] ?? 0)
  }
  return { returns, enterprises: heard.size }
}

/** The mark of a closed plant, where the returns tell their status. */
export function marksOf({ kept: { status } }: ReturnsPanel) {
  return status === undefined ? {} : { marks: { values: status, closed: returnStatuses.indexOf('closed') } }
}

/** Values of the pairs; nothing but NaN when the returns have none. */
export function valuesOf({ pairs, kept }: ReturnsPanel): MonthPanel {
  return kept.value ?? { ...pairs.panel, values: new Float64Array(pairs.panel.values.length).fill(Number.NaN) }
}
