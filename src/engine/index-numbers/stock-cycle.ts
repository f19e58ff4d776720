import { checkRange } from '../check.ts'

/** What production, sales and stocks say together. */
export type StockCycle =
  /** More is made and less is sold: stocks fill, and the growth will be paid back. */
  | 'paid-back-later'
  /** More is made and sold, and stocks still fill: sales lag behind. */
  | 'stock-building'
  /** More is made and sold, and stocks do not fill. */
  | 'carried-by-demand'
  /** Less is made, stocks do not fill, and sales hold or rise: production will have to follow. */
  | 'drawing-on-stocks'
  /** Less is made and sold, and stocks fill all the same. */
  | 'demand-falling'
  /** Less is made and sold, and stocks do not fill. */
  | 'clearing-out'
  /** None of these. */
  | 'mixed'
  /** A growth is missing. */
  | 'unknown'

/**
 * Reads the growth of production beside its companion indices.
 *
 * production above, consumption below and inventory above the threshold: growth that will be paid back
 *
 * @param input.production growth of the index of production over the same period of last year, a fraction; NaN is missing
 * @param input.consumption growth of the index of consumption (volume of sales)
 * @param input.inventory growth of the index of inventories (stocks at the end of the period)
 * @param input.threshold what counts as a move: up above it, down below its negative, zero or above
 * @returns the name of the situation
 * @throws `out-of-range`
 * @remarks A reading rule, not a forecast. Source: National Statistics Office of Viet Nam, indices of production, consumption and
 * inventories of manufacturing, read together. SPEC IDX-17.
 * @example stockCycle({ production: 0.12, consumption: -0.03, inventory: 0.25, threshold: 0.01 }) // 'paid-back-later'
 */
export function stockCycle(input: {
  readonly production: number
  readonly consumption: number
  readonly inventory: number
  readonly threshold: number
}): StockCycle {
  const { production, consumption, inventory, threshold } = input
  checkRange('threshold', threshold, 0, Number.MAX_VALUE)
  if ([production, consumption, inventory].some(Number.isNaN)) return 'unknown'
  const [up, down] = [(value: number) => value > threshold, (value: number) => value < -threshold]
  if (up(production)) {
    if (up(inventory)) return down(consumption) ? 'paid-back-later' : up(consumption) ? 'stock-building' : 'mixed'
    return up(consumption) ? 'carried-by-demand' : 'mixed'
  }
  if (!down(production)) return 'mixed'
  if (down(consumption)) return up(inventory) ? 'demand-falling' : 'clearing-out'
  return up(inventory) ? 'mixed' : 'drawing-on-stocks'
}
