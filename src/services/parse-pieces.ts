import type { ParallelParser, ParsedPiece } from '../readers/reading.ts'
import { type PieceParser, returnParser } from '../readers/return-parser.ts'
import type { ReturnLayout } from '../readers/return-piece.ts'

export type { ParallelParser, ParsedPiece, ReturnLayout }

/** What a parsing thread is told: how to read the pieces that follow, or a piece. */
export type ParsingTask =
  | { readonly layout: ReturnLayout }
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly start: number; readonly end: number }

export interface ParsingAnswer extends ParsedPiece {
  readonly id: number
}

/** The work of a parsing thread, one task after the other; answers with a piece and the buffers that it and its bytes stand in. */
export function pieceParsing(): (task: ParsingTask) => { answer: ParsingAnswer; buffers: ArrayBuffer[] } | undefined {
  let parse: PieceParser | undefined
  return (task) => {
    if ('layout' in task) {
      parse = returnParser(task.layout)
      return undefined
    }
    if (parse === undefined) throw new Error('a piece came before its layout')
    const { id, bytes, start, end } = task
    const piece = parse(bytes, start, end)
    const { enterprises, enterprise, product, month, status, received, skipped, numbers } = piece
    const arrays = [bytes, enterprises.bytes, enterprises.ends, enterprise, product, month, status, received, skipped, ...numbers]
    const buffers = arrays.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer)
    return { answer: { id, piece, bytes }, buffers }
  }
}
