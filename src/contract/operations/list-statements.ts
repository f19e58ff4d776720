import { z } from 'zod'
import { recordedStatement } from '../figure.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const listStatements = defineOperation({
  name: 'list-statements',
  summary: 'Which published facts that are not numbers were known on a day?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/statements',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional(),
    subject: code.optional().describe('code of a park, project or product'),
  }),
  output: z.object({ asOf: z.string(), synthetic: z.boolean(), statements: z.array(recordedStatement) }),
  errors: ['wrong-use', 'unknown-region'],
})
