import { z } from 'zod'
import { capitalFlows } from '../../engine/index.ts'
import { bookHead, calledThing, capitalSums, dealRow, dealStage, named, procedureCase, sessionOut, trace } from '../deal.ts'
import { isoDay, regionId } from '../inputs.ts'
import { money, thingId } from '../ledgers/money.ts'
import { defineOperation } from '../operation.ts'

export const showDeal = defineOperation({
  name: 'show-deal',
  summary: 'One deal: trail, procedures with their clocks, capital, sessions, enterprise and care after licensing.',
  access: 'read',
  role: 'member',
  path: '/regions/{region}/deals/{deal}',
  input: z.object({ region: regionId, deal: thingId.describe('id of a deal, see list-deals'), asOf: isoDay.optional() }),
  output: z.object({
    ...bookHead,
    deal: dealRow,
    next: z.array(dealStage).describe('stages to which it may go today'),
    steps: z
      .array(
        z.object({
          stage: dealStage,
          document: z.boolean().describe('whether the move needs a document'),
          skips: z.array(dealStage).describe('stages left out on the way, each to be explained on a document'),
        }),
      )
      .describe('stages that may be reached today, at once or by leaving out others'),
    trail: z.array(
      trace.extend({
        stage: dealStage,
        days: z.number().int().describe('days until the next stage, or so far'),
        skipped: z.array(z.object({ stage: dealStage, reason: z.string(), document: z.string() })),
        note: z.string(),
      }),
    ),
    checklist: z.array(procedureCase),
    available: z
      .array(
        named.extend({
          agency: named,
          limit: z.number().int(),
          unit: z.enum(['calendar-days', 'working-days']),
          replaces: z.array(named).describe('procedures that it makes needless'),
        }),
      )
      .describe('procedures that may be opened today, with the limit in force'),
    replaced: z.array(named).describe('procedures made needless by the special one'),
    capital: capitalSums,
    capitalEntries: z.array(trace.extend({ flow: z.enum(capitalFlows), money })),
    lead: z
      .object({
        id: z.string(),
        channel: z.string(),
        partner: z.string(),
        event: z.string(),
        programme: z.string(),
        programmeTitle: z.string(),
        day: z.string(),
      })
      .nullable(),
    sessions: z.array(sessionOut),
    enterprises: z.array(z.object({ id: z.string(), name: z.string(), day: z.string() })),
    aftercare: z.array(
      trace.extend({
        id: z.string(),
        enterprise: z.string(),
        subject: z.string(),
        agency: named,
        due: z.string().nullable(),
        capitalAtRisk: money.nullable(),
        jobsAtRisk: z.number().int().nullable(),
        outcome: z.enum(['open', 'retained', 'expanded', 'lost', 'withdrawn']),
        confirmedBy: z.string(),
        closed: z.string(),
      }),
    ),
    others: z.array(dealRow).describe('other deals of the same investor'),
    names: z.array(calledThing),
  }),
  errors: ['wrong-use', 'unknown-region', 'not-signed-in'],
  argument: 'deal',
})
