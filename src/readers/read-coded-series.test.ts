import { describe, expect, it } from 'vitest'
import { readClassification } from './read-classification.ts'
import { readCodeWeights } from './read-code-weights.ts'
import { readCodedSeries } from './read-coded-series.ts'

const file = (lines: readonly string[]) => ({ name: 's.csv', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) })
const read = (...lines: readonly string[]) => readCodedSeries(file(lines))
const told = (...lines: readonly string[]) =>
  read(...lines).problems.map(({ row, column, found, allowed }) => `${row}:${column}: ${found} | ${allowed}`)

describe('series by code', () => {
  it('CLA-7 wide and long files of the same numbers give the same series', () => {
    const wide = read('period,0510,1103', '2025-Q1,1.5,2', '2025-Q2,,4').series
    const long = read('code,period,value', '0510,2025-Q2,', '0510,2025-Q1,1.5', '1103,2025-Q1,2', '1103,2025-Q2,4').series
    expect(wide?.table).toMatchObject({
      frequency: 'Q',
      names: ['0510', '1103'],
      series: [
        [1.5, Number.NaN],
        [2, 4],
      ],
    })
    expect(long?.table).toMatchObject({ ...wide?.table, rows: [3, 2] })
    expect(wide?.codes[1]).toEqual({ code: '1103', file: 's.csv', row: 1, column: '1103' })
    expect(long?.codes[1]).toEqual({ code: '1103', file: 's.csv', row: 4, column: 'code' })
  })

  it.each([
    [['period,a', '2025-13,1'], '2:period: 2025-13 | a month, a quarter or a year, such as 2025-07, 2025-Q3 or 2025'],
    [
      ['period,a', '2025-01/2025-07,1'],
      '2:period: 2025-01/2025-07 | a month, a quarter or a year, such as 2025-07, 2025-Q3 or 2025',
    ],
    [['period,a', '2025-01,1', '2025-03,1'], '3:period: 2025-03 | 2025-02, the period after 2025-01'],
    [['period,a', '2025-01,1', '2025-Q2,1'], '3:period: 2025-Q2 | 2025-02, the period after 2025-01'],
    [['period,a', '2025-02,1', '2025-01,1'], '3:period: 2025-01 | 2025-03, the period after 2025-02'],
    [['period,a', '2025-01,"1,5"'], '2:a: 1,5 | a dot as decimal mark: 1.5'],
    [['period,a,a', '2025-01,1,1'], '1:a: the column a second time | each column once'],
    [['period', '2025-01'], '1:: no series | period and at least one more column'],
    [['period,a'], '0:period: no period | at least one period below the header'],
    [
      ['month,a', '2025-01,1'],
      '1:: the columns month,a | a column period and a column for each series, with commas between cells',
    ],
    [['period;a', '2025-01;1'], '1:: semicolons between cells | commas between cells'],
    [['period,', '2025-01,1'], '1:: a column without a name | the name of a series over each column'],
    [
      ['period,coal mining', '2025,1'],
      '1:coal mining: coal mining | a code of letters without marks, digits, dots, hyphens, underscores and strokes',
    ],
    [
      ['code,period,value', 'a,2025-01,1', 'a,2025-01,2'],
      '3:period: 2025-01 | each code and period once; it stands on s.csv line 2',
    ],
    [['code,period,value', 'a,2025-01,1', 'a,2025-03,2'], '3:period: 2025-03 | 2025-02, the period after 2025-01'],
    [['code,period,value'], '0:code: no value | at least one row below the header'],
    [['code,period,value', 'a,2025-01,x'], '2:value: x | a number such as 11.89'],
  ])('CLA-7 refuses %s', (lines, problem) => {
    expect(told(...lines)).toContain(problem)
    expect(read(...lines).series).toBeUndefined()
  })
})

describe('weights by code', () => {
  it('CLA-7 gives a weight of every wanted code, and refuses what is missing, negative or there twice', () => {
    const of = (...lines: readonly string[]) => readCodeWeights(file(['code,weight', ...lines]), ['a', 'b'])
    expect(of('b,0', 'a,2').weights).toEqual(
      new Map([
        ['b', 0],
        ['a', 2],
      ]),
    )
    const problems = of('a,-2', 'a,1').problems.map(({ row, column, found }) => `${row}:${column}: ${found}`)
    expect(problems).toEqual(['0:code: no weight of b', '2:weight: -2', '3:code: a'])
  })
})

describe('a list of codes', () => {
  const header = 'version,code,parent,name_vi,basis,source'
  const codes = (...lines: readonly string[]) => readClassification(file([header, ...lines]))

  it('CLA-7 reads codes below their parents', () => {
    const { table } = codes('v1,C,,Chế biến,stated,act', 'v1,10,C,Thực phẩm,inferred,act')
    expect(table?.version).toBe('v1')
    expect(table?.codes[1]).toEqual({ code: '10', parent: 'C', name: 'Thực phẩm', basis: 'inferred', source: 'act' })
  })

  it('CLA-7 refuses a parent that does not stand above, a code twice, another version and no code', () => {
    const problems = codes('v1,10,C,a,stated,act', 'v2,C,,b,stated,act', 'v1,C,,c,stated,').problems
    expect(problems.map(({ row, column, found }) => `${row}:${column}: ${found}`)).toEqual([
      '2:parent: C',
      '3:version: v2',
      '4:code: C',
      '4:source: ',
    ])
    expect(codes().problems).toHaveLength(1)
  })
})
