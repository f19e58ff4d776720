import { describe, expect, it } from 'vitest'
import { firstDayOf, isCalendarDay, lastDayOf } from './day.ts'

describe('days', () => {
  it.each([
    ['2025-10-05', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2025-02-29', false],
    ['1900-02-29', false],
    ['2025-04-31', false],
    ['2025-13-01', false],
    ['2025-00-10', false],
    ['2025-01-00', false],
    ['2025-1-5', false],
    ['05/10/2025', false],
    ['2025-10-05T00:00', false],
  ])('REA-7 %s is a day of the calendar: %s', (text, expected) => {
    expect(isCalendarDay(text)).toBe(expected)
  })

  it('REA-7 knows the first and last day of a month', () => {
    expect(firstDayOf(12 * 2024 + 1)).toBe('2024-02-01')
    expect(lastDayOf(12 * 2024 + 1)).toBe('2024-02-29')
    expect(lastDayOf(12 * 2025 + 11)).toBe('2025-12-31')
  })
})
