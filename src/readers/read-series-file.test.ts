import { describe, expect, it } from 'vitest'
import { readSeriesFile } from './read-series-file.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readSeriesFile({ name: 'series.csv', bytes: bytes(text) })
const places = (text: string): readonly string[] => read(text).problems.map(({ row, column }) => `${row} ${column}`)

describe('series files', () => {
  it('BEL-20 levels in columns, blank where nothing is known, months in any order', () => {
    const { file, problems } = read('period,DE,FR,XX\n2019-02,101.5,,\n2019-01,100,,\n2019-04,99.123456789012345678,1e2,\n')
    expect(problems).toEqual([])
    expect(file?.layout).toBe('levels')
    expect(file?.series.map(({ name }) => name)).toEqual(['DE', 'FR', 'XX'])
    expect([...(file?.series[0]?.values.level ?? [])]).toEqual([100, 101.5, Number.NaN, 99.12345678901235])
    expect(file?.series[1]).toMatchObject({ firstMonth: 12 * 2019 + 3, values: { level: Float64Array.of(100) } })
    expect(file?.series[2]?.values.level).toHaveLength(0)
  })

  it('BEL-20 every problem of a table of levels with its place, and nothing read', () => {
    const text = 'period,DE,FR\n2019-13,100,100\n2019-Q1,1,1\n2019-01,"1,5",x\n2019-01,1,1\n1850-01,1,1\n2019-02,1\n'
    expect(places(text)).toEqual(['2 period', '3 period', '4 DE', '4 FR', '5 period', '6 period', '7 '])
    expect(read(text).file).toBeUndefined()
    expect(places('period,DE,DE\n2019-01,1,2\n')).toEqual(['1 DE'])
    expect(places('period,,DE\n2019-01,1,2\n')).toEqual(['1 '])
    expect(places('month,DE\n2019-01,1\n')).toEqual(['1 '])
    expect(places('period\n2019-01\n')).toEqual(['1 '])
    expect(places('period,DE\n2019-01,\n')).toEqual(['0 '])
    expect(read('').problems).toHaveLength(1)
    expect(read('period;DE\n2019-01;1\n').problems).toHaveLength(1)
    expect(readSeriesFile({ name: 'a.csv', bytes: Uint8Array.of(0xff, 0xfe, 0x41, 0) }).problems).not.toHaveLength(0)
  })

  it('BEL-21 published rates as rows', () => {
    const { file, problems } = read('series,period,measure,value\nC,2019-03,ytd,0.111\nC,2019-02,yoy,-1\nB,2019-03,mom,-0.02\n')
    expect(problems).toEqual([])
    expect(file?.layout).toBe('statements')
    expect(file?.series.map(({ name }) => name)).toEqual(['C', 'B'])
    expect(file?.series[0]?.firstMonth).toBe(12 * 2019 + 1)
    expect([...(file?.series[0]?.values.ytd ?? [])]).toEqual([Number.NaN, 0.111])
    expect([...(file?.series[0]?.values.yoy ?? [])]).toEqual([-1, Number.NaN])
  })

  it('BEL-21 every problem of published rates with its place', () => {
    const rows = [
      'C,2019-03,yoy,0.1',
      'C,2019-03,yoy,0.2',
      ',2019-03,yoy,0.1',
      'C,2019,yoy,0.1',
      'C,2019-04,qoq,0.1',
      'C,2019-05,yoy,-1.2',
      'C,2019-06,yoy,',
    ]
    const text = `series,period,measure,value\n${rows.join('\n')}\n`
    expect(places(text)).toEqual(['3 ', '4 series', '5 period', '6 measure', '7 value', '8 value'])
  })
})
