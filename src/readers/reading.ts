import type { ByteStream } from '../contract/byte-stream.ts'
import type { ReturnStream } from '../contract/return-columns.ts'
import type { CappedProblems } from './capped-problems.ts'
import type { PieceJournal } from './piece-journal.ts'
import { returnParser } from './return-parser.ts'
import type { KeptColumn, ReturnLayout, ReturnPiece } from './return-piece.ts'

export interface ReturnsProgress {
  /** Bytes read so far; absent where a file is read by rows. */
  readonly bytes?: number
  /** Returns read so far. */
  readonly rows: number
}

/** Several parsers of one table at work at the same time. */
export interface ParallelParser {
  /** Pieces that may be under way at once. */
  readonly atOnce: number
  /** Reads a piece; its buffer comes back with it. */
  parse(bytes: Uint8Array<ArrayBuffer>, start: number, end: number): Promise<ParsedPiece>
}

export interface ParsedPiece {
  readonly piece: ReturnPiece
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface ReadReturnsInput {
  readonly files: readonly (ByteStream | ReturnStream)[]
  readonly products: readonly string[]
  /** The unit of each product, where the weights have one. */
  readonly units?: readonly string[] | undefined
  /** Columns to keep beside the quantity. */
  readonly columns?: readonly KeptColumn[]
  /** Days, by each of which the last return received is wanted; without any the last one received counts. */
  readonly asOf?: readonly string[]
  /** Called after every piece; stops the reading by answering false. */
  readonly onProgress?: (progress: ReturnsProgress) => boolean
  /** Parsers on other threads; without them pieces are parsed one by one, here. */
  readonly parallel?: ((layout: ReturnLayout) => ParallelParser) | undefined
  /** Bytes of a piece; for tests. */
  readonly pieceBytes?: number
  /** Where accepted pieces are kept, for a later run to go on from. */
  readonly journal?: PieceJournal | undefined
}

/** What reading one file has to do with the others. */
export interface ReadingState {
  readonly input: ReadReturnsInput
  readonly log: CappedProblems
  /** The layout of a table with these columns; undefined when it does not go with the days asked for or the tables before it. */
  layoutOf(file: string, cells: ReturnLayout['cells']): ReturnLayout | undefined
}

/** Some rows of a file, in order. */
export interface FilePiece {
  readonly piece: ReturnPiece
  /** Rows of the file before it. */
  readonly row: number
  /** Bytes of the file up to its end. */
  readonly bytes?: number
  /** Share of the file that is read with it, as far as it can be told. */
  readonly share: number | undefined
}

/** Parses where it is called, one piece at a time. */
export function parserHere(layout: ReturnLayout): ParallelParser {
  const parse = returnParser(layout)
  return { atOnce: 1, parse: async (bytes, start, end) => ({ piece: parse(bytes, start, end), bytes }) }
}
