import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestPlan } from './nearest-plan.ts'

const part = fc.record({
  given: fc.double({ min: 0.1, max: 100, noNaN: true }),
  low: fc.double({ min: 0, max: 50, noNaN: true }),
  room: fc.double({ min: 0, max: 100, noNaN: true }),
})

test('PLN-1 the plan adds up, keeps its bounds, and no shift between two parts brings it nearer', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 8 }), fc.double({ min: 0, max: 1, noNaN: true }), (parts, where) => {
      const given = parts.map((one) => one.given)
      const lowest = parts.map((one) => one.low)
      const highest = parts.map((one) => one.low + one.room)
      const [least, most] = [lowest, highest].map((some) => some.reduce((sum, value) => sum + value, 0))
      const total = (least ?? 0) + where * ((most ?? 0) - (least ?? 0))
      const found = nearestPlan({ given, total, lowest, highest })
      if (found.status !== 'found') throw new Error('a total within the bounds has a plan')
      expect(found.plan.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 8)
      for (const [index, value] of found.plan.entries()) {
        expect(value).toBeGreaterThanOrEqual((lowest[index] ?? 0) - 1e-9)
        expect(value).toBeLessThanOrEqual((highest[index] ?? 0) + 1e-9)
      }
      const distance = (plan: readonly number[]) =>
        plan.reduce((sum, value, i) => sum + (value - (given[i] ?? 1)) ** 2 / (given[i] ?? 1), 0)
      const step = 1e-4
      for (const [from, to] of [
        [0, 1],
        [1, 0],
      ] as const) {
        const shifted = found.plan.map((value, index) => value + (index === to ? step : index === from ? -step : 0))
        const allowed = shifted.every((value, index) => value >= (lowest[index] ?? 0) && value <= (highest[index] ?? 0))
        if (allowed) expect(distance(shifted)).toBeGreaterThanOrEqual(distance(found.plan) - 1e-9)
      }
    }),
  )
})

test('PLN-2 a total beyond the bounds is told with what the bounds allow', () => {
  expect(nearestPlan({ given: [1, 2], total: 10, highest: [3, 4] })).toEqual({ status: 'infeasible', lowest: 0, highest: 7 })
  expect(nearestPlan({ given: [1, 2], total: 1, lowest: [1, 1] })).toMatchObject({ status: 'infeasible', lowest: 2 })
})

test('PLN-1 without bounds every part moves in proportion, also far beyond', () => {
  expect(nearestPlan({ given: [1, 3], total: 40 })).toEqual({ status: 'found', plan: [10, 30] })
  expect(nearestPlan({ given: [1, 3], total: 0 })).toEqual({ status: 'found', plan: [0, 0] })
})

test('PLN-1 the caller’s mistakes are named', () => {
  expect(() => nearestPlan({ given: [], total: 1 })).toThrow('no-values')
  expect(() => nearestPlan({ given: [0, 1], total: 1 })).toThrow('out-of-range')
  expect(() => nearestPlan({ given: [1], total: 1, lowest: [2], highest: [1] })).toThrow('out-of-range')
  expect(() => nearestPlan({ given: [1], total: 1, highest: [1, 2] })).toThrow('lengths-differ')
})
