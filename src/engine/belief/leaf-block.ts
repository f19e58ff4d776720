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

/** Packs the rows by leaf: those that speak of one leaf only, then the others. */
export function leafBlocks({ leaves, offsets }: LeafPlaces, rows: readonly SparseRow[]): readonly LeafBlock[] {
  const lists = leaves.map((): Part[] => [])
  const owned = new Int32Array(leaves.length)
  for (const single of [true, false])
    rows.forEach((found, row) => {
      if ((found.spans.length === 1) !== single) return
      for (const { leaf, from, to } of found.spans) {
        lists[leaf]?.push({ row, found, from, to })
        if (single) owned[leaf] = (owned[leaf] ?? 0) + 1
      }
    })
  return leaves.map(({ months, covariance }, leaf) => ({
    months,
    covariance,
    offset: offsets[leaf] ?? 0,
    owned: owned[leaf] ?? 0,
    ...packed(lists[leaf] ?? [], months, covariance),
  }))
}

/** The part of a row that speaks of one leaf: entries from … to − 1. */
interface Part {
  readonly row: number
  readonly found: SparseRow
  readonly from: number
  readonly to: number
}

function packed(parts: readonly Part[], months: number, covariance: Float64Array) {
  const rows = new Int32Array(parts.length)
  const starts = new Int32Array(parts.length + 1)
  parts.forEach(({ row, from, to }, i) => {
    rows[i] = row
    starts[i + 1] = (starts[i] ?? 0) + to - from
  })
  const entryMonths = new Int32Array(starts[parts.length] ?? 0)
  const entryValues = new Float64Array(entryMonths.length)
  const spread = new Float64Array(parts.length * months)
  parts.forEach(({ found, from, to }, i) => {
    const shift = (starts[i] ?? 0) - from
    for (let at = from; at < to; at += 1) {
      entryMonths[at + shift] = found.months[at] ?? 0
      entryValues[at + shift] = found.values[at] ?? 0
    }
    addLines(covariance, months, found, from, to, spread, i * months)
  })
  return { rows, starts, entryMonths, entryValues, spread }
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
 * Adds Σ values[at] · (line months[at] of a square matrix), at from … to − 1, to a stretch of `sum`; four lines at a time take half
 * the time of one by one, the last ones filled up with nought times the first.
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
  for (let at = from; at < to; at += 4) {
    const a = values[at] ?? 0
    const i = (months[at] ?? 0) * size
    const b = at + 1 < to ? (values[at + 1] ?? 0) : 0
    const j = b === 0 ? i : (months[at + 1] ?? 0) * size
    const c = at + 2 < to ? (values[at + 2] ?? 0) : 0
    const k = c === 0 ? i : (months[at + 2] ?? 0) * size
    const d = at + 3 < to ? (values[at + 3] ?? 0) : 0
    const l = d === 0 ? i : (months[at + 3] ?? 0) * size
    for (let m = 0; m < size; m += 1) {
      const added = a * (matrix[i + m] ?? 0) + b * (matrix[j + m] ?? 0) + c * (matrix[k + m] ?? 0) + d * (matrix[l + m] ?? 0)
      sum[start + m] = (sum[start + m] ?? 0) + added
    }
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
