import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromText, dayText, firstDayOf, monthOfDay } from './calendar-day.ts'
import { easterDay, easterRegressor, leapYearRegressor, tradingDayRegressors } from './calendar-regressors.ts'
import { newMoon, solarLongitude } from './sun-and-moon.ts'
import { tetDate } from './tet-date.ts'
import { tetRegressors } from './tet-regressors.ts'
import { workingDays } from './working-days.ts'

fc.configureGlobal({ seed: 2025 })

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const century = { first: 1900 * 12, last: 2100 * 12 + 11 }

describe('days', () => {
  it('ADJ-8 are written and read as the calendar has them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (day) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
        expect(dayText(day)).toBe(text)
        expect(dayFromText('day', text)).toBe(day)
        expect(firstDayOf(monthOfDay(day))).toBe(dayFromText('day', `${text.slice(0, 7)}-01`))
      }),
    )
    for (const text of ['2025-02-29', '2025-13-01', '2025-1-1', 'today', ''])
      expect(() => dayFromText('day', text)).toThrow('not-a-day')
  })
})

describe('sun and moon', () => {
  it('ADJ-8 new moons are those of the almanac to two minutes', () => {
    const known = ['1999-08-11T11:08Z', '2000-01-06T18:14Z', '2017-08-21T18:30Z', '2024-04-08T18:21Z']
    for (const moment of known) {
      const day = Date.parse(moment) / 86_400_000
      const found = newMoon(Math.round((day - 10_962.76) / 29.530588861))
      expect(Math.abs(found - day) * 1440).toBeLessThan(2)
    }
  })

  it('ADJ-8 the sun is at a quarter of its way at solstices and equinoxes, to 0.01 degrees', () => {
    const known: readonly (readonly [string, number])[] = [
      ['2000-12-21T13:37Z', 270],
      ['2024-06-20T20:51Z', 90],
      ['2025-09-22T18:19Z', 180],
    ]
    for (const [moment, longitude] of known)
      expect(Math.abs(solarLongitude(Date.parse(moment) / 86_400_000) - longitude)).toBeLessThan(0.01)
  })
})

describe('Tết regressors', () => {
  const windows = fc.record({ before: fc.nat(20), during: fc.nat(30), after: fc.nat(30) })

  it('ADJ-9 are zero on average for every calendar month, and every year adds up to zero', () => {
    fc.assert(
      fc.property(windows, (days) => {
        const found = tetRegressors({ period: century, ...days })
        for (const list of [found.before, found.during, found.after]) {
          expect(list).toHaveLength(201 * 12)
          for (let month = 0; month < 12; month += 1)
            expect(sum(list.filter((_, index) => index % 12 === month))).toBeCloseTo(0, 9)
          for (const year of [0, 85, 125]) expect(sum(list.slice(12 * year, 12 * year + 12))).toBeCloseTo(0, 9)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('ADJ-9 count the days of the window that lie in the month', () => {
    // Tết 2025 is 29 January: of a window of 10 days from that day, 3 are in January and 7 in February.
    const { before, during, after } = tetRegressors({ period: century, before: 5, during: 10, after: 4 })
    const share = (list: readonly number[], year: number, month: number): number => {
      const usual = list[12 * (1985 - 1900) + 11] ?? Number.NaN
      expect(usual).toBe(0)
      // Two years differ by their shares, whatever the mean is; 1985 had Tết on 21 January.
      return (list[12 * (year - 1900) + month] ?? Number.NaN) - (list[12 * (1985 - 1900) + month] ?? Number.NaN)
    }
    expect(tetDate(1985)).toBe('1985-01-21')
    expect(share(during, 2025, 0)).toBeCloseTo(0.3 - 1, 12)
    expect(share(during, 2025, 1)).toBeCloseTo(0.7 - 0, 12)
    expect(share(before, 2026, 1)).toBeCloseTo(1, 12)
    expect(share(after, 2026, 1)).toBeCloseTo(2 / 4 - 3 / 4, 12)
    expect(share(after, 2026, 2)).toBeCloseTo(2 / 4, 12)
  })

  it('ADJ-9 are zero for a window without days, and refuse what they do not know', () => {
    const period = { first: 24300, last: 24311 }
    expect(tetRegressors({ period, before: 0, during: 1, after: 0 }).before).toEqual(Array.from({ length: 12 }, () => 0))
    expect(() => tetRegressors({ period, before: 21, during: 1, after: 1 })).toThrow('before')
    expect(() => tetRegressors({ period: { first: 24300, last: 25212 }, before: 1, during: 1, after: 1 })).toThrow('last month')
  })
})

describe('working days', () => {
  it('ADJ-10 without days off are the days of the month, and every holiday takes one', () => {
    const period = { first: 2024 * 12, last: 2024 * 12 + 11 }
    const all = workingDays({ period, holidays: [], weeklyDaysOff: [] })
    expect(all).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 365 })), (places) => {
        const holidays = places.map((place) => dayText(firstDayOf(period.first) + place))
        expect(sum(workingDays({ period, holidays, weeklyDaysOff: [] }))).toBe(366 - places.length)
        expect(workingDays({ period, holidays, weeklyDaysOff: [], workedDaysOff: holidays })).toEqual(all)
      }),
    )
  })

  it('ADJ-10 know the weekday', () => {
    const count = (day: string, weeklyDaysOff: readonly number[]): number => {
      const month = monthOfDay(dayFromText('day', day))
      const others = Array.from({ length: firstDayOf(month + 1) - firstDayOf(month) }, (_, at) => dayText(firstDayOf(month) + at))
      const holidays = others.filter((other) => other !== day)
      return sum(workingDays({ period: { first: month, last: month }, holidays, weeklyDaysOff }))
    }
    expect(count('2025-10-05', [7])).toBe(0)
    expect(count('2025-10-05', [1, 2, 3, 4, 5, 6])).toBe(1)
    expect(count('1969-12-31', [3])).toBe(0)
    expect(count('1904-02-29', [1])).toBe(0)
    expect(() => workingDays({ period: { first: 24300, last: 24300 }, holidays: ['2025-02-30'] })).toThrow('not-a-day')
    expect(() => workingDays({ period: { first: 24300, last: 24300 }, holidays: [], weeklyDaysOff: [0] })).toThrow(
      'weeklyDaysOff',
    )
  })
})

describe('calendar regressors', () => {
  const gregorian = { first: 2000 * 12, last: 2027 * 12 + 11 }

  it('ADJ-22 contrasts of trading days add up to nothing over 28 years', () => {
    for (const contrasts of ['six', 'one'] as const)
      for (const { values } of tradingDayRegressors({ period: gregorian, contrasts }))
        expect(Math.abs(sum(values))).toBeLessThan(1e-9)
    expect(tradingDayRegressors({ period: gregorian, contrasts: 'six' }).map(({ name }) => name)).toEqual([
      'monday',
      'tuesday',
      'wednesday',
      'thursday',
      'friday',
      'saturday',
    ])
  })

  it('ADJ-22 the one contrast is the six with equal working days and an equal weekend', () => {
    const six = tradingDayRegressors({ period: gregorian, contrasts: 'six' })
    const [one] = tradingDayRegressors({ period: gregorian, contrasts: 'one' })
    one?.values.forEach((value, t) => {
      const weights = [1, 1, 1, 1, 1, -2.5]
      const same = six.reduce((all, { values }, k) => all + (weights[k] ?? 0) * (values[t] ?? 0), 0)
      expect(value).toBeCloseTo(same, 9)
    })
  })

  it('ADJ-22 a leap year and three others add up to nothing', () => {
    const { values } = leapYearRegressor({ first: 2001 * 12, last: 2004 * 12 + 11 })
    expect(values.filter((value) => value !== 0)).toEqual([-0.25, -0.25, -0.25, 0.75])
    expect(leapYearRegressor({ first: 1900 * 12, last: 1900 * 12 + 11 }).values[1]).toBe(-0.25)
  })

  it('ADJ-22 Easter lies where the calendars have it, and its shares add up to nothing over two centuries', () => {
    expect([1961, 1981, 2000, 2024, 2025, 2038].map((year) => dayText(easterDay(year)))).toEqual([
      '1961-04-02',
      '1981-04-19',
      '2000-04-23',
      '2024-03-31',
      '2025-04-20',
      '2038-04-25',
    ])
    const { values } = easterRegressor({ period: century, days: 8 })
    expect(Math.abs(sum(values))).toBeLessThan(1e-9)
    const year = easterRegressor({ period: { first: 2024 * 12, last: 2024 * 12 + 11 }, days: 1 }).values
    expect(year[2]).toBeGreaterThan(0.7)
    expect((year[2] ?? 0) + (year[3] ?? 0)).toBeCloseTo(0, 12)
  })
})
