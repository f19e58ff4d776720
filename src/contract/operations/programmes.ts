import { z } from 'zod'
import { bookHead, calledThing } from '../deal.ts'
import { programmeClasses, programmeEvents, programmeResults } from '../deal-words.ts'
import { isoDay, regionId } from '../inputs.ts'
import { money } from '../ledgers/money.ts'
import { defineOperation } from '../operation.ts'

export const programmes = defineOperation({
  name: 'programmes',
  summary: 'What has come of each programme of promotion, against what it cost?',
  access: 'read',
  role: 'staff',
  path: '/regions/{region}/programmes',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional(),
    class: z
      .enum(programmeClasses)
      .optional()
      .describe(`only this class: ${programmeClasses.join(', ')}`),
  }),
  output: z.object({
    ...bookHead,
    programmes: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        class: z.enum(programmeClasses),
        place: z.string(),
        country: z.string(),
        owner: z.string(),
        from: z.string(),
        to: z.string(),
        state: z.enum(['planned', 'held', 'cancelled', 'closed']),
        verdict: z
          .enum(['planned', 'overdue', 'waiting', 'reached', 'partly', 'nothing', 'cancelled'])
          .describe(
            'overdue: not held by its day; waiting: held, nothing yet; nothing: held half a year ago, or closed, without result',
          ),
        budget: money,
        spent: z.number(),
        serves: z.object({ products: z.array(z.string()), parks: z.array(z.string()), deals: z.array(z.string()) }),
        results: z.array(
          z.object({
            result: z.enum(programmeResults),
            goal: z.number().int(),
            count: z.number().int(),
            worth: z.array(z.object({ currency: z.string(), amount: z.number() })),
          }),
        ),
        leads: z.number().int().describe('leads in the book that name it or an event of it'),
        deals: z.array(z.string()).describe('deals that came of them'),
        capital: z
          .array(z.object({ currency: z.string(), registered: z.number() }))
          .describe('registered capital of those deals'),
        judgement: z.string(),
        goals: z.object({ leads: z.number().int(), orders: z.number().int(), hires: z.number().int() }),
        trail: z.array(
          z.object({
            day: z.string(),
            entry: z.number().int(),
            by: z.string(),
            what: z.enum(programmeEvents),
            money: money.nullable(),
            result: z.enum(programmeResults).nullable(),
            count: z.number().int().nullable().describe('results, or how many attended'),
            words: z.string(),
            document: z.string(),
          }),
        ),
      }),
    ),
    names: z.array(calledThing),
  }),
  errors: ['wrong-use', 'unknown-region', 'not-signed-in', 'not-permitted'],
})
