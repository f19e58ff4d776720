import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { airlineOrders } from '../arima/choose-model.ts'
import { leapYearRegressor, tradingDayRegressors } from './calendar-regressors.ts'
import { seasonalAdjustment } from './seasonal-adjustment.ts'
import { tetRegressors } from './tet-regressors.ts'

fc.configureGlobal({ seed: 2025 })

function adjusted(result: ReturnType<typeof seasonalAdjustment>) {
  if (result.status !== 'adjusted') throw new Error(result.reason)
  return result
}

/** Twelve years from January 2012 and one ahead: a rising level, a season, noise without pattern, and Tết closing factories for a week. */
const period = { first: 2012 * 12, last: 2024 * 12 + 11 }
const { during } = tetRegressors({ period, before: 0, during: 7, after: 0 })
const tet = { name: 'tet', regressors: [{ name: 'tet-during', values: during }] }
const weekday = {
  name: 'weekday',
  regressors: [...tradingDayRegressors({ period, contrasts: 'one' }), leapYearRegressor(period)],
}
const season = [1.02, 0.9, 1, 1.01, 1.02, 1.01, 1, 0.99, 1, 1.01, 1.02, 1.02]
let state = 7
const noise = during.slice(0, 144).map(() => {
  state = (1664525 * state + 1013904223) % 2 ** 32
  return state / 2 ** 31 - 1
})
const plain = noise.map((value, t) => 100 * 1.005 ** t * (season[t % 12] ?? 1) * (1 + value / 100))
const withTet = plain.map((value, t) => value * Math.exp(-0.2 * (during[t] ?? 0)))

const request = { transformation: 'log', orders: airlineOrders, groups: [], test: false, outliers: [], search: null } as const
const common = { period: 12, firstStep: 0, steps: 12, settings: { method: 'x11' } } as const

describe('seasonal and calendar adjustment', () => {
  it('ADJ-17 finds the effect of Tết that was put in, and takes it out', () => {
    const found = adjusted(seasonalAdjustment({ ...common, values: withTet, request: { ...request, groups: [tet] } }))
    expect(found.model.model.effects[0]).toBeGreaterThan(-0.22)
    expect(found.model.model.effects[0]).toBeLessThan(-0.18)
    const size = (list: readonly number[]): number => Math.max(...list.map((value) => Math.abs(value - 1)))
    const blind = adjusted(seasonalAdjustment({ ...common, values: withTet, request }))
    expect(size(found.irregular)).toBeLessThan(0.5 * size(blind.irregular))
    expect(new Set(blind.calendar)).toEqual(new Set([1]))
  })

  it('ADJ-24 keeps a group of regressors only when it helps, logarithms unless they hurt, and the airline model unless another is better', () => {
    const open = { ...request, transformation: 'automatic', orders: 'automatic', groups: [tet, weekday], test: true } as const
    const found = adjusted(seasonalAdjustment({ ...common, values: withTet, request: open }))
    expect(found.model.groups.map(({ name }) => name)).toEqual(['tet'])
    expect(found.model.logarithms).toBe(true)
    expect(found.model.model.orders).toEqual(airlineOrders)
    expect(found.model.choices.map(({ what, taken }) => [what, taken])).toEqual([
      ['logarithms', true],
      ['tet', true],
      ['weekday', false],
      ['(0 1 1)(0 1 1)', true],
    ])
    const straight = noise.map((value, t) => 20 + 2 * t + 10 * Math.sin((Math.PI * t) / 6) + value)
    const level = adjusted(seasonalAdjustment({ ...common, values: straight, request: open }))
    expect(level.mode).toBe('additive')
  })

  it('ADJ-23 ADJ-25 finds outliers that were put in: a level shift goes to the trend, the others to the irregular part', () => {
    const values = plain.map(
      (value, t) => value * (t === 40 ? 1.3 : 1) * (t >= 90 ? 0.8 : 1) * (t >= 120 ? Math.exp(0.25 * 0.7 ** (t - 120)) : 1),
    )
    const search = { kinds: ['AO', 'LS', 'TC'], from: 0 } as const
    const found = adjusted(seasonalAdjustment({ ...common, values, request: { ...request, search } }))
    const byStep = found.model.outliers.toSorted((one, other) => one.at - other.at)
    expect(byStep).toEqual([
      { kind: 'AO', at: 40 },
      { kind: 'LS', at: 90 },
      { kind: 'TC', at: 120 },
    ])
    expect((found.trend[90] ?? 0) / (found.trend[89] ?? 0)).toBeLessThan(0.85)
    expect(found.irregular[40]).toBeGreaterThan(1.25)
    const none = adjusted(seasonalAdjustment({ ...common, values: plain, request: { ...request, search } }))
    expect(none.model.outliers).toEqual([])
  })

  it('ADJ-25 fixed coefficients and effects are used as they are, and give the same parts again', () => {
    const groups = [tet]
    const outliers = [{ kind: 'AO', at: 100 }] as const
    const first = adjusted(seasonalAdjustment({ ...common, values: withTet, request: { ...request, groups, outliers } }))
    const { coefficients, effects } = first.model.model
    const again = adjusted(
      seasonalAdjustment({
        ...common,
        values: withTet,
        request: { ...request, groups, outliers, fixed: { coefficients, effects } },
      }),
    )
    again.adjusted.forEach((value, t) => {
      expect(value).toBeCloseTo(first.adjusted[t] ?? Number.NaN, 8)
    })
    again.forecast.values.forEach((value, h) => {
      expect(value).toBeCloseTo(first.forecast.values[h] ?? Number.NaN, 8)
      expect(again.forecast.low[h]).toBeLessThan(value)
      expect(again.forecast.high[h]).toBeGreaterThan(value)
    })
  })

  it('ADJ-17 ADJ-25 four parts multiply or add up to the series to 1e-9, by X-11 and by STL', () => {
    const list = fc.array(fc.integer({ min: 50, max: 150 }), { minLength: 60, maxLength: 90 })
    fc.assert(
      fc.property(list, fc.constantFrom('log', 'none'), fc.constantFrom('x11', 'stl'), (values, transformation, method) => {
        const groups = [{ name: 'tet', regressors: [{ name: 'tet-during', values: during.slice(0, values.length + 12) }] }]
        const outliers = [
          { kind: 'LS', at: 30 },
          { kind: 'TC', at: 20 },
        ] as const
        const found = adjusted(
          seasonalAdjustment({
            ...common,
            values,
            request: { ...request, transformation, groups, outliers },
            settings: { method },
          }),
        )
        values.forEach((value, t) => {
          const at = (part: readonly number[]): number => part[t] ?? Number.NaN
          const join = (parts: readonly number[]): number =>
            parts.reduce((all, one) => (found.mode === 'additive' ? all + one : all * one))
          const [trend, irregular] = [at(found.trend), at(found.irregular)]
          const whole = join([trend, at(found.seasonal), at(found.calendar), irregular])
          expect(Math.abs(whole / value - 1)).toBeLessThan(1e-9)
          expect(Math.abs(join([trend, irregular]) / at(found.adjusted) - 1)).toBeLessThan(1e-9)
        })
      }),
      { numRuns: 12 },
    )
  })

  it('ADJ-12 ADJ-17 says why there are no parts, and refuses regressors of another length', () => {
    const none = (reason: string) => ({ status: 'undefined', reason })
    expect(seasonalAdjustment({ ...common, values: plain.slice(0, 35), request })).toEqual(none('too-short'))
    expect(seasonalAdjustment({ ...common, values: [...plain, Number.NaN], request })).toEqual(none('missing'))
    expect(seasonalAdjustment({ ...common, values: [...plain, -1], request })).toEqual(none('not-positive'))
    const groups = [{ name: 'tet', regressors: [{ name: 'tet-during', values: [1] }] }]
    expect(() => seasonalAdjustment({ ...common, values: plain, request: { ...request, groups } })).toThrow('lengths-differ')
    const empty = [{ name: 'nothing', regressors: [{ name: 'nothing', values: during.map(() => 0) }] }]
    expect(seasonalAdjustment({ ...common, values: plain, request: { ...request, groups: empty } })).toEqual(
      none('not-identified'),
    )
  })
})
