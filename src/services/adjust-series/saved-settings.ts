import { type Problem, TaodaError } from '../../contract/errors.ts'
import { type SavedSettings, savedSettings } from '../../contract/operations/adjust-series.ts'
import {
  type AdjustmentSettings,
  type ArimaOrders,
  type ArmaCoefficients,
  formatPeriod,
  type Outlier,
  parsePeriod,
  type SeasonalAdjustment,
} from '../../engine/index.ts'
import type { ReceivedFile } from '../../readers/file.ts'
import { jsonValue } from '../../readers/json-value.ts'
import { problemLog } from '../../readers/problem.ts'

/** Where a series lies in time. */
export interface Timeline {
  /** First month of the first value. */
  readonly first: number
  readonly monthsPerStep: 1 | 3
}

export function periodAt({ first, monthsPerStep }: Timeline, step: number): string {
  const month = first + step * monthsPerStep
  return formatPeriod({ first: month, last: month + monthsPerStep - 1 })
}

/** The step of a period counted from the first value of a series; undefined for a text that is no period of its kind. */
export function stepOf({ first, monthsPerStep }: Timeline, text: string): number | undefined {
  const period = parsePeriod(text)
  const step = period === undefined ? Number.NaN : (period.first - first) / monthsPerStep
  return Number.isInteger(step) ? step : undefined
}

const coefficientNames = {
  autoregressive: 'ar',
  seasonalAutoregressive: 'seasonal-ar',
  movingAverage: 'ma',
  seasonalMovingAverage: 'seasonal-ma',
} as const

/** Coefficients by name, `ma-1`, `seasonal-ma-1`. */
export function namedCoefficients(coefficients: ArmaCoefficients): readonly { readonly name: string; readonly value: number }[] {
  return (Object.keys(coefficientNames) as (keyof ArmaCoefficients)[]).flatMap((key) =>
    coefficients[key].map((value, index) => ({ name: `${coefficientNames[key]}-${index + 1}`, value })),
  )
}

export function ordersText({ regular, seasonal }: ArimaOrders): string {
  return `(${regular.join(' ')})(${seasonal.join(' ')})`
}

/** Regressors of a model by name with their effects: those of the calendar, then outliers as `AO 2020-04`. */
export function namedEffects({ model }: SeasonalAdjustment, timeline: Timeline) {
  const { effects, effectErrors } = model.model
  const calendar = model.groups.flatMap(({ regressors }) => regressors.map(({ name }) => name))
  const outliers = model.outliers.map(({ kind, at }) => ({ kind, period: periodAt(timeline, at) }))
  const at = (k: number) => {
    const error = effectErrors[k] ?? Number.NaN
    return { effect: effects[k] ?? Number.NaN, error: Number.isNaN(error) ? null : error }
  }
  return {
    calendar: calendar.map((name, k) => ({ name, ...at(k) })),
    outliers: outliers.map((one, k) => ({ ...one, name: `${one.kind} ${one.period}`, ...at(calendar.length + k) })),
  }
}

/** Settings that an adjustment rests on, for a later refresh. */
export function settingsOf(found: SeasonalAdjustment, timeline: Timeline, method: 'x11' | 'stl'): AdjustmentSettings {
  const { model, parts, forecast } = found
  const { calendar, outliers } = namedEffects(found, timeline)
  const factors = (name: string, own: readonly number[], ahead: readonly number[]) =>
    [...own, ...ahead].map((value, t) => [`${name} ${periodAt(timeline, t)}`, value] as const)
  return {
    model: {
      method,
      transformation: model.logarithms ? 'log' : 'none',
      orders: ordersText(model.model.orders),
      calendar: model.groups.map(({ name }) => name).join(',') || 'none',
    },
    coefficients: Object.fromEntries([
      ...namedCoefficients(model.model.coefficients).map(({ name, value }) => [name, value]),
      ...[...calendar, ...outliers].map(({ name, effect }) => [name, effect]),
    ]),
    outliers: Object.fromEntries(outliers.map(({ name, kind }) => [name, kind])),
    filters: parts.filters === null ? { seasonal: 'stl' } : { seasonal: parts.filters.seasonal, trend: parts.filters.trend },
    factors: Object.fromEntries([
      ...factors('seasonal', found.seasonal, forecast.seasonal),
      ...factors('calendar', found.calendar, forecast.calendar),
    ]),
  }
}

/** What settings say about a model, read back. */
export interface ReadSettings {
  readonly transformation: 'log' | 'none'
  readonly orders: ArimaOrders
  readonly calendar: string
  readonly coefficients: ArmaCoefficients
  readonly outliers: readonly Outlier[]
}

/** Reads the settings of one series; throws `data-refused` with the place of what cannot be read. */
export function readSettings(file: string, name: string, settings: AdjustmentSettings, timeline: Timeline): ReadSettings {
  const refuse = (setting: string, found: unknown, allowed: string): never => {
    throw new TaodaError('data-refused', {
      problems: [{ file, row: 0, column: `${name} ${setting}`, found: String(found ?? ''), allowed }],
    })
  }
  const { transformation, orders, calendar } = settings.model
  if (transformation !== 'log' && transformation !== 'none') return refuse('transformation', transformation, 'log, none')
  const match = /^\((\d) (\d) (\d)\)\((\d) (\d) (\d)\)$/.exec(String(orders))
  if (match === null) return refuse('orders', orders, 'orders such as (0 1 1)(0 1 1)')
  const [p = 0, d = 0, q = 0, P = 0, D = 0, Q = 0] = match.slice(1).map(Number)
  const list = (stem: string, count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => {
      const value = settings.coefficients[`${stem}-${index + 1}`]
      return typeof value === 'number' ? value : refuse(`${stem}-${index + 1}`, value, 'a number')
    })
  const outliers = Object.keys(settings.outliers).map((text) => {
    const [kind, period = ''] = text.split(' ')
    const at = stepOf(timeline, period)
    if ((kind !== 'AO' && kind !== 'LS' && kind !== 'TC') || at === undefined)
      return refuse('outliers', text, 'such as AO 2020-04')
    return { kind, at } as const
  })
  return {
    transformation,
    orders: { regular: [p, d, q], seasonal: [P, D, Q] },
    calendar: String(calendar ?? 'none'),
    coefficients: {
      autoregressive: list('ar', p),
      seasonalAutoregressive: list('seasonal-ar', P),
      movingAverage: list('ma', q),
      seasonalMovingAverage: list('seasonal-ma', Q),
    },
    outliers: outliers.filter(({ at }) => at >= 0),
  }
}

/** Reads a settings file: the answer of an earlier run, or the settings within it. Every fault is named by its place in the file. */
export function parseSavedSettings(file: ReceivedFile): SavedSettings {
  const problems: Problem[] = []
  const read = savedSettings.safeParse(
    settingsWithin(jsonValue(file, 'the answer of adjust-series with --json', problemLog(file.name, problems))),
  )
  if (problems.length === 0 && read.success) return read.data
  const faults = problems.length > 0 ? [] : (read.error?.issues ?? [])
  throw new TaodaError('data-refused', {
    problems: [
      ...problems,
      ...faults.map(({ path, message }) => ({
        file: file.name,
        row: 0,
        column: path.join('.'),
        found: 'something else',
        allowed: message,
      })),
    ],
  })
}

function settingsWithin(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'settings' in json ? json.settings : json
}
