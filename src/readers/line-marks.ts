/** Where the cells of some lines end; made once and used again for the next lines. */
export interface LineMarks {
  /** Lines that are marked. */
  lines: number
  /** Where the line after them begins. */
  next: number
  /** Places of all commas and line feeds; cell c of line l ends at `ends[first[l] + c]` and begins behind the mark before that one. */
  readonly ends: Int32Array
  /** Number of the first mark of each line, and of the one after the last. */
  readonly first: Int32Array
  /** Whether the line after them is longer than any line of a table. */
  endless: boolean
  /** 1 where a line is not plain: another number of cells, a quotation mark, or, as its cells are read, anything out of the ordinary. */
  readonly odd: Uint8Array
}

export const mostMarkedLines = 2048
/** A line longer than this is no line of a table. */
export const longestLine = 65_536

export function lineMarks(width: number): LineMarks {
  return {
    lines: 0,
    next: 0,
    endless: false,
    ends: new Int32Array((mostMarkedLines + 1) * width + longestLine + 1),
    first: new Int32Array(mostMarkedLines + 1),
    odd: new Uint8Array(mostMarkedLines),
  }
}

const [sevens, ones] = [0x7f7f7f7f, 0x01010101]
const [commas, feeds, quotes] = [0x2c * ones, 0x0a * ones, 0x22 * ones]
const [comma, lineFeed] = [0x2c, 0x0a]

/**
 * Marks the lines from `at` up to `end`, or as many as there is room for. Four bytes are looked at in one step: a byte of `word ^ commas`
 * is zero where a comma stands, and `((x & 0x7f…) + 0x7f…) | x` has its top bit clear where a byte of x is zero. `words` are the bytes
 * of the piece on a machine that puts the lowest byte first; the last byte before `end` is a line feed, and zeros follow it.
 */
export function markLines(marks: LineMarks, words: Int32Array, at: number, end: number, width: number): LineMarks {
  const { ends, first, odd } = marks
  const mostMarks = mostMarkedLines * width
  let count = 1
  let lines = 0
  let quoted = 0
  let mask = -1 << ((at & 3) << 3)
  ends[0] = at - 1
  first[0] = 1
  for (let base = at & ~3; base < end; base += 4) {
    const word = words[base >> 2] ?? 0
    let found = topBits(word) & mask
    mask = -1
    while (found !== 0) {
      const bit = 31 - Math.clz32(found & -found)
      found &= found - 1
      const byte = (word >>> (bit - 7)) & 0xff
      const place = base + (bit >> 3)
      if (byte === comma) ends[count++] = place
      else if (byte === lineFeed) {
        if (place - (ends[(first[lines] ?? 0) - 1] ?? 0) > longestLine) return finish(marks, lines, place + 1, true)
        ends[count++] = place
        odd[lines] = count - (first[lines] ?? 0) === width ? quoted : 1
        quoted = 0
        lines += 1
        first[lines] = count
        if (lines === mostMarkedLines || count > mostMarks) return finish(marks, lines, place + 1, false)
      } else quoted = 1
    }
  }
  return finish(marks, lines, end, false)
}

/** The top bit of every byte that is a comma, a line feed or a quotation mark. */
function topBits(word: number): number {
  const a = word ^ commas
  const b = word ^ feeds
  const c = word ^ quotes
  const others = (((a & sevens) + sevens) | a) & (((b & sevens) + sevens) | b) & (((c & sevens) + sevens) | c)
  return ~(others | sevens)
}

function finish(marks: LineMarks, lines: number, next: number, endless: boolean): LineMarks {
  marks.lines = lines
  marks.next = next
  marks.endless = endless
  return marks
}
