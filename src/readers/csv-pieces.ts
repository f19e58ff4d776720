import type { ByteStream } from '../contract/byte-stream.ts'
import { TaodaError } from '../contract/errors.ts'
import { returnColumns } from '../contract/return-columns.ts'
import { type LinePiece, type LinePieces, linePieces } from './line-pieces.ts'
import type { PieceJournal } from './piece-journal.ts'
import { type FilePiece, type ParallelParser, parserHere, type ReadingState } from './reading.ts'
import { endlessLine, readReturnHeader } from './return-header.ts'
import type { ReturnPiece } from './return-piece.ts'

/** Reads a CSV file of returns piece by piece and in order, several pieces at once where that is possible. */
export async function* csvPieces(file: ByteStream, index: number, state: ReadingState): AsyncGenerator<FilePiece> {
  const { journal, pieceBytes } = state.input
  const cut = linePieces(pieceBytes, file.size)
  const place = { row: 0, bytes: 0 }
  for await (const { piece, bytes, end, isKept } of inOrder(file, index, cut, state, place)) {
    if (!isKept && journal !== undefined && state.log.count() + piece.problemCount === 0)
      await journal.keep(index, piece, journal.checksum(bytes.subarray(0, end)))
    cut.recycle(bytes)
    const { row } = place
    place.row += piece.rows
    place.bytes += end
    yield { piece, row, bytes: place.bytes, share: file.size === undefined ? undefined : Math.min(1, place.bytes / file.size) }
    if (!piece.endless) continue
    endlessLine(file.name, place.row + 1, state.log)
    return
  }
}

interface Parsed {
  readonly piece: ReturnPiece
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly end: number
  /** Whether an earlier run had parsed it. */
  readonly isKept: boolean
}

/** Parsed pieces in the order of the file; `place` is moved behind the header. */
async function* inOrder(
  file: ByteStream,
  index: number,
  cut: LinePieces,
  state: ReadingState,
  place: { row: number },
): AsyncGenerator<Parsed> {
  const { journal, parallel } = state.input
  const kept = keptPieces(file.name, index, journal)
  const pending: Promise<Parsed>[] = []
  let parser: ParallelParser | undefined
  for await (const linePiece of cut.pieces(file.chunks)) {
    let start = 0
    if (parser === undefined) {
      const header = readReturnHeader(linePiece, file.name, place.row, state)
      if (header === undefined) return
      place.row += header.lines
      start = header.next
      if (header.layout === undefined) continue
      parser = (parallel ?? parserHere)(header.layout)
    }
    const again = await kept(linePiece)
    pending.push(again === undefined ? parse(parser, linePiece, start) : Promise.resolve(again))
    if (pending.length < parser.atOnce) continue
    const [first] = pending.splice(0, 1)
    if (first !== undefined) yield await first
  }
  for (const one of pending) yield await one
  if (parser === undefined)
    state.log.add(file.name, 0, '', 'an empty file', `a first line that names the columns ${returnColumns.join(',')}`)
}

async function parse(parser: ParallelParser, { bytes, end }: LinePiece, start: number): Promise<Parsed> {
  return { ...(await parser.parse(bytes, start, end)), end, isKept: false }
}

/** Gives, piece after piece, what an earlier run has kept of it; throws `data-refused` when the bytes are not the same. */
function keptPieces(file: string, index: number, journal: PieceJournal | undefined) {
  const kept = journal?.kept(index)[Symbol.asyncIterator]()
  return async ({ bytes, end }: LinePiece): Promise<Parsed | undefined> => {
    const next = await kept?.next()
    if (journal === undefined || next === undefined || next.done === true) return undefined
    if (journal.checksum(bytes.subarray(0, end)) === next.value.checksum)
      return { piece: next.value.piece, bytes, end, isKept: true }
    const found = 'other bytes than an earlier run has read'
    const problems = [{ file, row: 0, column: '', found, allowed: 'the file as it was, or another folder for --resume' }]
    throw new TaodaError('data-refused', { problems })
  }
}
