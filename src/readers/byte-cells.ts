const [comma, quote] = [0x2c, 0x22]

/** Where the cells of a line begin and end; used again for every line. */
export interface ByteCells {
  /** Cells of the line, also when there are more than there is room for. */
  count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export function byteCells(room: number): ByteCells {
  return { count: 0, starts: new Int32Array(room), ends: new Int32Array(room) }
}

/** Cuts a line at its commas, those within quotation marks left out, and takes off the marks round a cell. */
export function cutCells(cells: ByteCells, bytes: Uint8Array, start: number, end: number): void {
  const { starts, ends } = cells
  let count = 0
  let from = start
  let quoted = false
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i]
    if (byte === quote) quoted = !quoted
    else if (byte === comma && !quoted) {
      setCell(starts, ends, count, bytes, from, i)
      count += 1
      from = i + 1
    }
  }
  setCell(starts, ends, count, bytes, from, end)
  cells.count = count + 1
}

function setCell(starts: Int32Array, ends: Int32Array, cell: number, bytes: Uint8Array, from: number, to: number): void {
  const marked = to - from >= 2 && bytes[from] === quote && bytes[to - 1] === quote
  starts[cell] = marked ? from + 1 : from
  ends[cell] = marked ? to - 1 : to
}
