import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageAnnualGrowth, growthMultiple } from './average-annual.ts'
import { balancingGrowth } from './balancing-growth.ts'
import { baseReadings } from './base-readings.ts'
import { carryOver } from './carry-over.ts'
import { change } from './change.ts'
import { cumulativeGrowth } from './cumulative.ts'
import { growthForShare } from './growth-for-share.ts'
import { hiddenPeriod } from './hidden-period.ts'
import { requiredLevel } from './required-level.ts'
import { requiredPace } from './required-pace.ts'
import { rollShareForward } from './roll-share-forward.ts'
import { sharePath } from './share-path.ts'

fc.configureGlobal({ seed: 2025 })

const level = fc.double({ min: 1, max: 1000, noNaN: true })
const growth = fc.double({ min: -0.5, max: 1, noNaN: true })
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const near = (found: number, wanted: number): void =>
  expect(Math.abs(found - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)))

describe('change and cumulative growth', () => {
  it('GRO-1 is missing without a positive base or a level', () => {
    expect(change({ current: 3, previous: 2 })).toBe(0.5)
    for (const previous of [0, -1, Number.NaN]) expect(change({ current: 3, previous })).toBeNaN()
    expect(change({ current: Number.NaN, previous: 2 })).toBeNaN()
  })

  it('GRO-2 equals the growth of the summed levels', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 12 }), (pairs) => {
        const [shares, current] = [pairs.map(([before]) => before), pairs.map(([, now]) => now)]
        const growths = pairs.map(([previous, now]) => change({ current: now, previous }))
        near(cumulativeGrowth({ shares, growths }), total(current) / total(shares) - 1)
      }),
    )
  })

  it('GRO-2 does not average growths plainly, and a missing growth stays missing', () => {
    expect(cumulativeGrowth({ shares: [3, 1], growths: [0.1, 0.3] })).toBeCloseTo(0.15, 12)
    expect(cumulativeGrowth({ shares: [3, 1], growths: [0.1, Number.NaN] })).toBeNaN()
  })

  it('ERR-1 refuses shares that cannot weigh', () => {
    expect(() => cumulativeGrowth({ shares: [], growths: [] })).toThrow('no-values')
    expect(() => cumulativeGrowth({ shares: [1], growths: [1, 2] })).toThrow('lengths-differ')
    expect(() => cumulativeGrowth({ shares: [-1, 2], growths: [1, 2] })).toThrow('out-of-range')
    expect(() => cumulativeGrowth({ shares: [0, 0], growths: [1, 2] })).toThrow('out-of-range')
  })
})

describe('hidden period', () => {
  it('GRO-3 gives back the part from which the whole was made', () => {
    fc.assert(
      fc.property(share, growth, share, growth, (known, gKnown, hidden, gHidden) => {
        const whole = { share: known + hidden, growth: cumulativeGrowth({ shares: [known, hidden], growths: [gKnown, gHidden] }) }
        near(hiddenPeriod({ whole, known: { share: known, growth: gKnown } }).value, gHidden)
      }),
    )
  })

  it('GRO-3 the band holds every growth that rounds to what was printed, and is attained', () => {
    const printed = {
      whole: { share: 7, growth: 0.3199, halfUnit: 0.00005 },
      known: { share: 6, growth: 0.2987, halfUnit: 0.00005 },
    }
    const band = hiddenPeriod(printed)
    const extreme = hiddenPeriod({ whole: { share: 7, growth: 0.31995 }, known: { share: 6, growth: 0.29865 } })
    near(band.high, extreme.value)
    near(band.high - band.value, 0.00065)
    near(band.value - band.low, 0.00065)
  })

  it('ERR-1 refuses a known part that is not smaller than the whole', () => {
    expect(() => hiddenPeriod({ whole: { share: 1, growth: 0.1 }, known: { share: 1, growth: 0.1 } })).toThrow('out-of-range')
    expect(() => hiddenPeriod({ whole: { share: 1, growth: 0.1 }, known: { share: -1, growth: 0.1 } })).toThrow('known.share')
  })
})

describe('required pace and level', () => {
  it('GRO-4 the required rest and the known part make the target', () => {
    fc.assert(
      fc.property(growth, growth, share, (target, known, part) => {
        const pace = requiredPace({ target, growth: known, share: part })
        if (pace.status === 'undefined') throw new Error(pace.reason)
        near(cumulativeGrowth({ shares: [part, 1 - part], growths: [known, pace.value] }), target)
        expect(pace.low).toBe(pace.value)
        expect(pace.high).toBe(pace.value)
      }),
    )
  })

  it('GRO-4 orders the band whether the year is behind or ahead of its target', () => {
    for (const target of [0.14, 0.08]) {
      const pace = requiredPace({ target, growth: 0.11, share: 0.73, shareLow: 0.7, shareHigh: 0.75 })
      expect(pace).toMatchObject({ status: 'defined' })
      if (pace.status === 'defined')
        expect([pace.low, pace.value, pace.high]).toEqual([pace.low, pace.value, pace.high].toSorted((a, b) => a - b))
    }
  })

  it('GRO-4 is undefined when nothing is left or known', () => {
    expect(requiredPace({ target: 0.14, growth: 0.11, share: 0.9, shareHigh: 1 })).toEqual({
      status: 'undefined',
      reason: 'nothing-left',
    })
    expect(requiredPace({ target: 0.14, growth: Number.NaN, share: 0.5 })).toEqual({ status: 'undefined', reason: 'missing' })
    expect(requiredPace({ target: 0.14, growth: 0, share: 0 })).toMatchObject({ value: 0.14 })
    expect(() => requiredPace({ target: 0.14, growth: 0, share: 0.5, shareLow: 0.6 })).toThrow('shareLow')
    expect(() => requiredPace({ target: 0.14, growth: 0, share: 0.5, shareHigh: 0.4 })).toThrow('shareHigh')
    expect(() => requiredPace({ target: 0.14, growth: 0, share: 1.1 })).toThrow('share')
  })

  it('GRO-5 divides what is left, below zero when the plan is exceeded', () => {
    expect(requiredLevel({ plan: 100, done: 120, periodsLeft: 4 })).toBe(-5)
    expect(requiredLevel({ plan: 100, done: 20, periodsLeft: 0 })).toBeNaN()
    expect(() => requiredLevel({ plan: 100, done: 20, periodsLeft: 1.5 })).toThrow('out-of-range')
  })
})

describe('carry-over and averages', () => {
  it('GRO-6 a full year leaves its growth, and carry-over with what the year adds makes the growth', () => {
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 4, maxLength: 4 }),
        fc.array(level, { minLength: 4, maxLength: 4 }),
        (previousYear, current) => {
          const annual = total(current) / total(previousYear) - 1
          near(carryOver({ previousYear, current }), annual)
          const added = total(current) / (4 * (previousYear.at(-1) ?? Number.NaN)) - 1
          near((1 + carryOver({ previousYear, current: [] })) * (1 + added) - 1, annual)
        },
      ),
    )
  })

  it('GRO-6 is zero for a flat year, missing with a missing level, and refused beyond the year', () => {
    expect(carryOver({ previousYear: [5, 5, 5], current: [] })).toBe(0)
    expect(carryOver({ previousYear: [5, Number.NaN], current: [] })).toBeNaN()
    expect(carryOver({ previousYear: [5, 5], current: [Number.NaN] })).toBeNaN()
    expect(() => carryOver({ previousYear: [5], current: [5, 5] })).toThrow('length of current')
    expect(() => carryOver({ previousYear: [], current: [] })).toThrow('no-values')
  })

  it('GRO-7 the average repeated gives the multiple, and is below the arithmetic mean', () => {
    fc.assert(
      fc.property(growth, fc.integer({ min: 1, max: 30 }), (rate, years) => {
        near(averageAnnualGrowth({ first: 1, last: growthMultiple({ growth: rate, years }), years }), rate)
      }),
    )
    expect(averageAnnualGrowth({ first: 1, last: 2.05, years: 5 })).toBeLessThan(0.21)
    expect(averageAnnualGrowth({ first: Number.NaN, last: 1, years: 1 })).toBeNaN()
    expect(growthMultiple({ growth: Number.NaN, years: 1 })).toBeNaN()
    expect(() => averageAnnualGrowth({ first: 0, last: 1, years: 1 })).toThrow('first')
    expect(() => averageAnnualGrowth({ first: 1, last: 1, years: 0 })).toThrow('years')
    expect(() => growthMultiple({ growth: -1.1, years: 1 })).toThrow('growth')
  })
})

describe('shares', () => {
  it('GRO-8 shares that make up the whole still do a year later', () => {
    fc.assert(
      fc.property(share, growth, growth, (part, gPart, gOther) => {
        const totalGrowth = part * gPart + (1 - part) * gOther
        const rolled = [
          rollShareForward({ share: part, partGrowth: gPart, totalGrowth }),
          rollShareForward({ share: 1 - part, partGrowth: gOther, totalGrowth }),
        ]
        near(total(rolled), 1)
      }),
    )
  })

  it('GRO-8 the path is one step after the other', () => {
    const path = sharePath({ share: 0.1, partGrowths: [0.2, 0.1], totalGrowths: [0.1, 0.2] })
    near(path[0] ?? Number.NaN, (0.1 * 1.2) / 1.1)
    near(path[1] ?? Number.NaN, 0.1)
    expect(sharePath({ share: 0.1, partGrowths: [], totalGrowths: [] })).toEqual([])
    expect(() => sharePath({ share: 0.1, partGrowths: [1], totalGrowths: [] })).toThrow('lengths-differ')
    expect(rollShareForward({ share: 0.1, partGrowth: Number.NaN, totalGrowth: 0 })).toBeNaN()
    expect(() => rollShareForward({ share: 1.1, partGrowth: 0, totalGrowth: 0 })).toThrow('share')
    expect(() => rollShareForward({ share: 0.1, partGrowth: 0, totalGrowth: -1 })).toThrow('totalGrowth')
  })

  it('GRO-9 the required growth leads the path to the goal', () => {
    fc.assert(
      fc.property(
        share,
        share,
        fc.integer({ min: 1, max: 10 }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        (from, to, years, whole) => {
          const rate = growthForShare({ share: from, targetShare: to, years, totalGrowth: whole })
          near(from * ((1 + rate) / (1 + whole)) ** years, to)
        },
      ),
    )
    expect(growthForShare({ share: 0.1, targetShare: 0.2, years: 1, totalGrowth: Number.NaN })).toBeNaN()
    expect(() => growthForShare({ share: 0, targetShare: 0.2, years: 1, totalGrowth: 0 })).toThrow('share')
    expect(() => growthForShare({ share: 0.1, targetShare: 1.2, years: 1, totalGrowth: 0 })).toThrow('targetShare')
  })

  it('GRO-10 the free part with all others makes the target', () => {
    fc.assert(
      fc.property(growth, share, growth, growth, (target, taken, one, other) => {
        const shares = [taken / 2, taken / 2]
        const found = balancingGrowth({ target, shares, growths: [one, other] })
        if (found.status === 'undefined') throw new Error(found.reason)
        near(cumulativeGrowth({ shares: [...shares, 1 - taken], growths: [one, other, found.growth] }), target)
      }),
    )
  })

  it('GRO-10 is undefined without a free share or with a missing growth', () => {
    expect(balancingGrowth({ target: 0.1, shares: [0.4, 0.6], growths: [0, 0] })).toEqual({
      status: 'undefined',
      reason: 'no-free-share',
    })
    expect(balancingGrowth({ target: 0.1, shares: [0.4], growths: [Number.NaN] })).toEqual({
      status: 'undefined',
      reason: 'missing',
    })
    expect(() => balancingGrowth({ target: 0.1, shares: [0.7], growths: [] })).toThrow('lengths-differ')
    expect(() => balancingGrowth({ target: 0.1, shares: [0.7, 0.6], growths: [0, 0] })).toThrow('sum of shares')
  })

  it('GRO-11 both readings lead back to the figure', () => {
    const { reached, added } = baseReadings({ figure: 717, growth: 0.32 })
    near(reached * 1.32, 717)
    near(added * 0.32, 717)
    expect(() => baseReadings({ figure: 717, growth: 0 })).toThrow('growth')
  })
})
