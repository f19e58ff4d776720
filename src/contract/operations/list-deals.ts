import { z } from 'zod'
import { bookHead, calledThing, dealRow, dealStage } from '../deal.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const listDeals = defineOperation({
  name: 'list-deals',
  summary: 'Which deals are there, where do they stand, and what holds them?',
  access: 'read',
  role: 'member',
  path: '/regions/{region}/deals',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional().describe('as known on this day'),
    stage: dealStage.optional().describe(`only deals at this stage: ${dealStage.options.join(', ')}`),
    developer: code.optional(),
    investor: code.optional(),
    text: code.optional().describe('words of the title or of the investor’s name'),
    overdue: z.stringbool().optional().describe('true: only deals with a procedure past its limit'),
    order: z
      .enum(['recent', 'pressing'])
      .default('recent')
      .describe('recent: last moved first; pressing: least time left of a limit first'),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({ ...bookHead, total: z.number().int(), deals: z.array(dealRow), names: z.array(calledThing) }),
  errors: ['wrong-use', 'unknown-region', 'not-signed-in'],
})
