import {
  type AdjustmentSettings,
  airlineOrders,
  type ModelRequest,
  type NoAdjustmentReason,
  type RefreshPolicy,
  refreshPolicies,
  refreshSettings,
  type SeasonalAdjustment,
  type SettingChange,
  seasonalAdjustment,
} from '../../engine/index.ts'
import { type CalendarChoice, calendarNames, calendarRegressors } from './calendar.ts'
import type { DatedSeries } from './dated-series.ts'
import { periodAt, readSettings, settingsOf, stepOf, type Timeline } from './saved-settings.ts'

/** What a run was asked to do, alike for all series. */
export interface AdjustmentRun {
  readonly method: 'x11' | 'stl'
  readonly calendar: CalendarChoice
  readonly model: 'automatic' | 'airline'
  readonly transformation: 'automatic' | 'log' | 'none'
  readonly outliers: 'automatic' | 'none'
  readonly refresh: { readonly policy: RefreshPolicy; readonly file: string } | undefined
}

/** Settings of a series in an earlier run, and the last period it had. */
export interface EarlierSettings {
  readonly last: string
  readonly settings: AdjustmentSettings
}

/** A series adjusted, its settings, and what a refresh did. */
export interface AdjustedOne {
  readonly status: 'adjusted'
  readonly found: SeasonalAdjustment
  readonly settings: AdjustmentSettings
  readonly refresh: { readonly policy: RefreshPolicy; readonly changes: readonly SettingChange[] } | null
  /** The same again for a part of the series, with everything decided and fixed. */
  readonly again: (from: number, to: number) => SeasonalAdjustment | undefined
}

type Request = Omit<ModelRequest, 'values' | 'period'>
type SeriesSettings = Parameters<typeof seasonalAdjustment>[0]['settings']

const kinds = ['AO', 'LS', 'TC'] as const

/** Adjusts one series afresh, or by a policy from settings of an earlier run. */
export function adjustOne(
  { name, timeline, values }: DatedSeries,
  run: AdjustmentRun,
  earlier: EarlierSettings | undefined,
): AdjustedOne | { readonly status: 'undefined'; readonly reason: NoAdjustmentReason | 'no-values' } {
  if (values.length === 0) return { status: 'undefined', reason: 'no-values' }
  const period = 12 / timeline.monthsPerStep
  const last = timeline.first + (values.length + period) * timeline.monthsPerStep - 1
  const months = { first: timeline.first, last }
  const groups = (choice: CalendarChoice) => calendarRegressors(choice, months)
  const { refresh } = run
  const planned =
    earlier === undefined || refresh === undefined || refresh.policy === 'concurrent'
      ? afresh(run, groups(run.calendar))
      : planOf(name, timeline, { policy: refresh.policy, file: refresh.file, run, earlier, groups })
  const common = { period, firstStep: Math.floor((timeline.first % 12) / timeline.monthsPerStep), steps: period }
  const found = seasonalAdjustment({ ...common, values, ...planned })
  if (found.status === 'undefined') return found
  const estimated = settingsOf(found, timeline, planned.settings.method)
  const again = (from: number, to: number): SeasonalAdjustment | undefined =>
    repeated(found, values, common, planned.settings, from, to)
  if (earlier === undefined || refresh === undefined)
    return { status: 'adjusted', found, settings: estimated, refresh: null, again }
  const { settings, changes } = refreshSettings({ policy: refresh.policy, used: earlier.settings, estimated })
  const kept = refresh.policy === 'current' ? withFactors(found, settings, timeline, values) : found
  return { status: 'adjusted', found: kept, settings, refresh: { policy: refresh.policy, changes }, again }
}

interface Plan {
  readonly request: Request
  readonly settings: SeriesSettings
}

function afresh(run: AdjustmentRun, groups: Request['groups']): Plan {
  return {
    request: {
      transformation: run.transformation,
      orders: run.model === 'airline' ? airlineOrders : 'automatic',
      groups,
      test: true,
      outliers: [],
      search: run.outliers === 'automatic' ? { kinds, from: 0 } : null,
    },
    settings: { method: run.method },
  }
}

/** What a policy leaves to be estimated: everything else is taken from the settings. */
function planOf(
  name: string,
  timeline: Timeline,
  given: {
    readonly policy: RefreshPolicy
    readonly file: string
    readonly run: AdjustmentRun
    readonly earlier: EarlierSettings
    readonly groups: (choice: CalendarChoice) => Request['groups']
  },
): Plan {
  const { policy, file, run, earlier } = given
  const used = readSettings(file, name, earlier.settings, timeline)
  const groups = given.groups({ ...run.calendar, names: calendarNames(used.calendar) })
  const renewed: readonly string[] = refreshPolicies[policy]
  const names = [
    ...groups.flatMap(({ regressors }) => regressors.map((one) => one.name)),
    ...Object.keys(earlier.settings.outliers),
  ]
  const effects = names.map((one) => Number(earlier.settings.coefficients[one] ?? Number.NaN))
  const decided = { transformation: used.transformation, orders: used.orders, groups, test: false, outliers: used.outliers }
  // The last year before the new periods is searched again, and the new periods themselves.
  const from = Math.max(0, (stepOf(timeline, earlier.last) ?? 0) - 12 / timeline.monthsPerStep + 1)
  const request: Request = renewed.includes('coefficients')
    ? { ...decided, search: renewed.includes('outliers') ? { kinds, from } : null }
    : { ...decided, search: null, fixed: { coefficients: used.coefficients, effects } }
  return { request, settings: filtersOf(earlier.settings) }
}

function filtersOf({ filters, model }: AdjustmentSettings): SeriesSettings {
  if (model.method === 'stl') return { method: 'stl' }
  const seasonal = (['3x3', '3x5', '3x9', 'stable'] as const).find((one) => one === filters.seasonal)
  return {
    method: 'x11',
    ...(seasonal === undefined ? {} : { seasonalFilter: seasonal }),
    ...(typeof filters.trend === 'number' ? { trendTerms: filters.trend } : {}),
  }
}

/** Season and calendar effect as settings have them; what is left goes to the irregular part. */
function withFactors(
  found: SeasonalAdjustment,
  { factors }: AdjustmentSettings,
  timeline: Timeline,
  values: readonly number[],
): SeasonalAdjustment {
  const multiply = found.mode === 'multiplicative'
  const count = values.length
  const list = (name: string, estimated: readonly number[]): readonly number[] =>
    estimated.map((value, t) => Number(factors[`${name} ${periodAt(timeline, t)}`] ?? value))
  const whole = {
    seasonal: list('seasonal', [...found.seasonal, ...found.forecast.seasonal]),
    calendar: list('calendar', [...found.calendar, ...found.forecast.calendar]),
  }
  const without = (one: number, other: number | undefined): number =>
    multiply ? one / (other ?? Number.NaN) : one - (other ?? Number.NaN)
  const adjusted = values.map((value, t) => without(without(value, whole.seasonal[t]), whole.calendar[t]))
  return {
    ...found,
    seasonal: whole.seasonal.slice(0, count),
    calendar: whole.calendar.slice(0, count),
    adjusted,
    irregular: adjusted.map((value, t) => without(value, found.trend[t])),
    forecast: { ...found.forecast, seasonal: whole.seasonal.slice(count), calendar: whole.calendar.slice(count) },
  }
}

/** A part of the series with model, effects and filters as they were found in the whole. */
function repeated(
  { model, parts }: SeasonalAdjustment,
  values: readonly number[],
  common: { readonly period: number; readonly firstStep: number; readonly steps: number },
  settings: SeriesSettings,
  from: number,
  to: number,
): SeasonalAdjustment | undefined {
  const inside = model.outliers.map(({ at }) => at >= from && at < to)
  const first = model.model.effects.length - model.outliers.length
  const groups = model.groups.map((group) => ({
    ...group,
    regressors: group.regressors.map((one) => ({ ...one, values: one.values.slice(from, to + common.steps) })),
  }))
  const found = seasonalAdjustment({
    ...common,
    values: values.slice(from, to),
    firstStep: (common.firstStep + from) % common.period,
    request: {
      transformation: model.logarithms ? 'log' : 'none',
      orders: model.model.orders,
      groups,
      test: false,
      outliers: model.outliers.filter((_, k) => inside[k]).map(({ kind, at }) => ({ kind, at: at - from })),
      search: null,
      fixed: {
        coefficients: model.model.coefficients,
        effects: model.model.effects.filter((_, k) => k < first || inside[k - first]),
      },
    },
    settings:
      parts.filters === null
        ? settings
        : { ...settings, seasonalFilter: parts.filters.seasonal, trendTerms: parts.filters.trend },
  })
  return found.status === 'adjusted' ? found : undefined
}
