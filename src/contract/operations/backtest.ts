import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { ignoredValues, noForecastReasons, seriesFile, seriesLayout } from './forecast.ts'

const year = z.coerce.number().int().min(1910).max(2089)

export const backtest = defineOperation({
  name: 'backtest',
  summary: 'How good would forecasts of the year’s growth have been? Each is made from what the file holds up to that month.',
  access: 'none',
  role: 'local',
  path: '/backtest',
  input: z.object({
    file: seriesFile,
    from: year.describe('first year, from 1910 to 2089'),
    to: year.describe('last year, from 1910 to 2089'),
    months: z
      .string()
      .regex(/^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$/)
      .transform((text) => [...new Set(text.split(',').map(Number))].toSorted((one, other) => one - other))
      .describe('months at whose end the year is seen, 1 to 12: 3,8'),
  }),
  output: z.object({
    layout: seriesLayout,
    rows: z.array(
      z.object({
        series: z.string(),
        year: z.number().int(),
        month: z.number().int(),
        mean: z.number().describe('growth of the annual sum, a fraction'),
        p10: z.number(),
        p50: z.number(),
        p90: z.number(),
        actual: z.number().describe('from levels, or the year-to-date rate published for December'),
      }),
    ),
    summary: z.array(
      z.object({
        month: z.number().int(),
        n: z.number().int(),
        mae: z.number().nullable().describe('mean of |mean − actual|, a fraction; null without rows'),
        coverage80: z.number().nullable().describe('share of the rows whose actual lies from p10 to p90; null without rows'),
      }),
    ),
    unanswered: z.array(
      z.object({
        series: z.string(),
        year: z.number().int(),
        month: z.number().int(),
        reason: z.enum([...noForecastReasons, 'no-actual']),
      }),
    ),
    ignored: ignoredValues,
  }),
  errors: ['wrong-use', 'data-refused'],
  files: { file: 'whole' },
  argument: 'file',
})

export type Backtest = z.output<(typeof backtest)['output']>
