import { z } from 'zod'
import { names } from '../figure.ts'
import { defineOperation } from '../operation.ts'

export const listRegions = defineOperation({
  name: 'list-regions',
  summary: 'Which regions are loaded?',
  access: 'read',
  role: 'public',
  path: '/regions',
  input: z.object({}),
  output: z.object({ regions: z.array(z.object({ id: z.string(), kind: z.enum(['published', 'synthetic']), names })) }),
  errors: [],
})
