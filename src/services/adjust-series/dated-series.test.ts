import { expect, it } from 'vitest'
import { readPeriodTable } from '../../readers/read-period-table.ts'
import { datedSeries } from './dated-series.ts'

it('ADJ-29 cuts what is empty before and after a series, and keeps a gap as missing', () => {
  const bytes = new TextEncoder().encode('period,A,B,C\n2019-Q4,,1,\n2020-Q1,100.5,,\n2020-Q2,101,3,\n2020-Q3,,-4.5,\n')
  const { table } = readPeriodTable({ name: 'series.csv', bytes })
  expect(table && datedSeries(table)).toEqual([
    { name: 'A', timeline: { first: 2020 * 12, monthsPerStep: 3 }, values: [100.5, 101] },
    { name: 'B', timeline: { first: 2019 * 12 + 9, monthsPerStep: 3 }, values: [1, Number.NaN, 3, -4.5] },
    { name: 'C', timeline: { first: 2019 * 12 + 9, monthsPerStep: 3 }, values: [] },
  ])
})
