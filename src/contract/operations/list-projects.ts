import { z } from 'zod'
import { isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { projectRow } from '../projects.ts'

export const listProjects = defineOperation({
  name: 'list-projects',
  summary: 'Key projects: when production starts, how late that is and what holds it.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/projects',
  input: z.object({ region: regionId, asOf: isoDay.optional().describe('only what was known on this day') }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    last: z.number().int().describe('number of the last entry'),
    projects: z.array(projectRow),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
