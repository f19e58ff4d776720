import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import {
  makeScenario,
  type Scenario,
  type ScenarioBlock,
  type ScenarioRange,
  type ScenarioRow,
  scenarioCell,
} from './scenario.ts'
import { stoppedRanges } from './stopped-ranges.ts'

const year = { first: 24300, last: 24311 }
const month = (at: number) => ({ first: year.first + at, last: year.first + at })
const quarter = (at: number) => ({ first: year.first + 3 * at, last: year.first + 3 * at + 2 })
const every = (value: number) => new Array<number>(12).fill(value)
const rows: readonly ScenarioRow[] = [
  { id: 'all', parent: null },
  { id: 'industry', parent: 'all' },
  { id: 'cars', parent: 'industry', base: every(1000), level: every(1300) },
  { id: 'coal', parent: 'industry', base: every(3000), level: every(3030) },
  { id: 'services', parent: 'all', base: every(4000), level: every(4500) },
]
const sheet = (ranges: readonly ScenarioRange[], locks: readonly ScenarioBlock[] = [], realised = 0): Scenario =>
  makeScenario({ period: year, rows, ranges, locks, realised })
const level = (scenario: Scenario, node: string, period = year) => scenarioCell(scenario, { node, period }).level
const edit = (node: string, value: number, period = year) => ({ node, period, measure: 'level' as const, value })
const applied = (scenario: Scenario, one: ReturnType<typeof edit>): Scenario => {
  const result = applyEdit(scenario, one)
  if (result.status === 'refused') throw new Error(JSON.stringify(result))
  return result.scenario
}

describe('PLN-140 an edit takes the nearest spread that holds every range and lock', () => {
  test('PLN-140 what a quarter may not take, the other quarters take in proportion', () => {
    const first = { node: 'cars', period: quarter(0), lowest: 0, highest: 4000 }
    const after = applied(sheet([first]), edit('cars', 12 * 1600))
    expect([0, 1, 2, 3].map((at) => level(after, 'cars', quarter(at)))).toEqual([4000, 5067, 5067, 5066])
    expect(level(after, 'cars')).toBe(12 * 1600)
    expect(stoppedRanges(sheet([first]), after, edit('cars', 0)).map(({ node }) => node)).toEqual(['cars'])
  })

  test('PLN-140 crossing ranges of a row’s year and of a parent’s quarter hold together', () => {
    const ranges = [
      { node: 'cars', period: year, lowest: 0, highest: 16_000 },
      { node: 'industry', period: quarter(3), lowest: 0, highest: 13_200 },
    ]
    const after = applied(sheet(ranges), edit('industry', 54_000))
    expect(level(after, 'industry')).toBe(54_000)
    expect(level(after, 'cars')).toBe(16_000)
    expect(level(after, 'industry', quarter(3))).toBe(13_200)
    expect(level(after, 'services')).toBe(level(sheet([]), 'services'))
  })

  test('PLN-140 a lock that the edit crosses is made good within the ranges of those who make it good', () => {
    const ranges = [{ node: 'coal', period: year, lowest: 36_000, highest: 40_000 }]
    const before = sheet(ranges, [{ node: 'all', period: year }])
    const after = applied(before, edit('cars', 20_000))
    expect([level(after, 'all'), level(after, 'cars')]).toEqual([level(before, 'all'), 20_000])
    expect(level(after, 'coal')).toBeGreaterThanOrEqual(36_000)
  })

  test('PLN-141 an edit out of reach says the nearest level and a smallest set of ranges that keeps it away', () => {
    const ranges = [
      { node: 'services', period: quarter(1), lowest: 0, highest: 14_000 },
      { node: 'cars', period: quarter(0), lowest: 0, highest: 4000 },
      { node: 'cars', period: { first: year.first + 3, last: year.last }, lowest: 0, highest: 12_000 },
    ]
    expect(applyEdit(sheet(ranges), edit('cars', 17_000))).toEqual({
      status: 'refused',
      reason: 'out-of-reach',
      block: { node: 'cars', period: year },
      found: 17_000,
      nearest: 16_000,
      held: ranges.slice(1).map(({ node, period }) => ({ node, period })),
    })
  })
})

const block = fc.record({
  node: fc.constantFrom('all', 'industry', 'cars', 'coal', 'services'),
  period: fc.constantFrom(year, quarter(0), quarter(1), quarter(3), month(1), month(10), {
    first: year.first,
    last: year.first + 8,
  }),
})
const held = fc.record({
  block,
  below: fc.double({ min: 0, max: 0.4, noNaN: true }),
  above: fc.double({ min: 0, max: 0.4, noNaN: true }),
})

test('PLN-140 whatever ranges and locks there are, an edit that is made holds all of them and every sum, and one that is refused can be made at the nearest level', () => {
  let [made, spread, refused] = [0, 0, 0]
  fc.assert(
    fc.property(
      fc.array(held, { minLength: 2, maxLength: 6 }),
      fc.array(block, { maxLength: 2 }),
      block,
      fc.double({ min: -0.2, max: 0.25, noNaN: true }),
      fc.constantFrom(0, 2),
      (limits, locks, place, change, realised) => {
        const plain = sheet([], locks, realised)
        const ranges = limits.map(({ block: of, below, above }) => {
          const now = level(plain, of.node, of.period)
          return { ...of, lowest: Math.floor(now * (1 - below)), highest: Math.ceil(now * (1 + above)) }
        })
        const before = sheet(ranges, locks, realised)
        const one = edit(place.node, Math.round(level(before, place.node, place.period) * (1 + change)), place.period)
        const result = applyEdit(before, one)
        if (result.status === 'refused') {
          if (result.reason !== 'out-of-reach') return
          refused += 1
          expect(result.held.length).toBeGreaterThan(0)
          const nearest = applyEdit(before, { ...one, value: result.nearest })
          expect(nearest.status).toBe('applied')
          const further = result.nearest + Math.sign(one.value - result.nearest)
          expect(applyEdit(before, { ...one, value: further }).status).toBe('refused')
          return
        }
        made += 1
        const { scenario } = result
        const proportional = applyEdit(plain, one)
        if (proportional.status === 'applied' && proportional.scenario.level.some((value, at) => value !== scenario.level[at]))
          spread += 1
        expect(level(scenario, one.node, one.period)).toBe(one.value)
        for (const lock of locks) expect(level(scenario, lock.node, lock.period)).toBe(level(before, lock.node, lock.period))
        for (const { node, period, lowest, highest } of ranges) {
          expect(level(scenario, node, period)).toBeGreaterThanOrEqual(lowest)
          expect(level(scenario, node, period)).toBeLessThanOrEqual(highest)
        }
        for (let at = 0; at < 12; at += 1) {
          const of = (node: string) => level(scenario, node, month(at))
          expect(of('industry')).toBe(of('cars') + of('coal'))
          expect(of('all')).toBe(of('industry') + of('services'))
          for (const node of ['cars', 'coal', 'services']) expect(of(node)).toBeGreaterThanOrEqual(0)
          if (at < realised) expect(of('cars')).toBe(1300)
        }
      },
    ),
    { numRuns: 500, seed: 35 },
  )
  expect(made).toBeGreaterThan(50)
  expect(spread).toBeGreaterThan(10)
  expect(refused).toBeGreaterThan(10)
})

test('PLN-140 of all whole spreads that hold, none is nearer to what was planned than half a unit a cell allows', () => {
  const given = fc.tuple(fc.integer({ min: 5, max: 14 }), fc.integer({ min: 5, max: 14 }), fc.integer({ min: 5, max: 14 }))
  fc.assert(
    fc.property(
      given,
      fc.integer({ min: 10, max: 30 }),
      fc.integer({ min: 10, max: 30 }),
      fc.integer({ min: 15, max: 50 }),
      (now, early, late, total) => {
        const run = (first: number, last: number) => ({ first, last })
        const scenario = makeScenario({
          period: run(0, 2),
          rows: [{ id: 'all', parent: null, base: [9, 9, 9], level: now }],
          ranges: [
            { node: 'all', period: run(0, 1), lowest: 0, highest: early },
            { node: 'all', period: run(1, 2), lowest: 0, highest: late },
          ],
        })
        const distance = (values: readonly number[]) =>
          values.reduce((sum, one, at) => sum + (one - (now[at] ?? 0)) ** 2 / (now[at] ?? 1), 0)
        let best = Number.POSITIVE_INFINITY
        for (let a = 0; a <= early; a += 1)
          for (let b = 0; a + b <= early && b <= late; b += 1)
            if (b + total - a - b <= late && total - a - b >= 0) best = Math.min(best, distance([a, b, total - a - b]))
        const result = applyEdit(scenario, { node: 'all', period: run(0, 2), measure: 'level', value: total })
        expect(result.status).toBe(best === Number.POSITIVE_INFINITY ? 'refused' : 'applied')
        if (result.status === 'refused') return
        const found = distance([...result.scenario.level])
        expect(Math.sqrt(found)).toBeLessThanOrEqual(Math.sqrt(best) + 0.6)
      },
    ),
    { numRuns: 300 },
  )
})
