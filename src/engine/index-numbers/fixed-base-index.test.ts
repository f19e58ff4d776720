import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseRelatives } from './base-relatives.ts'
import { climbLadder, ladderTotal } from './climb-ladder.ts'
import { fixedBaseContributions } from './fixed-base-contributions.ts'
import { fixedBaseIndex } from './fixed-base-index.ts'
import { imputedBasePrice } from './imputed-base-price.ts'
import { effectiveWeights, type Ladder } from './ladder.ts'
import { ladderGrowth } from './ladder-growth.ts'
import { levelGrowth } from './level-growth.ts'
import { type SeriesTable, seriesTable, tableRows } from './series-table.ts'
import { sliceTable } from './slice-table.ts'
import { weightedGrowth } from './weighted-growth.ts'

fc.configureGlobal({ seed: 2025 })

const start = 2024 * 12
const amount = fc.double({ min: 0.1, max: 100, noNaN: true })
const row = (table: SeriesTable, index = 0): readonly number[] => tableRows(table)[index] ?? []
const annual = (...rows: readonly (readonly number[])[]): SeriesTable => seriesTable({ frequency: 'A', start, rows })

/** Eight products in four 4-digit industries, two 2-digit ones, two sections and the total. */
const ladders: fc.Arbitrary<Ladder> = fc.array(amount, { minLength: 16, maxLength: 16 }).map((weights) => [
  { parents: [0, 0, 1, 1, 2, 2, 3, 3], weights: weights.slice(0, 8) },
  { parents: [0, 0, 1, 2], weights: weights.slice(8, 12) },
  { parents: [0, 0, 1], weights: weights.slice(12, 15) },
  { parents: [0, 0], weights: weights.slice(14, 16) },
])

describe('tables', () => {
  test('IDX-1 a row keeps its place, and what does not fit is refused', () => {
    const table = seriesTable({
      frequency: 'M',
      start,
      rows: [
        [1, Number.NaN],
        [3, 4],
      ],
    })
    expect(tableRows(table)).toEqual([
      [1, Number.NaN],
      [3, 4],
    ])
    expect(tableRows(sliceTable(table, { first: start + 1, last: start + 1 }))).toEqual([[Number.NaN], [4]])
    expect(() => seriesTable({ frequency: 'M', start, rows: [[1], [2, 3]] })).toThrow('lengths-differ')
    expect(() => seriesTable({ frequency: 'Q', start: start + 1, rows: [[1]] })).toThrow('not-aligned')
    expect(() => sliceTable(table, { first: start + 1, last: start + 2 })).toThrow('not-aligned')
  })
})

describe('fixed-base index', () => {
  test('IDX-2 relatives average one over the base year; without a base there are none, and the reason is told', () => {
    const gap = [1, 2, Number.NaN, 3, 5]
    const quantities = seriesTable({ frequency: 'Q', start, rows: [[10, 20, 30, 40, 50], [0, 0, 0, 0, 7], gap] })
    const { relatives, withoutBase } = baseRelatives(quantities, 2024)
    expect(row(relatives)).toEqual([0.4, 0.8, 1.2, 1.6, 2])
    expect(withoutBase).toEqual([
      { series: 1, reason: 'no-base-output' },
      { series: 2, reason: 'base-missing' },
    ])
    expect(row(relatives, 1).every(Number.isNaN) && row(relatives, 2).every(Number.isNaN)).toBe(true)
    expect(() => baseRelatives(quantities, 2025)).toThrow('out-of-range')
  })

  test('IDX-3 children without weight are passed over, equal weights give the plain mean', () => {
    const values = annual([1.2], [1], [Number.NaN])
    const ladder = [{ parents: [0, 0, 0], weights: [2, 2, 0] }]
    expect(row(ladderTotal(climbLadder({ values, ladder, missing: 'stay-missing' })).indices)[0]).toBeCloseTo(1.1, 12)
  })

  test('IDX-3 a missing child makes its parent missing, or the matched others stand for it and the coverage says so', () => {
    const values = annual([1.2, 1.2], [1, Number.NaN], [2, 2])
    const ladder = [
      { parents: [0, 0, 1], weights: [1, 3, 1] },
      { parents: [0, 0], weights: [1, 1] },
    ]
    const strict = climbLadder({ values, ladder, missing: 'stay-missing' })
    expect(strict.map(({ indices }) => row(indices).map(Number.isNaN))).toEqual([
      [false, true],
      [false, true],
    ])
    const matched = ladderTotal(climbLadder({ values, ladder, missing: 'matched' }))
    expect(row(matched.indices)[0]).toBeCloseTo((1.05 + 2) / 2, 12)
    expect(row(matched.indices)[1]).toBeCloseTo((1.2 + 2) / 2, 12)
    expect(row(matched.coverage)).toEqual([1, (1 / 4 + 1) / 2])
    expect(row(ladderTotal(strict).coverage)).toEqual([1, 0.625])
  })

  test('IDX-3 a ladder that does not fit is refused', () => {
    const values = annual([1], [1])
    const climb = (ladder: Ladder) => () => climbLadder({ values, ladder, missing: 'matched' })
    expect(climb([])).toThrow('no-values')
    expect(climb([{ parents: [0], weights: [1] }])).toThrow('lengths-differ')
    expect(climb([{ parents: [0, 1], weights: [1, 1] }])).toThrow('out-of-range')
    expect(climb([{ parents: [0, 0], weights: [1, -1] }])).toThrow('out-of-range')
    expect(() => ladderTotal([])).toThrow('no-values')
  })

  test('IDX-4 climbing step by step gives the total of direct aggregation', () => {
    const products = fc.array(fc.array(amount, { minLength: 3, maxLength: 3 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(ladders, products, (ladder, rows) => {
        const values = annual(...rows)
        const climbed = row(ladderTotal(climbLadder({ values, ladder, missing: 'stay-missing' })).indices)
        const weights = effectiveWeights(ladder)
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
        const direct = climbLadder({ values, ladder: [{ parents: rows.map(() => 0), weights }], missing: 'stay-missing' })
        for (const [period, total] of row(ladderTotal(direct).indices).entries())
          expect((climbed[period] ?? 0) / total).toBeCloseTo(1, 12)
      }),
    )
  })

  test('IDX-6 a closed product is 0 and pulls its class down, a missing one is not 0', () => {
    const index = (last: number) =>
      row(
        ladderTotal(
          fixedBaseIndex({
            quantities: annual([10, last], [10, 10]),
            baseYear: 2024,
            ladder: [{ parents: [0, 0], weights: [1, 1] }],
            missing: 'stay-missing',
          }).levels,
        ).indices,
      )[1]
    expect(index(0)).toBe(0.5)
    expect(index(Number.NaN)).toBeNaN()
  })

  test('IDX-6 a new product adds its value at the imputed price and is flagged; without a class to join it is refused', () => {
    const input = {
      quantities: annual([10, 12, 12], [0, 0, 3], [4, 4, 4]),
      baseYear: 2024,
      ladder: [
        { parents: [0, 0, 1], weights: [50, 0, 9] },
        { parents: [0, 0], weights: [1, 1] },
      ],
      missing: 'stay-missing' as const,
    }
    const newProducts = [{ series: 1, basePrice: imputedBasePrice({ firstPrice: 6, classPriceBase: 100, classPriceFirst: 120 }) }]
    const found = fixedBaseIndex({ ...input, newProducts })
    expect(found.newProducts).toEqual([{ series: 1, basePrice: 5 }])
    expect(found.withoutBase).toEqual([{ series: 1, reason: 'no-base-output' }])
    const [first, second] = tableRows(found.levels[0]?.indices ?? annual([]))
    expect(first).toEqual([1, 1.2, 1.2 + 15 / 50])
    expect(second).toEqual([1, 1, 1])
    expect(row(ladderTotal(found.levels).indices)[2]).toBeCloseTo(1.25, 12)
    const refused = (changed: object) => () => fixedBaseIndex({ ...input, newProducts, ...changed })
    expect(refused({ ladder: [{ parents: [0, 0, 1], weights: [50, 1, 9] }, input.ladder[1]] })).toThrow('weight of a new product')
    expect(refused({ newProducts: [{ series: 1, basePrice: 0 }] })).toThrow('basePrice')
    expect(refused({ ladder: [{ parents: [0, 1, 0], weights: [50, 0, 9] }, input.ladder[1]] })).toThrow('base value of the class')
    expect(refused({ newProducts: [{ series: 0, basePrice: 5 }] })).toThrow('out-of-range')
  })

  test('IDX-15 the share of imputed weight climbs with the index', () => {
    const ladder = [
      { parents: [0, 0, 1], weights: [1, 3, 1] },
      { parents: [0, 0], weights: [1, 1] },
    ]
    const levels = climbLadder({
      values: annual([1], [1], [1]),
      ladder,
      missing: 'stay-missing',
      imputedShare: annual([1], [0], [0.5]),
    })
    expect(levels.map(({ imputedShare }) => tableRows(imputedShare))).toEqual([[[0.25], [0.5]], [[0.375]]])
  })
})

describe('growth', () => {
  const parts = fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 6 })

  test('IDX-5 both readings are Σ weight · growth with their own weights, and agree when last year stood at its base', () => {
    fc.assert(
      fc.property(parts, (rows) => {
        const [weights, current, previous] = [0, 1, 2].map((at) => rows.map((entry) => entry[at] ?? 0))
        const input = { weights: weights ?? [], current: current ?? [], previous: previous ?? [] }
        for (const reading of ['direct-weighting', 'fixed-base-laspeyres'] as const) {
          const found = weightedGrowth({ reading, ...input })
          expect(found.effectiveWeights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
        }
        const sum = (values: readonly number[]) =>
          values.reduce((total, value, at) => total + value * (input.weights[at] ?? 0), 0)
        const compared = sum(input.current) / sum(input.previous) - 1
        const laspeyres = weightedGrowth({ reading: 'fixed-base-laspeyres', ...input }).growth
        expect(Math.abs(laspeyres - compared) / Math.max(1, compared)).toBeLessThan(1e-10)
        const level = { ...input, previous: input.previous.map(() => 1) }
        const gap =
          weightedGrowth({ reading: 'direct-weighting', ...level }).growth -
          weightedGrowth({ reading: 'fixed-base-laspeyres', ...level }).growth
        expect(gap).toBeCloseTo(0, 9)
      }),
    )
  })

  test('IDX-5 a part that grows fast gains weight under the second reading only', () => {
    const input = { weights: [1, 1], current: [300, 100], previous: [200, 100] }
    expect(weightedGrowth({ reading: 'direct-weighting', ...input }).effectiveWeights).toEqual([0.5, 0.5])
    expect(weightedGrowth({ reading: 'fixed-base-laspeyres', ...input }).effectiveWeights[0]).toBeCloseTo(2 / 3, 12)
    expect(weightedGrowth({ reading: 'direct-weighting', ...input, previous: [Number.NaN, 100] }).growth).toBeNaN()
  })

  test('IDX-5 both readings climb the ladder, and differ once a product has outgrown its base', () => {
    const input = {
      quantities: annual([10, 20, 30], [10, 10, 10], [5, 5, 6]),
      baseYear: 2024,
      ladder: [
        { parents: [0, 0, 1], weights: [1, 1, 9] },
        { parents: [0, 0], weights: [3, 1] },
      ],
      comparator: 'same-period-last-year' as const,
      missing: 'stay-missing' as const,
    }
    const total = (reading: 'direct-weighting' | 'fixed-base-laspeyres') =>
      row(ladderGrowth({ reading, ...input })[1]?.growth ?? annual())
    expect(total('direct-weighting')[1]).toBeCloseTo(0.375, 12)
    expect(total('fixed-base-laspeyres')[1]).toBeCloseTo(0.375, 12)
    expect(total('direct-weighting')[2]).toBeCloseTo((3 * 0.25 + 0.2) / 4, 12)
    expect(total('fixed-base-laspeyres')[2]).toBeCloseTo((3 * 2 + 1.2) / (3 * 1.5 + 1) - 1, 12)
  })

  test('IDX-5 a product without last year’s output has no growth to weigh directly, and the coverage says what was left', () => {
    const [step] = ladderGrowth({
      reading: 'direct-weighting',
      quantities: annual([10, 12], [0, 7]),
      baseYear: 2024,
      ladder: [{ parents: [0, 0], weights: [3, 1] }],
      comparator: 'same-period-last-year',
      missing: 'matched',
    })
    expect(row(step?.growth ?? annual())[1]).toBeCloseTo(0.2, 12)
    expect(row(step?.coverage ?? annual())[1]).toBe(0.75)
    expect(step?.growth.additive).toBe(false)
  })

  test('IDX-7 growth is from levels; a gap, a missing year and a zero before leave it missing', () => {
    const table = seriesTable({ frequency: 'Q', start, rows: [[10, 20, 0, 40, 20, 30, 30, Number.NaN]] })
    const growth = (comparator: 'previous-period' | 'same-period-last-year' | 'year-to-date') =>
      row(levelGrowth(table, comparator))
    expect(growth('previous-period')).toEqual([Number.NaN, 1, -1, Number.NaN, -0.5, 0.5, 0, Number.NaN])
    expect(growth('same-period-last-year').slice(4)).toEqual([1, 0.5, Number.NaN, Number.NaN])
    expect(growth('year-to-date').slice(3, 7)).toEqual([Number.NaN, 1, 50 / 30 - 1, 80 / 30 - 1])
    expect(growth('year-to-date')[7]).toBeNaN()
  })

  test('IDX-7 the year to date begins with the year wherever the table begins', () => {
    const late = seriesTable({ frequency: 'Q', start: start + 6, rows: [[1, 1, 1, 1, 1, 1, 2, 2]] })
    const found = row(levelGrowth(late, 'year-to-date'))
    expect(found.slice(0, 6).every(Number.isNaN)).toBe(true)
    expect(found.slice(6)).toEqual([1, 1])
  })

  test('CON-2 points of a fixed-base index add up on every comparator to 1e-12', () => {
    const rows = fc.array(fc.array(amount, { minLength: 24, maxLength: 24 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(rows, fc.tuple(amount, amount, amount), (values, weights) => {
        const indices = seriesTable({ frequency: 'M', start, rows: values })
        for (const comparator of ['previous-period', 'same-period-last-year', 'year-to-date'] as const) {
          const { growth, points } = fixedBaseContributions({ indices, weights, comparator })
          const [known, scale] = [
            row(growth).filter((value) => !Number.isNaN(value)),
            Math.max(1, ...row(growth).filter((value) => value > 0)),
          ]
          expect(known).toHaveLength(comparator === 'previous-period' ? 23 : 12)
          for (const [period, value] of row(growth).entries()) {
            const sum = tableRows(points).reduce((total, part) => total + (part[period] ?? Number.NaN), 0)
            if (!Number.isNaN(value)) expect(Math.abs(sum - value) / scale).toBeLessThan(1e-12)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
