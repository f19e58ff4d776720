import { z } from 'zod'
import { packFile } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

const shortage = z.object({
  hectares: z.number().describe('lacking when all months are over'),
  from: z.string().describe('first month in which signings by the season outrun the land'),
  worst: z.number().describe('most hectares lacking at once'),
})

export const allocateTargets = defineOperation({
  name: 'allocate-targets',
  summary: 'What must each park developer attract by month and quarter, and has it the land and the leads?',
  access: 'none',
  role: 'local',
  path: '/allocate-targets',
  input: z.object({
    file: packFile.describe('JSON file: total, season, developers with land, pipeline and history (plans/README.md)'),
  }),
  output: z.object({
    status: z.enum(['found', 'infeasible']),
    unit: z.string(),
    step: z.number(),
    total: z.number(),
    allocated: z.number(),
    uncovered: z.number().describe('part of the total that no land covers'),
    shortage: shortage.nullable().describe('null when land keeps ahead of the season'),
    fairness: z.number().nullable().describe('1 when all carry the same part of their land, 1 / n when one carries all'),
    disturbance: z.number().describe('sum of changes of agreed amounts in the months to come'),
    rows: z.array(
      z.object({
        developer: z.string(),
        period: z.string(),
        target: z.number(),
        suggested: z.number().describe('what season, land and pipeline suggest before limits'),
        expected: z.number().describe('pipeline by probability times past conversion'),
        landByThen: z.number().describe('what the land ready by then takes in all'),
      }),
    ),
    quarters: z.array(z.object({ developer: z.string(), period: z.string(), target: z.number() })),
    developers: z.array(
      z.object({
        developer: z.string(),
        owner: z.string(),
        target: z.number(),
        land: z.number().describe('what its land takes in all'),
        load: z.number().nullable().describe('target / land; null without land'),
        expected: z.number(),
        coverage: z.number().nullable().describe('expected / target; null without a target'),
        hectares: z.number().nullable().describe('land that the target takes; null when a hectare takes nothing'),
      }),
    ),
    groups: z.array(z.object({ owner: z.string(), target: z.number() })).describe('by the owner at the top'),
    binding: z
      .array(z.object({ developer: z.string(), period: z.string(), hectares: z.number() }))
      .describe('developers held back by land: first month, and hectares more that the suggestion would take by then'),
    infeasible: z
      .array(z.object({ developer: z.string(), lowest: z.number(), most: z.number() }))
      .describe('least amounts that cannot be met'),
  }),
  errors: ['wrong-use', 'data-refused'],
  files: { file: 'whole' },
  argument: 'file',
})

export type AllocatedTargets = z.output<typeof allocateTargets.output>
