import { z } from 'zod'
import { capitalFlows } from '../../engine/index.ts'
import { bookHead, capitalSums, dealRow, dealStage, named, procedureCase, trace } from '../deal.ts'
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
    trail: z.array(
      trace.extend({
        stage: dealStage,
        days: z.number().int().describe('days until the next stage, or so far'),
        skipped: z.array(z.object({ stage: dealStage, reason: z.string(), document: z.string() })),
        note: z.string(),
      }),
    ),
    checklist: z.array(procedureCase),
    available: z.array(named).describe('procedures that may be opened today'),
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
        day: z.string(),
      })
      .nullable(),
    sessions: z.array(
      trace.extend({
        id: z.string(),
        developer: z.string(),
        minutes: z.string(),
        next: z.object({ what: z.string(), who: z.string(), due: z.string() }).nullable(),
      }),
    ),
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
  }),
  errors: ['wrong-use', 'unknown-region', 'not-signed-in'],
  argument: 'deal',
})
