import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StlParts, stl } from './stl.ts'

fc.configureGlobal({ seed: 2025 })

function parts(result: ReturnType<typeof stl>): StlParts {
  if (result.status !== 'decomposed') throw new Error(result.reason)
  return result
}

/** A straight line and a season of twelve months that adds up to zero. */
const season = Array.from({ length: 12 }, (_, month) => 5 * Math.sin((Math.PI * month) / 6))
const clean = Array.from({ length: 96 }, (_, t) => 100 + 0.5 * t + (season[t % 12] ?? 0))

describe('STL', () => {
  const number = fc.double({ min: -50, max: 50, noNaN: true })

  it('ADJ-11 parts add up to the series, and shift and stretch with it', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 30, maxLength: 70 }), number, fc.boolean(), (values, shift, robust) => {
        const found = parts(stl({ values, period: 12, seasonalWindow: 7, robust }))
        values.forEach((value, t) => {
          const sum = (found.trend[t] ?? 0) + (found.seasonal[t] ?? 0) + (found.irregular[t] ?? Number.NaN)
          expect(sum).toBeCloseTo(value, 9)
        })
        if (robust) return
        const moved = parts(stl({ values: values.map((value) => 2 * value + shift), period: 12, seasonalWindow: 7 }))
        moved.trend.forEach((trend, t) => {
          expect(trend).toBeCloseTo(2 * (found.trend[t] ?? Number.NaN) + shift, 7)
        })
      }),
      { numRuns: 25 },
    )
  })

  it('ADJ-11 finds a level and a season again, and nearly so a line and a season', () => {
    const level = parts(stl({ values: clean.map((value, t) => value - 0.5 * t), period: 12, seasonalWindow: 7 }))
    const line = parts(stl({ values: clean, period: 12, seasonalWindow: 'periodic' }))
    for (let t = 0; t < 96; t += 1) {
      expect(level.seasonal[t]).toBeCloseTo(season[t % 12] ?? Number.NaN, 9)
      expect(level.trend[t]).toBeCloseTo(100, 9)
      expect(Math.abs((line.trend[t] ?? Number.NaN) - 100 - 0.5 * t)).toBeLessThan(0.5)
    }
  })

  it('ADJ-11 a robust fit leaves an unusual month to the irregular part', () => {
    const values = clean.map((value, t) => value + Math.sin(7 * t) + (t === 40 ? 30 : 0))
    const robust = parts(stl({ values, period: 12, seasonalWindow: 'periodic', robust: true }))
    const plain = parts(stl({ values, period: 12, seasonalWindow: 'periodic' }))
    expect(robust.weights[40]).toBe(0)
    expect(plain.weights[40]).toBe(1)
    expect(Math.abs((robust.irregular[40] ?? 0) - 30)).toBeLessThan(2)
    expect(Math.abs((plain.irregular[40] ?? 0) - 30)).toBeGreaterThan(4)
  })

  it('ADJ-12 says that a value is missing or the series too short', () => {
    expect(stl({ values: clean.slice(0, 24), period: 12, seasonalWindow: 7 })).toEqual({
      status: 'undefined',
      reason: 'too-short',
    })
    expect(stl({ values: [...clean, Number.NaN], period: 12, seasonalWindow: 7 })).toEqual({
      status: 'undefined',
      reason: 'missing',
    })
    expect(() => stl({ values: clean, period: 12, seasonalWindow: 8 })).toThrow('odd')
    expect(() => stl({ values: clean, period: 1, seasonalWindow: 7 })).toThrow('period')
  })
})
