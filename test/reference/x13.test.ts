import { describe, expect, it } from 'vitest'
import {
  airlineOrders,
  arimaForecast,
  arimaModel,
  easterRegressor,
  informationCriteria,
  leapYearRegressor,
  parsePeriod,
  seasonalAdjustment,
  tradingDayRegressors,
  x11,
  x11Quality,
} from '../../src/engine/index.ts'
import { column, largestDifference, readData } from './data.ts'

const rows = readData('x13')
const models = readData('x13-models')
const others = readData('adjusted')
const names = ['AirPassengers', 'UKDriverDeaths', 'india_iip', 'ipi_DE', 'ipi_FR', 'ipi_BE']

function modelOf(name: string) {
  const row = models.find(({ series }) => series === name)
  const number = (field: string): number => Number(row?.[field] ?? Number.NaN)
  return { number, coefficients: coefficients([number('moving_average')], [number('seasonal_moving_average')]) }
}

function coefficients(movingAverage: readonly number[], seasonalMovingAverage: readonly number[]) {
  return { autoregressive: [], seasonalAutoregressive: [], movingAverage, seasonalMovingAverage }
}

/** The airline model of the logarithms, and X-11 of the series with a year of its forecasts. */
function adjusted(name: string, given?: ReturnType<typeof coefficients>) {
  const own = rows.filter(({ series }) => series === name)
  const values = column(own, 'value')
  const logarithms = values.map(Math.log)
  const fixed = given === undefined ? {} : { coefficients: given }
  const model = arimaModel({ values: logarithms, orders: airlineOrders, period: 12, ...fixed })
  if (model.status === 'undefined') throw new Error(model.reason)
  const forecasts = arimaForecast({ values: logarithms, model, period: 12, steps: 12 }).means.map(Math.exp)
  const firstStep = Number(own[0]?.month?.slice(5)) - 1
  const parts = x11({ values, period: 12, mode: 'multiplicative', firstStep, forecasts })
  if (parts.status === 'undefined') throw new Error(parts.reason)
  return { own, values, model, parts, firstStep }
}

describe('airline model against X-13ARIMA-SEATS 1.1', () => {
  it.each(names)('ADJ-18 ADJ-21 %s: the likelihood is its own, and the maximum is not below what it found', (name) => {
    const { number, coefficients: given } = modelOf(name)
    const there = adjusted(name, given)
    expect(Math.abs(there.model.logLikelihood - number('log_likelihood'))).toBeLessThan(1e-7)
    const here = adjusted(name).model
    expect(here.logLikelihood).toBeGreaterThan(number('log_likelihood') - 1e-9)
    expect(here.logLikelihood - number('log_likelihood')).toBeLessThan(1e-4)
    const criteria = informationCriteria({ model: { ...there.model, parameters: 3 }, values: there.values, logarithms: true })
    expect(Math.abs(criteria.aicc - number('aicc'))).toBeLessThan(1e-6)
    expect(Math.abs(criteria.bic - number('bic'))).toBeLessThan(1e-6)
  })
})

describe('X-11 with a year of airline forecasts against X-13ARIMA-SEATS 1.1', () => {
  const parts = ['adjusted', 'trend', 'seasonal', 'irregular'] as const

  it.each(names)('ADJ-16 ADJ-20 %s: every part to 1e-7 with its coefficients, to 4e-5 with our maximum', (name) => {
    const theirs = adjusted(name, modelOf(name).coefficients)
    const ours = adjusted(name)
    for (const part of parts) {
      const expected = column(theirs.own, part)
      expect(expected.length).toBeGreaterThan(100)
      expect(largestDifference(theirs.parts[part], expected)).toBeLessThan(1e-7)
      expect(largestDifference(ours.parts[part], expected)).toBeLessThan(4e-5)
    }
  })

  it.each(names)('ADJ-26 %s: M7 to its three digits, Q within 0.015', (name) => {
    const { number } = modelOf(name)
    const { values, parts: found, firstStep } = adjusted(name)
    const quality = x11Quality({ values, parts: found, mode: 'multiplicative', period: 12, firstStep })
    expect(Math.abs((quality.m[6] ?? Number.NaN) - number('m7'))).toBeLessThan(0.00051)
    expect(Math.abs(quality.q - number('q'))).toBeLessThan(0.015)
  })
})

/** The series adjusted with everything chosen by itself: logarithms, weekdays, leap year, Easter, outliers, orders, filters. */
function automatic(name: string): readonly number[] {
  const own = rows.filter(({ series }) => series === name)
  const values = column(own, 'value')
  const first = parsePeriod(own[0]?.month ?? '')?.first ?? Number.NaN
  const period = { first, last: first + values.length + 11 }
  const weekday = [...tradingDayRegressors({ period, contrasts: 'one' }), leapYearRegressor(period)]
  const found = seasonalAdjustment({
    values,
    period: 12,
    firstStep: first % 12,
    steps: 12,
    request: {
      transformation: 'automatic',
      orders: 'automatic',
      groups: [
        { name: 'weekday', regressors: weekday },
        { name: 'easter', regressors: [easterRegressor({ period, days: 1 })] },
      ],
      test: true,
      outliers: [],
      search: { kinds: ['AO', 'LS', 'TC'], from: 0 },
    },
    settings: { method: 'x11' },
  })
  if (found.status === 'undefined') throw new Error(found.reason)
  return found.adjusted
}

function percentages(found: readonly number[], expected: readonly number[]): readonly number[] {
  expect(expected).toHaveLength(found.length)
  return found.map((value, t) => 100 * Math.abs(value / (expected[t] ?? Number.NaN) - 1)).sort((one, other) => one - other)
}

/** Median and largest difference from X-13's automatic run, in percent, that are stated in README.md of this folder. */
const stated: readonly (readonly [string, number, number])[] = [
  ['AirPassengers', 0.04, 2.5],
  ['UKDriverDeaths', 0.7, 6.1],
  ['india_iip', 0.46, 1.6],
  ['ipi_DE', 0.14, 1.6],
  ['ipi_FR', 0.21, 5.3],
  ['ipi_BE', 0.0001, 0.001],
]

describe('automatic adjustment against X-13ARIMA-SEATS 1.1 and X-11 against JDemetra+', () => {
  it.each(stated)('ADJ-24 %s: automatic, median below %d %%, largest below %d %%', (name, median, largest) => {
    const found = percentages(
      automatic(name),
      column(
        others.filter(({ series }) => series === name),
        'x13_automatic',
      ),
    )
    expect(found[Math.floor(found.length / 2)]).toBeLessThan(median)
    expect(found.at(-1)).toBeLessThan(largest)
  })

  it.each(names)('ADJ-20 %s: X-11 without forecasts, equal but for a series that begins within a year', (name) => {
    const own = rows.filter(({ series }) => series === name)
    const firstStep = Number(own[0]?.month?.slice(5)) - 1
    const parts = x11({ values: column(own, 'value'), period: 12, mode: 'multiplicative', firstStep })
    if (parts.status === 'undefined') throw new Error(parts.reason)
    const expected = column(
      others.filter(({ series }) => series === name),
      'jdemetra_x11',
    )
    expect(largestDifference(parts.adjusted, expected)).toBeLessThan(firstStep === 0 ? 1e-8 : 0.006)
  })
})
