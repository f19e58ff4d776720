import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestContributors } from '../disclosure/largest-contributors.ts'
import { type ImputationRule, imputeReturns } from '../index-numbers/impute-returns.ts'
import { seriesTable } from '../index-numbers/series-table.ts'
import { completedSums } from './completed-sums.ts'
import { makeMonthPanel } from './month-panel.ts'
import { unitValues } from './unit-values.ts'

fc.configureGlobal({ seed: 2025 })

const firstMonth = 24_300
const [gone, months] = [Number.NaN, 26]
const allRules: readonly ImputationRule[] = ['parent-movement', 'same-month-last-year', 'carry-forward']
const pairsOf = (rows: readonly (readonly number[])[], products: readonly number[], enterprises = rows.map((_, row) => row)) => ({
  panel: makeMonthPanel({ firstMonth, rows }),
  enterprise: Uint32Array.from(enterprises),
  product: Uint16Array.from(products),
})
const cell = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 50 }) }, { weight: 1, arbitrary: fc.constant(gone) })
const row = fc.array(cell, { minLength: months, maxLength: months })
const table = fc.array(row, { minLength: 1, maxLength: 7 })
const rules = fc.shuffledSubarray([...allRules], { minLength: 1 })

describe('completed sums', () => {
  it('CMP-10 fills in what imputeReturns fills in, and sums it', () => {
    let filledIn = 0
    fc.assert(
      fc.property(table, rules, (rows, chosen) => {
        const products = rows.map((_, pair) => pair % 2)
        const found = completedSums({ returns: pairsOf(rows, products), products: 2, rules: chosen })
        const method = imputeReturns({
          quantities: seriesTable({ frequency: 'M', start: firstMonth, rows }),
          parents: products,
          rules: chosen,
        })
        const wanted = method.quantities.values
        found.completed.values.forEach((value, at) => {
          const other = wanted[at] ?? gone
          if (Number.isNaN(other)) expect(value).toBeNaN()
          else expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, other))
        })
        for (let at = 0; at < 2 * months; at += 1) {
          const [product, m] = [Math.floor(at / months), at % months]
          const cells = products.flatMap((one, pair) => (one === product ? [pair * months + m] : []))
          const sum = cells.reduce(
            (total, place) => total + ((method.origins[place] ?? 0) % 255 > 0 ? (wanted[place] ?? 0) : 0),
            0,
          )
          filledIn += sum
          expect(Math.abs((found.imputed.values[at] ?? gone) - sum)).toBeLessThanOrEqual(1e-9 * Math.max(1, sum))
        }
      }),
      { numRuns: 200 },
    )
    expect(filledIn).toBeGreaterThan(1000)
  })

  it('CMP-11 a pair is expected from its first report on, and its silence counts to the end', () => {
    const rows = [
      [gone, 10, gone, 12, gone],
      [5, 5, 5, 5, 5],
    ]
    const { quantities, silent, expected, imputed } = completedSums({ returns: pairsOf(rows, [0, 0]), products: 1, rules: [] })
    expect(Array.from(quantities.values)).toEqual([5, 15, 5, 17, 5])
    expect(Array.from(silent.values)).toEqual([0, 0, 10, 0, 12])
    expect(Array.from(expected.values)).toEqual([0, 5, 15, 15, 17])
    expect(Array.from(imputed.values)).toEqual([0, 0, 0, 0, 0])
  })

  it('CMP-12 a plant that reported it is closed is 0 until it reports again, and nobody is missing, not 0', () => {
    const rows = [[10, 0, gone, gone, 4, gone]]
    const marks = { values: Uint8Array.of(0, 2, 0, 0, 0, 0), closed: 2 }
    const carried = completedSums({ returns: pairsOf(rows, [0]), products: 2, rules: ['carry-forward'], marks })
    expect(Array.from(carried.quantities.values.subarray(0, 6))).toEqual([10, 0, 0, 0, 4, 4])
    expect(Array.from(carried.quantities.values.subarray(6)).every(Number.isNaN)).toBe(true)
    expect(Array.from(carried.silent.values.subarray(0, 6))).toEqual([0, 0, 0, 0, 0, 4])
    const left = completedSums({ returns: pairsOf(rows, [0]), products: 1, rules: [], marks })
    expect(Array.from(left.quantities.values)).toEqual([10, 0, 0, 0, 4, gone])
  })

  it('CMP-10 a return that no rule reaches leaves its product missing, and a rule may stand once', () => {
    const returns = pairsOf(
      [
        [10, gone],
        [20, 22],
      ],
      [0, 1],
    )
    const { quantities } = completedSums({ returns, products: 2, rules: ['parent-movement'] })
    expect(Array.from(quantities.values)).toEqual([10, gone, 20, 22])
    expect(() => completedSums({ returns, products: 2, rules: ['carry-forward', 'carry-forward'] })).toThrow('repeated-code')
  })
})

describe('who stands behind a total', () => {
  it('CMP-40 ranks enterprises over all their products, whatever their number', () => {
    const quantity = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(gone))
    const pair = fc.record({
      enterprise: fc.nat(4),
      product: fc.nat(3),
      values: fc.array(quantity, { minLength: 3, maxLength: 3 }),
    })
    const pairs = fc.uniqueArray(pair, {
      minLength: 1,
      maxLength: 14,
      selector: ({ enterprise, product }) => enterprise * 4 + product,
    })
    fc.assert(
      fc.property(pairs, (list) => {
        const sorted = list.toSorted((a, b) => a.enterprise - b.enterprise || a.product - b.product)
        const returns = pairsOf(
          sorted.map(({ values }) => values),
          sorted.map(({ product }) => product),
          sorted.map(({ enterprise }) => enterprise),
        )
        const groupOf = [0, 0, 1, -1]
        const weights = [1, 1, 1, 2, 2, 2, 3, 3, 3, 9, 9, 9]
        const tops = largestContributors({ returns, weights, groupOf, groups: 2 })
        for (const group of [0, 1])
          for (const m of [0, 1, 2]) {
            const own = new Map<number, number>()
            for (const { enterprise, product, values } of sorted) {
              const value = values[m] ?? gone
              if (groupOf[product] !== group || Number.isNaN(value)) continue
              own.set(enterprise, (own.get(enterprise) ?? 0) + value * (product + 1))
            }
            const ranked = [...own.values()].toSorted((a, b) => b - a)
            const at = group * 3 + m
            expect(tops.contributors.values[at]).toBe(ranked.length)
            expect(tops.whole.values[at]).toBe(ranked.reduce((sum, value) => sum + value, 0))
            expect([tops.largest.values[at], tops.second.values[at]]).toEqual([ranked[0] ?? 0, ranked[1] ?? 0])
          }
      }),
    )
  })

  it('CMP-40 an enterprise that was filled in has its size and is no contributor', () => {
    const reported = makeMonthPanel({ firstMonth, rows: [[gone], [4], [0]] })
    const returns = pairsOf([[90], [4], [0]], [0, 0, 0])
    const tops = largestContributors({ returns, reported, weights: [1], groupOf: [0], groups: 1 })
    expect([tops.contributors.values[0], tops.whole.values[0], tops.largest.values[0], tops.second.values[0]]).toEqual([
      2, 94, 90, 4,
    ])
  })
})

it('CMP-8 unit values take the returns that have both quantity and value', () => {
  const returns = pairsOf(
    [
      [10, 30],
      [5, gone],
    ],
    [0, 0],
  )
  const values = makeMonthPanel({
    firstMonth,
    rows: [
      [20, gone],
      [40, 7],
    ],
  })
  expect(unitValues({ returns, values, products: 2, firstYear: 2024, years: 2 })).toEqual([
    [gone, 4],
    [gone, gone],
  ])
})
