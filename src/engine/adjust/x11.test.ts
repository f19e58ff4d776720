import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubleAverage, hendersonWeights, movingAverage } from './moving-average.ts'
import { type X11Parts, x11 } from './x11.ts'
import { chosenSeasonalFilter, smoothedMonths, weightsByYearsAfter } from './x11-seasonal.ts'

fc.configureGlobal({ seed: 2025 })

function parts(result: ReturnType<typeof x11>): X11Parts {
  if (result.status !== 'decomposed') throw new Error(result.reason)
  return result
}

const factors = [0.8, 0.7, 1.0, 1.05, 1.1, 1.05, 1.0, 0.95, 1.05, 1.1, 1.1, 1.1]
const clean = Array.from({ length: 120 }, (_, t) => 200 * (factors[t % 12] ?? 1))

describe('moving averages', () => {
  it('ADJ-16 Henderson weights are the published ones', () => {
    const published = [0.24006, 0.21434, 0.14736, 0.06549, 0, -0.02786, -0.01935]
    hendersonWeights(6).forEach((weight, j) => {
      expect(weight).toBeCloseTo(published[j] ?? Number.NaN, 5)
    })
  })

  it('ADJ-16 a double average has its weights', () => {
    expect(doubleAverage(3, 5).map((weight) => Math.round(15 * weight))).toEqual([3, 3, 2, 1])
    expect(doubleAverage(3, 3).map((weight) => Math.round(9 * weight))).toEqual([3, 2, 1])
  })

  it('ADJ-20 every end weight of a seasonal average sums to 1, and the symmetric ones are averages of three averages', () => {
    for (const [name, rows] of Object.entries(weightsByYearsAfter)) {
      for (const row of rows) expect(row.reduce((sum: number, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
      const half = doubleAverage(3, Number(name.slice(2)))
      rows.at(-1)?.forEach((weight, j) => {
        expect(weight).toBeCloseTo(half[Math.abs(j - half.length + 1)] ?? Number.NaN, 12)
      })
    }
  })

  it('ADJ-20 a season is smoothed month by month, alike at both ends, by the longest filter that its years carry', () => {
    const years = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(years, fc.constantFrom('3x3', '3x5', '3x9', 'stable'), (list, filter) => {
        const found = smoothedMonths(list, 1, filter)
        const backwards = smoothedMonths(list.toReversed(), 1, filter).toReversed()
        found.forEach((value, t) => {
          expect(value).toBeCloseTo(backwards[t] ?? Number.NaN, 9)
        })
        const flat = smoothedMonths(
          list.map(() => 4),
          1,
          filter,
        )
        for (const value of flat) expect(value).toBeCloseTo(4, 9)
      }),
    )
    expect(smoothedMonths([1, 2, 6], 1, '3x9')).toEqual([3, 3, 3])
  })

  it('ADJ-20 the more irregular the months, the longer the filter', () => {
    const month = (t: number): number => Math.sin((Math.PI * t) / 6)
    const moving = Array.from({ length: 144 }, (_, t) => 1 + 0.1 * month(t) * (1 + t / 144))
    const rough = moving.map((value, t) => value * (1 + (Math.floor(t / 12) % 2 === 0 ? 0.05 : -0.05)))
    expect(chosenSeasonalFilter('multiplicative', moving, 12)).toMatchObject({ filter: '3x3', decided: true })
    expect(chosenSeasonalFilter('multiplicative', rough, 12)).toMatchObject({ filter: '3x9', decided: true })
  })

  it('ADJ-16 every average keeps a constant, and Henderson a cubic within', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(4, 6, 11),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, half, slope) => {
          const flat = Array.from({ length: count }, () => 7)
          for (const weights of [hendersonWeights(half), doubleAverage(3, 9)])
            for (const value of movingAverage(flat, weights, slope)) expect(value).toBeCloseTo(7, 9)
        },
      ),
    )
    const cubic = Array.from({ length: 40 }, (_, t) => (t - 20) ** 3 / 100 - t)
    const found = movingAverage(cubic, hendersonWeights(6), 0.1)
    for (let t = 6; t < 34; t += 1) expect(found[t]).toBeCloseTo(cubic[t] ?? Number.NaN, 9)
  })

  it('ADJ-16 both ends are treated alike', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 }), (values) => {
        const forwards = movingAverage(values, hendersonWeights(6), 0.1)
        const backwards = movingAverage(values.toReversed(), hendersonWeights(6), 0.1).toReversed()
        forwards.forEach((value, t) => {
          expect(value).toBeCloseTo(backwards[t] ?? Number.NaN, 9)
        })
      }),
    )
  })
})

describe('X-11', () => {
  const values = fc.array(fc.integer({ min: 50, max: 150 }), { minLength: 60, maxLength: 100 })

  it('ADJ-16 parts multiply or add up to the series, and carry its unit', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('multiplicative', 'additive'), (list, mode) => {
        const found = parts(x11({ values: list, period: 12, mode }))
        const scaled = parts(x11({ values: list.map((value) => 8 * value), period: 12, mode }))
        list.forEach((value, t) => {
          const [trend, season, rest] = [found.trend[t] ?? 0, found.seasonal[t] ?? 0, found.irregular[t] ?? Number.NaN]
          expect(mode === 'additive' ? trend + season + rest : trend * season * rest).toBeCloseTo(value, 8)
          expect((scaled.adjusted[t] ?? Number.NaN) / 8).toBeCloseTo(found.adjusted[t] ?? Number.NaN, 8)
        })
      }),
      { numRuns: 15 },
    )
  })

  it('ADJ-16 finds a fixed season again, and leaves an unusual month to the irregular part', () => {
    const shock = clean.map((value, t) => (t === 50 ? 1.5 * value : value))
    const [plain, found] = [clean, shock].map((list) => parts(x11({ values: list, period: 12, mode: 'multiplicative' })))
    for (let t = 0; t < 120; t += 1) {
      expect(plain?.seasonal[t]).toBeCloseTo(factors[t % 12] ?? Number.NaN, 6)
      expect(plain?.trend[t]).toBeCloseTo(200, 4)
    }
    expect(found?.weights[50]).toBe(0)
    expect(found?.irregular[50]).toBeGreaterThan(1.35)
    expect(Math.abs((found?.seasonal[62] ?? 0) - 1)).toBeLessThan(0.05)
  })

  it('ADJ-16 quarters, given filters and forecasts', () => {
    const quarters = Array.from({ length: 40 }, (_, t) => 100 + t + ([5, -5, 3, -3][t % 4] ?? 0))
    const found = parts(x11({ values: quarters, period: 4, mode: 'additive', seasonalFilter: '3x9', trendTerms: 7 }))
    expect(found.filters).toMatchObject({ seasonal: '3x9', trend: 7, decided: false })
    for (const [t, value] of found.seasonal.entries()) expect(Math.abs(value - ([5, -5, 3, -3][t % 4] ?? 0))).toBeLessThan(0.2)
    const forecasts = Array.from({ length: 4 }, (_, k) => 140 + k + ([5, -5, 3, -3][k] ?? 0))
    const longer = parts(x11({ values: quarters, period: 4, mode: 'additive', forecasts }))
    expect(longer.trend).toHaveLength(40)
    expect(longer.seasonalAhead).toHaveLength(4)
  })

  it('ADJ-16 three to five years have a season that is the same every year', () => {
    const found = parts(x11({ values: clean.slice(0, 47), period: 12, mode: 'multiplicative', firstStep: 3 }))
    expect(found.filters).toMatchObject({ seasonal: 'stable', decided: false })
    for (let t = 12; t < 35; t += 1) expect(found.seasonal[t]).toBeCloseTo(found.seasonal[t % 12] ?? Number.NaN, 2)
  })

  it('ADJ-12 says why there are no parts', () => {
    const none = (reason: string) => ({ status: 'undefined', reason })
    const mode = 'multiplicative'
    expect(x11({ values: clean.slice(0, 35), period: 12, mode })).toEqual(none('too-short'))
    expect(x11({ values: [...clean, Number.NaN], period: 12, mode })).toEqual(none('missing'))
    expect(x11({ values: [...clean, 0], period: 12, mode })).toEqual(none('not-positive'))
    expect(x11({ values: [...clean, 0], period: 12, mode: 'additive' }).status).toBe('decomposed')
    expect(() => x11({ values: clean, period: 7, mode })).toThrow('12 or 4')
    expect(() => x11({ values: clean, period: 12, mode, trendTerms: 11 })).toThrow('9, 13, 23')
  })
})
