import { describe, expect, it } from 'vitest'
import { readPeriodTable } from './read-period-table.ts'

const read = (text: string) => readPeriodTable({ name: 'series.csv', bytes: new TextEncoder().encode(text) })
const problems = (text: string) => read(text).problems.map(({ row, column, found }) => [row, column, found])

describe('a wide table of series', () => {
  it('ADJ-29 keeps every cell at its period, an empty one as missing', () => {
    const { table } = read('period,DE,"Chế biến"\n2019-12,,1\n2020-01,100.5,\n2020-02,-4.5,3\n')
    expect(table).toMatchObject({ frequency: 'M', names: ['DE', 'Chế biến'], rows: [2, 3, 4] })
    expect(table?.periods[0]?.first).toBe(2019 * 12 + 11)
    expect(table?.series).toEqual([
      [Number.NaN, 100.5, -4.5],
      [1, Number.NaN, 3],
    ])
  })

  it('ADJ-29 reads quarters and years, and a series without values', () => {
    expect(read('period,A\n2019-Q3,1\n2019-Q4,2\n').table?.frequency).toBe('Q')
    expect(read('A,period,B\n1,2019,\n2,2020,\n').table).toMatchObject({ frequency: 'A', names: ['A', 'B'] })
  })

  it('ADJ-29 reports every problem with its place, and gives no table', () => {
    const text = 'period,A,B\n2019-01,1,x\n2019-02,"1,5",2\n2019-03,1 000,2\n2019-05,1\nMärz,1,2\n'
    expect(read(text).table).toBeUndefined()
    expect(problems(text)).toEqual([
      [2, 'B', 'x'],
      [3, 'A', '1,5'],
      [4, 'A', '1 000'],
      [5, '', '2 cells'],
      [6, 'period', 'März'],
    ])
  })

  it('ADJ-29 refuses periods that do not follow each other', () => {
    expect(problems('period,A\n2019-01,1\n2019-03,2\n2019-Q3,1\n')).toEqual([
      [3, 'period', '2019-03'],
      [4, 'period', '2019-Q3'],
    ])
  })

  it('ADJ-29 refuses what is no wide table', () => {
    expect(problems('')).toEqual([[0, '', 'an empty file']])
    expect(problems('month,A\n2019-01,1\n')).toEqual([[1, '', 'the columns month,A']])
    expect(problems('period;A\n2019-01;1\n')).toEqual([[1, '', 'semicolons between cells']])
    expect(problems('period\n2019-01\n')).toEqual([[1, '', 'no series']])
    expect(problems('period,A\n')).toEqual([[0, 'period', 'no period']])
    expect(problems('period,A,A\n2019-01,1,2\n')).toEqual([[1, 'A', 'the column a second time']])
    expect(problems('period,\n2019-01,1\n')).toEqual([[1, '', 'a column without a name']])
    expect(readPeriodTable({ name: 'x', bytes: new Uint8Array([0xff, 0xfe, 0, 1]) }).problems).toHaveLength(1)
  })
})
