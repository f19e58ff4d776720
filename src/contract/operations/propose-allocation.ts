import { z } from 'zod'
import { code, isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

export const proposeAllocation = defineOperation({
  name: 'propose-allocation',
  summary:
    'Shares the year’s attraction target out to developers and months, or anew with the least disturbance of what is agreed.',
  access: 'read',
  role: 'staff',
  path: '/regions/{region}/allocation-proposal',
  input: z.object({
    region: regionId,
    year: year.optional(),
    asOf: isoDay.optional(),
    total: z.coerce.number().min(0).max(1e12).optional().describe('the year’s target; that of the allocation when one is named'),
    allocation: code.optional().describe('id of an allocation whose amounts change as little as can be'),
  }),
  output: z.object({
    status: z.enum(['found', 'infeasible', 'no-inputs', 'no-total']),
    synthetic: z.boolean(),
    year: z.number().int(),
    unit: z.string(),
    step: z.number(),
    total: z.number(),
    allocated: z.number(),
    uncovered: z.number(),
    fairness: z.number().nullable(),
    disturbance: z.number(),
    shortage: z.object({ from: z.string(), hectares: z.number(), worst: z.number() }).nullable(),
    rows: z.array(
      z.object({
        developer: z.string(),
        name: z.string(),
        amounts: z.array(z.number()),
        suggested: z.array(z.number()),
        target: z.number(),
      }),
    ),
    infeasible: z.array(z.object({ developer: z.string(), lowest: z.number(), most: z.number() })),
    last: z.number().int(),
  }),
  errors: ['wrong-use', 'unknown-region', 'not-signed-in', 'not-permitted'],
})

export type ProposedAllocation = z.output<typeof proposeAllocation.output>
