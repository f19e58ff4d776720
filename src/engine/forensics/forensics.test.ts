import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cumulativeGrowth } from '../growth/cumulative.ts'
import { hiddenPeriod } from '../growth/hidden-period.ts'
import { allowedRange, printedHalfUnit, rangeGap } from './allowed-range.ts'
import { chainedGrowthRange } from './chained-growth-range.ts'
import { cumulativeRange, hiddenRange, shareBand } from './cumulative-range.ts'
import { impliedDeflator, impliedRelativePrice, rateRange } from './implied-deflator.ts'
import { recordRange } from './record-range.ts'
import { runWeight } from './run-weight.ts'
import { scaleSlip } from './scale-slip.ts'
import { changeReading, unitSlip } from './slips.ts'
import { smallestConflict } from './smallest-conflict.ts'
import { weightsWithinRounding } from './weights-within-rounding.ts'

fc.configureGlobal({ seed: 2025 })

const rate = fc.double({ min: -0.3, max: 0.6, noNaN: true })
const level = fc.double({ min: 1, max: 999, noNaN: true })
const at = (value: number) => ({ low: value, high: value })

describe('what a print allows', () => {
  it('FOR-1 the true value of a rounded number is always allowed', () => {
    fc.assert(
      fc.property(level, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const printed = value.toFixed(decimals)
        const halfUnit = printedHalfUnit(printed)
        const { low, high } = allowedRange({ value: Number(printed), halfUnit, operator: 'equal' })
        expect(low).toBeLessThanOrEqual(value + 1e-9)
        expect(high).toBeGreaterThanOrEqual(value - 1e-9)
        expect(high - low).toBeLessThanOrEqual(10 ** -decimals + 1e-9)
      }),
    )
  })

  it.each([
    ['17', 0.5],
    ['10', 0.5],
    ['100', 0.5],
    ['20000', 50],
    ['395000', 500],
    ['110800', 50],
    ['-6.90', 0.005],
  ])('FOR-1 %s is held to ± %s', (printed, halfUnit) => {
    expect(printedHalfUnit(printed)).toBeCloseTo(halfUnit, 12)
  })

  it('FOR-1 what is no number has no unit, and bounds have one end', () => {
    expect(printedHalfUnit('11,89')).toBeNaN()
    const by = (operator: 'over' | 'at-least' | 'at-most' | 'nearly') => allowedRange({ value: 12, halfUnit: 0.5, operator })
    expect(by('over')).toEqual({ low: 12, high: Number.POSITIVE_INFINITY })
    expect(by('at-least')).toEqual(by('over'))
    expect(by('at-most')).toEqual({ low: Number.NEGATIVE_INFINITY, high: 12 })
    expect(by('nearly')).toEqual({ low: 11, high: 12 })
  })

  it('FOR-2 the gap is symmetric, none when they share a value, and the distance otherwise', () => {
    fc.assert(
      fc.property(rate, rate, fc.double({ min: 0, max: 0.1, noNaN: true }), (one, other, half) => {
        const [a, b] = [
          { low: one - half, high: one + half },
          { low: other - half, high: other + half },
        ]
        expect(rangeGap(a, b)).toBe(rangeGap(b, a))
        const distance = Math.abs(one - other) - 2 * half
        if (distance > 1e-9) expect(rangeGap(a, b)).toBeCloseTo(distance, 12)
        if (distance < -1e-9) expect(rangeGap(a, b)).toBe(0)
      }),
    )
    expect(rangeGap(at(2), { low: 3, high: Number.POSITIVE_INFINITY })).toBe(1)
    expect(rangeGap({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }, at(2))).toBe(0)
  })
})

describe('months and what they add up to', () => {
  it('FOR-3 the share of true weights lies in the band', () => {
    fc.assert(
      fc.property(level, level, fc.double({ min: 0, max: 0.4, noNaN: true }), (first, second, spread) => {
        const around = (weight: number) => ({ low: weight * (1 - spread), high: weight * (1 + spread) })
        const band = shareBand(around(first), around(second))
        expect(band.low).toBeLessThanOrEqual(first / (first + second) + 1e-12)
        expect(band.high).toBeGreaterThanOrEqual(first / (first + second) - 1e-12)
      }),
    )
  })

  it('FOR-3 a run of months has its share of the year when months are equal, and bounds that narrow with its length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), fc.double({ min: 0, max: 0.95, noNaN: true }), (months, spread) => {
        const { low, high } = runWeight({ months, spread })
        expect((low + high) / 2).toBeCloseTo(months / 12, 12)
        expect(low).toBeGreaterThan(0)
        const longer = runWeight({ months: months + 1, spread })
        expect(longer.high / longer.low).toBeLessThanOrEqual(high / low + 1e-12)
      }),
    )
    expect(() => runWeight({ months: 13, spread: 0.5 })).toThrow('out-of-range')
  })

  it('FOR-54 growth follows from the levels that the four rates compare', () => {
    fc.assert(
      fc.property(level, level, level, level, (lastBefore, last, before, now) => {
        const rate = (value: number, base: number) => at(value / base - 1)
        const found = chainedGrowthRange({
          before: rate(before, lastBefore),
          change: rate(now, before),
          lastChange: rate(last, lastBefore),
        })
        expect((found.low + 1) / (now / last)).toBeCloseTo(1, 9)
        expect(found.high).toBeCloseTo(found.low, 9)
      }),
    )
    expect(() => chainedGrowthRange({ before: at(-1), change: at(0), lastChange: at(0) })).toThrow('out-of-range')
  })

  it('FOR-56 amounts near their median are no slip, and each of them times a thousand is one', () => {
    const near = fc.double({ min: 10, max: 25, noNaN: true })
    fc.assert(
      fc.property(near, fc.array(near, { minLength: 3 }), (value, others) => {
        expect(scaleSlip({ value, others, slips: [1000], factor: 3 })).toBeUndefined()
        expect(scaleSlip({ value: 1000 * value, others, slips: [1000], factor: 3 })).toBe(1000)
        expect(scaleSlip({ value: 1000 * value, others: [...others, 1, 200, 900], slips: [1000], factor: 3 })).toBeUndefined()
      }),
    )
    expect(() => scaleSlip({ value: 1, others: [], slips: [1000], factor: 3 })).toThrow('no-values')
  })

  it('FOR-4 with exact figures it is cumulative growth', () => {
    fc.assert(
      fc.property(level, level, rate, rate, (first, second, before, added) => {
        const share = at(first / (first + second))
        const found = cumulativeRange({ before: at(before), added: at(added), share })
        const whole = cumulativeGrowth({ shares: [first, second], growths: [before, added] })
        expect(found.low).toBeCloseTo(whole, 10)
        expect(found.high).toBeCloseTo(whole, 10)
      }),
    )
  })

  it('FOR-5 it takes back what FOR-4 added, and agrees with the hidden period', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), rate, rate, (part, before, added) => {
        const whole = cumulativeRange({ before: at(before), added: at(added), share: at(part) })
        const found = hiddenRange({ whole, known: at(before), share: at(part) })
        expect(found.low).toBeCloseTo(added, 9)
        const band = hiddenPeriod({
          whole: { share: 1, growth: whole.low, halfUnit: 0.001 },
          known: { share: part, growth: before, halfUnit: 0.001 },
        })
        const rounded = hiddenRange({
          whole: { low: whole.low - 0.001, high: whole.low + 0.001 },
          known: { low: before - 0.001, high: before + 0.001 },
          share: at(part),
        })
        expect(rounded.low).toBeCloseTo(band.low, 9)
        expect(rounded.high).toBeCloseTo(band.high, 9)
      }),
    )
    expect(() => hiddenRange({ whole: at(0.1), known: at(0.1), share: at(1) })).toThrow('out-of-range')
  })

  it('FOR-6 every rate on record is in line, and so is one a little outside', () => {
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1 }), (rates) => {
        const range = recordRange(rates, 0.05)
        for (const one of rates) expect(rangeGap(at(one), { low: range.low + 0.05, high: range.high - 0.05 })).toBe(0)
      }),
    )
    expect(() => recordRange([], 0.05)).toThrow('no-values')
  })
})

describe('parts and prices', () => {
  const parts = fc.array(fc.tuple(level, rate), { minLength: 2, maxLength: 5 })

  it('FOR-7 true weights are always feasible within rounding', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const sum = all.reduce((total, [weight]) => total + weight, 0)
        const growth = all.reduce((total, [weight, own]) => total + (weight / sum) * own, 0)
        const rounded = (value: number) => ({
          low: Math.round(value * 1e3) / 1e3 - 5e-4,
          high: Math.round(value * 1e3) / 1e3 + 5e-4,
        })
        const found = weightsWithinRounding({ growths: all.map(([, own]) => rounded(own)), growth: rounded(growth) })
        expect(found.status).toBe('feasible')
      }),
    )
  })

  it('FOR-7 a whole outside its parts misses them by the distance to the nearest one', () => {
    fc.assert(
      fc.property(parts, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, distance) => {
        const highest = Math.max(...all.map(([, own]) => own))
        const found = weightsWithinRounding({ growths: all.map(([, own]) => at(own)), growth: at(highest + distance) })
        expect(found.status === 'infeasible' ? found.gap : Number.NaN).toBeCloseTo(distance, 9)
      }),
    )
  })

  it('FOR-7 a bound on a weight can make a total impossible', () => {
    const growths = [at(0.05), at(0.2)]
    expect(weightsWithinRounding({ growths, growth: at(0.17) }).status).toBe('feasible')
    expect(weightsWithinRounding({ growths, growth: at(0.17), high: [1, 0.5] })).toMatchObject({ status: 'infeasible' })
    expect(() => weightsWithinRounding({ growths, growth: at(0.17), high: [0.3, 0.3] })).toThrow('out-of-range')
  })

  it('FOR-8 prices that were put in come out', () => {
    fc.assert(
      fc.property(level, rate, rate, (previous, growth, prices) => {
        const current = previous * (1 + growth) * (1 + prices)
        const found = impliedDeflator({ current: at(current), previous: at(previous), growth: at(growth) })
        expect(found.low).toBeCloseTo(prices, 9)
        expect(found.high).toBeCloseTo(prices, 9)
      }),
    )
    expect(() => impliedDeflator({ current: at(1), previous: at(0), growth: at(0) })).toThrow('out-of-range')
  })

  it('FOR-9 relative prices that were put in come out', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.5, noNaN: true }), rate, rate, rate, (last, part, whole, prices) => {
        const share = ((last * (1 + part)) / (1 + whole)) * (1 + prices)
        const found = impliedRelativePrice({ share: at(share), lastShare: at(last), part: at(part), whole: at(whole) })
        expect(found.low).toBeCloseTo(prices, 9)
        expect(found.high).toBeCloseTo(prices, 9)
      }),
    )
  })

  it('FOR-10 the rate of exact amounts lies in the range of the rounded ones', () => {
    fc.assert(
      fc.property(level, fc.double({ min: 20, max: 30, noNaN: true }), (dollars, true_) => {
        const around = (value: number) => ({ low: Math.max(0.01, value - 0.05), high: value + 0.05 })
        const found = rateRange(around(dollars * true_), around(dollars))
        expect(found.low).toBeLessThanOrEqual(true_)
        expect(found.high).toBeGreaterThanOrEqual(true_)
      }),
    )
    expect(() => rateRange(at(1), at(0))).toThrow('out-of-range')
  })
})

describe('slips and sets', () => {
  it('FOR-11 finds each factor, in either order, and nothing else', () => {
    fc.assert(
      fc.property(level, fc.constantFrom(100, 1000, 1_000_000), (value, factor) => {
        const [one, other] = [
          { low: value * 0.99, high: value * 1.01 },
          { low: value * factor * 0.99, high: value * factor * 1.01 },
        ]
        expect(unitSlip(one, other)).toBe(factor)
        expect(unitSlip(other, one)).toBe(factor)
        expect(unitSlip(one, at(value * 7))).toBeUndefined()
      }),
    )
  })

  it('FOR-11 a number too rough to tell, or without an end, is no slip', () => {
    expect(unitSlip({ low: 0.00005, high: 0.00015 }, { low: 0.01115, high: 0.01125 })).toBeUndefined()
    expect(unitSlip({ low: 11000, high: Number.POSITIVE_INFINITY }, { low: 10401.5, high: 10402.5 })).toBeUndefined()
  })

  it('FOR-12 tells points from percent', () => {
    const change = (value: number) => ({ low: value - 0.0005, high: value + 0.0005 })
    expect(changeReading({ before: at(0.1), after: at(0.12), change: change(0.02) })).toBe('points')
    expect(changeReading({ before: at(0.1), after: at(0.12), change: change(0.2) })).toBe('percent')
    expect(changeReading({ before: at(0.1), after: at(0.12), change: change(0.5) })).toBe('neither')
    expect(changeReading({ before: at(1), after: at(1.02), change: change(0.02) })).toBe('both')
  })

  it('FOR-13 what is left conflicts, and without any one of its items it does not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        (items, limit) => {
          const conflicts = (kept: readonly number[]) => kept.reduce((sum, one) => sum + one, 0) > limit
          const kept = smallestConflict(items, conflicts)
          if (!conflicts(items)) {
            expect(kept).toEqual([])
            return
          }
          expect(conflicts(kept)).toBe(true)
          for (const index of kept.keys()) expect(conflicts(kept.filter((_, other) => other !== index))).toBe(false)
        },
      ),
    )
  })
})
