import { z } from 'zod'
import { defineOperation } from '../operation.ts'

export const verify = defineOperation({
  name: 'verify',
  summary: 'Walk through files, releases, daybooks and ledgers, and name what does not add up.',
  access: 'write',
  role: 'local',
  path: '/verify',
  input: z.object({}),
  output: z.object({
    sound: z.boolean(),
    regions: z.array(
      z.object({
        region: z.string(),
        snapshots: z.number().int(),
        releases: z.number().int(),
        entries: z.number().int(),
        faults: z.array(z.string()),
      }),
    ),
  }),
  errors: ['wrong-use'],
})
