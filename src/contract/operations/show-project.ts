import { z } from 'zod'
import { projectMoney } from '../depended-things.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { milestoneRow, projectRow, step } from '../projects.ts'

const monthOfMoney = z.object({ month: z.string(), planned: z.number().nullable(), paid: z.number().nullable() })

const output = step.extend({
  period: z.string(),
  quantity: z.number(),
  unit: z.string(),
  planned: z.boolean(),
  operator: z.string(),
  measured: z.enum(['made', 'sold']).nullable(),
})

export const showProject = defineOperation({
  name: 'show-project',
  summary:
    'One key project: milestones with baseline, forecast and slippage, what each waits for, money, output and value added.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/projects/{project}',
  input: z.object({
    region: regionId,
    project: code.describe('id of the project'),
    asOf: isoDay.optional().describe('only what was known on this day'),
  }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    last: z.number().int(),
    project: projectRow,
    milestones: z.array(milestoneRow),
    months: z.array(monthOfMoney),
    outputs: z.array(output),
    effect: step
      .extend({
        capacityPerYear: z.object({ amount: z.number(), unit: z.string() }).nullable(),
        valueAddedPerYear: projectMoney,
        priceYear: z.number().int(),
        rampMonths: z.number().int(),
        spreadMonths: z.number(),
        basis: z.string(),
        years: z.array(
          z.object({
            year: z.number().int(),
            output: z.number().nullable().describe('computed from the derived start'),
            valueAdded: z.number().describe('computed from the derived start'),
          }),
        ),
      })
      .nullable(),
    ended: step.extend({ reason: z.string() }).nullable(),
  }),
  errors: ['wrong-use', 'unknown-region', 'unknown-project'],
  argument: 'project',
})
