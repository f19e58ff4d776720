import type { ReturnPiece } from './return-piece.ts'

/** A piece that an earlier run accepted, with the checksum of the bytes that it was read from. */
export interface KeptPiece {
  readonly piece: ReturnPiece
  readonly checksum: string
}

/** Where accepted pieces are kept, file by file and in order, for a later run to go on from. */
export interface PieceJournal {
  kept(file: number): AsyncIterable<KeptPiece>
  keep(file: number, piece: ReturnPiece, checksum: string): Promise<void>
  checksum(bytes: Uint8Array): string
}
