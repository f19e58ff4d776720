import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capacityUse, supplyLimit } from '../index.ts'

const amount = fc.double({ min: 0.1, max: 1e6, noNaN: true })

test('PLN-164 at the room that is left, and only there, what stands is used whole', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 9 }), (products) => {
      const [before, capacities] = [products.map(([made]) => made), products.map(([, most]) => most)]
      const now = capacityUse({ before, capacities, growth: 0 })
      if (now.status !== 'defined') throw new Error(now.reason)
      const full = capacityUse({ before, capacities, growth: now.room })
      expect(full.status === 'defined' ? full.use : Number.NaN).toBeCloseTo(1, 9)
      expect(now.use).toBeCloseTo(now.uses.reduce((sum, one) => sum + one, 0) / now.uses.length, 9)
    }),
  )
})

test('PLN-164 without a capacity or without output there is no use', () => {
  expect(capacityUse({ before: [], capacities: [], growth: 0.1 })).toEqual({ status: 'undefined', reason: 'no-capacity' })
  expect(capacityUse({ before: [0], capacities: [5], growth: 0.1 })).toEqual({ status: 'undefined', reason: 'no-output' })
  expect(() => capacityUse({ before: [1], capacities: [0], growth: 0 })).toThrow('capacities')
  expect(() => capacityUse({ before: [1], capacities: [], growth: 0 })).toThrow('lengths-differ')
})

test('PLN-165 a supply lets an activity grow as far as what is free goes, and never below what is expected', () => {
  fc.assert(
    fc.property(amount, fc.double({ min: -100, max: 1e5, noNaN: true }), amount, (used, free, expected) => {
      const [month] = supplyLimit({ used: [used], free: [free], expected: [expected] })
      const most = (month?.amount ?? Number.NaN) / (month?.perUnit ?? Number.NaN)
      expect(most / (expected * (1 + Math.max(0, free) / used))).toBeCloseTo(1, 9)
      expect(most).toBeGreaterThanOrEqual(expected * (1 - 1e-12))
    }),
  )
  expect(() => supplyLimit({ used: [0], free: [1], expected: [1] })).toThrow('used')
  expect(() => supplyLimit({ used: [1], free: [1], expected: [] })).toThrow('lengths-differ')
})
