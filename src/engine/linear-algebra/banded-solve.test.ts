import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EngineError } from '../error.ts'
import { addToBanded, type BandedMatrix, bandedMatrix, bandedSolve } from './banded-solve.ts'

fc.configureGlobal({ seed: 2025 })

/** The solution, or null where the drawn matrix has none. */
function solvedOrNone(matrix: BandedMatrix, right: Float64Array): Float64Array | null {
  try {
    return bandedSolve(matrix, right)
  } catch (error) {
    if (error instanceof EngineError && error.code === 'singular-matrix') return null
    throw error
  }
}

describe('banded solve', () => {
  it('LIN-2 solves systems made from a known solution, whatever stands on the diagonal', () => {
    const number = fc.integer({ min: -3000, max: 3000 }).map((value) => value / 1000)
    const banded = fc
      .record({ size: fc.integer({ min: 1, max: 30 }), reach: fc.integer({ min: 0, max: 6 }) })
      .chain(({ size, reach }) =>
        fc.record({
          size: fc.constant(size),
          reach: fc.constant(reach),
          entries: fc.array(number, { minLength: size * size, maxLength: size * size }),
          solution: fc.array(number, { minLength: size, maxLength: size }),
        }),
      )
    fc.assert(
      fc.property(banded, ({ size, reach, entries, solution }) => {
        const matrix = bandedMatrix(size, reach)
        const right = new Float64Array(size)
        for (let i = 0; i < size; i += 1)
          for (let j = Math.max(0, i - reach); j <= Math.min(size - 1, i + reach); j += 1) {
            const value = entries[i * size + j] ?? 0
            addToBanded(matrix, i, j, value)
            right[i] = (right[i] ?? 0) + value * (solution[j] ?? 0)
          }
        const kept = Float64Array.from(right)
        const dense = Float64Array.from(matrix.entries)
        const found = solvedOrNone(matrix, right)
        fc.pre(found !== null)
        if (found === null) return
        // The residual of the system is small whatever its condition.
        for (let i = 0; i < size; i += 1) {
          let product = 0
          let scale = 1
          for (let j = Math.max(0, i - reach); j <= Math.min(size - 1, i + reach); j += 1) {
            const value = dense[i * (3 * reach + 1) + j - i + reach] ?? 0
            product += value * (found[j] ?? Number.NaN)
            scale += Math.abs(value * (found[j] ?? Number.NaN))
          }
          expect(Math.abs(product - (kept[i] ?? 0))).toBeLessThan(1e-8 * scale)
        }
      }),
    )
  })

  it('LIN-2 gives the solution of a small system', () => {
    const matrix = bandedMatrix(2, 1)
    addToBanded(matrix, 0, 1, 2)
    addToBanded(matrix, 1, 0, 4)
    addToBanded(matrix, 1, 1, 1)
    expect([...bandedSolve(matrix, Float64Array.of(6, 11))]).toEqual([2, 3])
  })

  it('LIN-2 refuses a system without a single solution', () => {
    expect(() => bandedSolve(bandedMatrix(2, 1), new Float64Array(2))).toThrow('singular-matrix')
  })
})
