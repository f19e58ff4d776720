import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seasonalAdjustment } from './seasonal-adjustment.ts'
import { tetRegressors } from './tet-regressors.ts'
import { x11 } from './x11.ts'

fc.configureGlobal({ seed: 2025 })

function parts(result: ReturnType<typeof seasonalAdjustment>) {
  if (result.status !== 'decomposed') throw new Error(result.reason)
  return result
}

/** Twelve years from January 2012: a rising level, a season, small noise without pattern, and Tết closing factories for a week. */
const period = { first: 2012 * 12, last: 2023 * 12 + 11 }
const { during } = tetRegressors({ period, before: 0, during: 7, after: 0 })
const season = [1.02, 0.9, 1, 1.01, 1.02, 1.01, 1, 0.99, 1, 1.01, 1.02, 1.02]
const plain = during.map((_, t) => 100 * 1.005 ** t * (season[t % 12] ?? 1) * (1 + (((t * 7919) % 1009) / 1009 - 0.5) / 50))
const withTet = plain.map((value, t) => value * Math.exp(-0.2 * (during[t] ?? 0)))

describe('seasonal and calendar adjustment', () => {
  it('ADJ-17 finds the effect of Tết that was put in, and takes it out', () => {
    const found = parts(seasonalAdjustment({ values: withTet, period: 12, mode: 'multiplicative', regressors: [during] }))
    expect(found.effects[0]).toBeGreaterThan(-0.22)
    expect(found.effects[0]).toBeLessThan(-0.18)
    const size = (list: readonly number[]): number => Math.max(...list.map((value) => Math.abs(value - 1)))
    const blind = parts(seasonalAdjustment({ values: withTet, period: 12, mode: 'multiplicative', regressors: [] }))
    expect(size(found.irregular)).toBeLessThan(0.5 * size(blind.irregular))
    expect(blind).toMatchObject(x11({ values: withTet, period: 12, mode: 'multiplicative' }))
    expect(new Set(blind.calendar)).toEqual(new Set([1]))
  })

  it('ADJ-17 finds no effect where there is none', () => {
    const found = parts(seasonalAdjustment({ values: plain, period: 12, mode: 'multiplicative', regressors: [during] }))
    expect(Math.abs(found.effects[0] ?? Number.NaN)).toBeLessThan(0.02)
  })

  it('ADJ-17 four parts multiply or add up to the series', () => {
    const list = fc.array(fc.integer({ min: 50, max: 150 }), { minLength: 60, maxLength: 90 })
    fc.assert(
      fc.property(list, fc.constantFrom('multiplicative', 'additive'), (values, mode) => {
        const regressors = [during.slice(0, values.length)]
        const found = parts(seasonalAdjustment({ values, period: 12, mode, regressors }))
        values.forEach((value, t) => {
          const four = [found.trend, found.seasonal, found.calendar, found.irregular].map((part) => part[t] ?? Number.NaN)
          expect(four.reduce((all, one) => (mode === 'additive' ? all + one : all * one))).toBeCloseTo(value, 7)
        })
      }),
      { numRuns: 5 },
    )
  })

  it('ADJ-12 ADJ-17 says why there are no parts, and refuses regressors of another length', () => {
    const short = { values: [1, 2], period: 12, mode: 'multiplicative', regressors: [] } as const
    expect(seasonalAdjustment(short)).toEqual({ status: 'undefined', reason: 'too-short' })
    expect(() => seasonalAdjustment({ ...short, regressors: [[1]] })).toThrow('lengths-differ')
    expect(() => seasonalAdjustment({ ...short, values: plain, regressors: [plain.map(() => 0)] })).toThrow(
      'not-positive-definite',
    )
  })
})
