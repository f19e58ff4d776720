import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type LinearSolver, solveConvex } from '../engine/index.ts'
import { highsSolver } from './highs-solver.ts'

let solve: LinearSolver
beforeAll(async () => {
  solve = await highsSolver(20)
})

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
const none = Number.POSITIVE_INFINITY

describe('PLN-16 linear programmes as data', () => {
  const variable = (name: string, cost: number, high = none) => ({ name, low: 0, high, cost })

  test('PLN-16 a workshop’s best week, with the price of an hour', () => {
    const rows = [
      {
        name: 'carpentry',
        low: -none,
        high: 40,
        terms: [
          { at: 0, factor: 1 },
          { at: 1, factor: 2 },
        ],
      },
      {
        name: 'finishing',
        low: -none,
        high: 50,
        terms: [
          { at: 0, factor: 2 },
          { at: 1, factor: 1 },
        ],
      },
    ]
    const found = solve({ variables: [variable('chairs', -30), variable('tables', -50)], rows })
    if (found.status !== 'optimal') throw new Error(found.status)
    expect(found.objective).toBeCloseTo(-1100, 6)
    expect([...Array.from(found.values), ...Array.from(found.duals)]).toEqual(
      [20, 10, -70 / 3, -10 / 3].map((one) => expect.closeTo(one, 6)),
    )
  })

  test('PLN-16 whole numbers, no solution, and no end', () => {
    const row = (name: string, low: number, high: number) => ({ name, low, high, terms: [{ at: 0, factor: 2 }] })
    const whole = solve({ variables: [{ ...variable('x', -1), whole: true }], rows: [row('most', -none, 7)] })
    expect(whole).toMatchObject({ status: 'optimal', objective: -3 })
    const rows = [row('free', -none, 100), row('at least 4', 4, none), row('at most 2', -none, 2)]
    expect(solve({ variables: [variable('x', 1)], rows })).toEqual({ status: 'infeasible' })
    expect(solve({ variables: [variable('x', -1)], rows: [] }).status).toBe('unbounded')
  })
})

describe('PLN-18 HiGHS behind the seam', () => {
  test('PLN-18 a thousand programmes leave no memory behind, and a wrong one is told in a line', () => {
    const variables = Array.from({ length: 200 }, (_, at) => ({ name: `x${at}`, low: 0, high: 1, cost: -at }))
    const model = { variables, rows: [{ name: 'sum', low: 0, high: 7, terms: variables.map((_, at) => ({ at, factor: 1 })) }] }
    const memory = () => process.memoryUsage()
    for (let round = 0; round < 200; round += 1) solve(model)
    const before = memory().arrayBuffers + memory().external
    for (let round = 0; round < 800; round += 1) solve(model)
    expect(memory().arrayBuffers + memory().external - before).toBeLessThan(8e6)
    const wrong = () => solve({ variables: [], rows: [{ name: 'r', low: 0, high: 1, terms: [{ at: 5, factor: 1 }] }] })
    expect(wrong).toThrow(/^HiGHS: .{1,500}$/s)
  })
})

test('PLN-17 prices of rows find what the multiplier finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 1, max: 50, noNaN: true }), fc.double({ min: 0.2, max: 5, noNaN: true })), {
        minLength: 2,
        maxLength: 6,
      }),
      fc.double({ min: 0.2, max: 3, noNaN: true }),
      (parts, factor) => {
        const total = sum(parts.map(([centre]) => centre)) * factor
        const variables = parts.map((_, at) => ({ name: `x${at}`, low: 0, high: none, cost: 0 }))
        const rows = [{ name: 'total', low: total, high: total, terms: parts.map((_, at) => ({ at, factor: 1 })) }]
        const curves = parts.map(([centre, weight], at) => ({ at, centre, weight }))
        const found = solveConvex({ model: { variables, rows }, curves })
        if (found.status !== 'optimal') throw new Error(found.status)
        expect(found.objective).toBeLessThanOrEqual(exactCost(parts, total) * (1 + 1e-5) + 1e-9)
      },
    ),
    { numRuns: 25 },
  )
})

test('PLN-17 one that hardly moves makes good what those with wide spreads cannot, since their bounds hold them', () => {
  const [highs, centres, spreads] = [
    [3, 6, 2, 9],
    [7, 0, 2, 5],
    [3, 0.1, 0.1, 0.001],
  ]
  const variables = highs.map((high, at) => ({ name: `x${at}`, low: 0, high, cost: 0 }))
  const rows = [{ name: 'target', low: 16.4, high: none, terms: variables.map((_, at) => ({ at, factor: 1 })) }]
  const curves = centres.map((centre, at) => ({ at, centre, weight: (spreads[at] ?? 1) ** -2 }))
  const found = solveConvex({ model: { variables, rows }, curves })
  expect(found.status === 'optimal' ? found.values.map((one) => Number(one.toFixed(6))) : found).toEqual([3, 6, 2, 5.4])
})

test('PLN-17 a plan is found just when there is one, keeps all bounds, and no other way is cheaper', () => {
  const small = fc.integer({ min: -3, max: 3 })
  const cell = fc.record({
    centre: fc.integer({ min: -5, max: 20 }),
    weight: fc.constantFrom(0.01, 0.5, 1, 40),
    high: fc.constantFrom(0, 3, 12, none),
    cost: small,
  })
  const row = fc.record({
    low: fc.constantFrom(-none, 0, 4, 15),
    width: fc.constantFrom(0, 2, 30, none),
    factors: fc.array(small, { minLength: 5, maxLength: 5 }),
  })
  let [found, missed] = [0, 0]
  fc.assert(
    fc.property(fc.array(cell, { minLength: 5, maxLength: 5 }), fc.array(row, { maxLength: 5 }), (cells, given) => {
      const twice = [...given, ...given.slice(0, 1)]
      const variables = cells.map(({ high, cost }, at) => ({ name: `x${at}`, low: 0, high, cost }))
      const rows = twice.map(({ low, width, factors }) => ({
        name: 'row',
        low,
        high: low === -none ? 9 : low + width,
        terms: factors.map((factor, at) => ({ at, factor })),
      }))
      const curves = cells.map(({ centre, weight }, at) => ({ at, centre, weight }))
      const answer = solveConvex({ model: { variables, rows }, curves })
      const isPossible = solve({ variables: variables.map((one) => ({ ...one, cost: 0 })), rows }).status === 'optimal'
      expect(answer.status).toBe(isPossible ? 'optimal' : 'none')
      if (answer.status !== 'optimal') missed += 1
      if (answer.status !== 'optimal') return
      found += 1
      const slope = cells.map(({ centre, weight, cost }, at) => cost + 2 * weight * ((answer.values[at] ?? 0) - centre))
      const most = 1 + Math.max(...slope.map(Math.abs))
      const box = variables.map((one) => ({ ...one, high: Math.min(one.high, 1e4) }))
      const best = solve({ variables: box.map((one, at) => ({ ...one, cost: slope[at] ?? 0 })), rows })
      if (best.status !== 'optimal') throw new Error(best.status)
      const here = sum(slope.map((one, at) => one * (answer.values[at] ?? 0)))
      expect(here).toBeLessThanOrEqual(best.objective + 1e-5 * most)
      for (const { low, high, terms } of rows) {
        const made = sum(terms.map(({ at, factor }) => factor * (answer.values[at] ?? 0)))
        expect(made).toBeGreaterThan(low - 1e-6)
        expect(made).toBeLessThan(high + 1e-6)
      }
    }),
    { numRuns: 120 },
  )
  expect(found).toBeGreaterThan(20)
  expect(missed).toBeGreaterThan(5)
})

/** min Σ w (x − c)² with Σ x = total, x ≥ 0, by bisection of the multiplier. */
function exactCost(parts: readonly (readonly [number, number])[], total: number): number {
  let [low, high] = [-1e6, 1e6]
  const at = (lambda: number) => parts.map(([centre, weight]) => Math.max(0, centre + lambda / (2 * weight)))
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2
    if (sum(at(middle)) < total) low = middle
    else high = middle
  }
  return sum(at(high).map((value, index) => (parts[index]?.[1] ?? 0) * (value - (parts[index]?.[0] ?? 0)) ** 2))
}
