import type { Chunks } from '../contract/byte-stream.ts'
import { longestLine } from './line-marks.ts'

/** Whole lines of a file in a buffer of their own, as `returnParser` wants them. */
export interface LinePiece {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly end: number
}

/** Cuts bytes that come in chunks of any size into pieces of whole lines; where it cuts does not depend on the chunks. */
export interface LinePieces {
  pieces(chunks: Chunks): AsyncGenerator<LinePiece>
  /** Gives a buffer back that is no longer needed. */
  recycle(bytes: Uint8Array<ArrayBuffer>): void
}

const usualBytes = 4 * 1024 * 1024
const lineFeed = 0x0a
/** Room for a line feed behind the last line and for the zeros behind that. */
const tail = 8

export function linePieces(size = usualBytes, all = Number.POSITIVE_INFINITY): LinePieces {
  const spare: Uint8Array<ArrayBuffer>[] = []
  const room = Math.ceil(Math.max(Math.min(size, all), longestLine + 2) / 4) * 4
  const buffer = (): Uint8Array<ArrayBuffer> => spare.pop() ?? new Uint8Array(room + tail)
  return {
    recycle: (bytes) => {
      spare.push(bytes)
    },
    async *pieces(chunks) {
      let [bytes, used] = [buffer(), 0]
      for await (const chunk of chunks) {
        for (let from = 0; from < chunk.length; ) {
          const taken = Math.min(chunk.length - from, room - used)
          bytes.set(chunk.subarray(from, from + taken), used)
          from += taken
          used += taken
          if (used < room) continue
          const end = bytes.lastIndexOf(lineFeed, used - 1) + 1
          const next = buffer()
          next.set(bytes.subarray(end, used))
          if (end === 0) bytes[used] = lineFeed
          yield closed(bytes, end === 0 ? used + 1 : end)
          ;[bytes, used] = end === 0 ? [next, 0] : [next, used - end]
        }
      }
      if (used === 0) return
      if (bytes[used - 1] !== lineFeed) bytes[used++] = lineFeed
      yield closed(bytes, used)
    },
  }
}

function closed(bytes: Uint8Array<ArrayBuffer>, end: number): LinePiece {
  bytes.fill(0, end, end + 4)
  return { bytes, end }
}
