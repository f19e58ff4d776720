import { checkWhole } from '../check.ts'
import { emptyMonthPanel, type MonthPanel } from './month-panel.ts'
import { checkBlock, outside, type ReturnColumns } from './sum-columns.ts'

/** Returns as a panel: one series for each enterprise and product that were ever reported together. */
export interface PairPanel {
  readonly panel: MonthPanel
  /** Enterprise of each series. */
  readonly enterprise: Uint32Array
  /** Product of each series. */
  readonly product: Uint16Array
}

/**
 * Returns as a panel, one series for each pair of enterprise and product, ordered by enterprise and product.
 *
 * value of (enterprise, product) in month m = quantity of that return
 *
 * @param input.blocks the returns
 * @param input.enterprises number of enterprises, 1 or more
 * @param input.products number of products, 1 to 65,536
 * @param input.firstMonth first month of the panel, 12 · year + (0 … 11)
 * @param input.months number of months, at least 1; every return lies within them
 * @returns the panel and whose series they are; months that a pair did not report are NaN. Of two returns for one cell the later one
 * counts: whether a return may stand twice is for its reader to say (RET-4)
 * @throws `out-of-range`: a return of another enterprise, product or month
 * @remarks Memory: 8 bytes for each pair and month, and 2 bytes a return while it is made. SPEC PAN-3.
 * @example
 * pairPanel({
 *   blocks: [{ count: 2, enterprise: Uint32Array.of(1, 0), product: Uint16Array.of(0, 0), month: Uint16Array.of(24300, 24300), quantity: Float64Array.of(5, 7) }],
 *   enterprises: 2, products: 1, firstMonth: 24300, months: 1 }).panel.series
 * // 2
 */
export function pairPanel(input: {
  readonly blocks: readonly ReturnColumns[]
  readonly enterprises: number
  readonly products: number
  readonly firstMonth: number
  readonly months: number
}): PairPanel {
  const { blocks, enterprises, products, firstMonth, months } = input
  checkWhole('enterprises', enterprises, 1, 2 ** 32)
  checkWhole('products', products, 1, 65_536)
  checkWhole('months', months, 1, 65_536)
  const pairs = numberPairs(blocks, enterprises, products)
  const panel = emptyMonthPanel(pairs.product.length, firstMonth, months)
  for (const block of blocks) fill(panel, block, pairs)
  return { panel, enterprise: pairs.enterprise, product: pairs.product }
}

interface PairNumbers {
  readonly enterprise: Uint32Array
  readonly product: Uint16Array
  /** First pair of each enterprise, and the number of all pairs at the end. */
  readonly first: Uint32Array
}

/** Products are marked enterprise by enterprise, so that no table of all possible pairs is needed: returns are first sorted by counting. */
function numberPairs(blocks: readonly ReturnColumns[], enterprises: number, products: number): PairNumbers {
  const starts = startsByEnterprise(blocks, enterprises, products)
  const sorted = productsByEnterprise(blocks, starts)
  const first = new Uint32Array(enterprises + 1)
  const product = distinctProducts(sorted, starts, first, products)
  const enterprise = new Uint32Array(product.length)
  for (let one = 0; one < enterprises; one += 1) enterprise.fill(one, first[one] ?? 0, first[one + 1] ?? 0)
  return { enterprise, product, first }
}

function startsByEnterprise(blocks: readonly ReturnColumns[], enterprises: number, products: number): Uint32Array {
  const starts = new Uint32Array(enterprises + 1)
  for (const block of blocks) {
    checkBlock(block)
    const { count, enterprise, product } = block
    for (let i = 0; i < count; i += 1) {
      const one = enterprise[i] ?? 0
      if (one >= enterprises || (product[i] ?? 0) >= products) throw outside(block, i)
      starts[one + 1] = (starts[one + 1] ?? 0) + 1
    }
  }
  for (let one = 0; one < enterprises; one += 1) starts[one + 1] = (starts[one + 1] ?? 0) + (starts[one] ?? 0)
  return starts
}

function productsByEnterprise(blocks: readonly ReturnColumns[], starts: Uint32Array): Uint16Array {
  const next = starts.slice()
  const sorted = new Uint16Array(starts[starts.length - 1] ?? 0)
  for (const { count, enterprise, product } of blocks) {
    for (let i = 0; i < count; i += 1) {
      const one = enterprise[i] ?? 0
      const place = next[one] ?? 0
      sorted[place] = product[i] ?? 0
      next[one] = place + 1
    }
  }
  return sorted
}

/** The products of each enterprise once, in order; `sorted` is overwritten, `firstPair` says where each enterprise begins. */
function distinctProducts(sorted: Uint16Array, starts: Uint32Array, firstPair: Uint32Array, products: number): Uint16Array {
  const marked = new Uint32Array(products)
  let pairs = 0
  for (let one = 0; one + 1 < starts.length; one += 1) {
    firstPair[one] = pairs
    const end = starts[one + 1] ?? 0
    for (let i = starts[one] ?? 0; i < end; i += 1) {
      const product = sorted[i] ?? 0
      if (marked[product] === one + 1) continue
      marked[product] = one + 1
      sorted[pairs] = product
      pairs += 1
    }
    sorted.subarray(firstPair[one], pairs).sort()
  }
  firstPair[starts.length - 1] = pairs
  return sorted.slice(0, pairs)
}

function fill({ values, months, firstMonth }: MonthPanel, block: ReturnColumns, { first, product: products }: PairNumbers): void {
  const { count, enterprise, product, month, quantity } = block
  for (let i = 0; i < count; i += 1) {
    const column = (month[i] ?? 0) - firstMonth
    if (column < 0 || column >= months) throw outside(block, i)
    const one = enterprise[i] ?? 0
    const pair = pairOf(products, product[i] ?? 0, first[one] ?? 0, first[one + 1] ?? 0)
    values[pair * months + column] = quantity[i] ?? Number.NaN
  }
}

/** Place of a product among those of its enterprise, which stand in order from `low` up to `high`. */
function pairOf(products: Uint16Array, wanted: number, low: number, high: number): number {
  let [from, to] = [low, high]
  while (from + 1 < to) {
    const middle = (from + to) >>> 1
    if ((products[middle] ?? 0) <= wanted) from = middle
    else to = middle
  }
  return from
}
