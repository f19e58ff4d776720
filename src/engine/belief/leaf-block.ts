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

/**
 * Adds Σ values[at] · (line months[at] of a square matrix), at from … to − 1, to a stretch of `sum`; four lines at a time take half
 * the time of one by one.
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
  let at = from
  for (; at + 3 < to; at += 4) {
    const a = values[at] ?? 0
    const b = values[at + 1] ?? 0
    const c = values[at + 2] ?? 0
    const d = values[at + 3] ?? 0
    const i = (months[at] ?? 0) * size
    const j = (months[at + 1] ?? 0) * size
    const k = (months[at + 2] ?? 0) * size
    const l = (months[at + 3] ?? 0) * size
    for (let m = 0; m < size; m += 1) {
      const added = a * (matrix[i + m] ?? 0) + b * (matrix[j + m] ?? 0) + c * (matrix[k + m] ?? 0) + d * (matrix[l + m] ?? 0)
      sum[start + m] = (sum[start + m] ?? 0) + added
    }
  }
  for (; at < to; at += 1) {
    const a = values[at] ?? 0
    const i = (months[at] ?? 0) * size
    for (let m = 0; m < size; m += 1) sum[start + m] = (sum[start + m] ?? 0) + a * (matrix[i + m] ?? 0)
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
