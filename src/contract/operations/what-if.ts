import { z } from 'zod'
import { distribution } from '../belief.ts'
import { isoDay, regionId, year } from '../inputs.ts'
import { leverSums } from '../lever-answer.ts'
import { defineOperation } from '../operation.ts'

/** `services:0.15,construction:0.2`: growth of activities in the rest of the year, as fractions. */
const levers = z
  .string()
  .max(400)
  .regex(/^$|^[a-z-]+:-?\d*\.?\d+(,[a-z-]+:-?\d*\.?\d+)*$/)
  .describe('growth in the rest of the year by activity, e.g. services:0.15,construction:0.2')

/** `car-plant:2025-07`: first month with output of plants whose value added is on record. */
const starts = z
  .string()
  .max(4000)
  .regex(/^$|^[a-z0-9.-]+:\d{4}-\d{2}(,[a-z0-9.-]+:\d{4}-\d{2})*$/)
  .describe('first month with output by plant, e.g. car-plant:2025-07')

export const whatIfAnswer = z.object({
  rest: z.string().describe('months that the levers speak of, or empty when nothing of the year is left'),
  before: z.object(distribution),
  after: z.object(distribution),
  oddsBefore: z.number().nullable().describe('odds of the target as things stand; null without a target'),
  oddsAfter: z.number().nullable(),
  nextYear: z
    .object({ before: z.object(distribution), after: z.object(distribution) })
    .describe('growth of the whole in the year after'),
  startUps: z
    .array(
      z.object({
        id: z.string().describe('subject code of the plant'),
        activity: z.string(),
        start: z.string().describe('first month with output, as last published'),
        set: z.string().nullable().describe('first month that was taken as given'),
      }),
    )
    .describe('plants whose start moves the belief'),
  activities: z
    .array(
      z.object({
        activity: z.string(),
        set: z.number().nullable().describe('growth of the rest that was taken as given'),
        before: z.object({ p10: z.number(), p50: z.number(), p90: z.number() }),
        after: z.number().describe('median growth of the rest'),
        points: z.number().describe('points of the year for one point more in the rest'),
      }),
    )
    .describe('growth of each activity in the rest of the year'),
  path: z
    .array(z.object({ period: z.string(), before: z.number(), after: z.number() }))
    .describe('cumulative growth of the whole, month by month'),
  sums: leverSums.nullable().describe('what a page needs to answer levers and start dates by itself; null once one is set'),
})

export const whatIf = defineOperation({
  name: 'what-if',
  summary: 'What if an activity grows faster or slower in the rest of the year, or the target is another?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/what-if',
  input: z.object({
    region: regionId,
    year: year.optional(),
    asOf: isoDay.optional(),
    target: z.coerce.number().min(-1).max(10).optional().describe('growth of the year as a fraction, 0.14'),
    levers: levers.optional(),
    starts: starts.optional(),
  }),
  output: whatIfAnswer.extend({ asOf: z.string(), year: z.number().int(), synthetic: z.boolean() }),
  errors: ['wrong-use', 'unknown-region'],
})

export type WhatIf = z.output<typeof whatIfAnswer>
