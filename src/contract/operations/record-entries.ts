import { z } from 'zod'
import { entrySchema, newEntry } from '../daybook.ts'
import { regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const recordEntries = defineOperation({
  name: 'record-entries',
  summary: 'Enter what happened into the books of a region: all of it, or nothing and every reason.',
  access: 'write',
  role: 'member',
  path: '/regions/{region}/entries',
  input: z.object({
    region: regionId,
    entries: z.array(newEntry).min(1).max(10_000).describe('what happened: a JSON list of entries'),
    seen: z.coerce
      .number()
      .int()
      .min(0)
      .optional()
      .describe(
        'number of the last entry that the writer has seen; then what others changed of the same meanwhile is not overrun',
      ),
  }),
  output: z.object({ last: z.number().int().describe('number of the last entry'), entries: z.array(entrySchema) }),
  errors: ['wrong-use', 'unknown-region', 'entries-refused', 'changed-meanwhile', 'not-signed-in'],
  files: { entries: 'json' },
  argument: 'entries',
})
