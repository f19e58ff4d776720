import { z } from 'zod'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { clockRow, petitionRow, petitionStates, petitionTally, topicRow } from '../petitions.ts'
import { step } from '../projects.ts'

export const listPetitions = defineOperation({
  name: 'list-petitions',
  summary: 'Petitions of enterprises: who waits for whom, since when, how late, and which call for a systemic fix.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/petitions',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional().describe('only what was known on this day'),
    state: z
      .enum(petitionStates)
      .optional()
      .describe(`only this state: ${petitionStates.join(', ')}`),
    owner: code.optional().describe('only this agency, by its code'),
  }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    last: z.number().int(),
    tally: petitionTally,
    petitions: z.array(petitionRow),
    sessions: z.array(
      step.extend({
        id: z.string(),
        title: z.string(),
        host: z.string(),
        hostName: z.string(),
        place: z.string(),
        enterprises: z.number().int(),
        conclusions: z.string(),
        petitions: z.number().int(),
        open: z.number().int(),
      }),
    ),
    topics: z.array(topicRow),
    clocks: z.array(clockRow),
    published: z.array(
      step.extend({
        id: z.string(),
        enterprises: z.string(),
        from: z.string(),
        until: z.string(),
        received: z.number().int(),
        open: z.number().int().nullable(),
        partOf: z.string(),
      }),
    ),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
