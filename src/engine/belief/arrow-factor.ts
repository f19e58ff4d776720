import { choleskyInPlace, solveLower, solveLowerTransposed } from '../linear-algebra/dense-cholesky.ts'
import type { LeafPlaces, SparseRow } from './compiled-quantity.ts'

/** A linear row of evidence; its precision is the inverse of its variance, 0 when it says nothing. */
export interface LinearRow extends SparseRow {
  readonly precisionRoot: number
}

/** P·h of a row, one vector of months for each of its spans. */
type Spread = readonly Float64Array[]

/**
 * I + D·H·P·H'·D = L·L', with D the roots of the precisions: the rows of single leaves first, in blocks, then the rows that tie leaves.
 * L has the shape of an arrow, hence the cost grows linearly with the leaves.
 */
export interface ArrowFactor {
  readonly within: LeafPlaces
  readonly rows: readonly LinearRow[]
  readonly spreads: readonly Spread[]
  /** Place of each row in the order of L. */
  readonly order: Int32Array
  /** Rows of each leaf alone, and where they begin in the order of L. */
  readonly own: readonly (readonly number[])[]
  readonly ownStart: Int32Array
  readonly ownLower: readonly Float64Array[]
  /** Rows that tie leaves, and for each leaf which of their spans belong to it. */
  readonly ties: readonly number[]
  readonly tieSpans: readonly (readonly TieSpan[])[]
  /** Ties × rows of single leaves. */
  readonly cross: Float64Array
  readonly tieLower: Float64Array
}

interface TieSpan {
  readonly tie: number
  readonly row: number
  readonly span: number
}

/** P·h restricted to each span of a row. */
function spreadOf({ leaves, offsets }: LeafPlaces, { places, spans, values }: SparseRow): Spread {
  return spans.map(({ leaf, from, to }) => {
    const { months = 0, covariance = new Float64Array(0) } = leaves[leaf] ?? {}
    const offset = offsets[leaf] ?? 0
    const spread = new Float64Array(months)
    for (let at = from; at < to; at += 1) {
      const value = values[at] ?? 0
      const line = ((places[at] ?? 0) - offset) * months
      for (let m = 0; m < months; m += 1) spread[m] = (spread[m] ?? 0) + value * (covariance[line + m] ?? 0)
    }
    return spread
  })
}

/** h·v over one span of a row, v months of that span's leaf. */
function dotSpan({ offsets }: LeafPlaces, { places, spans, values }: SparseRow, span: number, vector: Float64Array): number {
  const { leaf = 0, from = 0, to = 0 } = spans[span] ?? {}
  const offset = offsets[leaf] ?? 0
  let sum = 0
  for (let at = from; at < to; at += 1) sum += (values[at] ?? 0) * (vector[(places[at] ?? 0) - offset] ?? 0)
  return sum
}

/** Factors the rows. The precisions and the covariances of the leaves decide nothing but numbers; the shape is that of the spans. */
export function arrowFactor(within: LeafPlaces, rows: readonly LinearRow[]): ArrowFactor {
  const spreads = rows.map((row) => spreadOf(within, row))
  const shape = arrowShape(within, rows)
  const { own, ownStart, ties, tieSpans } = shape
  const width = ownStart[own.length] ?? 0
  const ownLower = own.map((list) => ownBlock(within, rows, spreads, list))
  const cross = new Float64Array(ties.length * width)
  const tieLower = new Float64Array(ties.length ** 2)
  for (let tie = 0; tie < ties.length; tie += 1) tieLower[tie * (ties.length + 1)] = 1
  const parts = { within, rows, spreads, ...shape, ownLower, cross, tieLower }
  tieSpans.forEach((spans, leaf) => {
    for (const one of spans) crossRow(parts, one, leaf, width)
    addTies(parts, spans)
  })
  subtractCross(parts, width)
  choleskyInPlace(tieLower, ties.length)
  return parts
}

function arrowShape(within: LeafPlaces, rows: readonly LinearRow[]) {
  const own = within.leaves.map((): number[] => [])
  const tieSpans = within.leaves.map((): TieSpan[] => [])
  const ties: number[] = []
  rows.forEach(({ spans }, row) => {
    if (spans.length === 1) for (const { leaf } of spans) own[leaf]?.push(row)
    else {
      const tie = ties.push(row) - 1
      for (const [span, { leaf }] of spans.entries()) tieSpans[leaf]?.push({ tie, row, span })
    }
  })
  const ownStart = new Int32Array(own.length + 1)
  const order = new Int32Array(rows.length)
  own.forEach((list, leaf) => {
    const start = ownStart[leaf] ?? 0
    ownStart[leaf + 1] = start + list.length
    for (const [at, row] of list.entries()) order[row] = start + at
  })
  for (const [tie, row] of ties.entries()) order[row] = (ownStart[own.length] ?? 0) + tie
  return { order, own, ownStart, ties, tieSpans }
}

const empty = new Float64Array(0)
const blank: LinearRow = { places: new Int32Array(0), spans: [], values: empty, precisionRoot: 0 }

function ownBlock(
  within: LeafPlaces,
  rows: readonly LinearRow[],
  spreads: readonly Spread[],
  list: readonly number[],
): Float64Array {
  const size = list.length
  const block = new Float64Array(size * size)
  list.forEach((row, i) => {
    const spread = spreads[row]?.[0] ?? empty
    const root = rows[row]?.precisionRoot ?? 0
    for (let j = 0; j <= i; j += 1) {
      const other = rows[list[j] ?? 0] ?? blank
      block[i * size + j] = (i === j ? 1 : 0) + root * other.precisionRoot * dotSpan(within, other, 0, spread)
    }
  })
  return choleskyInPlace(block, size)
}

type Parts = Omit<ArrowFactor, never>

function crossRow(
  { within, rows, spreads, own, ownStart, ownLower, cross }: Parts,
  { tie, row, span }: TieSpan,
  leaf: number,
  width: number,
) {
  const spread = spreads[row]?.[span] ?? empty
  const root = rows[row]?.precisionRoot ?? 0
  const list = own[leaf] ?? []
  const start = tie * width + (ownStart[leaf] ?? 0)
  list.forEach((other, at) => {
    const line = rows[other] ?? blank
    cross[start + at] = root * line.precisionRoot * dotSpan(within, line, 0, spread)
  })
  solveLower(ownLower[leaf] ?? empty, list.length, cross, start)
}

function addTies({ within, rows, spreads, ties, tieLower }: Parts, spans: readonly TieSpan[]): void {
  for (const one of spans) {
    const spread = spreads[one.row]?.[one.span] ?? empty
    const root = rows[one.row]?.precisionRoot ?? 0
    for (const other of spans) {
      if (other.tie > one.tie) break
      const line = rows[other.row] ?? blank
      const place = one.tie * ties.length + other.tie
      tieLower[place] = (tieLower[place] ?? 0) + root * line.precisionRoot * dotSpan(within, line, other.span, spread)
    }
  }
}

function subtractCross({ ties, cross, tieLower }: Parts, width: number): void {
  for (let i = 0; i < ties.length; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = 0
      for (let k = 0; k < width; k += 1) sum += (cross[i * width + k] ?? 0) * (cross[j * width + k] ?? 0)
      tieLower[i * ties.length + j] = (tieLower[i * ties.length + j] ?? 0) - sum
    }
}

/** Solves L·z = right in place; `right` is in the order of L. */
export function arrowLower(factor: ArrowFactor, right: Float64Array): Float64Array {
  const { own, ownStart, ownLower, ties, cross, tieLower } = factor
  const width = ownStart[own.length] ?? 0
  own.forEach((list, leaf) => {
    if (list.length > 0) solveLower(ownLower[leaf] ?? empty, list.length, right, ownStart[leaf])
  })
  for (let tie = 0; tie < ties.length; tie += 1) {
    let sum = 0
    for (let k = 0; k < width; k += 1) sum += (cross[tie * width + k] ?? 0) * (right[k] ?? 0)
    right[width + tie] = (right[width + tie] ?? 0) - sum
  }
  return solveLower(tieLower, ties.length, right, width)
}

/** Solves L'·z = right in place; `right` is in the order of L. */
export function arrowLowerTransposed(factor: ArrowFactor, right: Float64Array): Float64Array {
  const { own, ownStart, ownLower, ties, cross, tieLower } = factor
  const width = ownStart[own.length] ?? 0
  solveLowerTransposed(tieLower, ties.length, right, width)
  for (let tie = 0; tie < ties.length; tie += 1) {
    const found = right[width + tie] ?? 0
    for (let k = 0; k < width; k += 1) right[k] = (right[k] ?? 0) - (cross[tie * width + k] ?? 0) * found
  }
  own.forEach((list, leaf) => {
    if (list.length > 0) solveLowerTransposed(ownLower[leaf] ?? empty, list.length, right, ownStart[leaf])
  })
  return right
}

/**
 * Multipliers λ = (H·P·H' + V)⁻¹ · residuals, in the order of the rows; 0 for a row that says nothing.
 */
export function multipliers(factor: ArrowFactor, residuals: ArrayLike<number>): Float64Array {
  const { rows, order } = factor
  const solved = new Float64Array(rows.length)
  rows.forEach(({ precisionRoot }, row) => {
    solved[order[row] ?? 0] = precisionRoot === 0 ? 0 : precisionRoot * (residuals[row] ?? 0)
  })
  arrowLowerTransposed(factor, arrowLower(factor, solved))
  return Float64Array.from(rows, ({ precisionRoot }, row) => precisionRoot * (solved[order[row] ?? 0] ?? 0))
}

/** Σ λ_r · (h_r, P·h_r): what the multipliers pull at, and how far they move the log-levels from the prior mean. */
export function pulledBy(
  factor: ArrowFactor,
  lambda: Float64Array,
): { readonly pull: Float64Array; readonly moved: Float64Array } {
  const { within, rows, spreads } = factor
  const size = within.offsets[within.leaves.length] ?? 0
  const [pull, moved] = [new Float64Array(size), new Float64Array(size)]
  rows.forEach((row, at) => {
    const weight = lambda[at] ?? 0
    if (weight === 0) return
    for (let k = 0; k < row.places.length; k += 1) {
      const place = row.places[k] ?? 0
      pull[place] = (pull[place] ?? 0) + weight * (row.values[k] ?? 0)
    }
    row.spans.forEach(({ leaf }, span) => {
      const spread = spreads[at]?.[span] ?? empty
      const offset = within.offsets[leaf] ?? 0
      for (let m = 0; m < spread.length; m += 1) moved[offset + m] = (moved[offset + m] ?? 0) + weight * (spread[m] ?? 0)
    })
  })
  return { pull, moved }
}

/** A linear functional of the log-levels, prepared for covariances under the factored rows. */
export interface Projection {
  readonly row: SparseRow
  readonly spread: Spread
  /** L⁻¹·D·H·P·c, in the order of L. */
  readonly root: Float64Array
}

/** Prepares a linear functional. */
export function project(factor: ArrowFactor, row: SparseRow): Projection {
  const { within, rows, order, own, tieSpans } = factor
  const spread = spreadOf(within, row)
  const root = new Float64Array(rows.length)
  row.spans.forEach(({ leaf }, span) => {
    const vector = spread[span] ?? empty
    const touch = (at: number, its: number): void => {
      const line = rows[at] ?? blank
      const place = order[at] ?? 0
      root[place] = (root[place] ?? 0) + line.precisionRoot * dotSpan(within, line, its, vector)
    }
    for (const at of own[leaf] ?? []) touch(at, 0)
    for (const tie of tieSpans[leaf] ?? []) touch(tie.row, tie.span)
  })
  return { row, spread, root: arrowLower(factor, root) }
}

/** Covariance of two linear functionals given the rows: c'·P·d − root_c·root_d. */
export function projectedCovariance({ within }: ArrowFactor, one: Projection, other: Projection): number {
  let sum = 0
  let at = 0
  one.row.spans.forEach(({ leaf }, span) => {
    while ((other.row.spans[at]?.leaf ?? Number.POSITIVE_INFINITY) < leaf) at += 1
    if (other.row.spans[at]?.leaf === leaf) sum += dotSpan(within, other.row, at, one.spread[span] ?? empty)
  })
  for (let k = 0; k < one.root.length; k += 1) sum -= (one.root[k] ?? 0) * (other.root[k] ?? 0)
  return sum
}

/** Mean of a linear functional of what the multipliers moved: c·(x − m). */
export function appliedTo({ places, values }: SparseRow, vector: Float64Array): number {
  let sum = 0
  for (let k = 0; k < places.length; k += 1) sum += (values[k] ?? 0) * (vector[places[k] ?? 0] ?? 0)
  return sum
}
