/** An array of a panel, and what stands in a cell that nothing was put into. */
export interface PanelArray {
  readonly values: Float64Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>
  readonly empty: number
}

/** Some arrays of one shape, rows × months, that grow in both directions. */
export interface GrowingPanel {
  /** Cell of row r in month m: r · width + m − firstMonth. */
  readonly firstMonth: number
  readonly width: number
  readonly rows: number
  readonly arrays: readonly PanelArray[]
}

/** How many times what is there a panel makes room for at most. Room costs addresses only: memory is taken when a cell is written. */
const mostAhead = 4
const firstRows = 1024
/** Fewer months than this are not added to a panel at once. */
const fewestMonths = 12

/** A panel of nothing yet, with one array for each of `empties`. */
export function emptyPanel(empties: readonly (readonly [kind: 'number' | 'day' | 'word', empty: number])[]): GrowingPanel {
  const arrays = empties.map(([kind, empty]) => ({ values: arrayOf(kind), empty }))
  return { firstMonth: 0, width: 0, rows: 0, arrays }
}

function arrayOf(kind: 'number' | 'day' | 'word'): PanelArray['values'] {
  if (kind === 'number') return new Float64Array(0)
  return kind === 'day' ? new Uint16Array(0) : new Uint8Array(0)
}

/** The panel with room for `rows` rows; `ahead` is how many times the rows of now there may be in the end, as far as anybody can tell. */
export function withRows(panel: GrowingPanel, rows: number, ahead: number): GrowingPanel {
  const { width } = panel
  const cells = Math.max(firstRows, rows) * width
  const arrays = panel.arrays.map(({ values, empty }) => {
    const room = values.length >= rows * width ? values : grown(values, panel.rows * width, cells * factor(ahead))
    room.fill(empty, panel.rows * width, rows * width)
    return { values: room, empty }
  })
  return { ...panel, rows, arrays }
}

/** The panel with room for the months from `first` to `last`; rows are moved apart where they stand when that is possible. */
export function withMonths(panel: GrowingPanel, first: number, last: number, ahead: number): GrowingPanel {
  const { rows } = panel
  if (panel.width === 0) return { ...panel, firstMonth: first, width: last - first + 1 }
  const end = panel.firstMonth + panel.width - 1
  const more = Math.max(fewestMonths, panel.width >> 3)
  const from = first < panel.firstMonth ? Math.min(first, panel.firstMonth - more) : panel.firstMonth
  const to = last > end ? Math.max(last, end + more) : end
  const width = to - from + 1
  const arrays = panel.arrays.map(({ values, empty }) => {
    const room = values.length >= rows * width ? values : grown(values, rows * panel.width, rows * width * factor(ahead))
    spread(room, rows, panel.width, width, panel.firstMonth - from, empty)
    return { values: room, empty }
  })
  return { firstMonth: from, width, rows, arrays }
}

/** The panel with those months only, and no room besides. */
export function trimmed(panel: GrowingPanel, firstMonth: number, months: number): GrowingPanel {
  const { rows, width } = panel
  const offset = firstMonth - panel.firstMonth
  for (const { values } of panel.arrays)
    for (let row = 0; row < rows; row += 1) {
      const start = row * width + offset
      values.copyWithin(row * months, start, start + months)
    }
  return { ...panel, firstMonth, width: months }
}

/** Puts the rows into another order where they stand: row r becomes what row `order[r]` was. `order` is used up. */
export function reorderRows({ arrays, width }: GrowingPanel, order: Int32Array): void {
  const spare = arrays.map(({ values }) => values.slice(0, width))
  for (let start = 0; start < order.length; start += 1) {
    if ((order[start] ?? -1) < 0) continue
    arrays.forEach(({ values }, n) => {
      spare[n]?.set(values.subarray(start * width, (start + 1) * width))
    })
    let row = start
    for (let from = order[row] ?? 0; from !== start; from = order[row] ?? 0) {
      for (const { values } of arrays) values.copyWithin(row * width, from * width, (from + 1) * width)
      order[row] = -1
      row = from
    }
    order[row] = -1
    arrays.forEach(({ values }, n) => {
      values.set(spare[n] ?? [], row * width)
    })
  }
}

function factor(ahead: number): number {
  return Math.min(Math.max(ahead, 2), mostAhead)
}

function grown<Values extends PanelArray['values']>(values: Values, used: number, room: number): Values {
  const Kind = values.constructor as new (length: number) => Values
  const longer = new Kind(Math.ceil(room))
  longer.set(values.subarray(0, used))
  return longer
}

/** From the last row to the first, so that no row is written over before it has moved. */
function spread(values: PanelArray['values'], rows: number, from: number, to: number, offset: number, empty: number): void {
  for (let row = rows - 1; row >= 0; row -= 1) {
    const start = row * to
    values.copyWithin(start + offset, row * from, (row + 1) * from)
    values.fill(empty, start, start + offset)
    values.fill(empty, start + offset + from, start + to)
  }
}
