import { z } from 'zod'
import { entrySchema, ledgerNames } from '../daybook.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

/** A fact that fits a line. */
const fact = z.union([z.string(), z.number(), z.boolean()])

const trailEntry = entrySchema.extend({
  before: z
    .record(z.string(), fact)
    .describe(
      'what earlier entries said last of the same thing, of the same row, period or part of it where the entry names one',
    ),
})

export type TrailEntry = z.output<typeof trailEntry>

export const listEntries = defineOperation({
  name: 'list-entries',
  summary: 'The trail: who entered what, when and on which evidence, newest first.',
  access: 'read',
  role: 'staff',
  path: '/regions/{region}/entries',
  input: z.object({
    region: regionId,
    ledger: z
      .enum(ledgerNames)
      .optional()
      .describe(`only this ledger: ${ledgerNames.join(', ')}`),
    about: code.optional().describe('only this thing'),
    by: z.string().min(1).max(60).optional().describe('only this account; `pack` for the region’s files'),
    day: isoDay.optional().describe('only what became known on this day'),
    below: z.coerce.number().int().min(1).optional().describe('only entries with a smaller number: the next page'),
    asOf: isoDay.optional().describe('only what was known on this day'),
    limit: z.coerce.number().int().min(1).max(1000).default(100).describe('how many, at most'),
  }),
  output: z.object({ last: z.number().int(), entries: z.array(trailEntry) }),
  errors: ['wrong-use', 'unknown-region', 'not-signed-in', 'not-permitted'],
})
