import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixedBaseIndex } from '../index-numbers/fixed-base-index.ts'
import { seriesTable, tableRows } from '../index-numbers/series-table.ts'
import { laspeyresPanel } from './laspeyres-panel.ts'
import { makeMonthPanel, monthPanelValue } from './month-panel.ts'

const months = 24
const first = 2024 * 12
const products = 4
/** Products 0 and 1 make class 0, products 2 and 3 class 1. */
const parents = [0, 0, 1, 1]

test('PAN-5 the fast panel and the ladder of the method give one index, straight from products or step by step', () => {
  const quantity = fc.double({ min: 0.5, max: 50, noNaN: true })
  const rows = fc.array(fc.array(quantity, { minLength: months, maxLength: months }), {
    minLength: products,
    maxLength: products,
  })
  const weights = fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: products, maxLength: products })
  fc.assert(
    fc.property(rows, weights, (quantities, given) => {
      const base = quantities.map((row) => row.slice(0, 12).reduce((sum, value) => sum + value, 0) / 12)
      const sum = (some: readonly number[]) => some.reduce((total, index) => total + (given[index] ?? 0), 0)
      const ladder = [
        { parents, weights: given },
        { parents: [0, 0], weights: [sum([0, 1]), sum([2, 3])] },
      ]
      const quantityTable = seriesTable({ frequency: 'M', start: first, rows: quantities })
      const { levels } = fixedBaseIndex({ quantities: quantityTable, baseYear: 2024, ladder, missing: 'stay-missing' })
      const panel = { quantities: makeMonthPanel({ firstMonth: first, rows: quantities }), baseQuantities: base, weights: given }
      const classes = laspeyresPanel({ ...panel, groupOf: parents, groups: 2 }).index
      const total = laspeyresPanel({ ...panel, groupOf: [0, 0, 0, 0], groups: 1 }).index
      const [byClass, byTotal] = levels.map((level) => tableRows(level.indices))
      for (let month = 0; month < months; month += 1) {
        expect(monthPanelValue(total, 0, first + month)).toBeCloseTo(100 * (byTotal?.[0]?.[month] ?? Number.NaN), 9)
        for (const group of [0, 1]) {
          expect(monthPanelValue(classes, group, first + month)).toBeCloseTo(100 * (byClass?.[group]?.[month] ?? Number.NaN), 9)
        }
      }
    }),
    { numRuns: 30 },
  )
})
