import { arimaForecast } from '../arima/arima-forecast.ts'
import type { NoArimaReason } from '../arima/arima-model.ts'
import { type ChosenModel, chooseModel, type ModelRequest, modelColumns } from '../arima/choose-model.ts'
import { checkLengths, checkWhole } from '../check.ts'
import { normalQuantile } from '../distributions/normal.ts'
import { stl } from './stl.ts'
import { type X11Parts, x11 } from './x11.ts'
import type { SigmaLimits } from './x11-extremes.ts'
import type { X11Mode } from './x11-parts.ts'
import type { SeasonalFilter } from './x11-seasonal.ts'

/** How a series without calendar effects and outliers is split. */
export interface DecompositionSettings {
  readonly method: 'x11' | 'stl'
  readonly seasonalFilter?: SeasonalFilter
  readonly trendTerms?: number
  readonly limits?: SigmaLimits
}

/** Forecasts of the steps after the last, in the unit of the series, with the season and calendar effect that they hold. */
export interface AdjustmentForecast {
  readonly values: readonly number[]
  /** Ends of the band that a value lies in with probability 0.8 when the model is right. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly seasonal: readonly number[]
  readonly calendar: readonly number[]
}

/** A series split into trend, seasonal, calendar and irregular parts, with forecasts and the model behind them. */
export interface SeasonalAdjustment {
  readonly status: 'adjusted'
  /** Whether the parts multiply or add up to the series. */
  readonly mode: X11Mode
  /** The series without season and calendar effects; outliers stay in it. */
  readonly adjusted: readonly number[]
  /** With level shifts. */
  readonly trend: readonly number[]
  readonly seasonal: readonly number[]
  readonly calendar: readonly number[]
  /** With additive outliers and temporary changes. */
  readonly irregular: readonly number[]
  readonly forecast: AdjustmentForecast
  readonly model: ChosenModel
  /** The series without calendar effects and outliers, as it was decomposed, and its parts. */
  readonly linearised: readonly number[]
  readonly parts: Omit<X11Parts, 'filters'> & { readonly filters: X11Parts['filters'] | null }
}

/** Why a series cannot be adjusted. */
export type NoAdjustmentReason = NoArimaReason | 'not-positive'

/** Sums of effects over steps of some regressors, as factors around 1 or amounts around 0. */
function effectOf(
  multiply: boolean,
  columns: readonly (readonly number[])[],
  effects: readonly number[],
  count: number,
): readonly number[] {
  return Array.from({ length: count }, (_, t) => {
    const sum = columns.reduce((all, column, k) => all + (effects[k] ?? Number.NaN) * (column[t] ?? Number.NaN), 0)
    return multiply ? Math.exp(sum) : sum
  })
}

/** Parts of a linearised series by local regressions; the season of the last year stands for the year ahead. */
function stlParts(
  values: readonly number[],
  period: number,
  multiply: boolean,
  steps: number,
): SeasonalAdjustment['parts'] | undefined {
  const scaled = multiply ? values.map(Math.log) : values
  const found = stl({ values: scaled, period, seasonalWindow: 13, robust: true })
  if (found.status === 'undefined') return undefined
  const back = (list: readonly number[]): readonly number[] => (multiply ? list.map(Math.exp) : list)
  const [trend, seasonal, irregular] = [back(found.trend), back(found.seasonal), back(found.irregular)]
  const combined = (one: readonly number[], other: readonly number[]): readonly number[] =>
    one.map((value, t) => (multiply ? value * (other[t] ?? Number.NaN) : value + (other[t] ?? Number.NaN)))
  const last = seasonal.slice(-period)
  return {
    status: 'decomposed',
    adjusted: combined(trend, irregular),
    trend,
    seasonal,
    irregular,
    weights: found.weights,
    seasonalAhead: Array.from({ length: steps }, (_, h) => last[h % period] ?? Number.NaN),
    seasonalIrregular: combined(seasonal, irregular),
    filters: null,
  }
}

function decompose(
  linearised: readonly number[],
  forecasts: readonly number[],
  input: {
    readonly period: number
    readonly firstStep: number
    readonly settings: DecompositionSettings
    readonly multiply: boolean
  },
): SeasonalAdjustment['parts'] | { readonly status: 'undefined'; readonly reason: NoAdjustmentReason } {
  const { period, firstStep, settings, multiply } = input
  if (settings.method === 'stl')
    return stlParts(linearised, period, multiply, forecasts.length) ?? { status: 'undefined', reason: 'too-short' }
  const { method: _, ...filters } = settings
  return x11({ values: linearised, period, firstStep, mode: multiply ? 'multiplicative' : 'additive', forecasts, ...filters })
}

/**
 * Seasonal and calendar adjustment of a series: trend, seasonal, calendar and irregular part, and forecasts.
 *
 * value = trend · seasonal · calendar · irregular, or their sum; adjusted = value without seasonal and calendar
 *
 * @param input.values three years or more, without gaps
 * @param input.period 12 or 4
 * @param input.firstStep step of the year of the first value, 0 for January or the first quarter
 * @param input.steps how many steps are forecast, and how many values regressors have beyond the series; a year as a rule
 * @param input.request how the model is chosen, or which it is: `chooseModel`
 * @param input.settings X-11 with its filters, or STL
 * @returns parts, forecasts and model; undefined with the reason when the series has no model or cannot be decomposed
 * @throws `lengths-differ`, `out-of-range`
 * @remarks A seasonal ARIMA model with regressors finds calendar effects and outliers; the series without them, and its forecasts, are
 * split by X-11 or STL; level shifts then go to the trend, other outliers to the irregular part. Growth over the same month of last
 * year is always taken from the unadjusted series, never from the parts. Source: Findley, Monsell, Bell, Otto and Chen (1998), Journal of
 * Business and Economic Statistics 16; European Statistical System, Guidelines on Seasonal Adjustment (2015). SPEC ADJ-12, ADJ-17, ADJ-25.
 * @example seasonalAdjustment({ values: [1, 2], period: 12, firstStep: 0, steps: 12, request: { transformation: 'none', orders: { regular: [0, 1, 1], seasonal: [0, 1, 1] }, groups: [], test: false, outliers: [], search: null }, settings: { method: 'x11' } }) // { status: 'undefined', reason: 'too-short' }
 */
export function seasonalAdjustment(input: {
  readonly values: readonly number[]
  readonly period: number
  readonly firstStep: number
  readonly steps: number
  readonly request: Omit<ModelRequest, 'values' | 'period'>
  readonly settings: DecompositionSettings
}): SeasonalAdjustment | { readonly status: 'undefined'; readonly reason: NoAdjustmentReason } {
  const { values, period, firstStep, steps, request, settings } = input
  checkWhole('steps', steps, 1, 10 * period)
  const whole = Array.from({ length: values.length + steps })
  for (const { regressors } of request.groups)
    checkLengths({ 'values and steps': whole, ...Object.fromEntries(regressors.map((one) => [one.name, one.values])) })
  if (values.some((value) => !Number.isFinite(value))) return { status: 'undefined', reason: 'missing' }
  if (values.length < 3 * period) return { status: 'undefined', reason: 'too-short' }
  if (request.transformation === 'log' && Math.min(...values) <= 0) return { status: 'undefined', reason: 'not-positive' }
  const model = chooseModel({ ...request, values, period })
  if (model.status === 'undefined') return model
  const multiply = model.logarithms
  const columns = modelColumns(model, whole.length)
  const effects = effectOf(multiply, columns, model.model.effects, whole.length)
  const apply = (list: readonly number[], part: readonly number[], offset = 0): readonly number[] =>
    list.map((value, t) => (multiply ? value * (part[t + offset] ?? Number.NaN) : value + (part[t + offset] ?? Number.NaN)))
  const remove = (list: readonly number[], part: readonly number[], offset = 0): readonly number[] =>
    list.map((value, t) => (multiply ? value / (part[t + offset] ?? Number.NaN) : value - (part[t + offset] ?? Number.NaN)))
  const linearised = remove(values, effects)
  const forecast = modelForecast(model, { values, period, steps, columns })
  const parts = decompose(linearised, remove(forecast.values, effects, values.length), { period, firstStep, settings, multiply })
  if (parts.status === 'undefined') return parts
  const own = calendarAndOutliers(model, multiply, columns, whole.length)
  const calendar = own.calendar.slice(0, values.length)
  return {
    status: 'adjusted',
    mode: multiply ? 'multiplicative' : 'additive',
    adjusted: remove(remove(values, calendar), parts.seasonal),
    trend: apply(parts.trend, own.shifts),
    seasonal: parts.seasonal,
    calendar,
    irregular: apply(parts.irregular, own.passing),
    forecast: { ...forecast, seasonal: parts.seasonalAhead, calendar: own.calendar.slice(values.length) },
    model,
    linearised,
    parts,
  }
}

/** Effects of the calendar, of level shifts, and of outliers that pass. */
function calendarAndOutliers(model: ChosenModel, multiply: boolean, columns: readonly (readonly number[])[], count: number) {
  const { effects } = model.model
  const first = columns.length - model.outliers.length
  const pick = (wanted: (index: number) => boolean): readonly number[] =>
    effectOf(
      multiply,
      columns.filter((_, k) => wanted(k)),
      effects.filter((_, k) => wanted(k)),
      count,
    )
  const isShift = (k: number): boolean => model.outliers[k - first]?.kind === 'LS'
  return {
    calendar: pick((k) => k < first),
    shifts: pick((k) => k >= first && isShift(k)),
    passing: pick((k) => k >= first && !isShift(k)),
  }
}

/** Forecasts of the series itself with the band of probability 0.8. */
function modelForecast(
  { model, logarithms }: ChosenModel,
  input: {
    readonly values: readonly number[]
    readonly period: number
    readonly steps: number
    readonly columns: readonly (readonly number[])[]
  },
): Pick<AdjustmentForecast, 'values' | 'low' | 'high'> {
  const { values, period, steps, columns } = input
  const scaled = logarithms ? values.map(Math.log) : values
  const { means, errors } = arimaForecast({ values: scaled, model, period, regressors: columns, steps })
  const reach = normalQuantile(0.9)
  const at = (side: number): readonly number[] =>
    means.map((mean, h) => {
      const value = mean + side * reach * (errors[h] ?? Number.NaN)
      return logarithms ? Math.exp(value) : value
    })
  return { values: at(0), low: at(-1), high: at(1) }
}
