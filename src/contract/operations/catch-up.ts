import { z } from 'zod'
import { isoDay, packFile, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { planPromise, planRelaxation } from '../plan-promise.ts'

const growth = z.number().nullable().describe('growth on last year, a fraction; null where last year had nothing')

export const catchUp = defineOperation({
  name: 'catch-up',
  summary:
    'Who must give how much more, month by month, for the target to be reached again: the smallest change within the limits.',
  access: 'none',
  role: 'local',
  path: '/catch-up',
  input: z.object({
    file: packFile
      .optional()
      .describe('JSON file: months left, nodes with base, expected, spread and capacity, limits (plans/README.md)'),
    region: regionId.optional().describe('in place of a file: the published record of a region, e.g. quang-ninh'),
    year: year.optional(),
    asOf: isoDay.optional(),
    target: z.coerce
      .number()
      .positive()
      .max(100)
      .optional()
      .describe('growth of the year, needed with a region: a fraction up to 1 (0.14), percent above (14)'),
  }),
  output: z.object({
    status: z
      .enum(['found', 'infeasible', 'stopped', 'undefined'])
      .describe('stopped: the solver ran out of time; undefined: the record says too little'),
    reason: z.enum(['nothing-left', 'no-outlook', 'no-contributions']).nullable().describe('why the plan is undefined'),
    basis: z
      .object({
        region: z.string(),
        asOf: z.string(),
        year: z.number().int(),
        period: z.string().describe('period of the growth and shares that the plan starts from'),
        synthetic: z.boolean(),
        assumptions: z.array(z.string()),
        observations: z.array(z.string()).describe('ids of the published figures'),
      })
      .nullable()
      .describe('where a region’s plan comes from; levels are then in percent of last year’s product; null for a file'),
    target: z.number().describe('level that the months left must reach together'),
    expected: z.number().describe('level that is expected of them'),
    most: z.number().nullable().describe('highest level that the limits allow; null when there is a plan'),
    distance: z
      .number()
      .nullable()
      .describe('how implausible the plan is: root of the sum of squared moves in their own spreads; null without a plan'),
    rows: z.array(
      z.object({
        node: z.string(),
        period: z.string(),
        base: z.number(),
        expected: z.number(),
        planned: z.number(),
        extra: z.number(),
        growthExpected: growth,
        growthPlanned: growth,
        points: z
          .number()
          .nullable()
          .describe('points of the year’s growth that the extra brings; null without last year’s level'),
      }),
    ),
    binding: z.array(
      z.object({
        kind: z.string(),
        id: z.string(),
        period: z.string(),
        amount: z.number(),
        worth: z.number().describe('level of the target that one more unit of this limit makes up for'),
        text: z.string().describe('the sentence in English'),
      }),
    ),
    conflict: z.array(planPromise),
    relaxation: z.array(planRelaxation),
  }),
  errors: ['wrong-use', 'unknown-region', 'data-refused'],
  files: { file: 'whole' },
  argument: 'file',
})

export type CaughtUp = z.output<typeof catchUp.output>
