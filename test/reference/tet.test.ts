import { describe, expect, it } from 'vitest'
import { tetDate } from '../../src/engine/index.ts'
import { readData } from './data.ts'

const table = readData('lunar-new-year').map((row) => row.day ?? '')
const years = Array.from({ length: 201 }, (_, index) => 1900 + index)

describe('lunar new year', () => {
  it('ADJ-8 at UTC+8 is the table of Chinese new years, but for its three mistakes', () => {
    const differing = table.filter((day) => tetDate(Number(day.slice(0, 4)), 8) !== day)
    expect(table).toHaveLength(101)
    // New moons fell on 29 January 1930 19:07, 4 February 1943 23:29 and 2 February 1946 04:43 UTC: the next day in China, or that day.
    expect(differing).toEqual(['1930-01-29', '1943-02-04', '1946-02-01'])
  })

  it('ADJ-8 in Viet Nam differs from UTC+8 in these years and no others', () => {
    const differing = years.filter((year) => tetDate(year) !== tetDate(year, 8))
    expect(differing).toEqual([1903, 1916, 1935, 1965, 1968, 1969, 1985, 2007, 2030, 2053])
  })

  it('ADJ-8 lies between 20 January and 21 February', () => {
    for (const year of years) {
      expect(tetDate(year) >= `${year}-01-20`).toBe(true)
      expect(tetDate(year) <= `${year}-02-21`).toBe(true)
    }
    expect(() => tetDate(1899)).toThrow('1900 to 2100')
    expect(() => tetDate(2000, 15)).toThrow('utcOffsetHours')
  })
})
