import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annualOverlapChain } from '../index-numbers/annual-overlap-chain.ts'
import { chainedContributions } from '../index-numbers/chained-contributions.ts'
import type { Comparator } from '../index-numbers/compared-periods.ts'
import { levelGrowth } from '../index-numbers/level-growth.ts'
import { type LinkWeights, linkWeightsFromPrices } from '../index-numbers/link-weights.ts'
import { type ChainedPanel, chainedPanel } from './chained-panel.ts'
import { chainedPanelContributions } from './chained-panel-contributions.ts'
import { type MonthPanel, makeMonthPanel } from './month-panel.ts'
import { monthTable } from './month-table.ts'

fc.configureGlobal({ seed: 2025 })

const firstMonth = 2023 * 12
const [products, months] = [4, 32]
/** Products 0 and 1 make group 0, product 2 group 1, product 3 group 2. */
const groupOf = [0, 0, 1, 2]
const comparators: readonly Comparator[] = ['previous-period', 'same-period-last-year', 'year-to-date']

const amount = fc.double({ min: 1, max: 100, noNaN: true })
const rowsOf = (length: number) => fc.array(fc.array(amount, { minLength: length, maxLength: length }), many)
const many = { minLength: products, maxLength: products }
/** Two years and eight months; a product that begins in the second year at an imputed price; perhaps a month missing, not before `firstGap`. */
const inputs = (firstGap: number) =>
  fc
    .tuple(
      rowsOf(months),
      rowsOf(2),
      fc.boolean(),
      fc.option(fc.tuple(fc.nat(products - 1), fc.integer({ min: firstGap, max: months - 1 }))),
    )
    .map(([rows, prices, begins, gap]) => {
      if (begins) rows[3]?.fill(0, 0, 12)
      const quantities = makeMonthPanel({ firstMonth, rows })
      const weights = linkWeightsFromPrices({ quantities: monthTable(quantities), prices })
      if (gap !== null) quantities.values[gap[0] * months + gap[1]] = Number.NaN
      return { quantities, weights }
    })

const chained = (quantities: MonthPanel, weights: LinkWeights) => ({
  groups: chainedPanel({ quantities, weights, groupOf, groups: 3 }),
  total: chainedPanel({ quantities, weights, groupOf: groupOf.map(() => 0), groups: 1 }),
})

/** Both missing, or alike to the ninth decimal of their size. */
function expectSame(found: Float64Array, expected: Iterable<number>): void {
  const others = [...expected]
  expect(found.length).toBe(others.length)
  found.forEach((value, at) => {
    const other = others[at] ?? Number.NaN
    if (Number.isNaN(value) || Number.isNaN(other)) expect([at, value]).toEqual([at, other])
    else expect(Math.abs(value - other)).toBeLessThan(1e-9 * (1 + Math.abs(other)))
  })
}

const sumOfGroups = (panel: MonthPanel): readonly number[] =>
  Array.from({ length: months }, (_, m) =>
    [0, 1, 2].reduce((sum, group) => sum + (panel.values[group * months + m] ?? Number.NaN), 0),
  )

describe('chain on a panel', () => {
  it('PAN-10 the total is the chain of the method, and so is each group chained by itself', () => {
    fc.assert(
      fc.property(inputs(24), ({ quantities, weights }) => {
        const { groups, total } = chained(quantities, weights)
        const { levels } = annualOverlapChain({ quantities: monthTable(quantities), weights })
        expectSame(
          total.index.values,
          levels.values.map((level) => 100 * level),
        )
        expectSame(total.parts.values, sumOfGroups(groups.parts))
        const alone = ownChain(quantities, weights)
        expectSame(groups.index.values.subarray(months, 2 * months), alone)
      }),
      { numRuns: 60 },
    )
  })

  it('PAN-10 a group without a share in a weight year has no index from the next year on', () => {
    const made = (first: number, second: number, third: number) => [first, second, third].flatMap((one) => Array(12).fill(one))
    const quantities = makeMonthPanel({ firstMonth, rows: [made(10, 10, 10), made(0, 5, 5), made(5, 0, 5)] })
    const prices = [
      [1, 1],
      [2, 2],
      [2, 2],
    ]
    const weights = linkWeightsFromPrices({ quantities: monthTable(quantities), prices })
    const { index, parts } = chainedPanel({ quantities, weights, groupOf: [0, 1, 2], groups: 3 })
    const years = [0, 1, 2].map((group) => [0, 12, 24].map((m) => index.values[group * 36 + m]))
    expect(years).toEqual([
      [100, 100, 100],
      [Number.NaN, Number.NaN, Number.NaN],
      [100, 0, Number.NaN],
    ])
    expect(parts.values[36 + 12]).toBeCloseTo(0.5, 12)
  })

  it('PAN-10 refuses weights of other products, groups that there are not and a panel that begins within a year', () => {
    const quantities = makeMonthPanel({ firstMonth, rows: [Array(24).fill(1)] })
    const weights = linkWeightsFromPrices({ quantities: monthTable(quantities), prices: [[1]] })
    const input = { quantities, weights, groupOf: [0], groups: 1 }
    expect(chainedPanel(input).index.values[23]).toBe(100)
    expect(() => chainedPanel({ ...input, groupOf: [0, 0] })).toThrow('lengths-differ')
    expect(() => chainedPanel({ ...input, groupOf: [1] })).toThrow('groupOf')
    expect(() => chainedPanel({ ...input, quantities: { ...quantities, firstMonth: firstMonth + 1 } })).toThrow('not-aligned')
    expect(() => chainedPanel({ ...input, quantities: { ...quantities, firstMonth: firstMonth + 24 } })).toThrow('out-of-range')
  })

  it.each(comparators)(
    'PAN-11 points of groups on %s are the summed points of their products, and add up to the growth',
    (comparator) => {
      fc.assert(
        fc.property(inputs(0), ({ quantities, weights }) => {
          const panels = chained(quantities, weights)
          const points = chainedPanelContributions({ ...panels, comparator })
          const method = chainedContributions({ quantities: monthTable(quantities), weights, comparator })
          const ofProduct = (product: number) => method.points.values.subarray(product * months, (product + 1) * months)
          const first = ofProduct(0).map((value, m) => value + (ofProduct(1)[m] ?? Number.NaN))
          expectSame(points.values, [...first, ...ofProduct(2), ...ofProduct(3)])
          const growth = levelGrowth({ ...monthTable(panels.total.index), additive: false }, comparator)
          const whole = sumOfGroups(points)
          growth.values.forEach((value, m) => {
            if (!Number.isNaN(value)) expect(Math.abs((whole[m] ?? Number.NaN) - value)).toBeLessThan(1e-9)
          })
        }),
        { numRuns: 40 },
      )
    },
  )

  it('PAN-11 refuses a total of several groups or of other months', () => {
    const quantities = makeMonthPanel({ firstMonth, rows: Array(4).fill(Array(24).fill(1)) })
    const weights = linkWeightsFromPrices({ quantities: monthTable(quantities), prices: [[1], [1], [1], [1]] })
    const { groups, total } = chained(quantities, weights)
    const shorter: ChainedPanel = { ...total, parts: { ...total.parts, months: 12 } }
    const of = (other: ChainedPanel) => () => chainedPanelContributions({ groups, total: other, comparator: 'year-to-date' })
    expect(of(total)).not.toThrow()
    expect(of(groups)).toThrow('series of the total')
    expect(of(shorter)).toThrow('lengths-differ')
  })
})

/** Product 2 chained without the others: with weights from its own price alone, levels do not depend on the price. */
function ownChain(quantities: MonthPanel, weights: LinkWeights): Float64Array {
  const own = { ...quantities, series: 1, values: quantities.values.slice(2 * months, 3 * months) }
  const unit = (place: number) => {
    const from = place * 12
    const year = own.values.subarray(from, from + 12)
    return 12 / year.reduce((sum, value) => sum + value, 0)
  }
  const alone: LinkWeights = { ...weights, series: 1, unitWeights: Float64Array.of(unit(0), unit(1)), newSeries: [] }
  return annualOverlapChain({ quantities: monthTable(own), weights: alone }).levels.values.map((level) => 100 * level)
}
