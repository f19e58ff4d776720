import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededNormals } from '../belief/seeded-normals.ts'
import { compensationLedger } from './compensation-ledger.ts'
import { controlLimits } from './control-limits.ts'
import { decomposeTarget } from './decompose-target.ts'
import { expectedFalseAlarms } from './expected-false-alarms.ts'
import { growthPrices } from './growth-prices.ts'
import { productStatus } from './product-status.ts'
import { rankByPointsLost } from './rank-by-points-lost.ts'
import { requiredRest } from './required-rest.ts'

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('PLN-3 the points of every parent are those of its children, and those of the top are the target', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number(1, 100), number(-0.5, 1)), { minLength: 1, maxLength: 6 }),
      number(-0.2, 0.5),
      (parts, target) => {
        const leaves = parts.map(([base, growth], at) => ({
          id: `leaf${at}`,
          parent: at % 2 === 0 ? 'left' : 'right',
          base,
          growth,
        }))
        const nodes = [
          { id: 'top', parent: null },
          { id: 'left', parent: 'top' },
          ...(leaves.some(({ parent }) => parent === 'right') ? [{ id: 'right', parent: 'top' }] : []),
          ...leaves,
          { id: 'free', parent: 'left', base: 20 },
        ]
        const found = decomposeTarget({ target, nodes })
        if (found.status !== 'defined') throw new Error('it has a free share')
        const points = (id: string) => found.rows.find((row) => row.id === id)?.points ?? 0
        expect(points('top')).toBeCloseTo(target, 9)
        for (const parent of ['top', 'left', 'right']) {
          const below = nodes.filter((node) => node.parent === parent)
          if (below.length > 0) expect(sum(below.map(({ id }) => points(id)))).toBeCloseTo(points(parent), 9)
        }
      },
    ),
  )
})

test('PLN-3 a tree that is none is refused, and a free part without a share says so', () => {
  const nodes = [
    { id: 'top', parent: null },
    { id: 'a', parent: 'top', base: 1, growth: 0 },
    { id: 'b', parent: 'top', base: 0 },
  ]
  expect(decomposeTarget({ target: 0.1, nodes })).toEqual({ status: 'undefined', reason: 'no-free-share' })
  const of = (more: readonly Parameters<typeof decomposeTarget>[0]['nodes'][number][]) => () =>
    decomposeTarget({ target: 0.1, nodes: [...nodes, ...more] })
  expect(of([{ id: 'a', parent: 'top', base: 1 }])).toThrow('repeated-code')
  expect(of([{ id: 'c', parent: 'nowhere', base: 1 }])).toThrow('unknown-code')
  expect(
    of([
      { id: 'c', parent: 'd' },
      { id: 'd', parent: 'c' },
    ]),
  ).toThrow('above each other')
  expect(of([{ id: 'c', parent: 'top', base: 1 }])).toThrow('without growth')
  expect(of([{ id: 'c', parent: 'top', base: -1, growth: 0 }])).toThrow('out-of-range')
})

test('PLN-4 percentile, best and use of capacity; without record or capacity they are missing', () => {
  const year = { target: 0.1, growth: 0.05, share: 0.5 }
  expect(requiredRest({ ...year, history: [0.1, 0.2, 0.15, Number.NaN], restBase: 200, capacity: 220 })).toEqual({
    status: 'defined',
    required: expect.closeTo(0.15, 12),
    best: 0.2,
    percentile: expect.closeTo(2 / 3, 12),
    capacityUse: expect.closeTo(230 / 220, 12),
  })
  expect(requiredRest({ ...year, history: [] })).toMatchObject({
    best: Number.NaN,
    percentile: Number.NaN,
    capacityUse: Number.NaN,
  })
  expect(requiredRest({ ...year, share: 1, history: [] })).toEqual({ status: 'undefined', reason: 'nothing-left' })
  expect(() => requiredRest({ ...year, history: [], capacity: 0, restBase: 1 })).toThrow('capacity')
  expect(() => requiredRest({ ...year, history: [], capacity: 1 })).toThrow('restBase')
})

test('PLN-5 a loss in one part is repaired by the price in the other', () => {
  const [, other] = growthPrices({ shares: [0.1367, 0.3368], compensatorShare: 0.1367 })
  expect(0.3368 * -0.01 + 0.1367 * 0.01 * (other?.repair ?? 0)).toBeCloseTo(0, 12)
  expect(() => growthPrices({ shares: [0.1], compensatorShare: 0 })).toThrow('compensatorShare')
})

const gaps = fc.array(
  fc.integer({ min: -2000, max: 2000 }).map((one) => one / 1e5),
  { minLength: 1, maxLength: 8 },
)

test('PLN-6 entries and rests add up to every gap, and the hole is the gap of the whole', () => {
  fc.assert(
    fc.property(gaps, fc.constantFrom('largest-first' as const, 'proportional' as const), (given, rule) => {
      const parts = given.map((_, at) => `p${at}`)
      const { entries, uncovered, spare, hole } = compensationLedger({ parts, gaps: given, rule })
      for (const [at, part] of parts.entries()) {
        const gave = sum(entries.filter(({ from }) => from === part).map(({ points }) => points))
        const got = sum(entries.filter(({ to }) => to === part).map(({ points }) => points))
        const open = sum(uncovered.filter((one) => one.part === part).map(({ points }) => points))
        const left = sum(spare.filter((one) => one.part === part).map(({ points }) => points))
        expect(gave + left - got - open).toBeCloseTo(given[at] ?? 0, 12)
      }
      expect(hole).toBeCloseTo(Math.max(0, -sum(given)), 12)
      expect(uncovered.length === 0 || spare.length === 0).toBe(true)
    }),
  )
})

test('PLN-6 proportional shares every surplus among all shortfalls; nobody is named twice', () => {
  const parts = ['a', 'b', 'c']
  expect(
    compensationLedger({ parts, gaps: [0.03, -0.01, -0.02], rule: 'proportional' }).entries.map(({ points }) => points),
  ).toEqual([expect.closeTo(0.02, 12), expect.closeTo(0.01, 12)])
  expect(() => compensationLedger({ parts: ['a', 'a'], gaps: [1, 2], rule: 'proportional' })).toThrow('repeated-code')
  expect(() => compensationLedger({ parts: ['a'], gaps: [Number.NaN], rule: 'proportional' })).toThrow('gaps')
})

test('PLN-7 seven on one side and six rising are signals, too few values are none', () => {
  const run = controlLimits({ values: [0, 1, -1, 1, -1, 0.2, 0.3, 0.2, 0.3, 0.2, 0.3, 0.2], baseline: 5 })
  expect(run.status === 'defined' && run.signals.at(-1)).toEqual(['long-run'])
  const trend = controlLimits({ values: [0, 3, -3, 3, -3, -2, -1, 0, 1, 2], baseline: 5 })
  expect(trend.status === 'defined' && trend.signals.at(-1)).toEqual(['long-trend'])
  expect(controlLimits({ values: [1, 2, 3, 4] })).toEqual({ status: 'undefined', reason: 'too-few-values', needed: 5 })
  expect(controlLimits({ values: [1, 2, 3, 4, Number.NaN] })).toMatchObject({ reason: 'missing' })
})

/** Seeded numbers that are near enough to normal. */
function noise(seed: number): () => number {
  let state = seed
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
  return () => sum(Array.from({ length: 12 }, next)) - 6
}

test('PLN-8 noise raises a flag in fewer than 4 of 100 parts, a shift by four spreads in nearly all', () => {
  const draw = noise(20251005)
  const part = (id: number, shift: number) => {
    const before = Array.from({ length: 24 }, draw)
    return { id: `${id}`, share: 0.001, growth: draw() + shift, planned: 0, before }
  }
  const flagged = (shift: number) =>
    rankByPointsLost(Array.from({ length: 500 }, (_, id) => part(id, shift))).filter(({ flag }) => flag === 'signal').length / 500
  expect(flagged(0)).toBeLessThan(0.04)
  expect(flagged(-5)).toBeGreaterThan(0.9)
})

test('PLN-100 flags that noise alone raises are foretold within two fifths, for short and long records', () => {
  const draw = seededNormals(7).next
  for (const values of [5, 8, 12, 24]) {
    const parts = Array.from({ length: 6000 }, (_, id) => {
      const before = Array.from({ length: values }, draw)
      return { id: `${id}`, share: 0.001, growth: draw(), planned: 0, before }
    })
    const flagged = rankByPointsLost(parts).filter(({ flag }) => flag === 'signal').length / parts.length
    const ratio = expectedFalseAlarms([values]) / flagged
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.6)
  }
  expect(expectedFalseAlarms([])).toBe(0)
  expect(() => expectedFalseAlarms([4])).toThrow('out-of-range')
})

test('PLN-8 a newest deviation of its own decides the flag, the year’s growth the points', () => {
  const before = [0.01, -0.01, 0.01, -0.01, 0.01, -0.01]
  const part = { id: 'a', share: 0.5, growth: 0.1, planned: 0.1, before }
  expect(rankByPointsLost([{ ...part, newest: -0.2 }])).toMatchObject([{ lost: 0, flag: 'signal' }])
  expect(rankByPointsLost([part])).toMatchObject([{ lost: 0, flag: 'noise' }])
})

test('PLN-8 points lost decide, not percent of plan; a missing growth comes last', () => {
  const part = { planned: 0.1, before: [] }
  const ranked = rankByPointsLost([
    { ...part, id: 'unknown', share: 0.9, growth: Number.NaN },
    { ...part, id: 'small and far behind', share: 0.01, growth: -0.5 },
    { ...part, id: 'large and a little behind', share: 0.4, growth: 0.07 },
  ])
  expect(ranked.map(({ id }) => id)).toEqual(['large and a little behind', 'small and far behind', 'unknown'])
  expect(ranked.every(({ flag }) => flag === 'unknown')).toBe(true)
})

test('PLN-9 level and pace may differ, and a plan that is made needs nothing more', () => {
  const year = { plan: 100, due: 50, recent: 12, periodsLeft: 5 }
  expect(productStatus({ ...year, done: 40 })).toMatchObject({
    level: { state: 'behind' },
    pace: { state: 'enough', needed: 12 },
  })
  expect(productStatus({ ...year, done: 60, recent: 5 })).toMatchObject({
    level: { state: 'ahead' },
    pace: { state: 'too-slow' },
  })
  expect(productStatus({ ...year, done: 50.5 })).toMatchObject({ level: { state: 'on-plan' } })
  expect(productStatus({ ...year, done: 100 })).toMatchObject({ pace: { state: 'enough', needed: 0 } })
  expect(productStatus({ ...year, done: 40, due: Number.NaN, recent: Number.NaN })).toMatchObject({
    level: { state: 'unknown' },
    pace: { state: 'unknown' },
  })
})
