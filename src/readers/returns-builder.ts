import { type ByteDictionary, byteDictionary } from './byte-dictionary.ts'
import type { CappedProblems } from './capped-problems.ts'
import { fillCells, fillDatedCells, layerArrays, never } from './fill-cells.ts'
import { emptyPanel, type GrowingPanel, withMonths, withRows } from './growing-panel.ts'
import { numberSet } from './number-set.ts'
import { type PairNumbers, pairNumbers } from './pair-numbers.ts'
import { repeatedReturn } from './repeated-return.ts'
import type { KeptColumn, ReturnPiece } from './return-piece.ts'

export interface BuilderSettings {
  readonly products: readonly string[]
  /** Columns kept beside the quantity; the `numbers` of a piece are the quantity and, in this order, those of them that are numbers. */
  readonly columns: readonly KeptColumn[]
  /** Whether returns have a day of receipt, so that one may replace another. */
  readonly dated: boolean
  /** Days of receipt, by number, by which a panel each is made; none makes one panel of everything. */
  readonly days: readonly number[]
}

/** Where a piece comes from, and how far it brings the whole. */
export interface PieceOrigin {
  readonly file: string
  /** Row of the file before the first one of the piece. */
  readonly row: number
  /** How many times what has been read by now there is in all, as far as anybody can tell. */
  readonly ahead: number
}

/** What has been built so far. */
export interface BuiltReturns {
  readonly count: number
  readonly enterprises: readonly string[]
  readonly pairs: PairNumbers
  readonly panel: GrowingPanel
  readonly firstMonth: number
  readonly months: number
}

/** Puts pieces of returns into panels of pairs × months, and finds returns that stand twice. */
export interface ReturnsBuilder {
  add(piece: ReturnPiece, origin: PieceOrigin): void
  built(): BuiltReturns
}

export function returnsBuilder(settings: BuilderSettings, log: CappedProblems): ReturnsBuilder {
  const { products, columns, dated } = settings
  const [enterprises, pairs, superseded] = [byteDictionary(), pairNumbers(), numberSet()]
  const days = settings.days.length === 0 ? [never] : settings.days
  const layer = layerArrays(dated, columns)
  let panel = emptyPanel(dated ? [['day', never], ...days.flatMap(() => layer)] : layer)
  let [count, first, last] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let pairOf = new Uint32Array(0)

  const makeRoom = (piece: ReturnPiece, ahead: number): void => {
    if (pairOf.length < piece.count) pairOf = new Uint32Array(piece.month.length)
    numberPairs(piece, enterprises, pairs, pairOf)
    for (const month of outermostMonths(piece)) {
      first = Math.min(first, month)
      last = Math.max(last, month)
    }
    if (first < panel.firstMonth || last >= panel.firstMonth + panel.width) panel = withMonths(panel, first, last, ahead)
    if (pairs.size() > panel.rows) panel = withRows(panel, pairs.size(), ahead)
  }
  return {
    add(piece, { file, row, ahead }) {
      if (piece.count > 0) makeRoom(piece, ahead)
      const repeated = dated
        ? fillDatedCells(panel, piece, pairOf, columns, days, superseded)
        : fillCells(panel, piece, pairOf, columns)
      count += piece.count
      log.addPiece(file, row, piece, repeated, (i) => repeatedReturn(piece, i, products, dated))
    },
    built: () => ({ count, enterprises: enterprises.codes(), pairs, panel, firstMonth: first, months: last - first + 1 }),
  }
}

/** The number of the pair of each return; enterprises of the piece get their number of the whole as they are met. */
function numberPairs(piece: ReturnPiece, enterprises: ByteDictionary, pairs: PairNumbers, pairOf: Uint32Array): void {
  const { bytes, ends, count } = piece.enterprises
  const numberOf = new Int32Array(count).fill(-1)
  const { enterprise, product } = piece
  for (let i = 0; i < piece.count; i += 1) {
    const local = enterprise[i] ?? 0
    let number = numberOf[local] ?? 0
    if (number < 0) {
      number = enterprises.add(bytes, local === 0 ? 0 : (ends[local - 1] ?? 0), ends[local] ?? 0)
      numberOf[local] = number
    }
    pairOf[i] = pairs.add(number, product[i] ?? 0)
  }
}

/** The first and the last month of a piece. */
function outermostMonths({ month, count }: ReturnPiece): readonly number[] {
  let first = month[0] ?? 0
  let last = first
  for (let i = 1; i < count; i += 1) {
    const one = month[i] ?? 0
    if (one < first) first = one
    else if (one > last) last = one
  }
  return [first, last]
}
