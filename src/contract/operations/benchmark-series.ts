import { z } from 'zod'
import { packFile } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

/** Why a series could not be benchmarked: a fact about its data. */
export const benchmarkReasons = [
  'no-indicator', // no number in the column
  'no-total',
  'missing-indicator', // an empty cell between two numbers
  'missing-total',
  'total-without-steps', // a total of which the indicator does not have every month or quarter
  'indicator-not-positive', // a proportional benchmark was asked for
  'too-few-totals', // no more totals than coefficients
  'indicator-without-movement', // a regression cannot tell it from its constant
  'no-open-steps', // a forecast ratio was given and no step lies after the last total
] as const

export const benchmarkSeries = defineOperation({
  name: 'benchmark-series',
  summary: 'Fit monthly or quarterly series to the totals of quarters or years; the ratio of result and indicator stays visible.',
  access: 'none',
  role: 'local',
  path: '/benchmark-series',
  input: z.object({
    indicator: packFile.describe('CSV file: period (months or quarters) and a column for each series'),
    totals: packFile.describe('CSV file: period (quarters or years) and a column for each series of the indicator'),
    method: z
      .enum(['denton', 'cholette-dagum', 'chow-lin'])
      .default('denton')
      .describe('denton, cholette-dagum or chow-lin; denton when left out'),
    variant: z
      .enum(['proportional', 'additive'])
      .optional()
      .describe(
        'proportional or additive: keep ratios smooth, or differences; proportional wherever it can be when left out (not for chow-lin)',
      ),
    phi: z.coerce
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('cholette-dagum: part of an error left in the next step, 0 to 1; 0.9 for months and 0.729 for quarters'),
    rho: z.coerce
      .number()
      .min(0)
      .max(0.999)
      .optional()
      .describe('chow-lin: part of an error left in the next step, 0 to 0.999; estimated by maximum likelihood when left out'),
    constant: z
      .enum(['yes', 'no'])
      .optional()
      .describe('chow-lin: a constant beside the indicator, yes or no; yes when left out'),
    openRatio: z.coerce
      .number()
      .positive()
      .optional()
      .describe('denton: forecast of total / indicator for the year after the last total, above 0 (enhanced variant)'),
  }),
  output: z.object({
    method: z.enum(['denton', 'cholette-dagum', 'chow-lin']),
    stepsPerTotal: z.number().int(),
    series: z.array(
      z.object({
        series: z.string(),
        status: z.enum(['benchmarked', 'undefined']),
        reason: z.enum(benchmarkReasons).nullable(),
        place: z
          .object({ file: z.string(), row: z.number().int().nullable(), column: z.string(), period: z.string().nullable() })
          .nullable()
          .describe('what is missing or wrong: a cell, or the whole column when `row` is null'),
        variant: z.enum(['proportional', 'additive', 'regression']).nullable(),
        persistence: z.number().nullable().describe('φ or ρ; 1 for denton'),
        persistenceBasis: z.enum(['given', 'usual', 'estimated', 'method']).nullable(),
        coefficients: z.array(z.number()).describe('chow-lin: β, the constant first when there is one'),
        logLikelihood: z.number().nullable(),
      }),
    ),
    steps: z.array(
      z.object({
        series: z.string(),
        period: z.string(),
        indicator: z.number(),
        value: z.number(),
        ratio: z
          .number()
          .nullable()
          .describe('value / indicator, the bridge from one to the other; null where the indicator is 0'),
        extrapolated: z.boolean().describe('lies in no total'),
      }),
    ),
    totals: z.array(
      z.object({ series: z.string(), period: z.string(), total: z.number(), sum: z.number(), difference: z.number() }),
    ),
    negative: z.array(z.object({ series: z.string(), period: z.string(), value: z.number() })).describe('steps below zero'),
  }),
  errors: ['wrong-use', 'data-refused'],
  files: { indicator: 'whole', totals: 'whole' },
  argument: 'indicator',
})

export type BenchmarkedTable = z.output<typeof benchmarkSeries.output>

export type BenchmarkOptions = z.output<typeof benchmarkSeries.input>
