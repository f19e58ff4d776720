import { choleskyInPlace, solveLower, solveLowerTransposed } from '../linear-algebra/dense-cholesky.ts'
import { type ArrowFactor, arrowLower, multipliers } from './arrow-factor.ts'
import type { LeafPlaces, SparseRow } from './compiled-quantity.ts'
import { addLines, blockDot, type LeafBlock } from './leaf-block.ts'

/** A pull at the log-levels and the move that it makes: v and P·v. */
export interface Pulled {
  readonly pull: Float64Array
  readonly moved: Float64Array
}

/** Σ λ_r · h_r and P times that: what multipliers pull at, and how far they move the log-levels from the prior mean. */
export function pulledBy({ within, blocks }: ArrowFactor, lambda: Float64Array): Pulled {
  const pull = new Float64Array(within.offsets[within.leaves.length] ?? 0)
  for (const block of blocks) addRows(block, lambda, pull)
  return { pull, moved: spreadAll(within, pull) }
}

function addRows({ rows, offset, starts, entryMonths, entryValues }: LeafBlock, weights: Float64Array, sum: Float64Array): void {
  for (let i = 0; i < rows.length; i += 1) {
    const weight = weights[rows[i] ?? 0] ?? 0
    const end = starts[i + 1] ?? 0
    for (let at = starts[i] ?? 0; at < end; at += 1) {
      const place = offset + (entryMonths[at] ?? 0)
      sum[place] = (sum[place] ?? 0) + weight * (entryValues[at] ?? 0)
    }
  }
}

/** P·v, leaf by leaf. */
export function spreadAll({ leaves, offsets }: LeafPlaces, vector: Float64Array): Float64Array {
  const moved = new Float64Array(vector.length)
  leaves.forEach(({ months, covariance }, leaf) => {
    spreadLeaf(covariance, months, vector, offsets[leaf] ?? 0, moved)
  })
  return moved
}

/** P·v of one leaf; four lines at a time, which do not wait for each other. */
function spreadLeaf(covariance: Float64Array, months: number, vector: Float64Array, start: number, moved: Float64Array): void {
  let m = 0
  for (; m + 3 < months; m += 4) {
    let [a, b, c, d] = [0, 0, 0, 0]
    let place = m * months
    for (let k = start; k < start + months; k += 1, place += 1) {
      const value = vector[k] ?? 0
      a += value * (covariance[place] ?? 0)
      b += value * (covariance[place + months] ?? 0)
      c += value * (covariance[place + 2 * months] ?? 0)
      d += value * (covariance[place + 3 * months] ?? 0)
    }
    moved[start + m] = a
    moved[start + m + 1] = b
    moved[start + m + 2] = c
    moved[start + m + 3] = d
  }
  for (; m < months; m += 1) {
    let rest = 0
    for (let k = 0; k < months; k += 1) rest += (covariance[m * months + k] ?? 0) * (vector[start + k] ?? 0)
    moved[start + m] = rest
  }
}

/** h_r·v of every row. */
export function rowValues({ blocks, roots }: ArrowFactor, vector: Float64Array): Float64Array {
  const values = new Float64Array(roots.length)
  for (const block of blocks)
    for (let i = 0; i < block.rows.length; i += 1) {
      const row = block.rows[i] ?? 0
      values[row] = (values[row] ?? 0) + blockDot(block, i, vector, block.offset)
    }
  return values
}

/** C·v, with C the covariance given the rows, the pull that makes this move, v − H'(H·P·H' + V)⁻¹·H·P·v, and the rows' part in it. */
export function corrected(factor: ArrowFactor, vector: Float64Array): Pulled & { readonly multipliers: Float64Array } {
  const taken = multipliers(factor, rowValues(factor, spreadAll(factor.within, vector)))
  for (let row = 0; row < taken.length; row += 1) taken[row] = -(taken[row] ?? 0)
  const pull = Float64Array.from(vector)
  for (const block of factor.blocks) addRows(block, taken, pull)
  return { pull, moved: spreadAll(factor.within, pull), multipliers: taken }
}

/** P⁻¹·moved, leaf by leaf: what pull makes a move. */
export function pullTo({ leaves, offsets }: LeafPlaces, moved: Float64Array): Pulled {
  const pull = moved.slice()
  const lowers = new Map<Float64Array, Float64Array>()
  leaves.forEach(({ months, covariance }, leaf) => {
    const lower = lowers.get(covariance) ?? choleskyInPlace(covariance.slice(), months)
    lowers.set(covariance, lower)
    solveLowerTransposed(lower, months, solveLower(lower, months, pull, offsets[leaf]), offsets[leaf])
  })
  return { pull, moved }
}

/** A linear functional of the log-levels, prepared for covariances under the factored rows. */
export interface Projection {
  readonly row: SparseRow
  /** P·c, for each of its spans. */
  readonly spread: readonly Float64Array[]
  /** L⁻¹·D·H·P·c, in the order of L. */
  readonly root: Float64Array
}

/** Prepares a linear functional. */
export function project(factor: ArrowFactor, row: SparseRow): Projection {
  const { within, roots, order, blocks } = factor
  const root = new Float64Array(roots.length)
  const spread = row.spans.map(({ leaf, from, to }) => {
    const [prior, block] = [within.leaves[leaf], blocks[leaf]]
    const vector = new Float64Array(prior?.months ?? 0)
    if (!prior || !block) return vector
    addLines(prior.covariance, prior.months, row, from, to, vector, 0)
    for (let i = 0; i < block.rows.length; i += 1) {
      const its = block.rows[i] ?? 0
      const place = order[its] ?? 0
      root[place] = (root[place] ?? 0) + (roots[its] ?? 0) * blockDot(block, i, vector, 0)
    }
    return vector
  })
  return { row, spread, root: arrowLower(factor, root) }
}

/** Covariance of two linear functionals given the rows: c'·P·d − root_c·root_d. */
export function projectedCovariance(one: Projection, other: Projection): number {
  let sum = 0
  let at = 0
  one.row.spans.forEach(({ leaf }, span) => {
    while ((other.row.spans[at]?.leaf ?? Number.POSITIVE_INFINITY) < leaf) at += 1
    const its = other.row.spans[at]
    const vector = one.spread[span]
    if (its?.leaf !== leaf || !vector) return
    for (let k = its.from; k < its.to; k += 1) sum += (other.row.values[k] ?? 0) * (vector[other.row.months[k] ?? 0] ?? 0)
  })
  for (let k = 0; k < one.root.length; k += 1) sum -= (one.root[k] ?? 0) * (other.root[k] ?? 0)
  return sum
}

/** c·v for a linear functional and a list of all places. */
export function appliedTo({ places, values }: SparseRow, vector: Float64Array): number {
  let sum = 0
  for (let k = 0; k < places.length; k += 1) sum += (values[k] ?? 0) * (vector[places[k] ?? 0] ?? 0)
  return sum
}
