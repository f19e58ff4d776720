import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catchUpBalance } from './catch-up-balance.ts'
import { lostToDelay } from './lost-to-delay.ts'
import { siteLandGap } from './site-land-gap.ts'

const amount = fc.integer({ min: 0, max: 1000 })

test('PLN-110 what is lost grows by the day, never beyond the worth; a task due at the end of the year is worth nothing in it', () => {
  const worth = { points: 0.002 }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 365 }), fc.integer({ min: 0, max: 700 }), (days, late) => {
      const found = lostToDelay({ days, late, worth })
      expect(found.worth).toBeCloseTo(0.002, 12)
      expect(found.lost).toBeCloseTo(Math.min(late, days) * found.perDay, 12)
      expect(found.lost).toBeLessThanOrEqual(found.worth + 1e-15)
    }),
  )
  expect(lostToDelay({ days: 0, late: 9, worth })).toEqual({ worth: 0, lost: 0, perDay: 0 })
  expect(() => lostToDelay({ days: -1, late: 0, worth })).toThrow('out-of-range')
  expect(() => lostToDelay({ days: 1, late: 0, worth: { rise: 1, sensitivity: 1, rest: 0 } })).toThrow('rest')
})

test('PLN-121 planned less short is the target, or planned less spare', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 20 }), amount, (rows, target) => {
      const { planned, short, spare } = catchUpBalance({ rows, target })
      expect(planned + short - spare).toBeCloseTo(target, 9)
      expect(Math.min(short, spare)).toBe(0)
    }),
  )
  expect(() => catchUpBalance({ rows: [-1], target: 0 })).toThrow('out-of-range')
})

test('PLN-131 the first month without land enough is the first in which the sums say so', () => {
  const months = fc.array(fc.record({ target: amount, land: amount }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(months, (given) => {
      const [amounts, landReady] = [given.map(({ target }) => target), given.map(({ land }) => land)]
      const found = siteLandGap({ amounts, landReady, capitalPerHectare: 4 })
      const gaps = given.map((_, month) => {
        const taken = amounts.slice(0, month + 1).reduce((sum, one) => sum + one, 0)
        const ready = landReady.slice(0, month + 1).reduce((sum, one) => sum + one, 0)
        return taken / 4 - ready
      })
      const first = gaps.findIndex((gap) => gap > 1e-9)
      expect(found?.fromMonth ?? -1).toBe(first)
      if (found) expect(found.worst).toBeCloseTo(Math.max(...gaps), 9)
    }),
  )
  expect(() => siteLandGap({ amounts: [1], landReady: [], capitalPerHectare: 1 })).toThrow('lengths-differ')
  expect(() => siteLandGap({ amounts: [1], landReady: [-1], capitalPerHectare: 1 })).toThrow('out-of-range')
})
