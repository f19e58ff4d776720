import { checkPositive, checkRange, checkWhole } from '../check.ts'
import { type BaseRelatives, baseRelatives } from './base-relatives.ts'
import { climbLadder, type LadderLevel, type MissingBelow } from './climb-ladder.ts'
import { type Ladder, nodesAbove, type Rung, weightSums } from './ladder.ts'
import { cell, checkAdditive, emptyLike, type SeriesTable } from './series-table.ts'

/** A product without base output, and the price that it is given for the base year. */
export interface NewProduct {
  readonly series: number
  readonly basePrice: number
}

/** Indices of a fixed base year on every step of the ladder, base year 1. */
export interface FixedBaseIndex extends BaseRelatives {
  readonly levels: readonly LadderLevel[]
  /** Products that entered with an imputed base price; to be folded into the weights at the next link. */
  readonly newProducts: readonly NewProduct[]
}

/**
 * Laspeyres volume index with a fixed base year, from quantities of products to the total.
 *
 * I_class,t = Σ w_n q_n,t / q̄_n,base / Σ w_n + Σ_new basePrice_n q_n,t / Σ w_n ; above: I_parent = Σ W I / Σ W
 *
 * @param input.quantities volume of each product; zero is nothing made, NaN is missing
 * @param input.baseYear a year that lies whole in the table; it averages 1
 * @param input.ladder steps from products to the total; a product without base output has weight 0 and counts through `newProducts` only
 * @param input.missing `stay-missing` or `matched`; a product WITH weight and without relatives follows it too
 * @param input.newProducts products without base output and their imputed base price; then the weights of the products in their class
 * are base values for an average period in the same currency
 * @param input.imputedShare share of each quantity that was imputed, same shape; nothing when left out
 * @returns relatives, levels with coverage and share of imputed weight, products without base, and the new products as a flag
 * @throws `no-values`, `lengths-differ`, `out-of-range` (also for a new product with a weight or in a class without base output),
 * `not-additive`
 * @remarks A whole class that is new has no place in a fixed base: it waits for the next link. Source: UN International Recommendations
 * for the Index of Industrial Production 2010. SPEC IDX-3, IDX-6.
 * @example
 * tableRows(fixedBaseIndex({
 *   quantities: seriesTable({ frequency: 'A', start: 24288, rows: [[10, 12], [5, 5], [0, 3]] }),
 *   baseYear: 2024, ladder: [{ parents: [0, 0, 0], weights: [20, 30, 0] }], missing: 'stay-missing',
 *   newProducts: [{ series: 2, basePrice: 4 }] }).levels[0].indices)
 * // [[1, 1.32]]
 */
export function fixedBaseIndex(input: {
  readonly quantities: SeriesTable
  readonly baseYear: number
  readonly ladder: Ladder
  readonly missing: MissingBelow
  readonly newProducts?: readonly NewProduct[]
  readonly imputedShare?: SeriesTable
}): FixedBaseIndex {
  const { quantities, baseYear, ladder, missing, newProducts = [] } = input
  checkAdditive('quantities', quantities)
  const base = baseRelatives(quantities, baseYear)
  const [rung] = ladder
  const classes = nodesAbove(ladder, quantities.series)[0] ?? 0
  const levels = climbLadder({
    values: base.relatives,
    ladder,
    missing,
    ...(input.imputedShare === undefined ? {} : { imputedShare: input.imputedShare }),
    ...(rung === undefined || newProducts.length === 0
      ? {}
      : { additions: additionsOf({ quantities, base, rung, classes, newProducts }) }),
  })
  return { ...base, levels, newProducts }
}

/** What new products add to the index of their class: value at the imputed base price over the class's base value. */
function additionsOf(input: {
  readonly quantities: SeriesTable
  readonly base: BaseRelatives
  readonly rung: Rung
  readonly classes: number
  readonly newProducts: readonly NewProduct[]
}): SeriesTable {
  const { quantities, base, rung, classes, newProducts } = input
  const baseValues = weightSums(rung, classes)
  const additions = emptyLike(quantities, classes, true)
  additions.values.fill(0)
  const withoutOutput = base.withoutBase.filter(({ reason }) => reason === 'no-base-output').map(({ series }) => series)
  for (const { series, basePrice } of newProducts) {
    checkWhole('newProducts', series, 0, quantities.series - 1)
    checkPositive('basePrice', basePrice)
    checkRange('weight of a new product', rung.weights[series] ?? 0, 0, 0)
    checkRange('base output of a new product', withoutOutput.includes(series) ? 0 : 1, 0, 0)
    const parent = rung.parents[series] ?? 0
    const baseValue = baseValues[parent] ?? 0
    checkPositive('base value of the class of a new product', baseValue)
    for (let period = 0; period < quantities.periods; period++) {
      const at = parent * quantities.periods + period
      additions.values[at] = (additions.values[at] ?? 0) + (basePrice * cell(quantities, series, period)) / baseValue
    }
  }
  return additions
}
