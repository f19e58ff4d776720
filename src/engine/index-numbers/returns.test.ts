import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseValueWeights } from '../weights/base-value-weights.ts'
import { ladderTotal } from './climb-ladder.ts'
import { fixedBaseIndex } from './fixed-base-index.ts'
import { imputeReturns, stillMissing } from './impute-returns.ts'
import { type SeriesTable, seriesTable, tableRows } from './series-table.ts'
import { stockCycle } from './stock-cycle.ts'
import { sumCompletedReturns } from './sum-completed-returns.ts'

fc.configureGlobal({ seed: 2025 })

const start = 2024 * 12
const none = Number.NaN
const months = (...rows: readonly (readonly number[])[]): SeriesTable => seriesTable({ frequency: 'M', start, rows })
const year = (value: number): readonly number[] => Array.from({ length: 12 }, () => value)

describe('missing returns', () => {
  test('IDX-14 the matched sample takes plants that reported both months and no others', () => {
    const quantities = months([100, none], [20, 30], [none, 500], [7, 700])
    const { quantities: completed } = imputeReturns({ quantities, parents: [0, 0, 0, 1], rules: ['parent-movement'] })
    expect(tableRows(completed)[0]).toEqual([100, 150])
    expect(tableRows(completed)[2]).toEqual([none, 500])
  })

  test('IDX-14 a filled-in value carries on into the next month, and never into the matched sample', () => {
    const quantities = months([10, none, none], [10, 20, 30])
    const { quantities: completed } = imputeReturns({ quantities, parents: [0, 0], rules: ['parent-movement'] })
    expect(tableRows(completed)[0]).toEqual([10, 20, 30])
  })

  test('IDX-14 rules are tried in order, origins say which one it was, and what none can fill in stays missing', () => {
    const quantities = months([none, 5, ...year(6).slice(2), none, none], [none, ...year(1).slice(1), none, 2])
    const {
      quantities: completed,
      origins,
      rules,
    } = imputeReturns({
      quantities,
      parents: [0, 1],
      rules: ['same-month-last-year', 'carry-forward'],
    })
    expect(rules[1]).toBe('carry-forward')
    expect(tableRows(completed)[0]?.slice(12)).toEqual([6, 5])
    expect(tableRows(completed)[1]?.slice(12)).toEqual([1, 2])
    expect([...origins].filter((origin) => origin !== 0)).toEqual([stillMissing, 2, 1, stillMissing, 2])
  })

  test('IDX-14 a closed plant is zero, stays zero and pulls the movement down', () => {
    const quantities = months([10, 0, 0], [10, 10, none], [20, none, none])
    const found = imputeReturns({ quantities, parents: [0, 0, 0], rules: ['parent-movement'] })
    expect(tableRows(found.quantities)).toEqual([
      [10, 0, 0],
      [10, 10, none],
      [20, 10, none],
    ])
    expect(found.origins[0 * 3 + 1]).toBe(0)
  })

  test('IDX-14 what was reported is never touched', () => {
    const value = fc.oneof(fc.double({ min: 0, max: 9, noNaN: true }), fc.constant(none))
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 15, maxLength: 15 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const quantities = months(...rows)
        const parents = rows.map((_, index) => index % 2)
        const { quantities: completed, origins } = imputeReturns({
          quantities,
          parents,
          rules: ['parent-movement', 'same-month-last-year', 'carry-forward'],
        })
        for (const [at, before] of quantities.values.entries()) {
          if (!Number.isNaN(before)) expect([completed.values[at], origins[at]]).toEqual([before, 0])
          else expect(Number.isNaN(completed.values[at])).toBe(origins[at] === stillMissing)
        }
      }),
    )
  })

  test('IDX-14 wrong use is refused', () => {
    const quantities = months([1])
    expect(() => imputeReturns({ quantities, parents: [0], rules: [] })).toThrow('no-values')
    expect(() => imputeReturns({ quantities, parents: [], rules: ['carry-forward'] })).toThrow('lengths-differ')
    expect(() => imputeReturns({ quantities, parents: [0], rules: ['carry-forward', 'carry-forward'] })).toThrow('repeated-code')
  })

  test('IDX-15 sums say what share was imputed, a product without any return is missing, not zero', () => {
    const quantities = months([10, none, 0], [30, 30, none], [none, none, none])
    const returns = imputeReturns({ quantities, parents: [0, 0, 1], rules: ['carry-forward'] })
    const found = sumCompletedReturns({ returns, parents: [0, 0, 1], parentCount: 3 })
    expect(tableRows(found.quantities)).toEqual([[40, 40, 30], year(none).slice(0, 3), year(none).slice(0, 3)])
    expect(tableRows(found.imputedShare)).toEqual([[0, 0.25, 1], year(none).slice(0, 3), year(none).slice(0, 3)])
    expect(() => sumCompletedReturns({ returns, parents: [0, 0, 3], parentCount: 3 })).toThrow('out-of-range')
  })

  test('IDX-15 of a zero total the share of the returns is told', () => {
    const returns = imputeReturns({ quantities: months([0, none], [0, 0]), parents: [0, 0], rules: ['carry-forward'] })
    expect(tableRows(sumCompletedReturns({ returns, parents: [0, 0], parentCount: 1 }).imputedShare)).toEqual([[0, 0.5]])
  })
})

describe('companion indices', () => {
  test('IDX-16 sales, stocks and heads run through the same machinery with weights of their own', () => {
    const quantities = months([...year(10), 20], [...year(10), 10])
    const index = (measure: 'consumption' | 'inventory' | 'labour-use', prices: readonly number[]) =>
      tableRows(
        ladderTotal(
          fixedBaseIndex({
            quantities,
            baseYear: 2024,
            ladder: [{ parents: [0, 0], weights: baseValueWeights({ measure, quantities, baseYear: 2024, prices }) }],
            missing: 'stay-missing',
          }).levels,
        ).indices,
      )[0]?.[12]
    expect(index('consumption', [3, 1])).toBeCloseTo(1.75, 12)
    expect(index('inventory', [1, 3])).toBeCloseTo(1.25, 12)
    expect(index('labour-use', [1, 1])).toBeCloseTo(30 / 20, 12)
    expect(() => index('labour-use', [2, 1])).toThrow('prices')
  })

  test('IDX-17 each situation has its name', () => {
    const read = (production: number, consumption: number, inventory: number) =>
      stockCycle({ production, consumption, inventory, threshold: 0.01 })
    expect(read(0.1, -0.1, 0.1)).toBe('paid-back-later')
    expect(read(0.1, 0.05, 0.1)).toBe('stock-building')
    expect(read(0.1, 0.05, 0)).toBe('carried-by-demand')
    expect(read(-0.1, 0, -0.1)).toBe('drawing-on-stocks')
    expect(read(-0.1, -0.1, 0.1)).toBe('demand-falling')
    expect(read(-0.1, -0.1, -0.1)).toBe('clearing-out')
    expect(read(0.005, -0.1, 0.1)).toBe('mixed')
    expect(read(0.1, 0, 0.1)).toBe('mixed')
    expect(read(0.1, -0.1, 0)).toBe('mixed')
    expect(read(-0.1, 0.1, 0.1)).toBe('mixed')
    expect(read(none, 0.1, 0.1)).toBe('unknown')
    expect(() => stockCycle({ production: 0, consumption: 0, inventory: 0, threshold: -1 })).toThrow('threshold')
  })
})
