import { z } from 'zod'
import { recordedTarget } from '../figure.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const listTargets = defineOperation({
  name: 'list-targets',
  summary: 'Which targets were known on a day, who set them and by which act?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/targets',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional(),
    indicator: code.optional().describe('indicator code, e.g. grdp'),
    period: code.optional().describe('2025, 2025-Q3, 2025-07'),
  }),
  output: z.object({ asOf: z.string(), synthetic: z.boolean(), targets: z.array(recordedTarget) }),
  errors: ['wrong-use', 'unknown-region'],
})
