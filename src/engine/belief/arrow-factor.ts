import { choleskyInPlace, solveLower, solveLowerTransposed } from '../linear-algebra/dense-cholesky.ts'
import type { LeafPlaces, SparseRow } from './compiled-quantity.ts'
import { blockDot, joinedBlock, type LeafBlock, leafBlocks } from './leaf-block.ts'

/**
 * I + D·H·P·H'·D = L·L', with D the roots of the rows' precisions, 0 for a row that says nothing: first the rows of single leaves, in
 * blocks, then the rows that tie leaves. L has the shape of an arrow, hence the cost grows linearly with the leaves.
 */
export interface ArrowFactor {
  readonly within: LeafPlaces
  readonly rows: readonly SparseRow[]
  /** D. */
  readonly roots: Float64Array
  readonly blocks: readonly LeafBlock[]
  /** Place of each row in the order of L; where the rows of each leaf begin there, and after them those that tie leaves. */
  readonly order: Int32Array
  readonly starts: Int32Array
  readonly ties: number
  readonly ownLower: readonly Float64Array[]
  /** L of the ties: against the rows of single leaves, and among themselves. */
  readonly cross: Float64Array
  readonly tieLower: Float64Array
}

/** Factors rows with given roots of their precisions. */
export function arrowFactor(within: LeafPlaces, rows: readonly SparseRow[], roots: Float64Array): ArrowFactor {
  const blocks = leafBlocks(within, rows)
  const { order, starts, ties } = ordered(blocks, rows)
  const width = starts[blocks.length] ?? 0
  const cross = new Float64Array(ties * width)
  const tieLower = new Float64Array(ties * ties)
  for (let tie = 0; tie < ties; tie += 1) tieLower[tie * (ties + 1)] = 1
  const parts = {
    within,
    rows,
    roots,
    blocks,
    order,
    starts,
    ties,
    ownLower: blocks.map((block) => ownBlock(block, roots)),
    cross,
    tieLower,
  }
  blocks.forEach((block, leaf) => {
    addCross(parts, block, leaf)
    addTies(parts, block)
  })
  subtractCross(parts)
  choleskyInPlace(tieLower, ties)
  return parts
}

/**
 * The factor with further rows behind all others, whether they speak of one leaf or of several: the rows there keep their part of L.
 */
export function extendedFactor(factor: ArrowFactor, rows: readonly SparseRow[], roots: Float64Array): ArrowFactor {
  const [width, ties] = [factor.starts[factor.blocks.length] ?? 0, factor.ties + rows.length]
  const more = leafBlocks(factor.within, rows)
  const cross = new Float64Array(ties * width)
  cross.set(factor.cross)
  const tieLower = new Float64Array(ties * ties)
  for (let tie = 0; tie < factor.ties; tie += 1)
    tieLower.set(factor.tieLower.subarray(tie * factor.ties, (tie + 1) * factor.ties), tie * ties)
  for (let tie = factor.ties; tie < ties; tie += 1) tieLower[tie * (ties + 1)] = 1
  const parts = {
    ...factor,
    rows: [...factor.rows, ...rows],
    roots: Float64Array.of(...factor.roots, ...roots),
    blocks: factor.blocks.map((block, leaf) => joinedBlock(block, more[leaf], factor.rows.length)),
    order: behind(factor.order, rows),
    ties,
    cross,
    tieLower,
  }
  parts.blocks.forEach((block, leaf) => {
    const from = factor.blocks[leaf]?.rows.length
    addCross(parts, block, leaf, from)
    addTies(parts, block, from)
  })
  subtractCross(parts, factor.ties)
  choleskyInPlace(tieLower, ties, factor.ties)
  return parts
}

/** Places in the order of L with further rows at the end, those of single leaves first, as blocks list them. */
function behind(order: Int32Array, rows: readonly SparseRow[]): Int32Array {
  const longer = new Int32Array(order.length + rows.length)
  longer.set(order)
  let place = order.length
  for (const single of [true, false])
    rows.forEach(({ spans }, row) => {
      if ((spans.length === 1) !== single) return
      longer[order.length + row] = place
      place += 1
    })
  return longer
}

function ordered(blocks: readonly LeafBlock[], rows: readonly SparseRow[]) {
  const order = new Int32Array(rows.length)
  const starts = new Int32Array(blocks.length + 1)
  blocks.forEach(({ owned, rows: its }, leaf) => {
    const start = starts[leaf] ?? 0
    starts[leaf + 1] = start + owned
    for (let i = 0; i < owned; i += 1) order[its[i] ?? 0] = start + i
  })
  let ties = 0
  rows.forEach(({ spans }, row) => {
    if (spans.length === 1) return
    order[row] = (starts[blocks.length] ?? 0) + ties
    ties += 1
  })
  return { order, starts, ties }
}

function ownBlock(block: LeafBlock, roots: Float64Array): Float64Array {
  const { owned, rows, months, spread } = block
  const lower = new Float64Array(owned * owned)
  for (let i = 0; i < owned; i += 1)
    for (let j = 0; j <= i; j += 1) {
      const weight = (roots[rows[i] ?? 0] ?? 0) * (roots[rows[j] ?? 0] ?? 0)
      lower[i * owned + j] = (i === j ? 1 : 0) + weight * blockDot(block, j, spread, i * months)
    }
  return choleskyInPlace(lower, owned)
}

/** What each tie from a place in the block on and the leaf's own rows have in common, solved against the leaf's own block. */
function addCross(parts: ArrowFactor, block: LeafBlock, leaf: number, from = block.owned): void {
  const { roots, order, starts, ownLower, cross, blocks } = parts
  const { owned, rows, months, spread } = block
  const width = starts[blocks.length] ?? 0
  const lower = ownLower[leaf]
  if (owned === 0 || !lower) return
  for (let i = from; i < rows.length; i += 1) {
    const row = rows[i] ?? 0
    const start = ((order[row] ?? 0) - width) * width + (starts[leaf] ?? 0)
    for (let j = 0; j < owned; j += 1)
      cross[start + j] = (roots[row] ?? 0) * (roots[rows[j] ?? 0] ?? 0) * blockDot(block, j, spread, i * months)
    solveLower(lower, owned, cross, start)
  }
}

function addTies({ roots, order, starts, ties, tieLower, blocks }: ArrowFactor, block: LeafBlock, from = block.owned): void {
  const { owned, rows, months, spread } = block
  const width = starts[blocks.length] ?? 0
  for (let i = from; i < rows.length; i += 1) {
    const row = rows[i] ?? 0
    const line = ((order[row] ?? 0) - width) * ties - width
    for (let j = owned; j <= i; j += 1) {
      const other = rows[j] ?? 0
      const place = line + (order[other] ?? 0)
      tieLower[place] = (tieLower[place] ?? 0) + (roots[row] ?? 0) * (roots[other] ?? 0) * blockDot(block, j, spread, i * months)
    }
  }
}

/** Ties from a number on less cross·cross', over the leaves that both ties touch: what a tie has in common with other leaves is 0. */
function subtractCross({ cross, tieLower, ties, starts, blocks }: ArrowFactor, fromTie = 0): void {
  const width = starts[blocks.length] ?? 0
  const spans = Array.from({ length: ties }, (_, tie) => {
    const line = cross.subarray(tie * width, (tie + 1) * width)
    const first = line.findIndex((value) => value !== 0)
    let end = width
    while (end > 0 && line[end - 1] === 0) end -= 1
    return { first: first === -1 ? width : first, end }
  })
  for (let i = fromTie; i < ties; i += 1) {
    const one = spans[i] ?? { first: width, end: 0 }
    let j = 0
    for (; j + 3 <= i; j += 4) {
      let [from, to] = [width, 0]
      for (let k = j; k < j + 4; k += 1) {
        from = Math.min(from, spans[k]?.first ?? width)
        to = Math.max(to, spans[k]?.end ?? 0)
      }
      from = Math.max(from, one.first)
      subtractFour(cross, i * width, cross, j * width, width, from, Math.min(to, one.end), tieLower, i * ties + j)
    }
    for (; j <= i; j += 1) {
      const other = spans[j] ?? one
      const [from, to] = [Math.max(one.first, other.first), Math.min(one.end, other.end)]
      const place = i * ties + j
      tieLower[place] = (tieLower[place] ?? 0) - product(cross, i * width + from, cross, j * width + from, to - from)
    }
  }
}

/** Takes the products of a line with four lines of a matrix, over the columns from … to − 1, from four entries of a list. */
function subtractFour(
  own: Float64Array,
  line: number,
  lines: Float64Array,
  other: number,
  width: number,
  from: number,
  to: number,
  list: Float64Array,
  place: number,
): void {
  let [a, b, c, d] = [0, 0, 0, 0]
  const [second, third, fourth] = [other + width, other + 2 * width, other + 3 * width]
  for (let k = from; k < to; k += 1) {
    const value = own[line + k] ?? 0
    a += value * (lines[other + k] ?? 0)
    b += value * (lines[second + k] ?? 0)
    c += value * (lines[third + k] ?? 0)
    d += value * (lines[fourth + k] ?? 0)
  }
  list[place] = (list[place] ?? 0) - a
  list[place + 1] = (list[place + 1] ?? 0) - b
  list[place + 2] = (list[place + 2] ?? 0) - c
  list[place + 3] = (list[place + 3] ?? 0) - d
}

/** Σ list[at + k] · other[from + k], k = 0 … count − 1; four sums at a time do not wait for each other. */
function product(list: Float64Array, at: number, other: Float64Array, from: number, count: number): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  let k = 0
  for (; k + 3 < count; k += 4) {
    a += (list[at + k] ?? 0) * (other[from + k] ?? 0)
    b += (list[at + k + 1] ?? 0) * (other[from + k + 1] ?? 0)
    c += (list[at + k + 2] ?? 0) * (other[from + k + 2] ?? 0)
    d += (list[at + k + 3] ?? 0) * (other[from + k + 3] ?? 0)
  }
  for (; k < count; k += 1) a += (list[at + k] ?? 0) * (other[from + k] ?? 0)
  return a + b + (c + d)
}

/** Solves L·z = right in place; `right` is in the order of L. */
export function arrowLower(factor: ArrowFactor, right: Float64Array): Float64Array {
  const { blocks, starts, ownLower, ties, cross, tieLower } = factor
  const width = starts[blocks.length] ?? 0
  ownLower.forEach((lower, leaf) => {
    const owned = blocks[leaf]?.owned ?? 0
    if (owned > 0) solveLower(lower, owned, right, starts[leaf])
  })
  let tie = 0
  for (; tie + 3 < ties; tie += 4) subtractFour(right, 0, cross, tie * width, width, 0, width, right, width + tie)
  for (; tie < ties; tie += 1) right[width + tie] = (right[width + tie] ?? 0) - product(cross, tie * width, right, 0, width)
  return solveLower(tieLower, ties, right, width)
}

/** Solves L'·z = right in place; `right` is in the order of L. */
export function arrowLowerTransposed(factor: ArrowFactor, right: Float64Array): Float64Array {
  const { blocks, starts, ownLower, ties, cross, tieLower } = factor
  const width = starts[blocks.length] ?? 0
  solveLowerTransposed(tieLower, ties, right, width)
  let tie = 0
  for (; tie + 3 < ties; tie += 4) subtractLines(cross, tie * width, width, right, width + tie)
  for (; tie < ties; tie += 1) {
    const found = right[width + tie] ?? 0
    for (let k = 0; k < width; k += 1) right[k] = (right[k] ?? 0) - (cross[tie * width + k] ?? 0) * found
  }
  ownLower.forEach((lower, leaf) => {
    const owned = blocks[leaf]?.owned ?? 0
    if (owned > 0) solveLowerTransposed(lower, owned, right, starts[leaf])
  })
  return right
}

/** Takes four lines of a matrix, each times its entry of the list from `at` on, from the beginning of the list. */
function subtractLines(lines: Float64Array, line: number, width: number, list: Float64Array, at: number): void {
  const [a, b, c, d] = [list[at] ?? 0, list[at + 1] ?? 0, list[at + 2] ?? 0, list[at + 3] ?? 0]
  const [second, third, fourth] = [line + width, line + 2 * width, line + 3 * width]
  for (let k = 0; k < width; k += 1) {
    const taken =
      a * (lines[line + k] ?? 0) + b * (lines[second + k] ?? 0) + (c * (lines[third + k] ?? 0) + d * (lines[fourth + k] ?? 0))
    list[k] = (list[k] ?? 0) - taken
  }
}

/** Multipliers λ = (H·P·H' + V)⁻¹ · residuals, in the order of the rows; 0 for a row that says nothing. */
export function multipliers(factor: ArrowFactor, residuals: ArrayLike<number>): Float64Array {
  const { roots, order } = factor
  const solved = new Float64Array(roots.length)
  roots.forEach((root, row) => {
    solved[order[row] ?? 0] = root === 0 ? 0 : root * (residuals[row] ?? 0)
  })
  arrowLowerTransposed(factor, arrowLower(factor, solved))
  return roots.map((root, row) => root * (solved[order[row] ?? 0] ?? 0))
}
