import type { Journal } from '../contract/journal.ts'
import { pieceOf, pieceParts } from './piece-bytes.ts'
import type { ReturnPiece } from './return-piece.ts'

/** A piece that an earlier run accepted, with the checksum of the bytes that it was read from. */
export interface KeptPiece {
  readonly piece: ReturnPiece
  readonly checksum: string
}

/** Where accepted pieces are kept, file by file and in order, for a later run to go on from. */
export interface PieceJournal {
  /** The pieces of a file; the files are asked for in order. */
  kept(file: number): AsyncIterable<KeptPiece>
  keep(file: number, piece: ReturnPiece, checksum: string): Promise<void>
  checksum(bytes: Uint8Array): string
}

/** Pieces as blocks of a journal. */
export function pieceJournal(journal: Journal): PieceJournal {
  const blocks = journal.blocks()[Symbol.asyncIterator]()
  let next: (KeptPiece & { readonly file: number }) | undefined
  let isOver = false
  const look = async (): Promise<typeof next> => {
    if (next !== undefined || isOver) return next
    const block = await blocks.next()
    isOver = block.done === true
    next = block.done === true ? undefined : pieceOf(block.value)
    return next
  }
  return {
    async *kept(file) {
      for (let found = await look(); found?.file === file; found = await look()) {
        next = undefined
        yield found
      }
    },
    keep: (file, piece, checksum) => journal.append(pieceParts(file, piece, checksum)),
    checksum: journal.checksum,
  }
}
