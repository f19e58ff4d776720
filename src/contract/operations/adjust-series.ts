import { z } from 'zod'
import { packFile } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

/** Calendar effects that may be asked for, each a group of regressors that stays when it lowers AICC. */
export const calendarGroups = ['tet', 'weekday', 'trading-days', 'easter', 'working-days'] as const
export const adjustmentMethods = ['x11', 'stl'] as const
export const refreshPolicyNames = [
  'current',
  'partial-concurrent-fixed',
  'partial-concurrent-coefficients',
  'partial-concurrent-outliers',
  'concurrent',
] as const

const setting = z.union([z.string(), z.number()])
const settingsPart = z.record(z.string(), setting)

/** What an adjustment rests on, part by part: as `refreshSettings` of the engine has it. */
export const adjustmentSettings = z.object({
  model: settingsPart,
  coefficients: settingsPart,
  outliers: settingsPart,
  filters: settingsPart,
  factors: settingsPart,
})

/** Settings of a run, to be handed to a later one. */
export const savedSettings = z.object({
  method: z.enum(adjustmentMethods),
  calendar: z.array(z.enum(calendarGroups)),
  tetDays: z.tuple([z.number().int(), z.number().int(), z.number().int()]).describe('days before, during and after Tết'),
  series: z.record(z.string(), z.object({ last: z.string().describe('last period'), settings: adjustmentSettings })),
})

const number = z.number()
const known = z.number().nullable()
const effect = z.object({ name: z.string(), effect: number, error: known })

const adjusted = z.object({
  name: z.string(),
  status: z.literal('adjusted'),
  mode: z.enum(['multiplicative', 'additive']),
  parts: z.array(
    z.object({
      period: z.string(),
      value: number,
      trend: number,
      seasonal: number,
      calendar: number,
      irregular: number,
      /** Without season and calendar effect. */
      adjusted: number,
      /** 0 to 1; below 1 where the value was taken for unusual. */
      weight: number,
    }),
  ),
  forecast: z.array(
    z.object({
      period: z.string(),
      value: number,
      low: number.describe('end of the band of probability 0.8'),
      high: number,
      seasonal: number,
      calendar: number,
    }),
  ),
  model: z.object({
    transformation: z.enum(['log', 'none']),
    orders: z.string(),
    coefficients: z.array(z.object({ name: z.string(), value: number })),
    calendar: z.array(effect),
    outliers: z.array(effect.extend({ kind: z.enum(['AO', 'LS', 'TC']), period: z.string() })),
    logLikelihood: number,
    aicc: number,
    bic: number,
    /** What was decided, in order; `difference` is AICC, or BIC for orders, with it less without it. */
    choices: z.array(z.object({ what: z.string(), taken: z.boolean(), difference: known })),
  }),
  filters: z.object({
    seasonal: z.string(),
    trend: z.number().int().nullable(),
    movingSeasonality: known,
    irregularToTrend: known,
  }),
  diagnostics: z.object({
    /** Season in the series, and what is left of it after adjustment (QS). */
    seasonBefore: z.object({ statistic: number, probability: number, seasonal: z.boolean() }).nullable(),
    seasonAfter: z.object({ statistic: number, probability: number, seasonal: z.boolean() }).nullable(),
    innovations: z.object({ statistic: number, degrees: number, probability: number }).nullable(),
    quality: z.object({ m: z.array(known), q: number, q2: number }).nullable(),
    slidingSpans: z.object({ compared: number, seasonal: number, change: number, flagged: z.array(z.string()) }).nullable(),
    /** Revision of the newest adjusted value, a fraction, by the year that follows it. */
    revisions: z.object({ vintages: number, mean: number, meanAbsolute: number }).nullable(),
  }),
  refresh: z
    .object({
      policy: z.enum(refreshPolicyNames),
      kept: z.array(z.string()),
      estimated: z.array(z.string()),
      changes: z.array(
        z.object({ part: z.string(), setting: z.string(), before: setting.nullable(), after: setting.nullable() }),
      ),
    })
    .nullable(),
})

const refused = z.object({
  name: z.string(),
  status: z.literal('undefined'),
  reason: z.enum(['no-values', 'missing', 'too-short', 'not-positive', 'no-change', 'not-identified']),
})

export const adjustSeries = defineOperation({
  name: 'adjust-series',
  summary:
    'Adjust monthly or quarterly series for season and calendar: trend, seasonal, calendar and irregular part, and a year of forecasts.',
  access: 'none',
  role: 'local',
  path: '/adjust-series',
  input: z.object({
    file: packFile.describe('CSV file: period, then one column of levels for each series'),
    method: z.enum(adjustmentMethods).optional().describe('x11 (as in X-13; meant when left out) or stl (local regressions)'),
    calendar: z
      .string()
      .optional()
      .describe(`none (meant when left out), or some of ${calendarGroups.join(', ')} with commas between them`),
    tetDays: z.string().optional().describe('days before, during and after Tết; 10,7,7 when left out'),
    holidays: packFile.optional().describe('CSV file: day,kind (off or worked), for working-days'),
    model: z
      .enum(['automatic', 'airline'])
      .optional()
      .describe('orders of the ARIMA model: automatic (meant when left out) or airline'),
    transformation: z
      .enum(['automatic', 'log', 'none'])
      .optional()
      .describe('whether the model is of logarithms: automatic (meant when left out), log or none'),
    outliers: z
      .enum(['automatic', 'none'])
      .optional()
      .describe('whether outliers are looked for: automatic (meant when left out) or none'),
    settings: packFile.optional().describe('JSON file: the answer of an earlier run, or its settings'),
    policy: z
      .enum(refreshPolicyNames)
      .optional()
      .describe(`${refreshPolicyNames.join(', ')}: what a refresh with settings estimates again`),
  }),
  output: z.object({
    series: z.array(z.discriminatedUnion('status', [adjusted, refused])),
    settings: savedSettings,
  }),
  errors: ['wrong-use', 'data-refused'],
  files: { file: 'whole', holidays: 'whole', settings: 'whole' },
  argument: 'file',
})

export type AdjustedTable = z.output<(typeof adjustSeries)['output']>
export type AdjustedSeries = Extract<AdjustedTable['series'][number], { status: 'adjusted' }>
export type SavedSettings = z.output<typeof savedSettings>
export type AdjustSeriesInput = z.output<(typeof adjustSeries)['input']>
