import { z } from 'zod'
import { code, isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { scenarioSummary } from './show-scenario.ts'

const side = z.object({ level: z.number(), growth: z.number().nullable(), points: z.number().nullable() })

export const scenarioDifference = z.object({
  kind: z.enum(['changed', 'added', 'removed']),
  row: z.string(),
  name: z.string(),
  residual: z.boolean(),
  period: z.string(),
  before: side,
  after: side,
  points: z.number().describe('points of growth of the whole that the difference makes'),
})

export const comparedScenarios = z.object({
  before: scenarioSummary,
  after: scenarioSummary,
  differences: z
    .array(scenarioDifference)
    .describe('rows in the year and its quarters that differ, the largest first within a period'),
  owners: z.array(z.object({ row: z.string(), name: z.string(), before: z.string(), after: z.string() })),
  promises: z
    .array(
      z.object({
        change: z.enum(['locked', 'unlocked', 'limited', 'freed']),
        row: z.string(),
        name: z.string(),
        period: z.string(),
        lowest: z.number().nullable().describe('growth, where last year had something'),
        highest: z.number().nullable(),
      }),
    )
    .describe('locks and ranges that only one of them has'),
})

export const compareScenarios = defineOperation({
  name: 'compare-scenarios',
  summary: 'What differs between two scenarios, in words.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/scenario-comparison',
  input: z.object({
    region: regionId,
    before: code.optional().describe('id of a scenario; the plan of record of the year when left out'),
    after: code.min(1).describe('id of a scenario'),
    year: year.optional(),
    asOf: isoDay.optional(),
  }),
  output: comparedScenarios.extend({ asOf: z.string(), synthetic: z.boolean() }),
  errors: ['wrong-use', 'unknown-region', 'unknown-scenario'],
})

export type ComparedScenarios = z.output<typeof comparedScenarios>
export type ScenarioDifference = z.output<typeof scenarioDifference>
