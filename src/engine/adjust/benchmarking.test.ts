import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Benchmarked, BenchmarkedSeries } from './benchmarked.ts'
import { choletteDagumBenchmark } from './cholette-dagum-benchmark.ts'
import { chowLin } from './chow-lin.ts'
import { dentonBenchmark, smoothDisaggregation } from './denton-benchmark.ts'

fc.configureGlobal({ seed: 2025 })

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function done(result: Benchmarked): BenchmarkedSeries {
  if (result.status !== 'benchmarked') throw new Error('there is no series')
  return result
}

/** Indicator, totals and steps a total, with some steps before and after. */
const problem = (low: number) =>
  fc
    .record({
      stepsPerTotal: fc.integer({ min: 1, max: 12 }),
      years: fc.integer({ min: 1, max: 5 }),
      stepsBefore: fc.nat(4),
      after: fc.nat(14),
    })
    .chain(({ stepsPerTotal, years, stepsBefore, after }) => {
      const length = stepsBefore + years * stepsPerTotal + after
      return fc.record({
        indicator: fc.array(fc.double({ min: low, max: 100, noNaN: true }), { minLength: length, maxLength: length }),
        totals: fc.array(fc.double({ min: 50, max: 500, noNaN: true }), { minLength: years, maxLength: years }),
        stepsPerTotal: fc.constant(stepsPerTotal),
        stepsBefore: fc.constant(stepsBefore),
      })
    })

function expectTotals(
  values: readonly number[],
  { totals, stepsPerTotal, stepsBefore }: { totals: readonly number[]; stepsPerTotal: number; stepsBefore: number },
): void {
  totals.forEach((total, year) => {
    const from = stepsBefore + year * stepsPerTotal
    expect(sum(values.slice(from, from + stepsPerTotal))).toBeCloseTo(total, 6)
  })
}

/** Sum of squared first differences. */
const roughness = (values: readonly number[]): number =>
  sum(values.slice(1).map((value, index) => (value - (values[index] ?? Number.NaN)) ** 2))

describe('Denton', () => {
  it('ADJ-1 meets every total', () => {
    fc.assert(fc.property(problem(1), (input) => expectTotals(done(dentonBenchmark(input)).values, input)))
  })

  it('ADJ-1 has no smoother ratios than those it finds: moving two steps of a year against each other only makes them rougher', () => {
    fc.assert(
      fc.property(problem(1), fc.nat(100), fc.double({ min: -1, max: 1, noNaN: true }), (input, place, move) => {
        const { ratios } = done(dentonBenchmark(input))
        const year = place % input.totals.length
        const from = input.stepsBefore + year * input.stepsPerTotal
        const to = from + input.stepsPerTotal - 1
        const moved = ratios.map((ratio, t) => {
          if (from === to) return ratio
          const base = input.indicator[t] ?? Number.NaN
          return t === from ? ratio + move / base : t === to ? ratio - move / base : ratio
        })
        expect(roughness(moved)).toBeGreaterThanOrEqual(roughness(ratios) - 1e-9 * (1 + roughness(ratios)))
      }),
    )
  })

  it('ADJ-1 gives the indicator back when it already adds up, and scales with the totals', () => {
    fc.assert(
      fc.property(problem(1), (input) => {
        const { indicator, stepsPerTotal, stepsBefore } = input
        const own = input.totals.map((_, year) => {
          const from = stepsBefore + year * stepsPerTotal
          return 2 * sum(indicator.slice(from, from + stepsPerTotal))
        })
        const { values } = done(dentonBenchmark({ ...input, totals: own }))
        values.forEach((value, t) => {
          expect(value).toBeCloseTo(2 * (indicator[t] ?? Number.NaN), 7)
        })
      }),
    )
  })

  it('ADJ-1 makes no step at the seam of two years where pro rata makes one', () => {
    const indicator = Array.from({ length: 24 }, () => 1)
    const { values } = done(dentonBenchmark({ indicator, totals: [12, 24], stepsPerTotal: 12 }))
    const largest = Math.max(...values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0))))
    expect(largest).toBeLessThan(0.15)
  })

  it('ADJ-2 carries the last ratio, and the first one back', () => {
    fc.assert(
      fc.property(problem(1), (input) => {
        const { ratios } = done(dentonBenchmark(input))
        const last = input.stepsBefore + input.totals.length * input.stepsPerTotal - 1
        for (const ratio of ratios.slice(last)) expect(ratio).toBeCloseTo(ratios[last] ?? Number.NaN, 7)
        for (const ratio of ratios.slice(0, input.stepsBefore))
          expect(ratio).toBeCloseTo(ratios[input.stepsBefore] ?? Number.NaN, 7)
      }),
    )
  })

  it('ADJ-2 holds the open steps to a forecast ratio', () => {
    fc.assert(
      fc.property(problem(1), fc.double({ min: 0.5, max: 5, noNaN: true }), (input, openRatio) => {
        const { values } = done(dentonBenchmark({ ...input, openRatio }))
        expectTotals(values, input)
        const from = input.stepsBefore + input.totals.length * input.stepsPerTotal
        const open = values.slice(from, from + input.stepsPerTotal)
        expect(sum(open)).toBeCloseTo(openRatio * sum(input.indicator.slice(from, from + input.stepsPerTotal)), 6)
      }),
    )
  })

  it('ADJ-3 takes differences when the indicator is not above zero, and meets every total', () => {
    fc.assert(
      fc.property(problem(-100), (input) => {
        const result = done(dentonBenchmark(input))
        expect(result.variant).toBe(Math.min(...input.indicator) > 0 ? 'proportional' : 'additive')
        expectTotals(done(dentonBenchmark({ ...input, variant: 'additive' })).values, input)
      }),
    )
    expect(() => dentonBenchmark({ indicator: [0, 1], totals: [1], stepsPerTotal: 2, variant: 'proportional' })).toThrow(
      'out-of-range',
    )
    expect(done(dentonBenchmark({ indicator: [0, 1], totals: [3], stepsPerTotal: 2 })).ratios).toEqual([Number.NaN, 2])
  })

  it('ADJ-4 spreads totals that lie on a line nearly along it, and carries the last value', () => {
    const { values } = done(smoothDisaggregation({ totals: [12, 24, 36], stepsPerTotal: 12, stepsAfter: 2 }))
    expectTotals(values, { totals: [12, 24, 36], stepsPerTotal: 12, stepsBefore: 0 })
    expect(values[36]).toBeCloseTo(values[35] ?? Number.NaN, 9)
    expect(values[37]).toBeCloseTo(values[35] ?? Number.NaN, 9)
    expect(values.slice(1).every((value, t) => value >= (values[t] ?? 0) - 1e-9)).toBe(true)
  })

  it('ADJ-7 says that a number is missing, and refuses an indicator that is too short', () => {
    const whole = { indicator: [1, 2, 3, 4], totals: [5, 6], stepsPerTotal: 2 }
    const missing = { status: 'undefined', reason: 'missing' }
    expect(dentonBenchmark({ ...whole, totals: [5, Number.NaN] })).toEqual(missing)
    expect(dentonBenchmark({ ...whole, indicator: [1, Number.NaN, 3, 4] })).toEqual(missing)
    expect(dentonBenchmark({ ...whole, openRatio: Number.NaN })).toEqual(missing)
    expect(choletteDagumBenchmark({ ...whole, totals: [5, Number.NaN], persistence: 0.9 })).toEqual(missing)
    expect(() => dentonBenchmark({ ...whole, totals: [5, 6, 7] })).toThrow('6 or more')
    expect(() => dentonBenchmark({ ...whole, totals: [] })).toThrow('no-values')
    expect(() => dentonBenchmark({ ...whole, stepsPerTotal: 1.5 })).toThrow('stepsPerTotal')
  })
})

describe('Cholette–Dagum', () => {
  it('ADJ-5 meets every total for every persistence, in both variants', () => {
    fc.assert(
      fc.property(problem(1), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (input, persistence, additive) => {
        const variant = additive ? 'additive' : 'proportional'
        expectTotals(done(choletteDagumBenchmark({ ...input, persistence, variant })).values, input)
      }),
    )
  })

  it('ADJ-5 is Denton when errors last for ever', () => {
    fc.assert(
      fc.property(problem(1), (input) => {
        const denton = done(dentonBenchmark(input)).values
        done(choletteDagumBenchmark({ ...input, persistence: 1 })).values.forEach((value, t) => {
          expect(value).toBeCloseTo(denton[t] ?? Number.NaN, 6)
        })
      }),
    )
  })

  it('ADJ-5 lets the ratio return to its long-run level at the rate of its persistence', () => {
    const indicator = Array.from({ length: 40 }, (_, t) => 10 + (t % 4))
    const { ratios } = done(choletteDagumBenchmark({ indicator, totals: [50, 60, 70], stepsPerTotal: 4, persistence: 0.9 }))
    const long = 180 / sum(indicator.slice(0, 12))
    for (let t = 12; t < 40; t += 1) expect((ratios[t] ?? 0) - long).toBeCloseTo(0.9 ** (t - 11) * ((ratios[11] ?? 0) - long), 9)
    expect((ratios[11] ?? 0) - long).toBeGreaterThan(0.1)
    expect(() => choletteDagumBenchmark({ indicator, totals: [50], stepsPerTotal: 4, persistence: 1.1 })).toThrow('persistence')
  })
})

describe('Chow–Lin', () => {
  it('ADJ-6 meets every total', () => {
    const enough = problem(1).filter(({ totals, indicator }) => totals.length > 2 && new Set(indicator).size === indicator.length)
    fc.assert(
      fc.property(enough, fc.double({ min: 0, max: 0.99, noNaN: true }), ({ indicator, ...rest }, persistence) => {
        const result = chowLin({ indicators: [indicator], ...rest, persistence })
        if (result.status === 'disaggregated') expectTotals(result.values, rest)
        expect(result.status).toBe('disaggregated')
      }),
      { numRuns: 50 },
    )
  })

  it('ADJ-6 finds the persistence with the highest likelihood', () => {
    const indicators = [Array.from({ length: 60 }, (_, t) => 100 + t + 9 * Math.sin(t))]
    const totals = Array.from({ length: 15 }, (_, y) => 900 + 30 * y + 40 * Math.sin(y / 4))
    const likelihood = (persistence?: number): number => {
      const result = chowLin({ indicators, totals, stepsPerTotal: 4, ...(persistence === undefined ? {} : { persistence }) })
      return result.status === 'disaggregated' ? result.logLikelihood : Number.NaN
    }
    const best = likelihood()
    for (let rho = 0; rho < 0.999; rho += 0.037) expect(likelihood(rho)).toBeLessThanOrEqual(best + 1e-9)
    expect(best).toBeGreaterThan(likelihood(0) + 1)
  })

  it('ADJ-6 lists steps that come out negative', () => {
    const result = chowLin({ indicators: [[-1, 5, 2, 8, 3, 9]], totals: [8, 20, 24], stepsPerTotal: 2, constant: false })
    expect(result).toMatchObject({ status: 'disaggregated', negativeSteps: [0] })
    const fine = chowLin({ indicators: [[1, 3, 2, 8, 3, 9]], totals: [8, 20, 24], stepsPerTotal: 2, constant: false })
    expect(fine).toMatchObject({ status: 'disaggregated', negativeSteps: [] })
  })

  it('ADJ-7 says why there is no series', () => {
    const none = (reason: string) => ({ status: 'undefined', reason })
    expect(chowLin({ indicators: [[1, 2, 3, 4]], totals: [3, 7], stepsPerTotal: 2 })).toEqual(none('too-few-totals'))
    expect(chowLin({ indicators: [[1, 2, 3, Number.NaN]], totals: [3], stepsPerTotal: 2 })).toEqual(none('missing'))
    expect(() => chowLin({ indicators: [[1, 2], [1]], totals: [3], stepsPerTotal: 2 })).toThrow('lengths-differ')
    const twice = [
      [1, 2, 3, 5, 4, 4, 1, 2],
      [2, 4, 6, 10, 8, 8, 2, 4],
    ]
    expect(() => chowLin({ indicators: twice, totals: [3, 7, 8, 2], stepsPerTotal: 2 })).toThrow('not-positive-definite')
  })
})
