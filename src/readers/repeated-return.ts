import { byteText } from './byte-text.ts'
import { formatMonth } from './day.ts'
import { returnDays } from './return-days.ts'
import type { PieceProblem, ReturnPiece } from './return-piece.ts'
import { returnRules } from './return-rules.ts'

/** The problem of a return of a piece whose place was taken. */
export function repeatedReturn(piece: ReturnPiece, i: number, products: readonly string[], dated: boolean): PieceProblem {
  const { bytes, ends } = piece.enterprises
  const local = piece.enterprise[i] ?? 0
  const enterprise = byteText(bytes, local === 0 ? 0 : (ends[local - 1] ?? 0), ends[local] ?? 0)
  const day = dated ? [`received ${returnDays()[piece.received[i] ?? 0]}`] : []
  const found = [enterprise, products[piece.product[i] ?? 0], formatMonth(piece.month[i] ?? 0), ...day].join(', ')
  const allowed = dated ? returnRules.repeatedDay : returnRules.repeated
  return { row: rowOf(piece, i), column: '', found: `${found} a second time`, allowed }
}

/** The row of a return within its piece, from 1: rows that gave none are counted too. */
function rowOf({ skipped }: ReturnPiece, i: number): number {
  let [low, high] = [0, skipped.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((skipped[middle] ?? 0) <= i) low = middle + 1
    else high = middle
  }
  return i + 1 + low
}
