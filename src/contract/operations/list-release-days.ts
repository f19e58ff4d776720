import { z } from 'zod'
import { isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const listReleaseDays = defineOperation({
  name: 'list-release-days',
  summary: 'On which days did something about a year become known?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/release-days',
  input: z.object({ region: regionId, year, asOf: isoDay.optional() }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    days: z.array(z.object({ day: z.string(), observations: z.number().int(), targets: z.number().int() })),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
