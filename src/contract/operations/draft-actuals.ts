import { z } from 'zod'
import { newEntry } from '../daybook.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const draftActuals = defineOperation({
  name: 'draft-actuals',
  summary: 'The entry with which a scenario takes in what the months that are over have brought.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/actuals-draft',
  input: z.object({ region: regionId, scenario: code.min(1).describe('id of a scenario'), asOf: isoDay.optional() }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    last: z.number().int().describe('number of the last entry of the daybook'),
    realised: z.number().int().describe('months of the year whose growth of the whole is published'),
    entries: z.array(newEntry).describe('none where no month more is over than the scenario has'),
  }),
  errors: ['wrong-use', 'unknown-region', 'unknown-scenario'],
})
