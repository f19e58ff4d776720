import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { impliedBaseShare, residualShare } from './implied-base-share.ts'

fc.configureGlobal({ seed: 2025 })

const unit = fc.double({ min: -1, max: 1, noNaN: true })

describe('implied base share', () => {
  it('CON-4 holds the true share of everything that rounds to the printed figures', () => {
    const half = 0.00005
    fc.assert(
      fc.property(
        fc.double({ min: -0.3, max: 0.5, noNaN: true }).filter((g) => Math.abs(g) > 0.001),
        unit,
        unit,
        (growth, a, b) => {
          const points = 0.4 * growth
          const band = impliedBaseShare({
            points: points + a * half,
            growth: growth + b * half,
            pointsHalfUnit: half,
            growthHalfUnit: half,
          })
          if (band.status === 'undefined') throw new Error(band.reason)
          expect(band.low).toBeLessThanOrEqual(0.4 + 1e-12)
          expect(band.high).toBeGreaterThanOrEqual(0.4 - 1e-12)
          expect(band.low).toBeLessThanOrEqual(band.value)
          expect(band.high).toBeGreaterThanOrEqual(band.value)
        },
      ),
    )
  })

  it('CON-4 is undefined when the growth cannot be told from zero, or is missing', () => {
    const at = (growth: number) => impliedBaseShare({ points: 0.01, growth, growthHalfUnit: 0.00005 })
    expect(at(0.00005)).toEqual({ status: 'undefined', reason: 'growth-too-near-zero' })
    expect(at(-0.00006)).toMatchObject({ status: 'defined' })
    expect(at(Number.NaN)).toEqual({ status: 'undefined', reason: 'missing' })
    expect(impliedBaseShare({ points: 0, growth: 0 })).toEqual({ status: 'undefined', reason: 'growth-too-near-zero' })
    expect(() => impliedBaseShare({ points: 0.01, growth: 0.1, pointsHalfUnit: -1 })).toThrow('pointsHalfUnit')
  })

  it('CON-5 what is left has the others’ bands the other way round', () => {
    const left = residualShare([
      { value: 0.3, low: 0.25, high: 0.31 },
      { value: 0.5, low: 0.5, high: 0.6 },
    ])
    expect(left.value).toBeCloseTo(0.2, 12)
    expect(left.low).toBeCloseTo(0.09, 12)
    expect(left.high).toBeCloseTo(0.25, 12)
    expect(() => residualShare([])).toThrow('no-values')
  })
})
