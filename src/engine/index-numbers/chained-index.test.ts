import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annualOverlapChain } from './annual-overlap-chain.ts'
import { chainLinks, unchain } from './chain-links.ts'
import { chainedAnnualContributions, chainedContributions } from './chained-contributions.ts'
import { climbLadder } from './climb-ladder.ts'
import type { Comparator } from './compared-periods.ts'
import { levelContributions } from './contributions.ts'
import { fisherContributions } from './fisher-contributions.ts'
import { fixedBaseContributions } from './fixed-base-contributions.ts'
import { levelGrowth } from './level-growth.ts'
import { linkWeightsFromPrices, linkWeightsFromShares } from './link-weights.ts'
import { rebase } from './rebase.ts'
import { seamSteps } from './seam-steps.ts'
import { type SeriesTable, seriesTable, tableRows } from './series-table.ts'
import { sliceTable } from './slice-table.ts'
import { splice } from './splice.ts'

fc.configureGlobal({ seed: 2025 })

const start = 2023 * 12
const golden = seriesTable({
  frequency: 'Q',
  start,
  rows: [
    [20, 20, 20, 20, 22, 22, 24, 24, 26, 28, 28, 30],
    [10, 10, 10, 10, 10, 11, 11, 12, 12, 12, 13, 13],
  ],
})
const goldenPrices = [
  [10, 9],
  [20, 22],
]
const lastYear = { first: start + 24, last: start + 35 }

const amount = fc.double({ min: 1, max: 100, noNaN: true })
/** Three years of months of three series, with prices of the first two years. */
const panels = fc
  .tuple(
    fc.array(fc.array(amount, { minLength: 36, maxLength: 36 }), { minLength: 3, maxLength: 3 }),
    fc.array(fc.array(amount, { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([rows, prices]) => {
    const quantities = seriesTable({ frequency: 'M', start, rows })
    return { quantities, weights: linkWeightsFromPrices({ quantities, prices }) }
  })

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const row = (table: SeriesTable, index = 0): readonly number[] => tableRows(table)[index] ?? []

function largestGap(growth: SeriesTable, points: SeriesTable): number {
  const gaps = row(growth).flatMap((value, period) => {
    const sum = tableRows(points).reduce((total, values) => total + (values[period] ?? Number.NaN), 0)
    return Number.isNaN(value) ? [] : [Math.abs(value - sum)]
  })
  return gaps.length === 0 ? Number.NaN : Math.max(...gaps)
}

describe('chain', () => {
  test('IDX-8 a price for every series is needed, and a year without weights is refused', () => {
    expect(() => linkWeightsFromPrices({ quantities: golden, prices: [[10, 9]] })).toThrow('lengths-differ')
    const weights = linkWeightsFromPrices({ quantities: golden, prices: [[10], [20]] })
    expect(() => annualOverlapChain({ quantities: golden, weights })).toThrow(
      'out-of-range: argument year of the quantities; found 2025',
    )
    expect(() => linkWeightsFromShares({ quantities: golden, shares: [[0.5], [0.6]] })).toThrow('sum of shares of 2023')
    const late = seriesTable({ frequency: 'Q', start: start + 3, rows: [[1, 1, 1, 1]] })
    expect(() => linkWeightsFromShares({ quantities: late, shares: [[1]] })).toThrow('not-aligned')
  })

  test('IDX-8 a missing quantity makes its link missing and those of later years, not the others', () => {
    const rows = tableRows(golden).map((values, index) => (index === 0 ? values.with(5, Number.NaN) : values))
    const quantities = seriesTable({ frequency: 'Q', start, rows })
    const weights = linkWeightsFromShares({
      quantities: golden,
      shares: [
        [0.5, 0.46],
        [0.5, 0.54],
      ],
    })
    const { levels } = annualOverlapChain({ quantities, weights })
    expect(row(levels).map(Number.isNaN)).toEqual([...Array(5).fill(false), true, false, false, true, true, true, true])
  })

  test('IDX-9 the months average to the year chained by itself', () => {
    fc.assert(
      fc.property(panels, ({ quantities, weights }) => {
        const monthly = row(annualOverlapChain({ quantities, weights }).levels)
        const years = tableRows(quantities).map((values) => [0, 12, 24].map((from) => mean(values.slice(from, from + 12))))
        const annual = seriesTable({ frequency: 'A', start, rows: years })
        const chained = row(annualOverlapChain({ quantities: annual, weights }).levels)
        for (const [year, level] of chained.entries())
          expect(mean(monthly.slice(12 * year, 12 * year + 12)) / level).toBeCloseTo(1, 12)
      }),
      { numRuns: 50 },
    )
  })

  test('IDX-9 unchaining and chaining again changes nothing, either way round', () => {
    const close = (found: SeriesTable, wanted: SeriesTable): void => {
      for (const [at, value] of found.values.entries()) expect(value / (wanted.values[at] ?? Number.NaN)).toBeCloseTo(1, 12)
    }
    fc.assert(
      fc.property(fc.array(fc.array(amount, { minLength: 30, maxLength: 30 }), { minLength: 1, maxLength: 3 }), (rows) => {
        const table = seriesTable({ frequency: 'M', start, rows })
        close(chainLinks(unchain(table)), table)
        close(unchain(chainLinks(table)), table)
      }),
      { numRuns: 50 },
    )
  })

  test('IDX-10 rebasing keeps growth on every comparator and moves the reference', () => {
    fc.assert(
      fc.property(panels, ({ quantities }) => {
        const rebased = rebase({ table: quantities, year: 2024, reference: 100 })
        expect(mean(row(rebased).slice(12, 24))).toBeCloseTo(100, 9)
        for (const comparator of ['previous-period', 'same-period-last-year', 'year-to-date'] as const) {
          const [before, after] = [levelGrowth(quantities, comparator), levelGrowth(rebased, comparator)]
          for (const [at, value] of before.values.entries())
            if (!Number.isNaN(value)) expect(after.values[at]).toBeCloseTo(value, 9)
        }
      }),
      { numRuns: 20 },
    )
    expect(() => rebase({ table: golden, year: 2026, reference: 100 })).toThrow('out-of-range')
  })

  test('IDX-11 a spliced index agrees over the overlap and keeps the growth of both parts', () => {
    const older = seriesTable({ frequency: 'M', start: start - 12, rows: [Array.from({ length: 24 }, (_, month) => 80 + month)] })
    const newer = seriesTable({ frequency: 'M', start, rows: [Array.from({ length: 18 }, (_, month) => 50 + month / 2)] })
    const year = splice({ older, newer, overlap: { first: start, last: start + 11 } })
    expect(year.periods).toBe(30)
    expect(row(year).slice(12)).toEqual(row(newer))
    expect((row(year)[11] ?? 0) / (row(year)[0] ?? 0)).toBeCloseTo(91 / 80, 12)
    expect((row(year)[11] ?? 0) / 91).toBeCloseTo(mean(row(newer).slice(0, 12)) / mean(row(older).slice(12)), 12)
    const month = splice({ older, newer, overlap: { first: start, last: start } })
    expect((row(month)[12] ?? 0) / (row(month)[11] ?? 0)).toBeCloseTo(92 / 91, 12)
    expect(() => splice({ older, newer, overlap: { first: start + 12, last: start + 13 } })).toThrow('not-aligned')
  })

  test('IDX-12 chained, spliced and separately rebased levels are refused wherever they would be summed', () => {
    const weights = linkWeightsFromPrices({ quantities: golden, prices: goldenPrices })
    const chained = chainLinks(golden)
    const apart = rebase({ table: golden, year: 2024, reference: 100 })
    const spliced = splice({ older: golden, newer: sliceTable(golden, lastYear), overlap: lastYear })
    for (const table of [chained, apart, spliced]) {
      const ladder = [{ parents: [0, 0], weights: [1, 1] }]
      expect(() => climbLadder({ values: table, ladder, missing: 'stay-missing' })).toThrow('not-additive')
      expect(() => annualOverlapChain({ quantities: table, weights })).toThrow('not-additive')
      expect(() => linkWeightsFromPrices({ quantities: table, prices: goldenPrices })).toThrow('not-additive')
      const comparator = 'year-to-date' as const
      expect(() => fixedBaseContributions({ indices: table, weights: [1, 1], comparator })).toThrow('not-additive')
    }
    const alike = rebase({ table: rebase({ table: golden, year: 2023, reference: 1 }), year: 2023, reference: 100 })
    expect(alike.additive).toBe(false)
    expect(rebase({ table: sliceTable(golden, lastYear), year: 2025, reference: 1 }).additive).toBe(false)
    expect(
      rebase({
        table: seriesTable({
          frequency: 'A',
          start,
          rows: [
            [1, 2],
            [1, 3],
          ],
        }),
        year: 2023,
        reference: 100,
      }).additive,
    ).toBe(true)
  })

  test('IDX-12 chained components do not add up to the chained whole', () => {
    const weights = linkWeightsFromPrices({ quantities: golden, prices: goldenPrices })
    const whole = row(annualOverlapChain({ quantities: golden, weights }).levels)[11] ?? 0
    const components = 0.5 * (30 / 20) + 0.5 * (13 / 10)
    expect(components - whole).toBeCloseTo(0.0069, 4)
  })

  test('IDX-13 a step at the seam is the movement outside both weightings', () => {
    const rows = [
      [1, 1, 1, 3, 3, 3, 3, 3],
      [3, 3, 3, 1, 1, 1, 1, 1],
    ]
    const quantities = seriesTable({ frequency: 'Q', start, rows: rows.map((values) => [...values, ...values.slice(-4)]) })
    const weights = linkWeightsFromPrices({
      quantities,
      prices: [
        [1, 9],
        [1, 1],
      ],
    })
    const [first, second] = seamSteps({ quantities, weights })
    expect(first).toMatchObject({ year: 2024, chained: 0, oldWeights: 0, newWeights: 0, step: 0 })
    expect(second).toMatchObject({ year: 2025, oldWeights: 0, newWeights: 0 })
    const drifting = seriesTable({
      frequency: 'Q',
      start,
      rows: [
        [1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9],
        [9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1],
      ],
    })
    const seam = seamSteps({
      quantities: drifting,
      weights: linkWeightsFromPrices({
        quantities: drifting,
        prices: [
          [1, 5],
          [1, 1],
        ],
      }),
    })[1]
    expect(seam?.oldWeights).toBe(0)
    expect(seam?.newWeights).toBe(0)
    expect(seam?.step).toBeGreaterThan(0.5)
  })

  test('IDX-13 a chained movement between those of the old and the new weights is no step', () => {
    const weights = linkWeightsFromPrices({ quantities: golden, prices: goldenPrices })
    const [, seam] = seamSteps({ quantities: golden, weights })
    expect(seam?.year).toBe(2025)
    expect(seam?.oldWeights).toBeCloseTo(1.25 / 1.2 - 1, 12)
    expect(seam?.newWeights).toBeCloseTo((9 * 26 + 22 * 12) / (9 * 24 + 22 * 12) - 1, 12)
    expect(seam?.chained).toBeCloseTo(124.777283 / 120 - 1, 8)
    expect(seam?.step).toBe(0)
  })
})

describe('contributions to a chained index', () => {
  const comparators: readonly Comparator[] = ['previous-period', 'same-period-last-year', 'year-to-date']
  const rules = { 'previous-period': 'CON-7', 'same-period-last-year': 'CON-8', 'year-to-date': 'CON-9' } as const

  test.each(comparators.map((comparator) => ({ rule: rules[comparator], comparator })))(
    '$rule points on the $comparator add up to the growth to 1e-12',
    ({ comparator }) => {
      fc.assert(
        fc.property(panels, ({ quantities, weights }) => {
          const { growth, points } = chainedContributions({ quantities, weights, comparator })
          expect(row(growth).filter(Number.isNaN).length).toBe(comparator === 'previous-period' ? 1 : 12)
          const scale = Math.max(1, ...row(growth).filter((value) => !Number.isNaN(value)))
          expect(largestGap(growth, points) / scale).toBeLessThan(1e-12)
        }),
        { numRuns: 40 },
      )
    },
  )

  test('CON-10 the year equals the year to date of its last month, and adds up', () => {
    fc.assert(
      fc.property(panels, ({ quantities, weights }) => {
        const annual = chainedAnnualContributions({ quantities, weights })
        const toDate = chainedContributions({ quantities, weights, comparator: 'year-to-date' })
        expect(largestGap(annual.growth, annual.points)).toBeLessThan(1e-12 * 100)
        for (let series = 0; series < 3; series++)
          for (const year of [1, 2])
            expect(row(annual.points, series)[year]).toBeCloseTo(row(toDate.points, series)[12 * year + 11] ?? Number.NaN, 10)
      }),
      { numRuns: 40 },
    )
    const part = sliceTable(golden, { first: start, last: start + 32 })
    const weights = linkWeightsFromPrices({ quantities: part, prices: goldenPrices })
    expect(row(chainedAnnualContributions({ quantities: part, weights }).points)[2]).toBeNaN()
  })

  test('CON-8 a new series has points from its imputed price, is listed, and has weights of its own at the next link', () => {
    const rows = [
      [10, 10, 10, 10, 11, 11, 11, 11, 11, 11, 11, 11],
      [0, 0, 0, 0, 0, 2, 2, 4, 5, 5, 5, 5],
    ]
    const quantities = seriesTable({ frequency: 'Q', start, rows })
    const weights = linkWeightsFromPrices({
      quantities,
      prices: [
        [6, 7],
        [5, 8],
      ],
    })
    expect(weights.newSeries).toEqual([{ series: 1, weightYear: 2023 }])
    const { growth, points } = chainedContributions({ quantities, weights, comparator: 'same-period-last-year' })
    expect(row(points, 1)[5]).toBeCloseTo(10 / 60, 12)
    expect(largestGap(growth, points)).toBeLessThan(1e-12)
    const unpriced = linkWeightsFromPrices({
      quantities,
      prices: [
        [6, 7],
        [Number.NaN, 8],
      ],
    })
    expect(
      row(annualOverlapChain({ quantities, weights: unpriced }).links)
        .slice(0, 6)
        .map(Number.isNaN),
    ).toEqual([false, false, false, false, false, true])
    const shares = linkWeightsFromShares({
      quantities,
      shares: [
        [1, 0.8],
        [0, 0.2],
      ],
    })
    expect(shares.newSeries).toHaveLength(1)
    expect(() => linkWeightsFromShares({ quantities, shares: [[0.9], [0.1]] })).toThrow('out-of-range')
  })

  test('CON-11 Fisher points add up to the growth of the index to 1e-12', () => {
    const four = fc.array(fc.tuple(amount, amount, amount, amount), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(four, (rows) => {
        const [prices, previousPrices, quantities, previousQuantities] = [0, 1, 2, 3].map((at) =>
          rows.map((entry) => entry[at] ?? 0),
        )
        const found = fisherContributions({
          prices: prices ?? [],
          previousPrices: previousPrices ?? [],
          quantities: quantities ?? [],
          previousQuantities: previousQuantities ?? [],
        })
        expect(Math.abs(found.residual.points) / Math.max(1, found.growth)).toBeLessThan(1e-12)
      }),
    )
  })

  test('CON-12 shares of chained levels times growth miss the growth; a sum of levels leaves a residual that shows it', () => {
    const weights = linkWeightsFromPrices({ quantities: golden, prices: goldenPrices })
    const { growth, points } = chainedContributions({ quantities: golden, weights, comparator: 'same-period-last-year' })
    const levels = annualOverlapChain({ quantities: golden, weights }).levels
    // A single product's chained level is its quantity at prices of the reference year.
    const naive = [8, 9, 10, 11].map((period) => {
      const value = (at: number): readonly number[] => [10 * (row(golden)[at] ?? 0), 20 * (row(golden, 1)[at] ?? 0)]
      return levelContributions({
        current: value(period),
        previous: value(period - 4),
        currentTotal: 400 * (row(levels)[period] ?? 0),
        previousTotal: 400 * (row(levels)[period - 4] ?? 0),
      })
    })
    const sums = naive.map(({ parts }) => parts.reduce((sum, part) => sum + part.points, 0))
    for (const [at, wanted] of [0.19047619, 0.18181818, 0.17391304, 0.16666667].entries()) expect(sums[at]).toBeCloseTo(wanted, 8)
    for (const [at, { residual }] of naive.entries()) {
      expect(residual.points).toBeCloseTo((row(growth)[8 + at] ?? 0) - (sums[at] ?? 0), 12)
      expect(Math.abs(residual.points)).toBeGreaterThan(0.001)
    }
    expect(largestGap(growth, points)).toBeLessThan(1e-12)
  })
})
