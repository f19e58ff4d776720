import { byteText } from './byte-text.ts'
import { formatMonth } from './day.ts'
import { returnDays } from './return-days.ts'
import type { PieceProblem, RepeatedReturn, ReturnPiece } from './return-piece.ts'
import { returnRules } from './return-rules.ts'

/** The problem of a return of a piece whose place was taken. */
export function repeatedReturn(piece: ReturnPiece, i: number, products: readonly string[], dated: boolean): PieceProblem {
  const repeated: RepeatedReturn = {
    enterprise: enterpriseOf(piece, i),
    product: piece.product[i] ?? 0,
    month: piece.month[i] ?? 0,
    received: dated ? (piece.received[i] ?? 0) : undefined,
  }
  const { enterprise, product, month, received } = repeated
  const day = received === undefined ? [] : [`received ${returnDays()[received]}`]
  const found = [enterprise, products[product] ?? '', formatMonth(month), ...day].join(', ')
  const allowed = dated ? returnRules.repeatedDay : returnRules.repeated
  return { row: rowOf(piece, i), column: '', found: `${found} a second time`, allowed, repeated }
}

/** Code of the enterprise of a return. */
export function enterpriseOf({ enterprises: { bytes, ends }, enterprise }: ReturnPiece, i: number): string {
  const local = enterprise[i] ?? 0
  return byteText(bytes, local === 0 ? 0 : (ends[local - 1] ?? 0), ends[local] ?? 0)
}

/** The row of a return within its piece, from 1: rows that gave none are counted too. */
export function rowOf({ skipped }: ReturnPiece, i: number): number {
  let [low, high] = [0, skipped.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((skipped[middle] ?? 0) <= i) low = middle + 1
    else high = middle
  }
  return i + 1 + low
}
