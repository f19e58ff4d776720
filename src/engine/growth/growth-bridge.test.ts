import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GrowthBridge, growthBridge, impliedValueAdded } from './growth-bridge.ts'

fc.configureGlobal({ seed: 2025 })

function estimated(input: Parameters<typeof growthBridge>[0]): GrowthBridge {
  const bridge = growthBridge(input)
  if (bridge.status !== 'estimated') throw new Error(bridge.reason)
  return bridge
}

const rate = fc.integer({ min: -3000, max: 6000 }).map((value) => value / 10_000)
const pairs = fc.uniqueArray(fc.record({ x: rate, y: rate, year: fc.integer({ min: 2019, max: 2025 }) }), {
  minLength: 3,
  maxLength: 12,
  selector: ({ x }) => x,
})
const lists = (all: readonly { x: number; y: number; year: number }[]) => ({
  index: all.map(({ x }) => x),
  valueAdded: all.map(({ y }) => y),
  years: all.map(({ year }) => year),
})

describe('growth bridge', () => {
  test('ADJ-70 residuals have no mean and nothing to do with the index', () => {
    fc.assert(
      fc.property(
        pairs.filter((all) => new Set(all.map(({ year }) => year)).size > 1),
        (all) => {
          const { intercept, slope, degreesOfFreedom, years } = estimated(lists(all))
          const residuals = all.map(({ x, y }) => y - intercept - slope * x)
          expect(residuals.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 10)
          expect(residuals.reduce((sum, one, at) => sum + one * (all[at]?.x ?? 0), 0)).toBeCloseTo(0, 10)
          expect(degreesOfFreedom).toBe(Math.min(all.length - 2, years - 1))
        },
      ),
    )
  })

  test('ADJ-70 says why there is none, and leaves out pairs with a missing number', () => {
    const none = (reason: string, count: number, years: number) => ({ status: 'undefined', reason, pairs: count, years })
    const two = { index: [0.1, 0.2, Number.NaN, 0.4], valueAdded: [0.1, 0.1, 0.1, Number.NaN], years: [2022, 2023, 2024, 2025] }
    expect(growthBridge(two)).toEqual(none('too-few-pairs', 2, 2))
    const same = { index: [0.1, 0.2, 0.3], valueAdded: [0.1, 0.1, 0.2], years: [2025, 2025, 2025] }
    expect(growthBridge(same)).toEqual(none('too-few-years', 3, 1))
    const flat = { index: [0.1, 0.1, 0.1], valueAdded: [0.1, 0.1, 0.2], years: [2023, 2024, 2025] }
    expect(growthBridge(flat)).toEqual(none('index-without-movement', 3, 3))
    expect(() => growthBridge({ ...flat, years: [2023] })).toThrow('lengths-differ')
  })

  test('ADJ-71 the band is narrowest at the mean of the pairs and never narrower than their spread', () => {
    const bridge = estimated({
      index: [0.1, 0.2, 0.3, 0.4],
      valueAdded: [0.09, 0.17, 0.2, 0.31],
      years: [2022, 2023, 2024, 2025],
    })
    const scale = (index: number) => impliedValueAdded({ bridge, index }).scale
    expect(scale(0.25)).toBeGreaterThan(bridge.spread)
    expect(scale(0.35)).toBeGreaterThan(scale(0.25))
    expect(scale(0.15)).toBeCloseTo(scale(0.35), 12)
    expect(impliedValueAdded({ bridge, index: Number.NaN }).location).toBeNaN()
  })

  test('ADJ-71 simulated years fall inside the central 80 % about as often as they should', () => {
    let state = 12345
    const uniform = () => {
      state = (1103515245 * state + 12345) % 2147483648
      return (state + 0.5) / 2147483648
    }
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    let inside = 0
    const runs = 2000
    for (let run = 0; run < runs; run += 1) {
      const index = Array.from({ length: 7 }, () => 0.2 + 0.1 * normal())
      const valueAdded = index.map((x) => 0.02 + 0.7 * x + 0.03 * normal())
      const bridge = estimated({ index: index.slice(0, 6), valueAdded: valueAdded.slice(0, 6), years: [1, 2, 3, 4, 5, 6] })
      const { location, scale } = impliedValueAdded({ bridge, index: index[6] ?? 0 })
      const t4 = 1.5332
      if (Math.abs((valueAdded[6] ?? 0) - location) <= t4 * scale) inside += 1
    }
    expect(inside / runs).toBeGreaterThan(0.77)
    expect(inside / runs).toBeLessThan(0.83)
  })
})
