import { TaodaError } from '../../contract/errors.ts'
import { calendarGroups } from '../../contract/operations/adjust-series.ts'
import {
  easterRegressor,
  leapYearRegressor,
  type Period,
  type RegressorGroup,
  tetRegressors,
  tradingDayRegressors,
  workingDays,
} from '../../engine/index.ts'
import type { DayList } from '../../readers/read-days.ts'

export type CalendarName = (typeof calendarGroups)[number]

/** Calendar effects that are asked for, and what they need. */
export interface CalendarChoice {
  readonly names: readonly CalendarName[]
  readonly tetDays: readonly [number, number, number]
  readonly days: DayList | undefined
}

/** Reads `tet,weekday` or `none`. */
export function calendarNames(text: string): readonly CalendarName[] {
  const words = text.split(',')
  if (words.length === 1 && words[0] === 'none') return []
  return [...new Set(words)].map((word) => {
    const known = calendarGroups.find((name) => name === word)
    if (known === undefined)
      throw new TaodaError('wrong-use', { field: 'calendar', found: word, allowed: `none, ${calendarGroups.join(', ')}` })
    return known
  })
}

/** Reads `10,7,7`: days before, during and after Tết. */
export function tetWindows(text: string): readonly [number, number, number] {
  const match = /^(\d{1,2}),(\d{1,2}),(\d{1,2})$/.exec(text)
  const [before, during, after] = [1, 2, 3].map((part) => Number(match?.[part] ?? Number.NaN))
  if (before === undefined || during === undefined || after === undefined || !(before <= 20 && during <= 30 && after <= 30))
    throw new TaodaError('wrong-use', {
      field: 'tetDays',
      found: text,
      allowed: 'three numbers such as 10,7,7: up to 20, 30 and 30',
    })
  return [before, during, after]
}

function tetGroup(period: Period, [before, during, after]: readonly [number, number, number]): RegressorGroup {
  const values = tetRegressors({ period, before, during, after })
  const windows = [
    { name: 'tet-before', days: before, values: values.before },
    { name: 'tet-during', days: during, values: values.during },
    { name: 'tet-after', days: after, values: values.after },
  ]
  return { name: 'tet', regressors: windows.filter(({ days }) => days > 0) }
}

/** Working days less the mean of the same month of the year over the period. */
function workingDayGroup(period: Period, { off, worked }: DayList): RegressorGroup {
  const counts = workingDays({ period, holidays: off, workedDaysOff: worked })
  const means = Array.from({ length: 12 }, (_, month) => {
    const own = counts.filter((_count, t) => (period.first + t) % 12 === month)
    return own.reduce((sum, count) => sum + count, 0) / own.length
  })
  const values = counts.map((count, t) => count - (means[(period.first + t) % 12] ?? 0))
  return { name: 'working-days', regressors: [{ name: 'working-days', values }] }
}

/** The groups of regressors that are asked for, over a period of months. */
export function calendarRegressors(choice: CalendarChoice, period: Period): readonly RegressorGroup[] {
  return choice.names.map((name) => groupFor(name, choice, period))
}

function groupFor(name: CalendarName, { tetDays, days }: CalendarChoice, period: Period): RegressorGroup {
  if (name === 'tet') return tetGroup(period, tetDays)
  if (name === 'easter') return { name, regressors: [easterRegressor({ period, days: 1 })] }
  if (name === 'working-days') {
    if (days !== undefined) return workingDayGroup(period, days)
    throw new TaodaError('wrong-use', { field: 'holidays', found: '', allowed: 'a file of days off, which working-days needs' })
  }
  const contrasts = name === 'weekday' ? 'one' : 'six'
  return { name, regressors: [...tradingDayRegressors({ period, contrasts }), leapYearRegressor(period)] }
}
