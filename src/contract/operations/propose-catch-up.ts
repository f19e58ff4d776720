import { z } from 'zod'
import { names } from '../figure.ts'
import { code, isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { catchUp } from './catch-up.ts'

const kinds = ['plants', 'land', 'power', 'water', 'labour'] as const

/** One limit on record: of plants of an activity, or of what the parks have for manufacturing. */
const recordedLimit = z.object({
  kind: z.enum(kinds),
  activity: z.string(),
  unit: z.string().describe('unit of the amounts; `percent-of-product`: percent of last year’s product of the region'),
  known: z.string().describe('day of the newest figure or entry that it rests on'),
  observations: z.array(z.string()).describe('ids of the published figures; empty where the ledger of land says it'),
  products: z.array(z.string()).describe('products whose capacity is on record'),
  places: z.array(
    z.object({ place: z.string(), names, used: z.number(), free: z.number().describe('least that is free in the months left') }),
  ),
  months: z.array(
    z.object({
      period: z.string(),
      amount: z.number().describe('most that can be used'),
      expected: z.number().describe('use as things stand'),
      perLevel: z.number().describe('use of one unit of the activity’s level'),
      planned: z.number().nullable().describe('use under the plan; null without one'),
      worth: z.number().nullable().describe('growth of the year that one unit more would bring; null where it does not bind'),
    }),
  ),
})

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
    limits: z
      .enum(['recorded', 'none'])
      .default('recorded')
      .describe(
        'recorded: within capacity of plants, and land, power, water and workers of the parks, as on record; none: without',
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
    limits: z.array(recordedLimit).describe('limits on record that the plan keeps, with what binds'),
    gaps: z.array(z.enum(kinds)).describe('kinds of limits of which the record says nothing, so that the plan knows none'),
    mostGrowth: z.number().nullable().describe('highest growth of the year that the limits allow; null when there is a plan'),
  }),
  errors: ['wrong-use', 'unknown-region'],
})

export type ProposedCatchUp = z.output<typeof proposeCatchUp.output>
