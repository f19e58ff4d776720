import { z } from 'zod'
import { packFile } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const loadRegion = defineOperation({
  name: 'load-region',
  summary: 'Load a region pack: all of it, or nothing and every problem found.',
  access: 'write',
  role: 'local',
  path: '/load-region',
  input: z.object({
    files: z.array(packFile).min(1).describe('folder of the pack'),
    codes: z.array(packFile).min(1).describe('folder of the shared code lists'),
  }),
  output: z.object({
    region: z.string(),
    newSnapshots: z.number().int(),
    newReleases: z.number().int(),
    revisedReleases: z.number().int(),
    withdrawnReleases: z.number().int(),
    unchangedReleases: z.number().int(),
    observations: z.number().int(),
    targets: z.number().int(),
    statements: z.number().int(),
    newEntries: z.number().int(),
    changedEntries: z
      .number()
      .int()
      .describe('entries that were loaded before and stand otherwise in the pack now: they stay as they were'),
    withdrawnEntries: z.number().int().describe('entries that were loaded before and have left the pack: they stay'),
    refusedEntries: z.number().int().describe('new entries that do not fit what people have entered since: left out'),
    remarks: z
      .array(
        z.object({
          entry: z.string().describe('identifier within the pack'),
          state: z.enum(['changed', 'withdrawn', 'refused']),
          file: z.string(),
          row: z.number().int(),
          reason: z.string(),
        }),
      )
      .describe('of the changed, withdrawn and refused entries the first hundred'),
  }),
  errors: ['wrong-use', 'data-refused'],
})
