import { describe, expect, it } from 'vitest'
import { choleskyInPlace, solveLower, solveLowerTransposed } from './dense-cholesky.ts'

describe('Cholesky in place', () => {
  it('LIN-3 factors a covariance matrix and solves with both triangles', () => {
    const lower = choleskyInPlace(Float64Array.of(4, 0, 0, 2, 10, 0, 2, 4, 9), 3)
    expect([0, 3, 4, 6, 7, 8].map((place) => lower[place])).toEqual([2, 1, 3, 1, 1, Math.sqrt(7)])
    const solved = solveLowerTransposed(lower, 3, solveLower(lower, 3, Float64Array.of(0, 8, 16, 15), 1), 1)
    expect([...solved].map((value) => Math.round(1e9 * value) / 1e9)).toEqual([0, 1, 1, 1])
  })

  it('LIN-3 refuses what is no covariance matrix', () => {
    expect(() => choleskyInPlace(Float64Array.of(1, 0, 2, 1), 2)).toThrow('not-positive-definite')
    expect(() => choleskyInPlace(Float64Array.of(Number.NaN), 1)).toThrow('not-positive-definite')
  })
})
