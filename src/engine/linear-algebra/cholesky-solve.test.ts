import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choleskySolve } from './cholesky-solve.ts'

fc.configureGlobal({ seed: 2025 })

describe('Cholesky solve', () => {
  it('LIN-1 solves systems made from a known solution', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true })
    const square = fc
      .integer({ min: 1, max: 5 })
      .chain((n) =>
        fc.tuple(
          fc.array(fc.array(number, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
          fc.array(number, { minLength: n, maxLength: n }),
        ),
      )
    fc.assert(
      fc.property(square, ([root, solution]) => {
        const dot = (one: readonly number[], other: readonly number[]): number =>
          one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0)
        const matrix = root.map((one, i) => root.map((other, j) => dot(one, other) + (i === j ? 1 : 0)))
        const found = choleskySolve(
          matrix,
          matrix.map((row) => dot(row, solution)),
        )
        for (const [i, value] of found.entries()) expect(value).toBeCloseTo(solution[i] ?? Number.NaN, 8)
        expect(found).toHaveLength(solution.length)
      }),
    )
  })

  it('LIN-1 refuses what is no covariance matrix', () => {
    expect(() =>
      choleskySolve(
        [
          [1, 2],
          [2, 1],
        ],
        [1, 1],
      ),
    ).toThrow('not-positive-definite')
    expect(() =>
      choleskySolve(
        [
          [1, 1],
          [1, 1],
        ],
        [1, 1],
      ),
    ).toThrow('row 1')
    expect(() => choleskySolve([[0]], [1])).toThrow('not-positive-definite')
    expect(() => choleskySolve([[Number.NaN]], [1])).toThrow('not-positive-definite')
    expect(() => choleskySolve([[1, 0]], [1])).toThrow('lengths-differ')
    expect(() => choleskySolve([[1]], [])).toThrow('lengths-differ')
  })
})
