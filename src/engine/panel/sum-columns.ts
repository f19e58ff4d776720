import { checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { emptyMonthPanel, type MonthPanel } from './month-panel.ts'

/** Establishment returns column by column: entry i of each array belongs to return i. Many returns come as several such blocks. */
export interface ReturnColumns {
  /** Number of returns; the arrays may be longer. */
  readonly count: number
  readonly enterprise: Uint32Array
  /** Number of the product, from 0. */
  readonly product: Uint16Array
  /** Month, 12 · year + (0 … 11). */
  readonly month: Uint16Array
  readonly quantity: Float64Array
}

/**
 * Quantities of all enterprises together, product by month.
 *
 * q_{p,m} = Σ quantity of the returns of product p in month m
 *
 * @param input.blocks the returns; the order of blocks and returns does not matter but for rounding
 * @param input.products number of products, 1 to 65,536
 * @param input.firstMonth first month of the panel, 12 · year + (0 … 11)
 * @param input.months number of months, at least 1; every return lies within them
 * @returns products × months in the unit of the quantities; a product and month without any return is NaN, and so is one with a
 * missing quantity
 * @throws `out-of-range`: a return of another product or month, or an array shorter than the count
 * @remarks A closed plant reports 0; nobody reporting is missing, not 0. Source: UN International Recommendations for the Index of
 * Industrial Production 2010. SPEC PAN-1, PAN-2.
 * @example
 * monthPanelValue(sumColumns({
 *   blocks: [{ count: 2, enterprise: Uint32Array.of(0, 1), product: Uint16Array.of(0, 0), month: Uint16Array.of(24300, 24300), quantity: Float64Array.of(5, 7) }],
 *   products: 1, firstMonth: 24300, months: 1 }), 0, 24300)
 * // 12
 */
export function sumColumns(input: {
  readonly blocks: readonly ReturnColumns[]
  readonly products: number
  readonly firstMonth: number
  readonly months: number
}): MonthPanel {
  const { blocks, products, firstMonth, months } = input
  checkWhole('products', products, 1, 65_536)
  checkWhole('months', months, 1, 65_536)
  const panel = emptyMonthPanel(products, firstMonth, months)
  const sums = new Float64Array(products * months)
  const seen = new Uint8Array(products * months)
  for (const block of blocks) addBlock(sums, seen, block, firstMonth, months)
  for (let cell = 0; cell < seen.length; cell += 1) if (seen[cell] === 1) panel.values[cell] = sums[cell] ?? Number.NaN
  return panel
}

function addBlock(sums: Float64Array, seen: Uint8Array, block: ReturnColumns, firstMonth: number, months: number): void {
  const { count, product, month, quantity } = block
  checkBlock(block)
  const cells = sums.length
  for (let i = 0; i < count; i += 1) {
    const column = (month[i] ?? 0) - firstMonth
    const cell = (product[i] ?? 0) * months + column
    if (column < 0 || column >= months || cell >= cells) throw outside(block, i)
    sums[cell] = (sums[cell] ?? 0) + (quantity[i] ?? 0)
    seen[cell] = 1
  }
}

/** Throws `out-of-range` unless every array of the block holds the returns that it counts. */
export function checkBlock(block: ReturnColumns): void {
  const shortest = Math.min(block.enterprise.length, block.product.length, block.month.length, block.quantity.length)
  checkWhole('count', block.count, 0, shortest)
}

/** The mistake of a return whose product or month lies outside the panel. */
export function outside(block: ReturnColumns, i: number): EngineError<'out-of-range'> {
  const [product, month] = [block.product[i], block.month[i]]
  return new EngineError('out-of-range', {
    argument: `product ${product}, month ${month}`,
    found: i,
    allowed: 'returns of the products and months of the panel',
  })
}
