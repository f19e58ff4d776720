import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laspeyresPanel } from './laspeyres-panel.ts'
import { matchedSums } from './matched-sums.ts'
import { type MonthPanel, makeMonthPanel, monthPanelValue } from './month-panel.ts'
import { pairPanel } from './pair-panel.ts'
import { panelContributions } from './panel-contributions.ts'
import { panelGrowth } from './panel-growth.ts'
import { type ReturnColumns, sumColumns } from './sum-columns.ts'
import { sumPairs } from './sum-pairs.ts'
import { whatIfSums } from './what-if-sums.ts'

fc.configureGlobal({ seed: 2025 })

const firstMonth = 24_300
const [enterprises, products, months] = [6, 4, 5]

type Return = readonly [enterprise: number, product: number, month: number, quantity: number]

/** Returns without a second one for the same cell, in any order. */
const returns = fc.uniqueArray(
  fc.tuple(fc.nat(enterprises - 1), fc.nat(products - 1), fc.nat(months - 1), fc.integer({ min: 0, max: 99 })),
  { maxLength: 80, selector: ([enterprise, product, month]) => `${enterprise} ${product} ${month}` },
)

function blockOf(rows: readonly Return[], spare = 0): ReturnColumns {
  const room = rows.length + spare
  const block = {
    count: rows.length,
    enterprise: new Uint32Array(room),
    product: new Uint16Array(room),
    month: new Uint16Array(room),
    quantity: new Float64Array(room),
  }
  rows.forEach(([enterprise, product, month, quantity], i) => {
    block.enterprise[i] = enterprise
    block.product[i] = product
    block.month[i] = firstMonth + month
    block.quantity[i] = quantity
  })
  return block
}

/** Rows cut in two blocks, the first with room left over. */
const blocksOf = (rows: readonly Return[]): readonly ReturnColumns[] => {
  const half = rows.length >> 1
  return [blockOf(rows.slice(0, half), 3), blockOf(rows.slice(half))]
}

const cellsOf = (panel: MonthPanel): readonly (readonly number[])[] =>
  Array.from({ length: panel.series }, (_, series) =>
    Array.from({ length: panel.months }, (_, m) => monthPanelValue(panel, series, panel.firstMonth + m)),
  )

describe('panels', () => {
  it('PAN-1 keeps the lists that it is made from, and is missing beyond its months', () => {
    const rows = [
      [1, Number.NaN],
      [3, 4],
    ]
    const panel = makeMonthPanel({ firstMonth, rows })
    expect(cellsOf(panel)).toEqual(rows)
    expect(monthPanelValue(panel, 1, firstMonth - 1)).toBeNaN()
    expect(monthPanelValue(panel, 0, firstMonth + 2)).toBeNaN()
    expect(() => monthPanelValue(panel, 2, firstMonth)).toThrow('series')
  })

  it('PAN-2 sums are those of a plain count, missing where nobody reported and 0 where only zeros were', () => {
    fc.assert(
      fc.property(returns, (rows) => {
        const panel = sumColumns({ blocks: blocksOf(rows), products, firstMonth, months })
        const expected = Array.from({ length: products }, (_, product) =>
          Array.from({ length: months }, (_, m) => {
            const own = rows.filter((row) => row[1] === product && row[2] === m)
            return own.length === 0 ? Number.NaN : own.reduce((sum, row) => sum + row[3], 0)
          }),
        )
        expect(cellsOf(panel)).toEqual(expected)
      }),
    )
  })

  it('PAN-2 refuses a return outside the panel', () => {
    const input = { products, firstMonth, months }
    expect(() => sumColumns({ ...input, blocks: [blockOf([[0, products, 0, 1]])] })).toThrow('product 4')
    expect(() => sumColumns({ ...input, blocks: [blockOf([[0, 0, months, 1]])] })).toThrow('month 24305')
    expect(() => sumColumns({ ...input, blocks: [{ ...blockOf([[0, 0, 0, 1]]), count: 2 }] })).toThrow('count')
  })

  it('PAN-3 every return stands in the series of its enterprise and product, and nothing else does', () => {
    fc.assert(
      fc.property(returns, (rows) => {
        const { panel, enterprise, product } = pairPanel({ blocks: blocksOf(rows), enterprises, products, firstMonth, months })
        const names = Array.from({ length: panel.series }, (_, pair) => (enterprise[pair] ?? 0) * products + (product[pair] ?? 0))
        expect(names).toEqual([...new Set(rows.map((row) => row[0] * products + row[1]))].sort((a, b) => a - b))
        for (const [one, what, month, quantity] of rows)
          expect(monthPanelValue(panel, names.indexOf(one * products + what), firstMonth + month)).toBe(quantity)
        expect(panel.values.filter((value) => !Number.isNaN(value)).length).toBe(rows.length)
      }),
    )
  })

  it('PAN-3 refuses an enterprise and a month outside the panel', () => {
    const input = { enterprises, products, firstMonth, months }
    expect(() => pairPanel({ ...input, blocks: [blockOf([[enterprises, 0, 0, 1]])] })).toThrow('out-of-range')
    expect(() => pairPanel({ ...input, blocks: [blockOf([[0, 0, months, 1]])] })).toThrow('month 24305')
  })

  it('PAN-9 sums of a panel of pairs are those of its returns, zeros and gaps alike', () => {
    fc.assert(
      fc.property(returns, fc.integer({ min: months, max: 11 }), (rows, length) => {
        const input = { blocks: blocksOf(rows), enterprises, products, firstMonth, months: length }
        expect(cellsOf(sumPairs({ returns: pairPanel(input), products }))).toEqual(cellsOf(sumColumns(input)))
      }),
    )
  })

  it('PAN-9 a pair that reported nothing is nobody, and a pair of another product is refused', () => {
    const panel = makeMonthPanel({ firstMonth, rows: [Array(5).fill(Number.NaN), [0, -0, 1, 2, 3]] })
    const of = (product: Uint16Array) => ({ returns: { panel, enterprise: Uint32Array.of(0, 1), product }, products: 2 })
    expect(cellsOf(sumPairs(of(Uint16Array.of(0, 1))))).toEqual([Array(5).fill(Number.NaN), [0, 0, 1, 2, 3]])
    expect(() => sumPairs(of(Uint16Array.of(0, 2)))).toThrow('product')
    expect(() => sumPairs(of(Uint16Array.of(0)))).toThrow('series')
  })

  it.each([
    [31, 7],
    [32, 12],
    [3, 2],
  ])('PAN-9, PAN-4 thousands of pairs over %i months are those of a plain loop, to the last bit', (length, lag) => {
    const pairs = 9001
    const values = Float64Array.from({ length: pairs * length }, (_, at) => (at % 11 === 0 ? Number.NaN : 1 / (1 + (at % 97))))
    const panel = { series: pairs, firstMonth, months: length, values }
    const product = Uint16Array.from({ length: pairs }, (_, pair) => (7 * pair + (pair >> 3)) % products)
    const returns = { panel, enterprise: new Uint32Array(pairs), product }
    const [sums, current, previous, count] = [0, 1, 2, 3].map(() => new Float64Array(products * length))
    values.forEach((value, at) => {
      const cell = (product[Math.floor(at / length)] ?? 0) * length + (at % length)
      const then = at % length < lag ? Number.NaN : (values[at - lag] ?? Number.NaN)
      const add = (to: Float64Array | undefined, more: number) => to?.fill((to[cell] ?? 0) + more, cell, cell + 1)
      if (!Number.isNaN(value)) add(sums, value)
      if (Number.isNaN(value + then)) return
      add(current, value)
      add(previous, then)
      add(count, 1)
    })
    const late = (of: Float64Array | undefined) =>
      [...(of ?? [])].map((value, cell) => (cell % length < lag ? Number.NaN : value))
    const found = matchedSums({ returns, products, lag })
    expect([...sumPairs({ returns, products }).values]).toEqual([...(sums ?? [])])
    expect([...found.current.values]).toEqual(late(current))
    expect([...found.previous.values]).toEqual(late(previous))
    expect([...found.pairs.values]).toEqual([...(count ?? [])])
    expect(matchedSums({ returns, products, lag: length }).pairs.values.every((one) => one === 0)).toBe(true)
  })

  it('PAN-12 sums with replaced pairs are those of a panel that holds them, to the last bit', () => {
    const fraction = fc.double({ min: 0, max: 9, noNaN: true })
    const cells = fc.oneof({ arbitrary: fraction, weight: 4 }, fc.constant(Number.NaN))
    const seriesOf = fc.array(cells, { minLength: months, maxLength: months })
    const changes = fc.uniqueArray(fc.tuple(fc.nat(19), seriesOf), { selector: ([pair]) => pair, maxLength: 4 })
    const panels = fc.tuple(
      fc.array(seriesOf, { minLength: 20, maxLength: 20 }),
      fc.array(fc.nat(products - 1), { minLength: 20, maxLength: 20 }),
    )
    fc.assert(
      fc.property(panels, changes, ([rows, product], changed) => {
        const of = (own: readonly (readonly number[])[]) => ({
          panel: makeMonthPanel({ firstMonth, rows: own }),
          enterprise: Uint32Array.from(rows.keys()),
          product: Uint16Array.from(product),
        })
        const held = new Map(changed)
        const sums = sumPairs({ returns: of(rows), products })
        const before = sums.values.slice()
        const replaced = changed.map(([pair, values]) => ({ pair, values: Float64Array.from(values) }))
        const found = whatIfSums({ returns: of(rows), sums, replaced })
        const whole = sumPairs({ returns: of(rows.map((row, pair) => held.get(pair) ?? row)), products })
        expect(new Uint8Array(found.values.buffer)).toEqual(new Uint8Array(whole.values.buffer))
        expect(sums.values).toEqual(before)
      }),
    )
  })

  it('PAN-12 refuses a pair that there is not, one named twice and another number of months', () => {
    const returns = {
      panel: makeMonthPanel({ firstMonth, rows: [[1, 2]] }),
      enterprise: Uint32Array.of(0),
      product: Uint16Array.of(0),
    }
    const sums = sumPairs({ returns, products: 1 })
    const one = { pair: 0, values: Float64Array.of(3, 4) }
    const of =
      (...replaced: readonly (typeof one)[]) =>
      () =>
        whatIfSums({ returns, sums, replaced })
    expect([...of(one)().values]).toEqual([3, 4])
    expect(of({ ...one, pair: 1 })).toThrow('pair')
    expect(of(one, one)).toThrow('different pairs')
    expect(of({ ...one, values: Float64Array.of(3) })).toThrow('lengths-differ')
  })

  it('PAN-4 the matched sample is that of a plain count over pairs with both months', () => {
    fc.assert(
      fc.property(returns, fc.integer({ min: 1, max: 3 }), (rows, lag) => {
        const paired = pairPanel({ blocks: blocksOf(rows), enterprises, products, firstMonth, months })
        const found = matchedSums({ returns: paired, products, lag })
        for (let product = 0; product < products; product += 1)
          for (let m = 0; m < months; m += 1) {
            const both = rows.flatMap((now) => {
              const then = rows.find((row) => row[0] === now[0] && row[1] === product && row[2] === m - lag)
              return now[1] === product && now[2] === m && then ? [[now[3], then[3]] as const] : []
            })
            const sum = (side: 0 | 1) => (both.length === 0 ? Number.NaN : both.reduce((total, pair) => total + pair[side], 0))
            expect(monthPanelValue(found.current, product, firstMonth + m)).toBe(sum(0))
            expect(monthPanelValue(found.previous, product, firstMonth + m)).toBe(sum(1))
            expect(monthPanelValue(found.pairs, product, firstMonth + m)).toBe(both.length)
          }
      }),
      { numRuns: 50 },
    )
  })
})

const quantity = fc.double({ min: 0.1, max: 999, noNaN: true })
const table = fc.array(fc.tuple(quantity, quantity, quantity, quantity), { minLength: 4, maxLength: 4 })

describe('index on a panel', () => {
  const base = { baseQuantities: [1, 2, 5, 10], weights: [0.1, 0.2, 0.3, 0.4] }

  it('PAN-5 straight from products equals level by level', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const quantities = makeMonthPanel({ firstMonth, rows })
        const total = laspeyresPanel({ quantities, ...base, groupOf: [0, 0, 0, 0], groups: 1 })
        const parts = laspeyresPanel({ quantities, ...base, groupOf: [0, 0, 1, 1], groups: 2 })
        const stepwise = laspeyresPanel({
          quantities: parts.index,
          baseQuantities: [100, 100],
          weights: parts.weights,
          groupOf: [0, 0],
          groups: 1,
        })
        stepwise.index.values.forEach((value, m) => {
          expect(value / (total.index.values[m] ?? 0)).toBeCloseTo(1, 12)
        })
      }),
    )
  })

  it('PAN-5 is 100 at the base and only the proportions of weights matter', () => {
    const quantities = makeMonthPanel({ firstMonth, rows: [[1], [2], [5], [10]] })
    const weights = base.weights.map((weight) => weight * 1000)
    expect(laspeyresPanel({ quantities, ...base, weights, groupOf: [0, 0, 0, 0], groups: 1 }).index.values[0]).toBeCloseTo(
      100,
      10,
    )
    expect(() => laspeyresPanel({ quantities, ...base, groupOf: [0, 0, 0, 0], groups: 2 })).toThrow('weight of a group')
    expect(() => laspeyresPanel({ quantities, ...base, weights: [1], groupOf: [0, 0, 0, 0], groups: 1 })).toThrow(
      'lengths-differ',
    )
    expect(() => laspeyresPanel({ quantities, ...base, baseQuantities: [0, 1, 1, 1], groupOf: [0, 0, 0, 0], groups: 1 })).toThrow(
      'baseQuantities',
    )
  })

  it('PAN-6 a missing product makes its group missing, and the coverage says how much is there', () => {
    const quantities = makeMonthPanel({ firstMonth, rows: [[1], [Number.NaN], [5], [10]] })
    const { index, coverage } = laspeyresPanel({ quantities, ...base, groupOf: [0, 0, 1, 1], groups: 2 })
    expect(index.values[0]).toBeNaN()
    expect(index.values[1]).toBeCloseTo(100, 10)
    expect(coverage.values[0]).toBeCloseTo(1 / 3, 12)
    expect(coverage.values[1]).toBe(1)
  })

  it('PAN-7 growth is on the month that lies the lag behind', () => {
    const panel = makeMonthPanel({
      firstMonth,
      rows: [
        [100, 0, 110, 5],
        [2, 3, Number.NaN, 6],
      ],
    })
    const [first = [], second = []] = cellsOf(panelGrowth(panel, 2))
    expect(first.map((value) => Number(value.toFixed(12)))).toEqual([Number.NaN, Number.NaN, 0.1, Number.NaN])
    expect(second).toEqual([Number.NaN, Number.NaN, Number.NaN, 1])
  })

  it('PAN-8 points of the groups add up to the growth of the total', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const quantities = makeMonthPanel({ firstMonth, rows })
        const total = laspeyresPanel({ quantities, ...base, groupOf: [0, 0, 0, 0], groups: 1 })
        const parts = laspeyresPanel({ quantities, ...base, groupOf: [0, 1, 1, 2], groups: 3 })
        const totalWeight = total.weights[0] ?? 0
        const points = panelContributions({ index: parts.index, weights: parts.weights, total: total.index, totalWeight, lag: 1 })
        const growth = panelGrowth(total.index, 1)
        for (const month of [1, 2, 3]) {
          const sum = [0, 1, 2].reduce((all, group) => all + monthPanelValue(points, group, firstMonth + month), 0)
          const whole = monthPanelValue(growth, 0, firstMonth + month)
          expect(Math.abs(sum - whole)).toBeLessThan(1e-9 * (1 + Math.abs(whole)))
        }
        expect(monthPanelValue(points, 0, firstMonth)).toBeNaN()
      }),
    )
  })
})
