import { EngineError } from '../error.ts'

/**
 * Turns a symmetric matrix, row after row, into the lower triangle L with L·L' = matrix, in place. What stands above the diagonal
 * is neither read nor changed. Lines before `from` are those of L already. Throws `not-positive-definite`. Source: Golub and Van Loan, Matrix Computations, ch. 4. SPEC LIN-3.
 */
export function choleskyInPlace(matrix: Float64Array, size: number, from = 0): Float64Array {
  for (let i = from; i < size; i += 1) {
    const row = i * size
    let j = 0
    for (; j + 3 < i; j += 4) fourEntries(matrix, size, row, j)
    for (; j <= i; j += 1) {
      const other = j * size
      const rest = restOf(matrix, row, other, 0, j, matrix[row + j] ?? Number.NaN)
      if (j < i) matrix[row + j] = rest / (matrix[other + j] ?? Number.NaN)
      else if (rest > 1e-14 * Math.abs(matrix[row + i] ?? 0)) matrix[row + i] = Math.sqrt(rest)
      else throw new EngineError('not-positive-definite', { argument: 'matrix', row: i })
    }
  }
  return matrix
}

/** Entries j to j + 3 of a line of L: four sums at a time do not wait for each other; each is added up in the same order as alone. */
function fourEntries(matrix: Float64Array, size: number, row: number, j: number): void {
  const first = j * size
  const [second, third, fourth] = [first + size, first + 2 * size, first + 3 * size]
  let a = matrix[row + j] ?? Number.NaN
  let b = matrix[row + j + 1] ?? Number.NaN
  let c = matrix[row + j + 2] ?? Number.NaN
  let d = matrix[row + j + 3] ?? Number.NaN
  for (let k = 0; k < j; k += 1) {
    const value = matrix[row + k] ?? 0
    a -= value * (matrix[first + k] ?? 0)
    b -= value * (matrix[second + k] ?? 0)
    c -= value * (matrix[third + k] ?? 0)
    d -= value * (matrix[fourth + k] ?? 0)
  }
  matrix[row + j] = a / (matrix[first + j] ?? Number.NaN)
  matrix[row + j + 1] = restOf(matrix, row, second, j, j + 1, b) / (matrix[second + j + 1] ?? Number.NaN)
  matrix[row + j + 2] = restOf(matrix, row, third, j, j + 2, c) / (matrix[third + j + 2] ?? Number.NaN)
  matrix[row + j + 3] = restOf(matrix, row, fourth, j, j + 3, d) / (matrix[fourth + j + 3] ?? Number.NaN)
}

/** A value less Σ line[k] · other[k], k = from … to − 1. */
function restOf(matrix: Float64Array, row: number, other: number, from: number, to: number, value: number): number {
  let rest = value
  for (let k = from; k < to; k += 1) rest -= (matrix[row + k] ?? 0) * (matrix[other + k] ?? 0)
  return rest
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
  let i = size - 1
  for (; i >= 3; i -= 4) {
    const [first, second, third, fourth] = [i * size, (i - 1) * size, (i - 2) * size, (i - 3) * size]
    const a = (right[from + i] ?? Number.NaN) / (lower[first + i] ?? Number.NaN)
    const b = ((right[from + i - 1] ?? Number.NaN) - (lower[first + i - 1] ?? 0) * a) / (lower[second + i - 1] ?? Number.NaN)
    const c =
      ((right[from + i - 2] ?? Number.NaN) - (lower[first + i - 2] ?? 0) * a - (lower[second + i - 2] ?? 0) * b) /
      (lower[third + i - 2] ?? Number.NaN)
    const d =
      ((right[from + i - 3] ?? Number.NaN) -
        (lower[first + i - 3] ?? 0) * a -
        (lower[second + i - 3] ?? 0) * b -
        (lower[third + i - 3] ?? 0) * c) /
      (lower[fourth + i - 3] ?? Number.NaN)
    right[from + i] = a
    right[from + i - 1] = b
    right[from + i - 2] = c
    right[from + i - 3] = d
    for (let k = 0; k < i - 3; k += 1) {
      const taken =
        a * (lower[first + k] ?? 0) + b * (lower[second + k] ?? 0) + (c * (lower[third + k] ?? 0) + d * (lower[fourth + k] ?? 0))
      right[from + k] = (right[from + k] ?? 0) - taken
    }
  }
  for (; i >= 0; i -= 1) {
    const found = (right[from + i] ?? Number.NaN) / (lower[i * size + i] ?? Number.NaN)
    right[from + i] = found
    for (let k = 0; k < i; k += 1) right[from + k] = (right[from + k] ?? 0) - (lower[i * size + k] ?? 0) * found
  }
  return right
}
