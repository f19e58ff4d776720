import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  containsPeriod,
  cumulativeTo,
  formatPeriod,
  intersectPeriods,
  monthsIn,
  type Period,
  parsePeriod,
  periodType,
  restOfYear,
  shiftYears,
  yearOf,
} from './period.ts'

fc.configureGlobal({ seed: 2025 })

const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 119_000 }), fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 2, 11, 23, 59)))
  .map(([first, more]): Period => ({ first, last: first + more }))
const anyYear = fc.integer({ min: 0, max: 9999 })

describe('period', () => {
  it('PER-1 counts months and takes the year of the last one', () => {
    expect(monthsIn({ first: 24_300, last: 24_308 })).toBe(9)
    expect(yearOf({ first: 24_299, last: 24_300 })).toBe(2025)
    expect(yearOf({ first: 24_300, last: 24_311 })).toBe(2025)
  })

  it.each([
    ['2025', 24_300, 24_311],
    ['2025-Q1', 24_300, 24_302],
    ['2025-Q4', 24_309, 24_311],
    ['2025-01', 24_300, 24_300],
    ['2025-12', 24_311, 24_311],
    ['2025-01/2025-07', 24_300, 24_306],
    ['2024-11/2025-02', 24_298, 24_301],
    ['2021/2025', 24_252, 24_311],
    ['2025-01/2025-12', 24_300, 24_311],
  ])('PER-2 reads %s', (text, first, last) => {
    expect(parsePeriod(text)).toEqual({ first, last })
  })

  it.each([
    '',
    '25',
    '2025-0',
    '2025-00',
    '2025-13',
    '2025-7',
    '2025-Q0',
    '2025-Q5',
    '2025-q1',
    ' 2025',
    '2025 ',
    '2025/',
    '/2025',
    '2025-07/2025-01',
    '2025/2021',
    '2021/2025-07',
    '2025-Q1/2025-Q2',
    '2025-01/2025',
    '2025-01/2025-02/2025-03',
    '2025-01-01',
    '12025',
    '-2025',
    '2025\n',
  ])('PER-2 refuses %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined()
  })

  it('PER-3 reads what it has written', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period)
      }),
    )
  })

  it.each([
    ['2025-01/2025-12', '2025'],
    ['2025-07/2025-09', '2025-Q3'],
    ['2025-07/2025-07', '2025-07'],
    ['2021-01/2025-12', '2021/2025'],
    ['2025-02/2025-04', '2025-02/2025-04'],
    ['2025/2025', '2025'],
    ['2024-02/2025-01', '2024-02/2025-01'],
    ['0007', '0007'],
  ])('PER-3 writes %s as %s', (text, canonical) => {
    expect(formatPeriod(parsePeriod(text) ?? { first: 0, last: 0 })).toBe(canonical)
  })

  it.each([
    ['2025-01', 'month'],
    ['2025-Q1', 'quarter'],
    ['2025', 'year'],
    ['2025-01/2025-02', 'cumulative'],
    ['2025-01/2025-11', 'cumulative'],
    ['2025-02/2025-04', 'range'],
    ['2025-07/2025-12', 'range'],
    ['2025-01/2026-01', 'range'],
    ['2024-02/2025-01', 'range'],
    ['2021/2025', 'range'],
  ])('PER-4 calls %s a %s', (text, type) => {
    expect(periodType(parsePeriod(text) ?? { first: 1, last: 0 })).toBe(type)
  })

  it('PER-5 January to month k and the rest are the year', () => {
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 1, max: 11 }), (year, months) => {
        const [known, rest] = [cumulativeTo(year, months), restOfYear(year, months)]
        expect(known.first).toBe(12 * year)
        expect(rest).toEqual({ first: known.last + 1, last: 12 * year + 11 })
        expect(monthsIn(known)).toBe(months)
      }),
    )
    expect(cumulativeTo(2025, 12)).toEqual(parsePeriod('2025'))
    expect(restOfYear(2025, 0)).toEqual(parsePeriod('2025'))
    expect(restOfYear(2025, 12)).toBeUndefined()
  })

  it('PER-5 moves by years and back, keeping months and type', () => {
    const middle = anyPeriod.filter(({ first }) => first > 600)
    fc.assert(
      fc.property(middle, fc.integer({ min: -50, max: 50 }), (period, years) => {
        const moved = shiftYears(period, years)
        expect(shiftYears(moved, -years)).toEqual(period)
        expect(periodType(moved)).toBe(periodType(period))
        expect(yearOf(moved)).toBe(yearOf(period) + years)
      }),
    )
  })

  it('ERR-1 refuses months that a year has not', () => {
    for (const months of [0, 13, 1.5, Number.NaN]) expect(() => cumulativeTo(2025, months)).toThrow('out-of-range')
    for (const months of [-1, 13]) expect(() => restOfYear(2025, months)).toThrow('out-of-range')
    expect(() => cumulativeTo(2025.5, 1)).toThrow('year')
  })

  it('PER-6 the intersection is the largest period that both contain', () => {
    const near = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
      .map(([first, more]) => ({ first, last: first + more }))
    fc.assert(
      fc.property(near, near, (one, other) => {
        const months = (period: Period): number[] => Array.from({ length: monthsIn(period) }, (_, index) => period.first + index)
        const common = months(one).filter((month) => months(other).includes(month))
        const found = intersectPeriods(one, other)
        expect(found === undefined ? [] : months(found)).toEqual(common)
        expect(containsPeriod(one, other)).toBe(common.length === monthsIn(other))
      }),
    )
  })
})
