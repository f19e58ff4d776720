import { EngineError } from '../error.ts'

/** Lower triangle L with L·L' = matrix, by Cholesky without pivoting; throws `not-positive-definite`. */
export function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] {
  const lower: number[][] = []
  matrix.forEach((row, i) => {
    const built: number[] = []
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? built : (lower[j] ?? [])
      const rest = (row[j] ?? Number.NaN) - built.reduce((sum, value, k) => sum + (k < j ? value * (other[k] ?? 0) : 0), 0)
      if (j < i) built.push(rest / (other[j] ?? Number.NaN))
      else if (rest > 1e-12 * Math.abs(row[i] ?? 0)) built.push(Math.sqrt(rest))
      else throw new EngineError('not-positive-definite', { argument: 'matrix', row: i })
    }
    lower.push(built)
  })
  return lower
}

/** Solves L·x = right for a lower triangle L. */
export function forwardSolve(lower: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const solved: number[] = []
  right.forEach((value, i) => {
    const row = lower[i] ?? []
    const known = solved.reduce((sum, found, k) => sum + (row[k] ?? 0) * found, 0)
    solved.push((value - known) / (row[i] ?? Number.NaN))
  })
  return solved
}
