import type { CappedProblems } from './capped-problems.ts'
import { columnPieces } from './column-pieces.ts'
import { csvPieces } from './csv-pieces.ts'
import type { ReadingState } from './reading.ts'
import { enterpriseOf, rowOf } from './repeated-return.ts'
import type { RepeatedReturn, ReturnPiece } from './return-piece.ts'

/** Goes through the files once more, with a state of its own, and tells of each repeated return where it stands first. */
export async function tellFirstReturns(again: ReadingState, log: CappedProblems): Promise<void> {
  const open = new Map<number, readonly RepeatedReturn[]>()
  for (const one of log.repeated()) {
    const place = placeOf(one.product, one.month)
    open.set(place, [...(open.get(place) ?? []), one])
  }
  for (const [index, file] of again.input.files.entries()) {
    if (open.size === 0) return
    const unit = 'chunks' in file ? 'line' : 'row'
    for await (const { piece, row } of 'chunks' in file ? csvPieces(file, index, again) : columnPieces(file, index, again)) {
      for (let i = 0; i < piece.count; i += 1) {
        const place = placeOf(piece.product[i] ?? 0, piece.month[i] ?? 0)
        const sought = open.get(place)
        if (sought === undefined) continue
        const left = sought.filter((one) => !isIt(one, piece, i))
        for (const one of sought) if (!left.includes(one)) log.tellFirst(one, `${unit} ${row + rowOf(piece, i)} of ${file.name}`)
        if (left.length > 0) open.set(place, left)
        else open.delete(place)
      }
      if (open.size === 0) break
    }
  }
}

function placeOf(product: number, month: number): number {
  return month * 65_536 + product
}

function isIt({ enterprise, received }: RepeatedReturn, piece: ReturnPiece, i: number): boolean {
  return (received === undefined || piece.received[i] === received) && enterpriseOf(piece, i) === enterprise
}
