import { z } from 'zod'
import { recordedTarget } from '../figure.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { operators } from '../record.ts'

const wording = z.object({
  operator: z.enum(operators),
  value: z.number(),
  highest: z.number().nullable(),
  act: z.string(),
  actDate: z.string(),
  owner: z.string(),
  known: z.string().describe('day on which this wording became known'),
  reason: z.string(),
})

/** A target that was published, or one that somebody entered. */
export const knownTarget = recordedTarget.extend({
  entered: z.boolean().describe('entered by a person here, not found in a published document'),
  withdrawn: z.boolean(),
  highest: z.number().nullable().describe('upper end of a range, whose lower end is the value'),
  withdrawal: z.object({ day: z.string(), reason: z.string() }).nullable().describe('when and why it was withdrawn'),
  amendments: z.array(wording).describe('earlier wordings, the first first'),
})

export type KnownTarget = z.output<typeof knownTarget>

export const listTargets = defineOperation({
  name: 'list-targets',
  summary: 'Which targets were known on a day, who set them and by which act, published or entered here?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/targets',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional(),
    indicator: code.optional().describe('indicator code, e.g. grdp'),
    period: code.optional().describe('2025, 2025-Q3, 2025-07'),
  }),
  output: z.object({ asOf: z.string(), synthetic: z.boolean(), targets: z.array(knownTarget) }),
  errors: ['wrong-use', 'unknown-region'],
})
