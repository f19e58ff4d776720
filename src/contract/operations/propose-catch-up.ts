import { z } from 'zod'
import { code, isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { catchUp } from './catch-up.ts'

export const proposeCatchUp = defineOperation({
  name: 'propose-catch-up',
  summary: 'The smallest change that brings a region’s year to its target, by activity and month; or what stands in the way.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/catch-up',
  input: z.object({
    region: regionId,
    year: year.optional(),
    asOf: isoDay.optional(),
    target: z.coerce
      .number()
      .min(-1)
      .max(100)
      .optional()
      .describe('growth of the year, 0.14 or 14; the yardstick’s when left out'),
    yardstick: code.optional().describe('id of the target; the highest in force when left out'),
    ceiling: z
      .enum(['none', 'best-ever'])
      .default('none')
      .describe(
        'best-ever: no activity grows in the rest faster than in the best same months on record, or than now expected; none: no such limit',
      ),
    most: z
      .string()
      .max(1000)
      .regex(/^[a-z-]+:-?\d*\.?\d+(,[a-z-]+:-?\d*\.?\d+)*$/, 'activity:growth, separated by commas')
      .optional()
      .describe('highest growth of activities in the rest, e.g. manufacturing:0.3,services:0.16'),
  }),
  output: catchUp.output.extend({
    growth: z.number().describe('growth of the year that was asked for'),
    yardstick: z.string(),
    mostGrowth: z.number().nullable().describe('highest growth of the year that the limits allow; null when there is a plan'),
  }),
  errors: ['wrong-use', 'unknown-region'],
})

export type ProposedCatchUp = z.output<typeof proposeCatchUp.output>
