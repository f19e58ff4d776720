import { checkLengths } from '../check.ts'
import { choleskyFactor, forwardSolve } from './cholesky-factor.ts'

/**
 * Solves a system of linear equations whose matrix is a covariance matrix.
 *
 * matrix · x = right, by matrix = L·L'
 *
 * @param matrix n rows of n numbers, symmetric and positive definite; only the lower triangle is read
 * @param right n numbers
 * @returns x, n numbers
 * @throws `lengths-differ`, `not-positive-definite`
 * @remarks Cholesky without pivoting. Source: Golub and Van Loan, Matrix Computations, ch. 4. SPEC LIN-1.
 * @example choleskySolve([[4, 2], [2, 3]], [2, 3]) // [0, 1]
 */
export function choleskySolve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  for (const row of matrix) checkLengths({ row, right })
  checkLengths({ matrix, right })
  const lower = choleskyFactor(matrix)
  const at = (i: number, j: number): number => lower[i]?.[j] ?? 0
  const forward = forwardSolve(lower, right)
  const solution: number[] = forward.map(() => 0)
  for (let i = forward.length - 1; i >= 0; i -= 1) {
    let known = 0
    for (let k = i + 1; k < forward.length; k += 1) known += at(k, i) * (solution[k] ?? 0)
    solution[i] = ((forward[i] ?? 0) - known) / at(i, i)
  }
  return solution
}
