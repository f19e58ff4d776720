import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseShares } from './base-shares.ts'

fc.configureGlobal({ seed: 2025 })

describe('baseShares', () => {
  test('CON-5 published contributions of 2025 give the constant-price shares of 2024, product taxes by what is left', () => {
    const parts = [
      { growth: 0.0385, points: 0.0016 },
      { growth: 0.1058, points: 0.0501 },
      { growth: 0.164, points: 0.0595 },
      { growth: 0.0631 },
    ]
    const [agriculture, industry, services, taxes] = baseShares(parts, 0.1189, true)
    expect(agriculture).toBeCloseTo(0.0416, 4)
    expect(industry).toBeCloseTo(0.4735, 4)
    expect(services).toBeCloseTo(0.3628, 4)
    expect(taxes).toBeCloseTo(0.1221, 4)
  })

  test('CON-5 two unknown shares follow from the growth and the points that are left', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.4, noNaN: true }), fc.double({ min: 0.05, max: 0.4, noNaN: true }), (a, b) => {
        const shares = [a, b, 1 - a - b]
        const rates = [0.02, 0.11, 0.07]
        const growth = shares.reduce((sum, share, index) => sum + share * (rates[index] ?? 0), 0)
        const parts = rates.map((rate, index) => ({ growth: rate, points: index === 2 ? (shares[2] ?? 0) * rate : undefined }))
        const found = baseShares(parts, growth, true)
        for (const [index, share] of shares.entries()) expect(found[index]).toBeCloseTo(share, 9)
      }),
    )
  })

  test('CON-5 shares stay undefined where nothing determines them', () => {
    expect(baseShares([{ growth: 0.1 }, { growth: 0.1 }], 0.1, true)).toEqual([undefined, undefined])
    expect(baseShares([{ growth: 0.1 }], 0.1, false)).toEqual([undefined])
    expect(baseShares([{ growth: 0, points: 0 }], 0.1, false)).toEqual([undefined])
  })
})
