import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquaredTail } from '../distributions/chi-squared.ts'
import { choleskyFactor, forwardSolve } from '../linear-algebra/cholesky-factor.ts'
import { arimaForecast } from './arima-forecast.ts'
import { arimaModel } from './arima-model.ts'
import { type ArimaOrders, fromPartials, productPolynomial, toPartials } from './arma-polynomial.ts'
import { type OutlierModel, withoutWeakOutliers } from './find-outliers.ts'
import { informationCriteria } from './information-criterion.ts'
import { ljungBox } from './ljung-box.ts'
import { outlierCriticalValue, outlierRegressor } from './outliers.ts'

fc.configureGlobal({ seed: 2025 })

/** Numbers without pattern between −1 and 1, the same on every machine. */
function noise(count: number, seed = 1): readonly number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (1664525 * state + 1013904223) % 2 ** 32
    return state / 2 ** 31 - 1
  })
}

const none = { autoregressive: [], seasonalAutoregressive: [], movingAverage: [], seasonalMovingAverage: [] }

function fitted(input: Parameters<typeof arimaModel>[0]) {
  const model = arimaModel(input)
  if (model.status === 'undefined') throw new Error(model.reason)
  return model
}

/** Autocovariances of an ARMA process with unit innovations, by its first 4000 weights. */
function autocovariances(ar: readonly number[], ma: readonly number[], seasonalMa: readonly number[], count: number) {
  const moving = productPolynomial(ma, seasonalMa, 4)
  const psi = Array.from({ length: 4000 }, () => 0)
  psi.forEach((_, k) => {
    psi[k] = ar.reduce((sum, value, i) => sum + value * (psi[k - 1 - i] ?? 0), moving[k] ?? 0)
  })
  return Array.from({ length: count }, (_, lag) => psi.reduce((sum, value, k) => sum + value * (psi[k + lag] ?? 0), 0))
}

describe('seasonal ARIMA models', () => {
  const partial = fc.double({ min: -0.9, max: 0.9, noNaN: true })

  it('ADJ-18 partial autocorrelations and coefficients are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.array(partial, { maxLength: 4 }), (partials) => {
        const back = toPartials(fromPartials(partials)) ?? []
        expect(back).toHaveLength(partials.length)
        back.forEach((value, k) => {
          expect(value).toBeCloseTo(partials[k] ?? Number.NaN, 8)
        })
      }),
    )
    expect(toPartials([1])).toBeUndefined()
  })

  it('ADJ-18 the likelihood is that of the normal distribution with the covariance written out', () => {
    fc.assert(
      fc.property(fc.tuple(partial, partial, partial, partial), ([one, two, three, four]) => {
        const [autoregressive, movingAverage, seasonalMovingAverage] = [fromPartials([one, two]), [three], [four]]
        const values = noise(20)
        const orders: ArimaOrders = { regular: [2, 0, 1], seasonal: [0, 0, 1] }
        const coefficients = { ...none, autoregressive, movingAverage, seasonalMovingAverage }
        const model = fitted({ values, orders, period: 4, coefficients })
        const gamma = autocovariances(autoregressive, movingAverage, seasonalMovingAverage, 20)
        const lower = choleskyFactor(values.map((_, i) => values.map((_unused, j) => gamma[Math.abs(i - j)] ?? Number.NaN)))
        const squares = forwardSolve(lower, values).reduce((sum, value) => sum + value * value, 0)
        const determinant = lower.reduce((sum, row, i) => sum + 2 * Math.log(row[i] ?? Number.NaN), 0)
        const expected = -0.5 * (20 * (1 + Math.log((2 * Math.PI * squares) / 20)) + determinant)
        expect(model.logLikelihood).toBeCloseTo(expected, 6)
        expect(model.variance).toBeCloseTo(squares / 20, 8)
      }),
      { numRuns: 30 },
    )
  })

  it('ADJ-18 no coefficients nearby have a higher likelihood, and a level or a line changes nothing', () => {
    const values = noise(72).map((value, t) => value + 3 * Math.sin(t / 9) + ([2, 0, -1, 1][t % 4] ?? 0))
    const orders: ArimaOrders = { regular: [1, 1, 1], seasonal: [0, 1, 1] }
    const model = fitted({ values, orders, period: 4 })
    const { coefficients } = model
    for (const move of [-0.01, 0.01])
      for (const key of ['autoregressive', 'movingAverage', 'seasonalMovingAverage'] as const) {
        const moved = { ...coefficients, [key]: coefficients[key].map((value) => value + move) }
        expect(fitted({ values, orders, period: 4, coefficients: moved }).logLikelihood).toBeLessThan(model.logLikelihood)
      }
    const lifted = fitted({ values: values.map((value, t) => 7 + 3 * t + value), orders, period: 4 })
    expect(lifted.logLikelihood).toBeCloseTo(model.logLikelihood, 5)
    const again = fitted({ values, orders, period: 4, start: coefficients })
    expect(again.logLikelihood).toBeCloseTo(model.logLikelihood, 6)
  })

  it('ADJ-18 finds an effect that was put in, with an error that shrinks with the noise', () => {
    const regressor = noise(80, 5)
    const base = noise(80, 2).map((value, t) => 0.1 * value + ([2, 0, -1, 1][t % 4] ?? 0) + t / 10)
    const values = base.map((value, t) => value + 1.5 * (regressor[t] ?? 0))
    const orders: ArimaOrders = { regular: [0, 1, 1], seasonal: [0, 1, 1] }
    const model = fitted({ values, orders, period: 4, regressors: [regressor] })
    expect(Math.abs((model.effects[0] ?? 0) - 1.5)).toBeLessThan(4 * (model.effectErrors[0] ?? 0))
    expect(model.effectErrors[0]).toBeLessThan(0.05)
    const free = fitted({ values: base, orders, period: 4, regressors: [regressor] })
    expect(free.logLikelihood).toBeCloseTo(model.logLikelihood, 5)
  })

  it('ADJ-7 ADJ-18 says why there is no model', () => {
    const orders: ArimaOrders = { regular: [0, 1, 1], seasonal: [0, 1, 1] }
    const values = noise(40)
    const reason = (input: Partial<Parameters<typeof arimaModel>[0]>) => arimaModel({ values, orders, period: 4, ...input })
    expect(reason({ values: [...values, Number.NaN] })).toEqual({ status: 'undefined', reason: 'missing' })
    expect(reason({ values: values.slice(0, 12) })).toEqual({ status: 'undefined', reason: 'too-short' })
    expect(reason({ values: values.map((_, t) => 3 * t + (t % 4)) })).toEqual({ status: 'undefined', reason: 'no-change' })
    expect(reason({ regressors: [values.map(() => 5)] })).toEqual({ status: 'undefined', reason: 'not-identified' })
    const twice = noise(40, 3)
    expect(reason({ regressors: [twice, twice] })).toEqual({ status: 'undefined', reason: 'not-identified' })
    expect(() => reason({ regressors: [[1]] })).toThrow('lengths-differ')
  })
})

describe('forecasts', () => {
  it('ADJ-19 of a random walk stay at its end, their variance grows by one a step', () => {
    const values = noise(30)
    const orders: ArimaOrders = { regular: [0, 1, 0], seasonal: [0, 0, 0] }
    const model = fitted({ values, orders, period: 4 })
    const { means, errors } = arimaForecast({ values, model, period: 4, steps: 5 })
    means.forEach((mean, h) => {
      expect(mean).toBeCloseTo(values.at(-1) ?? Number.NaN, 10)
      expect((errors[h] ?? 0) ** 2).toBeCloseTo((h + 1) * model.variance, 10)
    })
  })

  it('ADJ-19 are means of the normal distribution given what is known', () => {
    const values = noise(16)
    const orders: ArimaOrders = { regular: [1, 0, 1], seasonal: [0, 0, 0] }
    const coefficients = { ...none, autoregressive: [0.6], movingAverage: [-0.3] }
    const model = fitted({ values, orders, period: 4, coefficients })
    const { means, errors } = arimaForecast({ values, model, period: 4, steps: 3 })
    const gamma = autocovariances([0.6], [-0.3], [], 19)
    const at = (i: number, j: number): number => gamma[Math.abs(i - j)] ?? Number.NaN
    const lower = choleskyFactor(values.map((_, i) => values.map((_unused, j) => at(i, j))))
    means.forEach((mean, h) => {
      const across = forwardSolve(
        lower,
        values.map((_, i) => at(i, 16 + h)),
      )
      const white = forwardSolve(lower, values)
      expect(mean).toBeCloseTo(
        across.reduce((sum, value, i) => sum + value * (white[i] ?? 0), 0),
        9,
      )
      const left = at(0, 0) - across.reduce((sum, value) => sum + value * value, 0)
      expect((errors[h] ?? 0) ** 2).toBeCloseTo(model.variance * left, 9)
    })
  })

  it('ADJ-19 carry regressors ahead and know that their effect is estimated', () => {
    const jump = Array.from({ length: 46 }, (_, t) => (t >= 44 ? 1 : t % 7 === 3 ? 0.2 : 0))
    const values = noise(40).map((value, t) => 0.1 * value + 2 * (jump[t] ?? 0))
    const orders: ArimaOrders = { regular: [0, 1, 1], seasonal: [0, 0, 0] }
    const model = fitted({ values, orders, period: 4, regressors: [jump.slice(0, 40)] })
    const ahead = arimaForecast({ values, model, period: 4, regressors: [jump], steps: 6 })
    expect((ahead.means[4] ?? 0) - (ahead.means[3] ?? 0)).toBeCloseTo(model.effects[0] ?? Number.NaN, 8)
    expect((ahead.errors[4] ?? 0) ** 2 - (ahead.errors[3] ?? 0) ** 2).toBeGreaterThan(0.5 * (model.effectErrors[0] ?? 0) ** 2)
    expect(() => arimaForecast({ values, model, period: 4, regressors: [], steps: 6 })).toThrow('lengths-differ')
  })
})

describe('criteria and tests of a model', () => {
  it('ADJ-21 criteria of logarithms are those of the series: its unit does not choose', () => {
    const values = noise(60).map((value, t) => 50 + t + 5 * value)
    const orders: ArimaOrders = { regular: [0, 1, 1], seasonal: [0, 1, 1] }
    const difference = (scale: number): number => {
      const own = values.map((value) => scale * value)
      const [plain, logs] = [own, own.map(Math.log)].map((list) => fitted({ values: list, orders, period: 4 }))
      if (plain === undefined || logs === undefined) throw new Error('no model')
      const criteria = [
        informationCriteria({ model: logs, values: own, logarithms: true }),
        informationCriteria({ model: plain, values: own, logarithms: false }),
      ]
      return (criteria[0]?.aicc ?? 0) - (criteria[1]?.aicc ?? 0)
    }
    expect(difference(10)).toBeCloseTo(difference(1), 4)
  })

  it('ADJ-27 white innovations pass, alternating ones do not', () => {
    expect(ljungBox({ innovations: noise(200), lags: 12, coefficients: 0 }).probability).toBeGreaterThan(0.01)
    const alternating = Array.from({ length: 60 }, (_, t) => (t % 2 === 0 ? 1 : -1))
    expect(ljungBox({ innovations: alternating, lags: 4, coefficients: 1 }).probability).toBeLessThan(1e-9)
    expect(() => ljungBox({ innovations: alternating, lags: 1, coefficients: 1 })).toThrow('lags')
  })
})

describe('outliers and distributions', () => {
  it('ADJ-23 an additive outlier is the change of a level shift, and a temporary change dies out', () => {
    const shift = outlierRegressor({ kind: 'LS', at: 3 }, 8)
    expect(shift.slice(1).map((value, t) => value - (shift[t] ?? 0))).toEqual(outlierRegressor({ kind: 'AO', at: 2 }, 7))
    const change = outlierRegressor({ kind: 'TC', at: 2 }, 8)
    for (let t = 3; t < 8; t += 1) expect(change[t]).toBeCloseTo(0.7 * (change[t - 1] ?? 0), 12)
    expect(() => outlierRegressor({ kind: 'AO', at: 8 }, 8)).toThrow('at')
  })

  it('ADJ-23 outliers that are critical no longer are taken out, those that were given stay', () => {
    const values = noise(60).map((value, t) => value + (t === 30 ? 20 : 0) + ([2, 0, -1, 1][t % 4] ?? 0))
    const setting = { values, orders: { regular: [0, 1, 1], seasonal: [0, 1, 1] } as const, period: 4, regressors: [] }
    const outliers = [12, 30, 45].map((at) => ({ kind: 'AO', at }) as const)
    const model = fitted({ ...setting, regressors: outliers.map((one) => outlierRegressor(one, 60)) })
    const start: OutlierModel = { outliers, model }
    expect(withoutWeakOutliers(setting, start, 0, 3.5).outliers.map(({ at }) => at)).toEqual([30])
    expect(withoutWeakOutliers(setting, start, 1, 3.5).outliers.map(({ at }) => at)).toEqual([12, 30])
  })

  it('ADJ-23 critical values are near those of the X-13 manual', () => {
    for (const [count, printed] of [
      [96, 3.8],
      [144, 3.89],
      [240, 3.99],
      [360, 4.07],
    ] as const)
      expect(Math.abs(outlierCriticalValue(count) - printed)).toBeLessThan(0.011)
  })

  it('ADJ-27 chi-squared has its printed quantiles, and two degrees are exponential', () => {
    for (const [value, degrees, tail] of [
      [3.841458820694124, 1, 0.05],
      [18.30703805327515, 10, 0.05],
      [0.00098206911717525, 1, 0.975],
      [40.28936043756, 22, 0.01],
    ] as const)
      expect(chiSquaredTail(value, degrees)).toBeCloseTo(tail, 9)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 80, noNaN: true }), (value) => {
        expect(Math.abs(chiSquaredTail(value, 2) / Math.exp(-value / 2) - 1)).toBeLessThan(1e-10)
      }),
    )
  })
})
