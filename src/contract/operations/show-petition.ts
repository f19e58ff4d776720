import { z } from 'zod'
import { petitionOutcomes } from '../depended-things.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { petitionRow } from '../petitions.ts'
import { step } from '../projects.ts'

export const showPetition = defineOperation({
  name: 'show-petition',
  summary: 'One petition: its clock, every answer, who holds it and since when. An enterprise sees its own only.',
  access: 'read',
  role: 'member',
  path: '/regions/{region}/petitions/{petition}',
  input: z.object({
    region: regionId,
    petition: code.describe('id of the petition'),
    asOf: isoDay.optional().describe('only what was known on this day'),
  }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    last: z.number().int(),
    petition: petitionRow,
    ladder: z.array(
      z.object({ level: z.number().int(), office: z.string(), lateDays: z.number().int(), calledIn: step.nullable() }),
    ),
    steps: z.array(
      step.extend({
        what: z.enum(['received', 'moved', 'assigned', 'answered', 'escalated', 'reopened', 'closed', 'withdrawn']),
        outcome: z.enum(petitionOutcomes).nullable(),
        words: z.string(),
        law: z.string(),
        to: z.string(),
      }),
    ),
    pauses: z.array(z.object({ first: z.string(), back: z.string().nullable() })),
    alike: z.array(z.string()).describe('other petitions of the same topic'),
  }),
  errors: ['wrong-use', 'unknown-region', 'unknown-petition', 'not-signed-in', 'not-permitted'],
  argument: 'petition',
})
