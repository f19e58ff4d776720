import { describe, expect, it } from 'vitest'
import { readWeights } from './read-weights.ts'

const header = 'product,class,division,section,weight,base_quantity\n'
const read = (rows: readonly string[]) =>
  readWeights({ name: 'w.csv', bytes: new TextEncoder().encode(`${header}${rows.join('\n')}\n`) })
const told = (rows: readonly string[]) =>
  read(rows).problems.map(({ row, column, found, allowed }) => `${row}:${column}: ${found} | ${allowed}`)

describe('weights', () => {
  it('RET-8 numbers products and the activities above them', () => {
    const rows = ['P1,0510,05,B,0.25,100', 'P2,1010,10,C,0.5,8.5', 'P3,1010,10,C,0.25,1']
    expect(read(rows)).toEqual({
      problems: [],
      weights: {
        products: ['P1', 'P2', 'P3'],
        sets: [{ year: undefined, weights: [0.25, 0.5, 0.25] }],
        baseQuantities: [100, 8.5, 1],
        basePrices: [Number.NaN, Number.NaN, Number.NaN],
        units: undefined,
        classes: { codes: ['0510', '1010'], groupOf: [0, 1, 1] },
        divisions: { codes: ['05', '10'], groupOf: [0, 1, 1] },
        sections: { codes: ['B', 'C'], groupOf: [0, 1, 1] },
      },
    })
  })

  it('RET-8 allows what rounding takes from the sum, and no more', () => {
    expect(told(['P1,1,1,B,0.3333,1', 'P2,1,1,B,0.3333,1', 'P3,1,1,B,0.3333,1'])).toEqual([])
    const allowed = 'weights as fractions that sum to 1 within their rounding'
    expect(told(['P1,1,1,B,0.3330,1', 'P2,1,1,B,0.3333,1', 'P3,1,1,B,0.3333,1'])).toEqual([
      `0:weight: weights that sum to 0.9996 | ${allowed}`,
    ])
    expect(told(['P1,1,1,B,0.3,1', 'P2,1,1,B,0.3,1', 'P3,1,1,B,0.3,1'])).toEqual([
      `0:weight: weights that sum to 0.9 | ${allowed}`,
    ])
    expect(told(['P1,1,1,B,25,1', 'P2,1,1,B,75,1'])).toEqual([`0:weight: weights that sum to 100 | ${allowed}`])
  })

  it.each([
    ['P1,1,1,B,0.5,1', 'product: P1 | each product once; it stands on w.csv line 2'],
    ['P2,1,2,B,0.5,1', 'division: 2 | 1, as above for class 1'],
    ['P2,2,1,C,0.5,1', 'section: C | B, as above for division 1'],
    ['P2,1,1,B,0,1', 'weight: 0 | a number above 0'],
    ['P2,1,1,B,0.5,0', 'base_quantity: 0 | a number above 0'],
    ['P2,1,1,B,0.5,-3', 'base_quantity: -3 | a number above 0'],
    ['P2,,1,B,0.5,1', 'class:  | a code of letters without marks, digits, dots, hyphens, underscores and strokes'],
  ])('RET-8 refuses %s', (row, problem) => {
    expect(told(['P1,1,1,B,0.5,1', row])).toEqual([`3:${problem}`])
    expect(read(['P1,1,1,B,0.5,1', row]).weights).toBeUndefined()
  })

  it('RET-8 refuses a table without products', () => {
    expect(told([])).toEqual(['0:weight: no product | at least one product below the header'])
  })

  const yearlyRows = ['P1,1,1,B,0.4,2022', 'P2,1,1,B,0.6,2022', 'P1,1,1,B,1,2023', 'P3,2,1,B,,2023']
  const yearly = (rows: readonly string[]) =>
    readWeights({
      name: 'w.csv',
      bytes: new TextEncoder().encode(`product,class,division,section,weight,year\n${rows.join('\n')}\n`),
    })

  it('CMP-9 weights by year are one set a year, 0 where a set leaves a product out', () => {
    const { weights } = yearly(yearlyRows)
    expect(weights?.products).toEqual(['P1', 'P2', 'P3'])
    expect(weights?.sets).toEqual([
      { year: 2022, weights: [0.4, 0.6, 0] },
      { year: 2023, weights: [1, 0, 0] },
    ])
    expect(weights?.classes).toEqual({ codes: ['1', '2'], groupOf: [0, 0, 1] })
  })

  it.each([
    ['P1,1,1,B,0.5,2022', '6:product: P1 | each product once a year; it stands on w.csv line 2'],
    ['P4,1,1,B,0.5,next', '6:year: next | a year such as 2024'],
    ['P1,2,1,B,1,2024', '6:class: 2 | 1, as above for product P1'],
    ['P4,1,1,B,0.5,2023', '0:weight: weights that sum to 1.5 in 2023 | weights as fractions that sum to 1 within their rounding'],
    ['P4,1,1,B,1,', '6:weight: weights that sum to 2 | x'],
  ])('CMP-9 refuses %s', (row, problem) => {
    const told = yearly([...yearlyRows, row]).problems.map(
      ({ row: line, column, found, allowed }) => `${line}:${column}: ${found} | ${allowed}`,
    )
    if (problem.endsWith('| x')) expect(told.join()).toContain('base_quantity')
    else expect(told).toEqual([problem])
  })
})
