import { describe, expect, it } from 'vitest'
import { choleskySolve } from '../linear-algebra/cholesky-solve.ts'
import { calendarEffects } from './calendar-effects.ts'
import { estimateHyperParameters } from './estimate-hyper-parameters.ts'
import { filterLeaf } from './filter-leaf.ts'
import { forecastYear } from './forecast-year.ts'
import { hyperAt, levelPrior, statementPrior } from './hyper-prior.ts'
import type { HyperParameters, LeafModel } from './leaf-model.ts'
import { leafPrior } from './leaf-prior.ts'
import type { LeafRecord } from './leaf-record.ts'
import { minimise } from './minimise.ts'
import { recentScale } from './recent-scale.ts'
import { standardLeafModel } from './standard-leaf-model.ts'
import { logYearGrowth, mixtureSummary } from './year-growth.ts'

const nothing: HyperParameters = {
  level: 0,
  slope: 0,
  damping: 1,
  cycle: 0,
  cycleDamping: 0,
  drift: 0,
  driftDamping: 1,
  seasonal: 0,
  irregular: 0,
  yearRow: 0,
  monthRow: 0,
  cumulativeRow: 0,
  revision: 0,
}

/** Made-up, repeatable numbers between −1 and 1. */
const wobble = (t: number): number => (2 * ((((t * 7919 + 104729) % 1009) + 1009) % 1009)) / 1009 - 1

const season = (t: number): number => 0.1 * Math.sin((2 * Math.PI * (t % 12)) / 12)

/** Levels that grow by 0.5 % a month with a season and a wobble. */
function levels(firstMonth: number, months: number, growth = 0.005, noise = 0.01): LeafRecord {
  const level = Float64Array.from({ length: months }, (_, t) => 4 + growth * t + season(firstMonth + t) + noise * wobble(t))
  return { firstMonth, months, level }
}

function growthOf({ firstMonth, level }: LeafRecord, year: number): number {
  const sum = (of: number): number =>
    Array.from({ length: 12 }, (_, k) => Math.exp(level?.[12 * of + k - firstMonth] ?? Number.NaN)).reduce((a, b) => a + b)
  return sum(year) / sum(year - 1) - 1
}

const cut = (record: LeafRecord, last: number): LeafRecord => {
  const months = last - record.firstMonth + 1
  return { firstMonth: record.firstMonth, months, level: record.level?.slice(0, months) ?? new Float64Array(0) }
}

describe('the prior of a leaf', () => {
  const model = standardLeafModel({ hyper: hyperAt(statementPrior, []), calendar: 'vietnamese', first: 24250, last: 24330 })
  const dummy: LeafModel = { ...model, seasonalForm: 'dummy' }

  it('BEL-1 holds every month, symmetric and positive definite', () => {
    const { months, mean, covariance } = leafPrior({ model, firstMonth: 24300, months: 14, level: 3 })
    expect([...mean]).toEqual(Array.from({ length: 14 }, () => 3))
    const rows = Array.from({ length: months }, (_, i) => [...covariance.slice(i * months, (i + 1) * months)])
    rows.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBe(rows[j]?.[i])
      })
    })
    expect(() => choleskySolve(rows, [...mean])).not.toThrow()
  })

  it.each([
    ['months', model],
    ['dummy', dummy],
  ] as const)('BEL-2 BEL-3 conditioned densely on the levels it gives the density that the filter gives (%s)', (_, form) => {
    const record = levels(24300, 20)
    const prior = leafPrior({ model: form, firstMonth: 24300, months: 20, level: 4 })
    const start = (record.level ?? []).slice(0, 12)
    const from = [...start].reduce((sum, value) => sum + value / 12, 0)
    const rows = Array.from({ length: 20 }, (_unused, i) => [...prior.covariance.slice(i * 20, (i + 1) * 20)])
    const apart = [...(record.level ?? [])].map((value) => value - from)
    // ln det from the last pivots: each leading block has one pivot more.
    const logDeterminant = rows.reduce((sum, _row, n) => {
      const block = rows.slice(0, n + 1).map((row) => row.slice(0, n + 1))
      const unit = block.map((_unused, i) => (i === n ? 1 : 0))
      return sum - Math.log(choleskySolve(block, unit)[n] ?? Number.NaN)
    }, 0)
    const square = choleskySolve(rows, apart).reduce((sum, value, i) => sum + value * (apart[i] ?? 0), 0)
    const dense = -0.5 * (20 * Math.log(2 * Math.PI) + logDeterminant + square)
    const settings = { until: 24319, withLags: false, normal: true }
    expect(filterLeaf(form, record, settings).logLikelihood).toBeCloseTo(dense, 7)
  })

  it('BEL-3 a state with lags learns the same from levels', () => {
    const record = levels(24300, 40)
    const until = 24339
    const plain = filterLeaf(model, record, { until, withLags: false }).logLikelihood
    expect(filterLeaf(model, record, { until, withLags: true }).logLikelihood).toBeCloseTo(plain, 8)
  })

  it('BEL-4 seasonal effects of the months form sum to zero for good', () => {
    const { state } = filterLeaf(model, levels(24300, 30), { until: 24329, withLags: false })
    expect([...state.mean.slice(4, 16)].reduce((a, b) => a + b)).toBeCloseTo(0, 10)
  })
})

describe('calendar effects', () => {
  it('BEL-5 counts working days without shared holidays, the leap day and Easter', () => {
    // 2024: March has Good Friday to Easter Sunday, 29 to 31 March; February has a leap day, and 21 weekdays.
    const { calendar } = calendarEffects('western', 12 * 2024, 12 * 2024 + 11)
    expect(calendar[1]?.[1]).toBe(0.75)
    expect(calendar[1]?.[0]).toBeCloseTo((21 - 2.5 * 8) / 3.5, 12)
    expect((calendar[2]?.[2] ?? 0) + (calendar[3]?.[2] ?? 0)).toBeCloseTo(0, 12)
    expect(
      (calendar[2]?.[2] ?? 0) - (calendarEffects('western', 12 * 2025 + 2, 12 * 2025 + 2).calendar[0]?.[2] ?? 0),
    ).toBeCloseTo(0.75, 12)
    // December 2024: 22 weekdays, Christmas on Wednesday and Thursday.
    expect(calendar[11]?.[0]).toBeCloseTo((22 - 2.5 * 9) / 3.5 - 2 + 10 / 7, 12)
  })

  it('BEL-5 knows Easter Sunday', () => {
    // Easter Monday in April and Good Friday in March only where Sunday is 31 March or 1 April.
    const share = (year: number): number => {
      const rows = calendarEffects('western', 12 * year + 2, 12 * year + 3).calendar
      const usual = calendarEffects('western', 12 * 2000 + 2, 12 * 2000 + 2).calendar[0]?.[2] ?? 0
      return Math.round(4 * ((rows[0]?.[2] ?? 0) - usual))
    }
    // 2000: 23 April. 2002: 31 March. 2008: 23 March. 2018: 1 April. 2019: 21 April. 2038: 25 April. 1981: 19 April. 1954: 18 April.
    expect([2000, 2002, 2008, 2018, 2019, 2038, 1981, 1954].map(share)).toEqual([0, 3, 4, 2, 0, 0, 0, 0])
  })
})

describe('hyper-parameters', () => {
  it('BEL-9 finds the least value of a curved valley, and its curvature', () => {
    const { at, inverse } = minimise(
      (x) => 0.5 * ((x[0] ?? 0) - 1) ** 2 + 2 * ((x[1] ?? 0) - (x[0] ?? 0)) ** 2,
      new Float64Array(2),
      1e-9,
    )
    expect(at[0]).toBeCloseTo(1, 2)
    expect(at[1]).toBeCloseTo(1, 2)
    expect(inverse[0]?.[0]).toBeCloseTo(1, 1)
  })

  it('BEL-8 defaults are the centre of the prior; BEL-11 the points stand round the mode', () => {
    expect(hyperAt(levelPrior, []).level).toBeCloseTo(Math.exp(-4), 12)
    const record = levels(24000, 72)
    const model = standardLeafModel({ hyper: nothing, calendar: 'western', first: 24000, last: 24071 })
    const { mode, points } = estimateHyperParameters({ record, model, prior: levelPrior })
    expect(points).toHaveLength(12)
    expect(points.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    const own = points.map(({ hyper }) => hyper.irregular)
    expect(Math.min(...own)).toBeLessThan(mode.irregular)
    expect(Math.max(...own)).toBeGreaterThan(mode.irregular)
  })
})

describe('published rates', () => {
  const truth = levels(24000, 120)
  const at = (t: number): number => truth.level?.[t] ?? Number.NaN
  const sum = (from: number, count: number): number =>
    Array.from({ length: count }, (_, k) => Math.exp(at(from + k))).reduce((a, b) => a + b, 0)
  const months = Array.from({ length: 96 }, (_, index) => index + 24)
  const rates = (last: number): LeafRecord => ({
    firstMonth: 24024,
    months: last - 24023,
    onYear: Float64Array.from(months, (t) => at(t) - at(t - 12)).slice(0, last - 24023),
    onMonth: Float64Array.from(months, (t) => at(t) - at(t - 1)).slice(0, last - 24023),
    toDate: Float64Array.from(months, (t) => {
      const [start, count] = [t - (t % 12), (t % 12) + 1]
      return Math.log(sum(start, count) / sum(start - 12, count))
    }).slice(0, last - 24023),
  })

  it('BEL-6 the growth of a whole year is read back from yoy, mom and ytd', () => {
    const hyper = { ...hyperAt(statementPrior, []), yearRow: 1e-4, monthRow: 1e-4, cumulativeRow: 1e-4, revision: 1e-4 }
    const model = standardLeafModel({ hyper, calendar: 'vietnamese', first: 24000, last: 24119 })
    const { state } = filterLeaf(model, rates(24119), { until: 24119, withLags: true })
    expect(Math.expm1(logYearGrowth(state, 24119).mean)).toBeCloseTo(growthOf(truth, 2009), 4)
  })

  it('BEL-7 a rate far out of line weighs less than one that is only off', () => {
    const model = standardLeafModel({ hyper: hyperAt(statementPrior, []), calendar: 'vietnamese', first: 24000, last: 24119 })
    const moved = (by: number): number => {
      const record = rates(24110)
      const onYear = record.onYear?.slice() ?? new Float64Array(0)
      onYear[80] = (onYear[80] ?? 0) + by
      const settings = { until: 24104, withLags: true }
      const shorter = { firstMonth: 24024, months: 81, onYear: onYear.slice(0, 81) }
      return filterLeaf(model, shorter, settings).state.mean[0] ?? Number.NaN
    }
    expect(Math.abs(moved(2) - moved(0))).toBeLessThan(3 * Math.abs(moved(0.2) - moved(0)))
  })

  it('BEL-12 forecasts the year from rates alone', () => {
    const found = forecastYear(rates(24119 - 9), 2009)
    if (found.status === 'unknown') expect.fail(found.reason)
    expect(Math.abs(found.growth.mean - growthOf(truth, 2009))).toBeLessThan(0.01)
    expect(found.growth.p10).toBeLessThan(found.growth.p50)
  })
})

describe('the year’s growth', () => {
  it('BEL-12 a mixture lies between its parts, and is certain when they are', () => {
    const { mean, p10, p50, p90 } = mixtureSummary([{ mean: 0, scale: 0.1, weight: 1 }], Number.POSITIVE_INFINITY)
    expect([mean, p50]).toEqual([0, expect.closeTo(0, 9)])
    expect(p90).toBeCloseTo(Math.expm1(0.12815515655), 9)
    expect(p10).toBeCloseTo(Math.expm1(-0.12815515655), 9)
    const two = mixtureSummary(
      [0.02, 0.06].map((one) => ({ mean: one, scale: 0.001, weight: 0.5 })),
      3,
    )
    expect(two.p10).toBeLessThan(Math.expm1(0.021))
    expect(two.p90).toBeGreaterThan(Math.expm1(0.059))
    const sure = mixtureSummary([{ mean: 0.03, scale: 0, weight: 1 }], Number.POSITIVE_INFINITY)
    expect(sure.p90).toBeCloseTo(sure.p10, 9)
  })

  it('BEL-13 bands stretch where past forecasts were further off than expected', () => {
    const hyper = { ...hyperAt(levelPrior, []), level: 0.01, slope: 0.0005, irregular: 0.01 }
    const model = standardLeafModel({ hyper, calendar: 'western', first: 24000, last: 24200 })
    const calm = recentScale(model, levels(24000, 123, 0.001, 0.005))
    const wild: LeafRecord = levels(24000, 123, 0.001, 0.005)
    wild.level?.forEach((value, t) => {
      if (wild.level !== undefined) wild.level[t] = value + 0.15 * wobble(Math.floor(t / 6))
    })
    expect(calm).toBeLessThan(0.9)
    expect(recentScale(model, wild)).toBeGreaterThan(1.5)
  })

  it('BEL-14 a finished year is its own forecast', () => {
    const record = levels(24000, 120)
    const found = forecastYear(record, 2009)
    if (found.status === 'unknown') expect.fail(found.reason)
    expect(found.growth.mean).toBeCloseTo(growthOf(record, 2009), 6)
    expect(found.growth.p90 - found.growth.p10).toBeLessThan(1e-4)
  })

  it('BEL-14 bridges missing months and says why it has no answer', () => {
    const record = cut(levels(24000, 120), 24110)
    record.level?.fill(Number.NaN, 100, 104)
    const found = forecastYear(record, 2009)
    if (found.status === 'unknown') expect.fail(found.reason)
    expect(Math.abs(found.growth.mean - growthOf(levels(24000, 120), 2009))).toBeLessThan(0.02)
    expect(forecastYear(levels(24096, 12), 2009)).toEqual({ status: 'unknown', reason: 'too-short' })
    expect(forecastYear(levels(24097, 20), 2009)).toEqual({ status: 'unknown', reason: 'no-base-year' })
    expect(forecastYear(levels(24000, 80), 2009)).toEqual({ status: 'unknown', reason: 'nothing-recent' })
  })
})
