import { z } from 'zod'
import { bookHead, calledThing, dealStage, named } from '../deal.ts'
import { leadChannels, leadFits } from '../deal-words.ts'
import { names } from '../figure.ts'
import { isoDay, regionId } from '../inputs.ts'
import { money } from '../ledgers/money.ts'
import { defineOperation } from '../operation.ts'

const titled = z.object({ id: z.string(), title: z.string(), day: z.string() })
const count = z.number().int()

export const promotion = defineOperation({
  name: 'promotion',
  summary: 'Which leads are open, by which ways they came, and whom and what entries on investment can name.',
  access: 'read',
  role: 'member',
  path: '/regions/{region}/promotion',
  input: z.object({ region: regionId, asOf: isoDay.optional().describe('as known on this day') }),
  output: z.object({
    ...bookHead,
    leads: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        channel: z.enum(leadChannels),
        partner: z.string(),
        event: z.string().describe('title of the event'),
        programme: z.string().describe('id of the programme that it came from'),
        activity: z.string(),
        expected: money.nullable(),
        day: z.string(),
        days: count.describe('days since'),
        by: z.string(),
        fit: z.enum(leadFits).nullable(),
        reason: z.string().describe('why it was judged so'),
        investor: z.string().describe('id of the investor that is behind it'),
      }),
    ),
    ways: z
      .array(z.object({ channel: z.enum(leadChannels), leads: count, open: count, deals: count, dropped: count }))
      .describe('what became of the leads of each way'),
    investors: z.array(
      z.object({ id: z.string(), name: z.string(), origin: z.enum(['domestic', 'foreign']), country: z.string(), deals: count }),
    ),
    enterprises: z.array(z.object({ id: z.string(), name: z.string(), investor: z.string() })),
    events: z.array(titled),
    programmes: z.array(titled),
    deals: z.array(z.object({ id: z.string(), title: z.string(), investor: z.string(), stage: dealStage })),
    agencies: z.array(named),
    parks: z.array(z.object({ id: z.string(), names, developer: z.string() })),
    developers: z.array(calledThing),
    names: z.array(calledThing),
  }),
  errors: ['wrong-use', 'unknown-region', 'not-signed-in'],
})
