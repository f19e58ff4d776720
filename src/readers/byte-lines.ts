/** Receives the bytes of one line, without its line end, and its number. */
export type LineReceiver = (bytes: Uint8Array, start: number, end: number, line: number) => void

/** Cuts chunks into lines. Only the unfinished last line of a chunk is copied. */
export interface ByteLines {
  /** False when a line grows beyond `longestLine`: this is no table of lines then. */
  push(chunk: Uint8Array): boolean
  /** The last line, if it has no line end. */
  finish(): void
  /** Number of the line that comes next, or is unfinished. */
  line(): number
}

export const longestLine = 65_536
const [lineFeed, carriageReturn] = [0x0a, 0x0d]

export function byteLines(receive: LineReceiver): ByteLines {
  const carry = new Uint8Array(longestLine)
  let carried = 0
  let line = 1
  const emit = (bytes: Uint8Array, start: number, end: number): void => {
    receive(bytes, start, end > start && bytes[end - 1] === carriageReturn ? end - 1 : end, line)
    line += 1
  }
  const keep = (chunk: Uint8Array, start: number, end: number): boolean => {
    if (carried + end - start > longestLine) return false
    carry.set(chunk.subarray(start, end), carried)
    carried += end - start
    return true
  }
  return {
    push(chunk) {
      let start = 0
      for (let feed = chunk.indexOf(lineFeed); feed >= 0; feed = chunk.indexOf(lineFeed, start)) {
        if (feed - start > longestLine) return false
        if (carried === 0) emit(chunk, start, feed)
        else {
          if (!keep(chunk, start, feed)) return false
          const length = carried
          carried = 0
          emit(carry, 0, length)
        }
        start = feed + 1
      }
      return keep(chunk, start, chunk.length)
    },
    finish() {
      if (carried > 0) emit(carry, 0, carried)
      carried = 0
    },
    line: () => line,
  }
}
