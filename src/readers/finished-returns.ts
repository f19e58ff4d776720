import type { MonthPanel } from '../engine/index.ts'
import { type GrowingPanel, reorderRows, trimmed } from './growing-panel.ts'
import type { ReadReturnsInput } from './reading.ts'
import type { KeptColumn } from './return-piece.ts'
import type { Returns, ReturnsPanel } from './returns.ts'
import type { BuiltReturns } from './returns-builder.ts'

/** The panels with pairs in the order of enterprise and product, and with the months that have returns and no others. */
export function finishedReturns(built: BuiltReturns, { products, columns = [], asOf = [] }: ReadReturnsInput): Returns {
  const { count, enterprises, firstMonth, months } = built
  const panel = trimmed(built.panel, firstMonth, months)
  const [enterprise, product] = [built.pairs.enterprise(), built.pairs.product()]
  const order = pairOrder(enterprise, product)
  if (order !== undefined) {
    sortBy(enterprise, order)
    sortBy(product, order)
    reorderRows(panel, order)
  }
  const size = columns.length + 1
  const dated = panel.arrays.length > size
  const layerOf = (layer: number): ReturnsPanel => {
    const first = dated ? 1 + layer * (size + 1) + 1 : 0
    return returnsPanel(panel, first, columns, { enterprise, product })
  }
  const vintages = asOf.map((day, layer) => ({ ...layerOf(layer), asOf: day }))
  const last = vintages.reduce<(typeof vintages)[number] | undefined>((a, b) => (a && a.asOf >= b.asOf ? a : b), undefined)
  const { pairs, kept } = last ?? layerOf(0)
  return { count, enterprises, products, firstMonth, months, pairs, kept, vintages }
}

function returnsPanel(
  { arrays, rows, firstMonth, width }: GrowingPanel,
  first: number,
  columns: readonly KeptColumn[],
  { enterprise, product }: { readonly enterprise: Uint32Array; readonly product: Uint16Array },
): ReturnsPanel {
  const cells = (n: number) => arrays[first + n]?.values.subarray(0, rows * width)
  const panelOf = (values: unknown): MonthPanel => ({
    series: rows,
    firstMonth,
    months: width,
    values: values instanceof Float64Array ? values : new Float64Array(0),
  })
  const kept = Object.fromEntries(
    columns.map((column, n) => [column, column === 'status' ? cells(n + 1) : panelOf(cells(n + 1))]),
  )
  return { pairs: { panel: panelOf(cells(0)), enterprise, product }, kept }
}

/** Numbers of the pairs in the order of enterprise and product; undefined when they stand in it. */
function pairOrder(enterprise: Uint32Array, product: Uint16Array): Int32Array | undefined {
  const isBefore = (a: number, b: number): number =>
    (enterprise[a] ?? 0) - (enterprise[b] ?? 0) || (product[a] ?? 0) - (product[b] ?? 0)
  let sorted = true
  for (let pair = 1; pair < enterprise.length && sorted; pair += 1) sorted = isBefore(pair - 1, pair) < 0
  return sorted ? undefined : Int32Array.from(enterprise.keys()).sort(isBefore)
}

function sortBy(numbers: Uint32Array | Uint16Array, order: Int32Array): void {
  const before = numbers.slice()
  for (let i = 0; i < order.length; i += 1) numbers[i] = before[order[i] ?? 0] ?? 0
}
