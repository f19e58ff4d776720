import { z } from 'zod'
import { recordedObservation } from '../figure.ts'
import { code, isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const listObservations = defineOperation({
  name: 'list-observations',
  summary: 'Which published figures were known on a day?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/observations',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional(),
    indicator: code.optional().describe('indicator code, e.g. grdp'),
    activity: code.optional().describe('activity code, e.g. manufacturing'),
    subject: code.optional().describe('code of a park, product or scope'),
    measure: code.optional().describe('level, growth, share, contribution …'),
    year: year.optional(),
  }),
  output: z.object({ asOf: z.string(), synthetic: z.boolean(), observations: z.array(recordedObservation) }),
  errors: ['wrong-use', 'unknown-region'],
})
