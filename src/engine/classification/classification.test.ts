import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainLinks } from '../index-numbers/chain-links.ts'
import { type SeriesTable, seriesTable, tableRows } from '../index-numbers/series-table.ts'
import { makeCorrespondence, reverseCorrespondence } from './correspondence.ts'
import { readInClassification, readIndicesInClassification } from './read-in-classification.ts'

fc.configureGlobal({ seed: 2025 })

const annual = (...rows: readonly (readonly number[])[]): SeriesTable => seriesTable({ frequency: 'A', start: 24288, rows })
const coded = (codes: readonly string[], ...rows: readonly (readonly number[])[]) => ({
  classification: 'vsic-2018',
  codes,
  table: annual(...rows),
})
const versions = { from: 'vsic-2018', to: 'vsic-2025' }
const split = makeCorrespondence({
  ...versions,
  links: [
    { from: 'a', to: 'x', share: 0.7 },
    { from: 'a', to: 'y', share: 0.3 },
    { from: 'b', to: 'y', share: 1 },
  ],
})
const amount = fc.double({ min: 0.1, max: 100, noNaN: true })
const columnSum = (rows: readonly (readonly number[])[], column: number) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)

describe('correspondence', () => {
  test('CLA-1 shares that do not sum to one, a share outside 0 to 1 and a link given twice are refused', () => {
    const links = (...shares: readonly number[]) => shares.map((share, index) => ({ from: 'a', to: `${index}`, share }))
    expect(() => makeCorrespondence({ ...versions, links: links(0.7, 0.2) })).toThrow('sum of shares of a')
    expect(() => makeCorrespondence({ ...versions, links: links(1.2, -0.2) })).toThrow('out-of-range')
    expect(() => makeCorrespondence({ ...versions, links: [] })).toThrow('no-values')
    const twice = [...links(0.5), ...links(0.5)]
    expect(() => makeCorrespondence({ ...versions, links: twice })).toThrow('repeated-code')
  })

  test('CLA-2 a partial successor gets its share and the sum is what it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 2 }), (rows) => {
        const found = readInClassification({ levels: coded(['a', 'b'], ...rows), correspondence: split })
        expect(found.codes).toEqual(['x', 'y'])
        for (const column of [0, 1]) expect(columnSum(tableRows(found.table), column)).toBeCloseTo(columnSum(rows, column), 9)
        expect(tableRows(found.table)[0]?.[0]).toBeCloseTo(0.7 * (rows[0]?.[0] ?? 0), 12)
      }),
    )
  })

  test('CLA-2 a code without a link, another version, a code twice and chained levels are refused', () => {
    const read = (levels: ReturnType<typeof coded>) => () => readInClassification({ levels, correspondence: split })
    expect(read(coded(['a', 'z'], [1], [1]))).toThrow('unknown-code: argument codes; found z')
    expect(read({ ...coded(['a'], [1]), classification: 'isic' })).toThrow('unknown-code: argument classification; found isic')
    expect(read(coded(['a', 'a'], [1], [1]))).toThrow('repeated-code')
    expect(read(coded(['a'], [1], [1]))).toThrow('lengths-differ')
    expect(read({ ...coded(['a'], [1]), table: chainLinks(annual([1, 2])) })).toThrow('not-additive')
  })

  test('CLA-2 a missing part makes the new code missing', () => {
    const found = readInClassification({ levels: coded(['a', 'b'], [1], [Number.NaN]), correspondence: split })
    expect(tableRows(found.table)).toEqual([[0.7], [Number.NaN]])
  })

  test('CLA-3 one to one, there and back is the same series to the last bit', () => {
    const whole = makeCorrespondence({
      ...versions,
      links: [
        { from: 'a', to: 'y', share: 1 },
        { from: 'b', to: 'x', share: 1 },
      ],
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 2 }), amount, (rows, weight) => {
        const levels = coded(['a', 'b'], ...rows)
        const back = reverseCorrespondence({ correspondence: whole, codes: ['a', 'b'], weights: [weight, 1] })
        const there = readInClassification({ levels, correspondence: whole })
        const again = readInClassification({ levels: there, correspondence: back })
        expect(again.codes).toEqual(levels.codes)
        expect(tableRows(again.table)).toEqual(tableRows(levels.table))
      }),
    )
  })

  test('CLA-3 with a split, series in the proportions of the weights come back', () => {
    fc.assert(
      fc.property(amount, amount, amount, (first, second, later) => {
        const levels = coded(['a', 'b'], [first, first * later], [second, second * later])
        const back = reverseCorrespondence({ correspondence: split, codes: ['a', 'b'], weights: [first, second] })
        const there = readInClassification({ levels, correspondence: split })
        const again = tableRows(readInClassification({ levels: there, correspondence: back }).table)
        for (const [row, values] of tableRows(levels.table).entries())
          for (const [column, value] of values.entries()) expect((again[row]?.[column] ?? 0) / value).toBeCloseTo(1, 10)
      }),
    )
    const lacking = { correspondence: split, codes: ['a'], weights: [1] }
    expect(() => reverseCorrespondence(lacking)).toThrow('unknown-code: argument codes; found b')
    expect(() => reverseCorrespondence({ ...lacking, codes: ['a', 'b'], weights: [1, -1] })).toThrow('out-of-range')
  })

  test('CLA-4 the weighted total of indices is what it was; a part keeps the movement of its whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 2 }), amount, amount, (rows, first, second) => {
        const indices = { ...coded(['a', 'b'], ...rows), weights: [first, second] }
        const found = readIndicesInClassification({ indices, correspondence: split })
        const total = (weights: readonly number[], values: SeriesTable, column: number) =>
          tableRows(values).reduce((sum, row, at) => sum + (weights[at] ?? 0) * (row[column] ?? 0), 0)
        expect(found.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(first + second, 9)
        for (const column of [0, 1]) {
          const before = total([first, second], indices.table, column)
          expect(total(found.weights, found.table, column) / before).toBeCloseTo(1, 10)
          expect(tableRows(found.table)[0]?.[column]).toBeCloseTo(rows[0]?.[column] ?? 0, 9)
        }
      }),
    )
  })

  test('CLA-4 a part without weight adds nothing, and a code without any weight has no index', () => {
    const indices = { ...coded(['a', 'b'], [120], [Number.NaN]), weights: [1, 0] }
    const found = readIndicesInClassification({ indices, correspondence: split })
    expect(tableRows(found.table).map(([value]) => value?.toFixed(6))).toEqual(['120.000000', '120.000000'])
    const nothing = readIndicesInClassification({ indices: { ...indices, weights: [0, 0] }, correspondence: split })
    expect(tableRows(nothing.table).flat().every(Number.isNaN)).toBe(true)
    expect(() => readIndicesInClassification({ indices: { ...indices, weights: [1] }, correspondence: split })).toThrow(
      'lengths-differ',
    )
  })
})
