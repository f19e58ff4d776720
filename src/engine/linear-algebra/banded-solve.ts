import { EngineError } from '../error.ts'

/** A square matrix whose entries away from the diagonal are zero, being filled in row by row. */
export interface BandedMatrix {
  readonly size: number
  /** How many diagonals below, and above, the main one may hold something. */
  readonly reach: number
  /** Rows of 3 · reach + 1 numbers; column j of row i is at i · width + j − i + reach. The last third is room for row exchanges. */
  readonly entries: Float64Array
}

/** A banded matrix of zeros. */
export function bandedMatrix(size: number, reach: number): BandedMatrix {
  return { size, reach, entries: new Float64Array(size * (3 * reach + 1)) }
}

/** Adds to one entry of a banded matrix. */
export function addToBanded(matrix: BandedMatrix, row: number, column: number, value: number): void {
  const place = row * (3 * matrix.reach + 1) + column - row + matrix.reach
  matrix.entries[place] = (matrix.entries[place] ?? 0) + value
}

/** The row at or below the diagonal with the largest entry in a column. */
function pivotRow(matrix: BandedMatrix, column: number): number {
  const { size, reach, entries } = matrix
  const width = 3 * reach + 1
  let best = column
  let largest = -1
  for (let row = column; row <= Math.min(column + reach, size - 1); row += 1) {
    const found = Math.abs(entries[row * width + column - row + reach] ?? 0)
    if (found > largest) [best, largest] = [row, found]
  }
  if (!(largest > 0)) throw new EngineError('singular-matrix', { argument: 'matrix', row: column })
  return best
}

/** Exchanges two rows of the matrix from a column on, and of the right-hand side. */
function exchange(matrix: BandedMatrix, right: Float64Array, column: number, other: number): void {
  const { reach, entries } = matrix
  const width = 3 * reach + 1
  const [here, there] = [column * width + reach, other * width + column - other + reach]
  for (let k = 0; k <= 2 * reach; k += 1) {
    const kept = entries[here + k] ?? 0
    entries[here + k] = entries[there + k] ?? 0
    entries[there + k] = kept
  }
  const kept = right[column] ?? 0
  right[column] = right[other] ?? 0
  right[other] = kept
}

/**
 * Solves a system of linear equations with a banded matrix by elimination with row exchanges; the cost is linear in its size.
 * The matrix and the right-hand side are used up: the right-hand side becomes the solution.
 * Source: Golub and Van Loan, Matrix Computations, ch. 4. SPEC LIN-2.
 */
export function bandedSolve(matrix: BandedMatrix, right: Float64Array): Float64Array {
  const { size, reach, entries } = matrix
  const width = 3 * reach + 1
  for (let column = 0; column < size; column += 1) {
    const best = pivotRow(matrix, column)
    if (best !== column) exchange(matrix, right, column, best)
    const from = column * width + reach
    const pivot = entries[from] ?? Number.NaN
    for (let row = column + 1; row <= Math.min(column + reach, size - 1); row += 1) {
      const start = row * width + column - row + reach
      const factor = (entries[start] ?? 0) / pivot
      if (factor === 0) continue
      for (let k = 1; k <= 2 * reach; k += 1) entries[start + k] = (entries[start + k] ?? 0) - factor * (entries[from + k] ?? 0)
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0)
    }
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    const from = row * width + reach
    let rest = right[row] ?? 0
    for (let k = 1; k <= 2 * reach && row + k < size; k += 1) rest -= (entries[from + k] ?? 0) * (right[row + k] ?? 0)
    right[row] = rest / (entries[from] ?? Number.NaN)
  }
  return right
}
