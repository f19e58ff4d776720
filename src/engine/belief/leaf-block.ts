import type { LeafPlaces, SparseRow } from './compiled-quantity.ts'

/** The part of all rows that speaks of one leaf, packed: its own rows first, then the rows that tie it to others. */
export interface LeafBlock {
  readonly months: number
  /** Place of its first month among all log-levels. */
  readonly offset: number
  readonly covariance: Float64Array
  /** Numbers of the rows, and how many of them speak of this leaf alone. */
  readonly rows: Int32Array
  readonly owned: number
  /** Entries of row i: starts[i] … starts[i + 1] − 1, each a month of the leaf and a value. */
  readonly starts: Int32Array
  readonly entryMonths: Int32Array
  readonly entryValues: Float64Array
  /** P·h of each row, one row after the other. */
  readonly spread: Float64Array
}

/** Packs the rows by leaf; `owns` says whether a row speaks of one leaf only. */
export function leafBlocks({ leaves, offsets }: LeafPlaces, rows: readonly SparseRow[]): readonly LeafBlock[] {
  const lists = leaves.map((): { row: number; span: number }[] => [])
  const add = (single: boolean): void =>
    rows.forEach(({ spans }, row) => {
      if ((spans.length === 1) === single) for (const [span, { leaf }] of spans.entries()) lists[leaf]?.push({ row, span })
    })
  add(true)
  add(false)
  return leaves.map(({ months, covariance }, leaf) => {
    const list = lists[leaf] ?? []
    const owned = list.filter(({ row }) => rows[row]?.spans.length === 1).length
    return { months, covariance, offset: offsets[leaf] ?? 0, owned, ...packed(rows, list, months, covariance) }
  })
}

function packed(
  rows: readonly SparseRow[],
  list: readonly { readonly row: number; readonly span: number }[],
  months: number,
  covariance: Float64Array,
) {
  const starts = new Int32Array(list.length + 1)
  list.forEach(({ row, span }, i) => {
    const { from = 0, to = 0 } = rows[row]?.spans[span] ?? {}
    starts[i + 1] = (starts[i] ?? 0) + to - from
  })
  const entryMonths = new Int32Array(starts[list.length] ?? 0)
  const entryValues = new Float64Array(entryMonths.length)
  const spread = new Float64Array(list.length * months)
  list.forEach(({ row, span }, i) => {
    const found = rows[row]
    const its = found?.spans[span]
    if (!found || !its) return
    entryMonths.set(found.months.subarray(its.from, its.to), starts[i])
    entryValues.set(found.values.subarray(its.from, its.to), starts[i])
    addLines(covariance, months, found, its.from, its.to, spread, i * months)
  })
  return { rows: Int32Array.from(list, ({ row }) => row), starts, entryMonths, entryValues, spread }
}

/** A block with the rows of another one behind its own; numbers of those rows begin at `count`. All of them count as ties. */
export function joinedBlock(block: LeafBlock, more: LeafBlock | undefined, count: number): LeafBlock {
  if (!more || more.rows.length === 0) return block
  const entries = block.entryMonths.length
  return {
    ...block,
    rows: Int32Array.of(...block.rows, ...more.rows.map((row) => row + count)),
    starts: Int32Array.of(...block.starts, ...more.starts.subarray(1).map((start) => start + entries)),
    entryMonths: Int32Array.of(...block.entryMonths, ...more.entryMonths),
    entryValues: joined(block.entryValues, more.entryValues),
    spread: joined(block.spread, more.spread),
  }
}

function joined(one: Float64Array, other: Float64Array): Float64Array {
  const list = new Float64Array(one.length + other.length)
  list.set(one)
  list.set(other, one.length)
  return list
}

/**
 * Σ values[at] · (line months[at] of a symmetric matrix), at from … to − 1, into a stretch of `sum`; four months of the sum at a time
 * do not wait for each other.
 */
export function addLines(
  matrix: Float64Array,
  size: number,
  { months, values }: Pick<SparseRow, 'months' | 'values'>,
  from: number,
  to: number,
  sum: Float64Array,
  start: number,
): void {
  let m = 0
  for (; m + 3 < size; m += 4) {
    const line = m * size
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let at = from; at < to; at += 1) {
      const value = values[at] ?? 0
      const place = line + (months[at] ?? 0)
      a += value * (matrix[place] ?? 0)
      b += value * (matrix[place + size] ?? 0)
      c += value * (matrix[place + 2 * size] ?? 0)
      d += value * (matrix[place + 3 * size] ?? 0)
    }
    sum[start + m] = a
    sum[start + m + 1] = b
    sum[start + m + 2] = c
    sum[start + m + 3] = d
  }
  for (; m < size; m += 1) {
    let rest = 0
    for (let at = from; at < to; at += 1) rest += (values[at] ?? 0) * (matrix[m * size + (months[at] ?? 0)] ?? 0)
    sum[start + m] = rest
  }
}

/** h·v of row i of a block, with v the months of its leaf from `start` of a list on. */
export function blockDot(
  { starts, entryMonths, entryValues }: LeafBlock,
  i: number,
  vector: Float64Array,
  start: number,
): number {
  const to = starts[i + 1] ?? 0
  let sum = 0
  for (let at = starts[i] ?? 0; at < to; at += 1) sum += (entryValues[at] ?? 0) * (vector[start + (entryMonths[at] ?? 0)] ?? 0)
  return sum
}
