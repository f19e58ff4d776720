import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Contributions, contributions, indexContributions, levelContributions } from './contributions.ts'
import { feasibleWeights } from './feasible-weights.ts'

fc.configureGlobal({ seed: 2025 })

const sumOf = ({ parts, residual }: Contributions): number => parts.reduce((sum, part) => sum + part.points, 0) + residual.points
const levels = fc.array(fc.tuple(fc.double({ min: 1, max: 999, noNaN: true }), fc.double({ min: 1, max: 999, noNaN: true })), {
  minLength: 1,
  maxLength: 8,
})

describe('contributions', () => {
  it('CON-1 points from levels are share times growth and add up to the growth', () => {
    fc.assert(
      fc.property(levels, (pairs) => {
        const [previous, current] = [pairs.map(([before]) => before), pairs.map(([, now]) => now)]
        const found = levelContributions({ current, previous })
        expect(found.residual.points).toBeCloseTo(0, 10)
        for (const { share, growth, points } of found.parts) expect(share * growth).toBeCloseTo(points, 10)
        const again = contributions({
          growth: found.growth,
          shares: found.parts.map(({ share }) => share),
          growths: found.parts.map(({ growth }) => growth),
        })
        expect(again.parts.map(({ points }) => points.toFixed(10))).toEqual(found.parts.map(({ points }) => points.toFixed(10)))
      }),
    )
  })

  it('CON-1 a new part has points though it has no growth', () => {
    const [part] = levelContributions({ current: [10, 100], previous: [0, 90] }).parts
    expect(part?.growth).toBeNaN()
    expect(part?.points).toBeCloseTo(1 / 9, 12)
  })

  it('CON-2 the effective weight is the fixed one times last year’s index', () => {
    const found = indexContributions({ weights: [0.4, 0.6], current: [240, 110], previous: [200, 100] })
    expect(found.parts[0]?.share).toBeCloseTo(80 / 140, 12)
    expect(found.parts[0]?.points).toBeCloseTo(16 / 140, 12)
    expect(found.growth).toBeCloseTo(22 / 140, 12)
    expect(found.residual.points).toBeCloseTo(0, 12)
  })

  it('CON-2 an index without growth has no points, and one section alone is the whole', () => {
    expect(indexContributions({ weights: [1], current: [150], previous: [100] })).toMatchObject({
      growth: 0.5,
      parts: [{ points: 0.5 }],
    })
    expect(
      indexContributions({ weights: [0.5, 0.5], current: [90, 90], previous: [90, 90] }).parts.map(({ points }) => points),
    ).toEqual([0, 0])
  })

  it('CON-3 parts and residual add up to the published growth', () => {
    const growth = fc.double({ min: -0.5, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        growth,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), growth), { minLength: 1, maxLength: 6 }),
        (total, pairs) => {
          const found = contributions({
            growth: total,
            shares: pairs.map(([share]) => share),
            growths: pairs.map(([, one]) => one),
          })
          expect(Math.abs(sumOf(found) - total)).toBeLessThan(1e-14)
        },
      ),
    )
  })

  it('CON-3 a published total that the sections do not explain shows in the residual', () => {
    const found = indexContributions({
      weights: [0.4, 0.5],
      current: [150, 110],
      previous: [100, 100],
      currentTotal: 130,
      previousTotal: 100,
    })
    expect(found.growth).toBeCloseTo(0.3, 12)
    expect(found.residual.points).toBeCloseTo(0.05, 12)
    expect(found.residual.share).toBeCloseTo(0.1, 12)
  })

  it('ERR-1 refuses weights that do not sum to one where the totals are built from them', () => {
    expect(() => indexContributions({ weights: [0.4, 0.5], current: [1, 1], previous: [1, 1] })).toThrow('sum of weights')
    expect(() => indexContributions({ weights: [0.4], current: [1, 1], previous: [1] })).toThrow('lengths-differ')
    expect(() => contributions({ growth: 0.1, shares: [1.1], growths: [0.1] })).toThrow('shares')
    expect(() => contributions({ growth: 0.1, shares: [], growths: [] })).toThrow('no-values')
    expect(() => levelContributions({ current: [1], previous: [0] })).toThrow('previousTotal')
    expect(() => levelContributions({ current: [1, 2], previous: [1] })).toThrow('lengths-differ')
  })
})

describe('feasible weights', () => {
  const rates = fc.array(fc.double({ min: -0.3, max: 0.5, noNaN: true }), { minLength: 1, maxLength: 5 })

  it('CON-6 every corner fits, and the weights that made the total lie in the ranges', () => {
    fc.assert(
      fc.property(rates, fc.infiniteStream(fc.double({ min: 0.01, max: 1, noNaN: true })), (growths, stream) => {
        const raw = growths.map(() => Number(stream.next().value))
        const weights = raw.map((value) => value / raw.reduce((sum, one) => sum + one, 0))
        const growth = growths.reduce((sum, rate, i) => sum + rate * (weights[i] ?? 0), 0)
        const found = feasibleWeights({ growths, growth })
        if (found.status === 'infeasible') throw new Error('the weights that made it were not found')
        for (const vertex of found.vertices) {
          expect(vertex.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 6)
          expect(vertex.reduce((sum, weight, i) => sum + weight * (growths[i] ?? 0), 0)).toBeCloseTo(growth, 6)
        }
        weights.forEach((weight, i) => {
          expect(weight).toBeGreaterThanOrEqual((found.ranges[i]?.low ?? 2) - 1e-6)
          expect(weight).toBeLessThanOrEqual((found.ranges[i]?.high ?? -1) + 1e-6)
        })
      }),
    )
  })

  it('CON-6 agrees with a fine grid under bounds on the weights', () => {
    const input = { growths: [0.1, 0.3, 0.2], growth: 0.19, low: [0.3, 0, 0], high: [1, 0.35, 0.4] }
    const found = feasibleWeights(input)
    const fits: number[] = []
    for (let step = 0; step <= 1000; step += 1) {
      const second = step / 1000
      const first = (input.growth - 0.2 - 0.1 * second) / -0.1
      const third = 1 - first - second
      if (first >= 0.3 - 1e-9 && second <= 0.35 + 1e-9 && third >= -1e-9 && third <= 0.4 + 1e-9) fits.push(second)
    }
    if (found.status === 'infeasible') throw new Error('infeasible')
    expect(found.ranges[1]?.low).toBeCloseTo(Math.min(...fits), 6)
    expect(found.ranges[1]?.high).toBeCloseTo(Math.max(...fits), 6)
  })

  it('CON-6 finds nothing outside the parts or the bounds', () => {
    expect(feasibleWeights({ growths: [0.1, 0.2], growth: 0.21 })).toEqual({ status: 'infeasible' })
    expect(feasibleWeights({ growths: [0.1, 0.2], growth: 0.18, high: [1, 0.7] })).toEqual({ status: 'infeasible' })
    expect(feasibleWeights({ growths: [0.1], growth: 0.1 })).toMatchObject({ vertices: [[1]] })
    expect(feasibleWeights({ growths: [0.1, 0.2], growth: 0.2 })).toMatchObject({
      vertices: [[0, 1]],
      ranges: [{ value: 0 }, { value: 1 }],
    })
    expect(feasibleWeights({ growths: [0.25, 0.75], growth: 0.5, low: [0.5, 0.5], high: [0.5, 0.5] })).toMatchObject({
      vertices: [[0.5, 0.5]],
    })
  })

  it('CON-6 parts of equal growth may trade all their weight', () => {
    const found = feasibleWeights({ growths: [0.1, 0.1, 0.3], growth: 0.1 })
    expect(found).toMatchObject({
      status: 'feasible',
      ranges: [
        { low: 0, high: 1 },
        { low: 0, high: 1 },
        { low: 0, high: 0 },
      ],
    })
  })

  it('ERR-1 refuses missing growths and bounds that cross', () => {
    expect(() => feasibleWeights({ growths: [Number.NaN], growth: 0.1 })).toThrow('out-of-range')
    expect(() => feasibleWeights({ growths: [0.1], growth: 0.1, low: [0.5], high: [0.4] })).toThrow('high')
    expect(() => feasibleWeights({ growths: [0.1], growth: 0.1, low: [] })).toThrow('lengths-differ')
    expect(() => feasibleWeights({ growths: [], growth: 0.1 })).toThrow('no-values')
  })
})
