import { z } from 'zod'
import { bookHead, dealStage } from '../deal.ts'
import { isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

const rate = z.number().nullable()

const weighed = z.object({
  origin: z.enum(['domestic', 'foreign']),
  currency: z.string(),
  deals: z.number().int(),
  open: z.number().describe('capital of all open deals without a licence'),
  expected: z.array(z.number()).describe('by month: capital weighted by the odds of a licence'),
  spread: z.array(z.number()).describe('standard deviation of each month'),
  total: z.number(),
  totalSpread: z.number(),
  unknown: z.number().int().describe('deals for whose stage there are no odds'),
  registered: z.number().describe('registered since January'),
  fromExisting: z.number().describe('part of it from investors who were here before'),
  restOfYear: z.number().describe('weighted capital of the months left of the year'),
  target: z
    .object({
      id: z.string(),
      value: z.number().describe('in whole units of the currency'),
      printed: z.string(),
      unit: z.string(),
      source: z.string(),
      publisher: z.string(),
      url: z.string(),
    })
    .nullable()
    .describe('published target of the year; null where none was known'),
  remaining: rate.describe('target less what is registered'),
  coverage: rate.describe('weighted capital of the rest of the year / what remains'),
})

export const pipeline = defineOperation({
  name: 'pipeline',
  summary:
    'Which deals will bring the capital: funnel, cohorts, weighted pipeline by month against the target. A licence is the certificate, or for a domestic investor without one the approval.',
  access: 'read',
  role: 'staff',
  path: '/regions/{region}/pipeline',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional(),
    months: z.coerce.number().int().min(1).max(36).default(12).describe('months to look ahead'),
    idleAfter: z.coerce
      .number()
      .int()
      .min(1)
      .max(60)
      .default(6)
      .describe('months without any entry after which a licence is idle'),
  }),
  output: z.object({
    ...bookHead,
    months: z.array(z.string()).describe('the coming months, each a month long from the day of the answer'),
    capital: z.array(weighed),
    funnel: z.array(
      z.object({
        stage: dealStage,
        now: z.number().int().describe('deals that stand there'),
        reached: z.number().int().describe('deals that have ever reached it'),
        medianDays: rate.describe('days in the stage, running stays counted; null where fewer than half have left'),
        onward: rate.describe('share that went on to another stage, as far as has been seen'),
        lost: rate.describe('share that ended there'),
      }),
    ),
    stays: z
      .array(
        z.object({
          opened: z.string().describe('year in which the deals were opened'),
          stages: z.array(
            z.object({
              stage: dealStage,
              stays: z.number().int().describe('deals of the year that ever reached it'),
              running: z.number().int().describe('of them, those that stand there still'),
              medianDays: rate.describe('running stays counted; null where fewer than half have left'),
            }),
          ),
        }),
      )
      .describe('time in each stage, by year of opening'),
    cohorts: z.array(
      z.object({
        opened: z.string().describe('quarter in which the deals were opened'),
        deals: z.number().int(),
        running: z.number().int().describe('neither licensed nor ended'),
        licensed: z
          .array(z.object({ months: z.number().int(), share: rate }))
          .describe('null where nobody has been seen for so long'),
        lost: rate,
      }),
    ),
    idle: z.array(
      z.object({
        deal: z.string(),
        title: z.string(),
        licensed: z.string(),
        lastDay: z.string(),
        days: z.number().int(),
        registered: z.number(),
        currency: z.string(),
      }),
    ),
    leastAtRisk: z.number().int().describe('with fewer deals at risk, all later months share one hazard'),
  }),
  errors: ['wrong-use', 'unknown-region', 'not-signed-in', 'not-permitted'],
})
