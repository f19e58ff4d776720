import { z } from 'zod'
import { isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { scenarioSummary } from './show-scenario.ts'

export const listScenarios = defineOperation({
  name: 'list-scenarios',
  summary: 'Which scenarios of a year there are, and which of them has been the plan of record since when.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/scenarios',
  input: z.object({ region: regionId, year: year.optional(), asOf: isoDay.optional() }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    last: z.number().int(),
    scenarios: z.array(scenarioSummary),
    plans: z
      .array(
        z.object({
          year: z.number().int(),
          scenario: z.string(),
          title: z.string(),
          growth: z.number().nullable(),
          reason: z.string(),
          by: z.string(),
          day: z.string(),
          known: z.string(),
          entry: z.number().int(),
        }),
      )
      .describe('promotions, the newest first: the first of a year is its plan of record'),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
