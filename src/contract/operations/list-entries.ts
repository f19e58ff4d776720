import { z } from 'zod'
import { entrySchema, ledgerNames } from '../daybook.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

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
    asOf: isoDay.optional().describe('only what was known on this day'),
    limit: z.coerce.number().int().min(1).max(1000).default(100).describe('how many, at most'),
  }),
  output: z.object({ last: z.number().int(), entries: z.array(entrySchema) }),
  errors: ['wrong-use', 'unknown-region', 'not-signed-in', 'not-permitted'],
})
