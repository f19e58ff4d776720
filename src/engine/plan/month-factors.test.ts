import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vietnameseHolidays } from '../adjust/vietnamese-holidays.ts'
import { workingDays } from '../adjust/working-days.ts'
import { monthAvailability, seasonFactors } from './month-factors.ts'
import { phaseTotal } from './phase-total.ts'

test('PLN-143 the day of the Hùng Kings follows the moon, in years with a repeated second month too, and February of Tết has its days', () => {
  const kings = { 2004: '2004-04-28', 2020: '2020-04-02', 2023: '2023-04-29', 2024: '2024-04-18', 2025: '2025-04-07' }
  for (const [year, day] of Object.entries(kings)) expect(vietnameseHolidays(Number(year))).toContain(day)
  const days = workingDays({ period: { first: 24312, last: 24313 }, holidays: vietnameseHolidays(2026) })
  expect(days).toEqual([21, 15])
  for (let year = 1980; year < 2100; year += 1) {
    const off = vietnameseHolidays(year)
    const weekdays = off.filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
    expect(weekdays.length).toBeGreaterThanOrEqual(10)
    expect(weekdays.length).toBeLessThanOrEqual(11)
  }
})

test('PLN-145 with last year’s own working days and standstills the season gives last year’s months again', () => {
  const month = fc.record({
    level: fc.integer({ min: 1, max: 10_000 }),
    days: fc.integer({ min: 10, max: 23 }),
    runs: fc.double({ min: 0.1, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(month, { minLength: 12, maxLength: 12 }), (months) => {
      const [level, days, runs] = [months.map((one) => one.level), months.map((one) => one.days), months.map((one) => one.runs)]
      const season = seasonFactors({ level, workingDays: days, availability: runs })
      const total = level.reduce((sum, one) => sum + one, 0)
      const factors = season.map((one, at) => [one, days[at] ?? 0, runs[at] ?? 0])
      for (const [at, one] of phaseTotal({ total, factors }).entries()) expect(one).toBeCloseTo(level[at] ?? 0, 6)
    }),
  )
  expect(seasonFactors({ level: [0, 0], workingDays: [20, 20], availability: [1, 1] })).toEqual([1, 1])
})

test('PLN-144 plants together make no more than the row', () => {
  const plant = { share: 0.6, start: 24312, spread: 0, ramp: 1 }
  expect(() => monthAvailability({ period: { first: 24312, last: 24323 }, plants: [plant, plant], stops: [] })).toThrow('shares')
})
