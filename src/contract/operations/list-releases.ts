import { z } from 'zod'
import { release } from '../figure.ts'
import { isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const listReleases = defineOperation({
  name: 'list-releases',
  summary: 'Which documents were out on a day, and what did each bring?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/releases',
  input: z.object({ region: regionId, asOf: isoDay.optional() }),
  output: z.object({ asOf: z.string(), synthetic: z.boolean(), releases: z.array(release) }),
  errors: ['wrong-use', 'unknown-region'],
})
