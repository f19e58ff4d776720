import { describe, expect, it } from 'vitest'
import { pooledRatio } from './pooled-ratio.ts'
import { sumCheck } from './sum-check.ts'

describe('ratios and sums', () => {
  it('RAT-1 pools numerators and denominators instead of averaging ratios', () => {
    expect(pooledRatio({ numerators: [9, 10], denominators: [10, 100] })).toBeCloseTo(19 / 110, 14)
    expect(pooledRatio({ numerators: [1], denominators: [0] })).toBeNaN()
    expect(pooledRatio({ numerators: [Number.NaN, 1], denominators: [1, 1] })).toBeNaN()
  })

  it('RAT-2 lets rounding explain a gap up to half a unit a figure', () => {
    const check = (total: number) => sumCheck({ parts: [0.1, 0.2, 0.3], total, halfUnit: 0.05 })
    expect(check(0.8).consistent).toBe(true)
    expect(check(0.81).consistent).toBe(false)
    expect(check(0.39).consistent).toBe(false)
    expect(check(0.8).allowance).toBeCloseTo(0.2, 12)
    expect(sumCheck({ parts: [0.1, 0.2], total: 0.3, halfUnit: 0 }).consistent).toBe(true)
    expect(sumCheck({ parts: [0.1, 0.2], total: 0.3 + 1e-14, halfUnit: 0 }).consistent).toBe(false)
    expect(sumCheck({ parts: [0.1, 0.2], total: Number.NaN, halfUnit: 1 }).consistent).toBe(false)
  })

  it('ERR-1 refuses empty and uneven lists', () => {
    expect(() => pooledRatio({ numerators: [], denominators: [] })).toThrow('no-values')
    expect(() => pooledRatio({ numerators: [1], denominators: [1, 2] })).toThrow('lengths-differ')
    expect(() => sumCheck({ parts: [], total: 1, halfUnit: 0 })).toThrow('no-values')
    expect(() => sumCheck({ parts: [1], total: 1, halfUnit: -1 })).toThrow('out-of-range')
  })
})
