import { describe, expect, it } from 'vitest'
import { readSeriesTable } from './read-series-table.ts'

const read = (text: string) => readSeriesTable({ name: 'series.csv', bytes: new TextEncoder().encode(text) })
const problems = (text: string) => read(text).problems.map(({ row, column, found }) => [row, column, found])

describe('a wide table of series', () => {
  it('ADJ-29 cuts what is empty before and after a series, and keeps a gap as missing', () => {
    const { table } = read('period,DE,"Chế biến"\n2019-11,,1\n2019-12,100.5,\n2020-01,101,3\n2020-02,,-4.5\n')
    expect(table?.monthsPerStep).toBe(1)
    expect(table?.series).toEqual([
      { name: 'DE', first: 2019 * 12 + 11, values: [100.5, 101] },
      { name: 'Chế biến', first: 2019 * 12 + 10, values: [1, Number.NaN, 3, -4.5] },
    ])
  })

  it('ADJ-29 reads quarters and years, and a series without values', () => {
    expect(read('period,A\n2019-Q3,1\n2019-Q4,2\n').table).toMatchObject({ monthsPerStep: 3, series: [{ first: 24234 }] })
    expect(read('period,A,B\n2019,1,\n2020,2,\n').table?.series[1]?.values).toEqual([])
  })

  it('ADJ-29 reports every problem with its place, and gives no table', () => {
    const text = 'period,A,B\n2019-01,1,x\n2019-03,"1,5",2\n2019-04,1 000,2\n2019-Q3,1,2\n2019-06,1\nMärz,1,2\n'
    expect(read(text).table).toBeUndefined()
    expect(problems(text)).toEqual([
      [2, 'B', 'x'],
      [3, 'A', '1,5'],
      [3, 'period', '2019-03'],
      [4, 'A', '1 000'],
      [5, 'period', '2019-Q3'],
      [6, '', '2 cells'],
      [7, 'period', 'März'],
    ])
  })

  it('ADJ-29 refuses what is no wide table', () => {
    expect(problems('')).toEqual([[1, '', 'no header']])
    expect(problems('month,A\n2019-01,1\n')).toEqual([[1, '', 'the columns month,A']])
    expect(problems('period;A\n2019-01;1\n')).toEqual([[1, '', 'the columns period;A']])
    expect(problems('period\n2019-01\n')).toEqual([[1, '', 'the columns period']])
    expect(problems('period,A\n')).toEqual([[0, '', 'no row']])
    expect(problems('period,A,A\n2019-01,1,2\n')).toEqual([[1, 'A', 'the column a second time']])
    expect(read('period,A\n2019-01,1\n').problems).toEqual([])
    expect(readSeriesTable({ name: 'x', bytes: new Uint8Array([0xff, 0xfe, 0, 1]) }).problems).toHaveLength(1)
  })
})
