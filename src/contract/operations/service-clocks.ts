import { z } from 'zod'
import { bookHead, named } from '../deal.ts'
import { names } from '../figure.ts'
import { isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

const rate = z.number().nullable()

export const serviceClocks = defineOperation({
  name: 'service-clocks',
  summary: 'How long does each procedure take, and how many are in time? By procedure and agency.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/service-clocks',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional(),
    since: isoDay.optional().describe('only cases opened since this day'),
  }),
  output: z.object({
    ...bookHead,
    services: z.array(
      z.object({
        procedure: named,
        agency: named,
        unit: z.enum(['calendar-days', 'working-days']),
        cases: z.number().int(),
        finished: z.number().int(),
        waiting: z.number().int().describe('cases in which it is not the agency’s turn'),
        overdue: z.number().int().describe('running cases past their limit'),
        median: rate.describe('days by which half are finished; null where fewer are'),
        onTime: rate.describe('share in time, running cases counted; null while none has come to its limit'),
        onTimeLow: rate,
        onTimeHigh: rate,
      }),
    ),
    rules: z
      .array(
        z.object({
          procedure: named,
          agency: named,
          limit: z.number().int(),
          unit: z.enum(['calendar-days', 'working-days']),
          validFrom: z.string(),
          validTo: z.string().nullable(),
          source: z.union([z.string(), names]).describe('where the limit stands, as it was entered: in one language, or in each'),
          replaces: z.array(named),
        }),
      )
      .describe('time limits, with the days on which they hold and where they stand'),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
