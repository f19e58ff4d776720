import { z } from 'zod'
import { packFile } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const seriesFile = packFile.describe(
  'CSV file: period and a column of index levels for each series, or series,period,measure,value with yoy, mom, ytd as fractions',
)

/** Why nothing is said of a year's growth. */
export const noForecastReasons = ['too-short', 'no-base-year', 'nothing-recent'] as const

export const seriesLayout = z.enum(['levels', 'statements']).describe('what the file holds: levels, or published rates of growth')

export const ignoredValues = z
  .array(z.object({ series: z.string(), period: z.string(), measure: z.enum(['level', 'yoy', 'mom', 'ytd']), value: z.number() }))
  .describe(
    'levels at or below zero and rates of -1: they have no logarithm and are taken for missing; of levels, all up to the last such one',
  )

export const forecast = defineOperation({
  name: 'forecast',
  summary: 'How much will the year grow over the year before, seen at the end of a month? For each series of a file.',
  access: 'none',
  role: 'local',
  path: '/forecast',
  input: z.object({
    file: seriesFile,
    asOf: z
      .string()
      .regex(/^(19[1-9]\d|20[0-8]\d)-(0[1-9]|1[0-2])$/)
      .describe('last month that is used, 2019-03; its year is the one asked for'),
  }),
  output: z.object({
    layout: seriesLayout,
    asOf: z.string(),
    year: z.number().int(),
    rows: z.array(
      z.object({
        series: z.string(),
        mean: z.number().describe('growth of the annual sum, a fraction'),
        p10: z.number(),
        p50: z.number(),
        p90: z.number(),
        calendar: z.enum(['western', 'vietnamese']).describe('whose working days and holidays fit the series best'),
      }),
    ),
    unanswered: z.array(z.object({ series: z.string(), reason: z.enum(noForecastReasons) })),
    ignored: ignoredValues,
  }),
  errors: ['wrong-use', 'data-refused'],
  files: { file: 'whole' },
  argument: 'file',
})

export type Forecast = z.output<(typeof forecast)['output']>
