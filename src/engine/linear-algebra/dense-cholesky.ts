import { EngineError } from '../error.ts'

/**
 * Turns a symmetric matrix, row after row, into the lower triangle L with L·L' = matrix, in place. What stands above the diagonal
 * is neither read nor changed. Lines before `from` are those of L already. Throws `not-positive-definite`. Source: Golub and Van Loan, Matrix Computations, ch. 4. SPEC LIN-3.
 */
export function choleskyInPlace(matrix: Float64Array, size: number, from = 0): Float64Array {
  for (let i = from; i < size; i += 1) {
    const row = i * size
    for (let j = 0; j <= i; j += 1) {
      const other = j * size
      let rest = matrix[row + j] ?? Number.NaN
      for (let k = 0; k < j; k += 1) rest -= (matrix[row + k] ?? 0) * (matrix[other + k] ?? 0)
      if (j < i) matrix[row + j] = rest / (matrix[other + j] ?? Number.NaN)
      else if (rest > 1e-14 * Math.abs(matrix[row + i] ?? 0)) matrix[row + i] = Math.sqrt(rest)
      else throw new EngineError('not-positive-definite', { argument: 'matrix', row: i })
    }
  }
  return matrix
}

/** Solves L·x = right in place; `from` is where x begins in `right`. SPEC LIN-3. */
export function solveLower(lower: Float64Array, size: number, right: Float64Array, from = 0): Float64Array {
  for (let i = 0; i < size; i += 1) {
    let rest = right[from + i] ?? Number.NaN
    for (let k = 0; k < i; k += 1) rest -= (lower[i * size + k] ?? 0) * (right[from + k] ?? 0)
    right[from + i] = rest / (lower[i * size + i] ?? Number.NaN)
  }
  return right
}

/** Solves L'·x = right in place; `from` is where x begins in `right`. SPEC LIN-3. */
export function solveLowerTransposed(lower: Float64Array, size: number, right: Float64Array, from = 0): Float64Array {
  for (let i = size - 1; i >= 0; i -= 1) {
    const found = (right[from + i] ?? Number.NaN) / (lower[i * size + i] ?? Number.NaN)
    right[from + i] = found
    for (let k = 0; k < i; k += 1) right[from + k] = (right[from + k] ?? 0) - (lower[i * size + k] ?? 0) * found
  }
  return right
}
