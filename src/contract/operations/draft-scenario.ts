import { z } from 'zod'
import { newEntry } from '../daybook.ts'
import { code, isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const draftScenario = defineOperation({
  name: 'draft-scenario',
  summary: 'The entry with which a scenario of a year is opened from what is known and believed on a day.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/scenario-draft',
  input: z.object({
    region: regionId,
    year: year.optional(),
    asOf: isoDay.optional(),
    scenario: code
      .regex(/^[a-z0-9][a-z0-9-]{0,80}$/)
      .optional()
      .describe('id of the new scenario, e.g. 2026-v1'),
    title: z.string().min(1).max(200).optional(),
  }),
  output: z.object({
    asOf: z.string(),
    year: z.number().int(),
    synthetic: z.boolean(),
    last: z.number().int().describe('number of the last entry of the daybook'),
    entries: z.array(newEntry),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
