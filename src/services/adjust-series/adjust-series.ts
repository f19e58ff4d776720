import { TaodaError } from '../../contract/errors.ts'
import type { AdjustedSeries, AdjustedTable, AdjustSeriesInput, SavedSettings } from '../../contract/operations/adjust-series.ts'
import { informationCriteria } from '../../engine/index.ts'
import { readDays } from '../../readers/read-days.ts'
import { readPeriodTable } from '../../readers/read-period-table.ts'
import type { FreeContext } from '../context.ts'
import { nextStep } from '../next-step.ts'
import { type AdjustedOne, type AdjustmentRun, adjustOne } from './adjust-one.ts'
import { type CalendarChoice, calendarNames, tetWindows } from './calendar.ts'
import { type DatedSeries, datedSeries } from './dated-series.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { refreshOf } from './refresh.ts'
import { namedCoefficients, namedEffects, ordersText, parseSavedSettings, periodAt } from './saved-settings.ts'

/** Adjusts every series of a wide table for season and calendar, afresh or as a refresh of an earlier run (ADJ-25, ADJ-30). */
export async function adjustSeries(input: AdjustSeriesInput, context: FreeContext): Promise<AdjustedTable> {
  const { table, problems } = readPeriodTable(input.file)
  if (table === undefined) throw new TaodaError('data-refused', { problems })
  if (table.frequency === 'A') refuseYears(input.file.name)
  const earlier = earlierRun(input)
  const calendar = calendarOf(input, earlier)
  if (table.frequency !== 'M' && calendar.names.length > 0)
    throw new TaodaError('wrong-use', {
      field: 'calendar',
      found: calendar.names.join(','),
      allowed: 'none, as calendar effects need months',
    })
  const method = input.method ?? earlier?.method ?? 'x11'
  const run: AdjustmentRun = {
    method,
    calendar,
    model: input.model ?? 'automatic',
    transformation: input.transformation ?? 'automatic',
    outliers: input.outliers ?? 'automatic',
    refresh: input.policy === undefined ? undefined : { policy: input.policy, file: input.settings?.name ?? '' },
  }
  const results: AdjustedInTable[] = []
  for (const series of datedSeries(table)) {
    results.push({ series, one: adjustOne(series, run, earlier?.series[series.name]) })
    await nextStep(context, { rows: results.length, of: table.series.length })
  }
  return {
    series: results.map(({ series, one }) =>
      one.status === 'undefined' ? { name: series.name, ...one } : answerFor(series, one),
    ),
    settings: {
      method,
      calendar: [...calendar.names],
      tetDays: [...calendar.tetDays],
      series: Object.fromEntries(
        results.flatMap(({ series, one }) =>
          one.status === 'undefined'
            ? []
            : [[series.name, { last: periodAt(series.timeline, series.values.length - 1), settings: one.settings }]],
        ),
      ),
    },
  }
}

interface AdjustedInTable {
  readonly series: DatedSeries
  readonly one: ReturnType<typeof adjustOne>
}

function refuseYears(file: string): never {
  const problem = { file, row: 2, column: 'period', found: 'years', allowed: 'months or quarters: a year has no season' }
  throw new TaodaError('data-refused', { problems: [problem] })
}

/** Choices that every policy but concurrent keeps as the settings have them. */
const choices = ['method', 'calendar', 'tetDays', 'model', 'transformation', 'outliers'] as const

/** Settings and policy go together, and a policy that keeps a choice takes no other: anything else is a mistake. */
function earlierRun(input: AdjustSeriesInput): SavedSettings | undefined {
  const { settings, policy } = input
  if ((settings === undefined) !== (policy === undefined))
    throw new TaodaError('wrong-use', {
      field: settings === undefined ? 'settings' : 'policy',
      found: '',
      allowed: 'settings of an earlier run together with a policy',
    })
  if (settings === undefined) return undefined
  const given = policy === 'concurrent' ? undefined : choices.find((name) => input[name] !== undefined)
  if (given !== undefined)
    throw new TaodaError('wrong-use', {
      field: given,
      found: String(input[given]),
      allowed: `nothing, as the policy ${policy} keeps what the settings say`,
    })
  return parseSavedSettings(settings)
}

/** The calendar that is asked for, else that of the settings, else none. */
function calendarOf(input: AdjustSeriesInput, earlier: SavedSettings | undefined): CalendarChoice {
  const { days, problems } = input.holidays === undefined ? { days: undefined, problems: [] } : readDays(input.holidays)
  if (problems.length > 0) throw new TaodaError('data-refused', { problems })
  return {
    names: input.calendar === undefined ? (earlier?.calendar ?? []) : calendarNames(input.calendar),
    tetDays: input.tetDays === undefined ? (earlier?.tetDays ?? [10, 7, 7]) : tetWindows(input.tetDays),
    days,
  }
}

function answerFor({ name, timeline, values }: DatedSeries, one: AdjustedOne): AdjustedSeries {
  const { found, refresh } = one
  const { filters } = found.parts
  const at = (list: readonly number[], t: number): number => list[t] ?? Number.NaN
  return {
    name,
    status: 'adjusted',
    mode: found.mode,
    parts: values.map((value, t) => ({
      period: periodAt(timeline, t),
      value,
      trend: at(found.trend, t),
      seasonal: at(found.seasonal, t),
      calendar: at(found.calendar, t),
      irregular: at(found.irregular, t),
      adjusted: at(found.adjusted, t),
      weight: at(found.parts.weights, t),
    })),
    forecast: found.forecast.values.map((value, h) => ({
      period: periodAt(timeline, values.length + h),
      value,
      low: at(found.forecast.low, h),
      high: at(found.forecast.high, h),
      seasonal: at(found.forecast.seasonal, h),
      calendar: at(found.forecast.calendar, h),
    })),
    model: modelOf(one, timeline, values),
    filters: {
      seasonal: filters?.seasonal ?? 'stl',
      trend: filters?.trend ?? null,
      movingSeasonality: finite(filters?.movingSeasonality),
      irregularToTrend: finite(filters?.irregularToTrend),
    },
    diagnostics: diagnosticsOf(one, timeline, values),
    refresh: refresh === null ? null : refreshOf(refresh),
  }
}

/** Missing and endless numbers have no place in JSON. */
function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value
}

function modelOf({ found }: AdjustedOne, timeline: DatedSeries['timeline'], values: readonly number[]): AdjustedSeries['model'] {
  const { model, logarithms, choices } = found.model
  const { calendar, outliers } = namedEffects(found, timeline)
  return {
    transformation: logarithms ? 'log' : 'none',
    orders: ordersText(model.orders),
    coefficients: [...namedCoefficients(model.coefficients)],
    calendar,
    outliers,
    logLikelihood: model.logLikelihood,
    ...informationCriteria({ model, values, logarithms }),
    choices: choices.map((choice) => ({ ...choice, difference: finite(choice.difference) })),
  }
}
