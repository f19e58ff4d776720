import { type NumberedReturns, type ReturnRow, type ReturnStream, returnNumberColumns } from '../contract/return-columns.ts'
import { type ByteDictionary, byteDictionary } from './byte-dictionary.ts'
import { returnYears } from './byte-month.ts'
import { decimalFault } from './decimal.ts'
import { type OddRow, readOddRow } from './odd-row.ts'
import { finishedPiece, type PieceColumns, settleEntries } from './piece-columns.ts'
import type { FilePiece, ReadingState } from './reading.ts'
import { type LineCells, lineCells } from './return-cells.ts'
import { returnDays, returnMonths } from './return-days.ts'
import { type ReturnLayout, type ReturnPiece, returnStatuses } from './return-piece.ts'
import { closed, codePattern, returnRules } from './return-rules.ts'

const firstMonth = returnYears.first * 12

/**
 * Reads a file that keeps its columns apart, piece by piece. Its returns come as numbers; rows of which something is wrong are asked for
 * once more as they stand. Rows are numbered from 1, for there is no header.
 */
export async function* columnPieces(file: ReturnStream, index: number, state: ReadingState): AsyncGenerator<FilePiece> {
  const layout = state.layoutOf(file.name, file.cells)
  if (layout === undefined) return
  const known = lineCells(layout)
  const place = { row: 0 }
  for await (const kept of state.input.journal?.kept(index) ?? []) yield placed(kept.piece, file, place)
  let codes: { readonly list: readonly string[]; readonly dictionary: ByteDictionary } | undefined
  for await (const numbered of file.read(wordsOf(layout), codePattern, layout.numbers, place.row)) {
    if (codes?.list !== numbered.enterprises)
      codes = { list: numbered.enterprises, dictionary: byteDictionary(numbered.enterprises) }
    const odd = oddEntries(known, numbered)
    const columns = columnsOf(layout, numbered, codes.dictionary)
    let { count } = numbered
    if (odd !== undefined) {
      const rows = await file.rows(place.row, count)
      const read = (i: number): boolean => readOddRow(layout, known, columns, oddRow(rows[i] ?? {}), i, i + 1)
      count = settleEntries(columns, 0, count, odd, read)
    }
    const piece = finishedPiece(columns, count, numbered.count, false)
    if (state.log.count() + piece.problemCount === 0) await state.input.journal?.keep(index, piece, '')
    yield placed(piece, file, place)
  }
}

function placed(piece: ReturnPiece, { total }: ReturnStream, place: { row: number }): FilePiece {
  const { row } = place
  place.row += piece.rows
  return { piece, row, share: total === 0 ? 1 : place.row / total }
}

function wordsOf({ products, units, cells }: ReturnLayout) {
  return {
    product: products,
    month: returnMonths,
    status: returnStatuses,
    unit: units === undefined ? undefined : [...new Set(units)],
    received: cells.includes('received') ? returnDays() : [],
  }
}

/** The numbers of a piece become its columns where they stand. */
function columnsOf(layout: ReturnLayout, { count, words, numbers }: NumberedReturns, codes: ByteDictionary): PieceColumns {
  const none = new Int32Array(0)
  const { enterprise = none, product = none, month = none, status = none, received = none } = words
  for (let i = 0; i < count; i += 1) month[i] = (month[i] ?? 0) + firstMonth
  const kept = layout.numbers.map((name) => numbers[name] ?? new Float64Array(count).fill(Number.NaN))
  return {
    enterprises: codes,
    enterprise,
    product,
    month,
    status,
    received,
    numbers: kept,
    skipped: [],
    problems: [],
    problemCount: 0,
  }
}

/** Marks the returns of which something is out of the ordinary; undefined when there are none. */
function oddEntries(known: LineCells, { count, words, numbers }: NumberedReturns): Uint8Array | undefined {
  const odd = new Uint8Array(count)
  for (const column of Object.values(words)) for (let i = 0; i < count; i += 1) if ((column[i] ?? 0) < 0) odd[i] = 1
  for (const name of returnNumberColumns) {
    const column = (numbers[name] ?? new Float64Array(0)).subarray(0, count)
    const mayBeEmpty = name !== 'quantity'
    for (let i = 0; i < column.length; i += 1) {
      const number = column[i] ?? 0
      if (!(number >= 0 && number < Number.POSITIVE_INFINITY) && !(mayBeEmpty && Number.isNaN(number))) odd[i] = 1
    }
  }
  const { status, unit, product } = words
  for (let i = 0; i < count; i += 1) {
    if (status?.[i] === closed && (numbers.quantity?.[i] ?? 0) > 0) odd[i] = 1
    if (known.checksUnits && unit?.[i] !== known.unitOf[product?.[i] ?? 0]) odd[i] = 1
  }
  return odd.includes(1) ? odd : undefined
}

/** A row as it stands, in the words of the rules. */
function oddRow(row: ReturnRow): OddRow {
  return {
    text: (column) => String(row[column] ?? ''),
    number(column) {
      const found = row[column]
      if (found === null || found === undefined) return column === 'quantity' ? (decimalFault('') ?? 'a number') : Number.NaN
      const number = Number(found)
      if (!Number.isFinite(number)) return 'a finite number, or none'
      return number < 0 ? returnRules.negative : number
    },
  }
}
