import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AdjustmentSettings, refreshPolicies, refreshSettings } from './refresh-policy.ts'
import { residualSeasonality } from './residual-seasonality.ts'
import { revisionHistory } from './revision-history.ts'
import { slidingSpanStarts, slidingSpans } from './sliding-spans.ts'
import { stl } from './stl.ts'
import { x11 } from './x11.ts'
import { x11Quality } from './x11-quality.ts'

fc.configureGlobal({ seed: 2025 })

/** Numbers without pattern, the same on every machine. */
const noise = Array.from({ length: 120 }, (_, t) => ((t * 7919) % 1009) / 1009 - 0.5)
const seasonal = noise.map((value, t) => value + 3 * Math.cos((Math.PI * t) / 6))

function tested(values: readonly number[], period = 12) {
  const result = residualSeasonality({ values, period })
  if (result.status !== 'tested') throw new Error(result.reason)
  return result
}

describe('residual seasonality', () => {
  it('ADJ-13 is found before adjustment and gone after it', () => {
    expect(tested(seasonal).seasonal).toBe(true)
    expect(tested(noise).seasonal).toBe(false)
    const parts = stl({ values: seasonal, period: 12, seasonalWindow: 'periodic' })
    if (parts.status !== 'decomposed') throw new Error(parts.reason)
    expect(tested(seasonal.map((value, t) => value - (parts.seasonal[t] ?? Number.NaN))).seasonal).toBe(false)
  })

  it('ADJ-13 does not depend on the unit, and is zero for the opposite of a season', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 40, maxLength: 60 }), (values) => {
        const moved = tested(values.map((value) => 100 - 3 * value))
        expect(moved.statistic).toBeCloseTo(tested(values).statistic, 6)
        expect(moved.probability).toBeLessThanOrEqual(1)
      }),
    )
    const opposite = Array.from({ length: 30 }, (_, t) => [0, 1, 0, -1][t % 4] ?? 0)
    expect(tested(opposite, 2)).toEqual({ status: 'tested', statistic: 0, probability: 1, seasonal: false })
  })

  it('ADJ-13 is QS as written: 1, 3, 1, 3 … over four years of two steps', () => {
    // Changes 2, −2, … (seven): mean 2/7, r_2 and r_4 by hand.
    const changes = [2, -2, 2, -2, 2, -2, 2].map((value) => value - 2 / 7)
    const product = (lag: number) => changes.reduce((sum, value, t) => sum + (t < lag ? 0 : value * (changes[t - lag] ?? 0)), 0)
    const [r2, r4] = [product(2) / product(0), product(4) / product(0)]
    expect(tested([1, 3, 1, 3, 1, 3, 1, 3], 2).statistic).toBeCloseTo(7 * 9 * (r2 ** 2 / 5 + r4 ** 2 / 3), 10)
  })

  it('ADJ-12 says that a value is missing or the series too short', () => {
    const none = (reason: string) => ({ status: 'undefined', reason })
    expect(residualSeasonality({ values: noise.slice(0, 36), period: 12 })).toEqual(none('too-short'))
    expect(residualSeasonality({ values: [...noise, Number.NaN], period: 12 })).toEqual(none('missing'))
  })
})

describe('revision history', () => {
  it('ADJ-14 is nothing when later vintages repeat the first', () => {
    const vintages = [40, 41, 42, 43].map((length) => Array.from({ length }, (_, t) => 10 + t))
    const history = revisionHistory({ vintages, lag: 2 })
    expect(history.revisions.map(({ step }) => step)).toEqual([39, 40])
    expect([history.mean, history.meanAbsolute]).toEqual([0, 0])
  })

  it('ADJ-14 keeps sign and size apart', () => {
    const history = revisionHistory({ vintages: [[100], [110, 100], [110, 90, 1]], lag: 1 })
    expect(history.mean).toBeCloseTo(0, 12)
    expect(history.meanAbsolute).toBeCloseTo(0.1, 12)
    expect(revisionHistory({ vintages: [[1]], lag: 1 })).toEqual({ revisions: [], mean: Number.NaN, meanAbsolute: Number.NaN })
    expect(() => revisionHistory({ vintages: [[1]], lag: 0 })).toThrow('lag')
  })
})

describe('refresh', () => {
  const settings = (value: number): AdjustmentSettings => ({
    model: { name: `model ${value}` },
    coefficients: { tet: value },
    outliers: value === 1 ? { '2020-04': 1 } : { '2021-09': 2 },
    filters: { seasonalWindow: 5 + 2 * value },
    factors: { '2025-01': value },
  })

  it('ADJ-15 changes exactly the parts that the policy names, and lists every change', () => {
    for (const [policy, renewed] of Object.entries(refreshPolicies)) {
      if (!(policy in refreshPolicies)) throw new Error(policy)
      const name = Object.keys(refreshPolicies).find((key): key is keyof typeof refreshPolicies => key === policy) ?? 'current'
      const { settings: found, changes } = refreshSettings({ policy: name, used: settings(1), estimated: settings(2) })
      expect([...new Set(changes.map(({ part }) => part))]).toEqual(renewed)
      for (const part of ['model', 'coefficients', 'outliers', 'filters', 'factors'] as const)
        expect(found[part]).toEqual(settings(renewed.some((one) => one === part) ? 2 : 1)[part])
    }
  })

  it('ADJ-15 shows what came and what went', () => {
    const { changes } = refreshSettings({ policy: 'concurrent', used: settings(1), estimated: settings(2) })
    expect(changes).toContainEqual({ part: 'outliers', setting: '2020-04', before: 1, after: null })
    expect(changes).toContainEqual({ part: 'outliers', setting: '2021-09', before: null, after: 2 })
    expect(refreshSettings({ policy: 'concurrent', used: settings(1), estimated: settings(1) }).changes).toEqual([])
  })

  it('ADJ-15 adds factors of new months under every policy', () => {
    const estimated = { ...settings(2), factors: { '2025-01': 2, '2025-02': 3 } }
    const { settings: found } = refreshSettings({ policy: 'current', used: settings(1), estimated })
    expect(found.factors).toEqual({ '2025-01': 1, '2025-02': 3 })
  })
})

describe('quality of X-11', () => {
  const quality = (values: readonly number[]) => {
    const parts = x11({ values, period: 12, mode: 'additive' })
    if (parts.status === 'undefined') throw new Error(parts.reason)
    return x11Quality({ values, parts, mode: 'additive', period: 12, firstStep: 0 })
  }

  it('ADJ-26 a clear season is good, none is not, and the unit does not matter', () => {
    const clear = quality(seasonal)
    expect(clear.m[6]).toBeLessThan(0.3)
    const none = quality(noise)
    expect(none.m[6]).toBeGreaterThan(1)
    expect(none.q).toBeGreaterThan(clear.q)
    expect(quality(seasonal.map((value) => 1000 * value)).q).toBeCloseTo(clear.q, 8)
    for (const value of [...clear.m, ...none.m]) if (value !== null) expect(value >= 0 && value <= 3).toBe(true)
  })

  it('ADJ-26 a short series has M1 to M7 only', () => {
    const short = quality(seasonal.slice(0, 60))
    expect(short.m.slice(7)).toEqual([null, null, null, null])
    expect(Number.isFinite(short.q)).toBe(true)
  })
})

describe('sliding spans', () => {
  it('ADJ-28 begin a year apart, end with the series and hold whole years and what is begun', () => {
    const { starts, length } = slidingSpanStarts({ steps: 150, period: 12, firstStep: 0, years: 8 })
    expect(length).toBe(102)
    expect(starts).toEqual([12, 24, 36, 48])
    expect(slidingSpanStarts({ steps: 100, period: 12, firstStep: 0, years: 8 }).starts).toEqual([])
  })

  it('ADJ-28 spans that agree flag nothing, one factor that differs flags its month', () => {
    const span = (from: number, factor: number) => ({ from, seasonal: [1, 1, factor, 1], adjusted: [5, 5, 5 / factor, 5] })
    expect(slidingSpans([span(0, 1), span(0, 1)])).toEqual({ compared: 4, seasonal: 0, change: 0, flagged: [] })
    expect(slidingSpans([span(0, 1), span(0, 1.05)])).toEqual({ compared: 4, seasonal: 0.25, change: 2 / 3, flagged: [2] })
  })
})
