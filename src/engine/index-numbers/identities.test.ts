import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainLinks, unchain } from './chain-links.ts'
import { chainedContributions } from './chained-contributions.ts'
import { climbLadder, ladderTotal } from './climb-ladder.ts'
import { fixedBaseContributions } from './fixed-base-contributions.ts'
import { effectiveWeights, type Ladder } from './ladder.ts'
import { levelGrowth } from './level-growth.ts'
import { linkWeightsFromPrices } from './link-weights.ts'
import { rebase } from './rebase.ts'
import { type SeriesTable, seriesTable, tableRows } from './series-table.ts'

fc.configureGlobal({ seed: 2025 })

const start = 2022 * 12
const amount = fc.double({ min: 0.1, max: 100, noNaN: true })
const comparators = ['previous-period', 'same-period-last-year', 'year-to-date'] as const
const rowOf = (table: SeriesTable, index = 0): readonly number[] => tableRows(table)[index] ?? []

/** A table of any shape in which a cell is missing now and then, so that some rows have gaps and some none. */
function tables(shape: { readonly most: number; readonly months: number; readonly gaps: number }): fc.Arbitrary<SeriesTable> {
  const cell = fc.oneof(
    { weight: 100 - shape.gaps, arbitrary: amount },
    { weight: shape.gaps, arbitrary: fc.constant(Number.NaN) },
  )
  const row = fc.array(cell, { minLength: shape.months, maxLength: shape.months })
  return fc.array(row, { minLength: 1, maxLength: shape.most }).map((rows) => seriesTable({ frequency: 'M', start, rows }))
}

/** Ladders of one to four steps whose steps have one to three children each. */
const ladders: fc.Arbitrary<Ladder> = fc
  .array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .chain((fans) => {
    const tops: number[][] = []
    for (const fan of fans.toReversed()) tops.unshift(childrenOf(fan, tops[0]?.length ?? 1))
    const sizes = tops.map((parents) => parents.length)
    return fc
      .tuple(...sizes.map((size) => fc.array(amount, { minLength: size, maxLength: size })))
      .map((weights) => tops.map((parents, step) => ({ parents, weights: weights[step] ?? [] })))
  })

/** For each of `count` parents the number of children that the fan says, turn by turn. */
function childrenOf(fan: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, parent) => parent).flatMap((parent) =>
    Array.from({ length: fan[parent % fan.length] ?? 1 }, () => parent),
  )
}

describe('identities on tables of any shape, with gaps', () => {
  test('IDX-4 stepwise aggregation is direct aggregation, and missing in the same periods', () => {
    const cases = ladders.chain((ladder) => {
      const leaves = ladder[0]?.parents.length ?? 0
      const cell = fc.oneof({ weight: 30, arbitrary: amount }, { weight: 1, arbitrary: fc.constant(Number.NaN) })
      const rows = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: leaves, maxLength: leaves })
      return rows.map((values) => ({ ladder, values: seriesTable({ frequency: 'M', start, rows: values }) }))
    })
    fc.assert(
      fc.property(cases, ({ ladder, values }) => {
        const climbed = rowOf(ladderTotal(climbLadder({ values, ladder, missing: 'stay-missing' })).indices)
        const flat: Ladder = [{ parents: tableRows(values).map(() => 0), weights: effectiveWeights(ladder) }]
        const direct = rowOf(ladderTotal(climbLadder({ values, ladder: flat, missing: 'stay-missing' })).indices)
        for (const [period, total] of direct.entries()) {
          expect(Number.isNaN(climbed[period] ?? 0)).toBe(Number.isNaN(total))
          if (!Number.isNaN(total)) expect((climbed[period] ?? 0) / total).toBeCloseTo(1, 12)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('IDX-9 chaining what was unchained gives back every value that a gap has not cut off', () => {
    fc.assert(
      fc.property(tables({ most: 4, months: 36, gaps: 2 }), (table) => {
        const again = chainLinks(unchain(table))
        for (const [index, row] of tableRows(table).entries()) {
          const whole = row.every((value) => !Number.isNaN(value))
          for (const [period, value] of row.entries()) {
            const found = rowOf(again, index)[period] ?? Number.NaN
            if (whole || !Number.isNaN(found)) expect(found / value).toBeCloseTo(1, 11)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('IDX-10 rebasing keeps every growth, and keeps missing what was missing', () => {
    fc.assert(
      fc.property(tables({ most: 4, months: 36, gaps: 3 }), (table) => {
        const rebased = rebase({ table, year: 2023, reference: 100 })
        for (const comparator of comparators) {
          const [before, after] = [levelGrowth(table, comparator), levelGrowth(rebased, comparator)]
          for (const [at, value] of before.values.entries()) {
            const row = Math.floor(at / 36)
            const base = rowOf(table, row).slice(12, 24)
            if (base.some((one) => Number.isNaN(one))) expect(rowOf(rebased, row).every((one) => Number.isNaN(one))).toBe(true)
            else if (Number.isNaN(value)) expect(after.values[at]).toBeNaN()
            else expect(after.values[at]).toBeCloseTo(value, 8)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('CON-2 CON-7 points add up to the growth to 1e-9 wherever both are known, fixed and chained', () => {
    const shapes = tables({ most: 6, months: 36, gaps: 2 }).chain((quantities) => {
      const parts = tableRows(quantities).length
      const prices = fc.array(fc.tuple(amount, amount), { minLength: parts, maxLength: parts })
      return fc.tuple(fc.constant(quantities), prices, fc.array(amount, { minLength: parts, maxLength: parts }))
    })
    let compared = 0
    fc.assert(
      fc.property(shapes, ([quantities, prices, weights]) => {
        const link = linkWeightsFromPrices({ quantities, prices })
        for (const comparator of comparators) {
          const chained = chainedContributions({ quantities, weights: link, comparator })
          const fixed = fixedBaseContributions({ indices: quantities, weights, comparator })
          for (const { growth, points } of [chained, fixed]) {
            for (const [period, value] of rowOf(growth).entries()) {
              const sum = tableRows(points).reduce((total, part) => total + (part[period] ?? Number.NaN), 0)
              if (Number.isNaN(value)) continue
              compared += 1
              expect(Math.abs(sum - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)))
            }
          }
        }
      }),
      { numRuns: 40 },
    )
    expect(compared).toBeGreaterThan(1000)
  })
})
