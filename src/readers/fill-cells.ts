import { returnYears } from './byte-month.ts'
import type { GrowingPanel, PanelArray } from './growing-panel.ts'
import type { NumberSet } from './number-set.ts'
import type { KeptColumn, ReturnPiece } from './return-piece.ts'

/** Mark of a cell without a return where days of receipt are kept, and the day after every other. */
export const never = 65_535

/** The arrays that one panel of returns consists of: the day of receipt where there is one, the quantity, and what is kept beside it. */
export function layerArrays(dated: boolean, columns: readonly KeptColumn[]) {
  return [
    ...(dated ? [['day', never] as const] : []),
    ...(['quantity', ...columns] as const).map((column) =>
      column === 'status' ? (['word', 255] as const) : (['number', Number.NaN] as const),
    ),
  ]
}

/** What the arrays from the quantity on are filled from. */
function sourcesOf(piece: ReturnPiece, columns: readonly KeptColumn[]): readonly (Float64Array | Int32Array)[] {
  const [quantity = new Float64Array(0), ...others] = piece.numbers
  return [quantity, ...columns.map((column) => (column === 'status' ? piece.status : (others.shift() ?? new Float64Array(0))))]
}

/** Puts each return into its cell, and answers with those whose cell was taken. `pairOf` is the number of the pair of each return. */
export function fillCells(
  { arrays, firstMonth, width }: GrowingPanel,
  piece: ReturnPiece,
  pairOf: Uint32Array,
  columns: readonly KeptColumn[],
): readonly number[] {
  const repeated: number[] = []
  const [cells, ...kept] = arrays.map(({ values }) => values)
  const [quantities, ...others] = sourcesOf(piece, columns)
  const { count, month } = piece
  if (cells === undefined || quantities === undefined) return repeated
  for (let i = 0; i < count; i += 1) {
    const cell = (pairOf[i] ?? 0) * width + (month[i] ?? 0) - firstMonth
    if (Number.isNaN(cells[cell])) cells[cell] = quantities[i] ?? Number.NaN
    else repeated.push(i)
  }
  kept.forEach((values, n) => {
    copyColumn(values, others[n] ?? new Float64Array(0), piece, pairOf, width, firstMonth)
  })
  return repeated
}

function copyColumn(
  values: PanelArray['values'],
  source: Float64Array | Int32Array,
  { count, month }: ReturnPiece,
  pairOf: Uint32Array,
  width: number,
  firstMonth: number,
): void {
  for (let i = 0; i < count; i += 1) values[(pairOf[i] ?? 0) * width + (month[i] ?? 0) - firstMonth] = source[i] ?? Number.NaN
}

/**
 * The same for returns with a day of receipt. The first array holds the last day on which a return of the cell was received; then come
 * the arrays of one layer for each of `days`, which hold the last return received by that day. Days that are no longer the last
 * one of their cell go to `superseded`, so that a second return of one day is found however they are ordered.
 */
export function fillDatedCells(
  panel: GrowingPanel,
  piece: ReturnPiece,
  pairOf: Uint32Array,
  columns: readonly KeptColumn[],
  days: readonly number[],
  superseded: NumberSet,
): readonly number[] {
  const repeated: number[] = []
  const [latest, ...arrays] = panel.arrays.map(({ values }) => values)
  const sources = [piece.received, ...sourcesOf(piece, columns)]
  if (latest === undefined) return repeated
  for (let i = 0; i < piece.count; i += 1) {
    const [pair, month, day] = [pairOf[i] ?? 0, piece.month[i] ?? 0, piece.received[i] ?? 0]
    const cell = pair * panel.width + month - panel.firstMonth
    if (isSecond(latest, cell, day, (pair * 2048 + month - returnYears.first * 12) * 65_536, superseded)) repeated.push(i)
    else
      days.forEach((limit, layer) => {
        const known = arrays[layer * sources.length]?.[cell] ?? never
        if (day > limit || (known !== never && known > day)) return
        sources.forEach((source, n) => {
          const values = arrays[layer * sources.length + n]
          if (values !== undefined) values[cell] = source[i] ?? Number.NaN
        })
      })
  }
  return repeated
}

/** Notes the day of a return, and says whether its cell had one of that day before. `key` is the cell's own number of the set. */
function isSecond(latest: PanelArray['values'], cell: number, day: number, key: number, superseded: NumberSet): boolean {
  const known = latest[cell] ?? never
  if (known === day || (known !== never && day < known && superseded.has(key + day))) return true
  if (known !== never) superseded.add(key + Math.min(known, day))
  if (known === never || day > known) latest[cell] = day
  return false
}
