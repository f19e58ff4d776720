import { z } from 'zod'
import { clearanceSteps } from '../../engine/index.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { clearanceCounts, householdAnswer } from '../land-answers.ts'
import { dutyHolders, obstacleReasons } from '../ledgers/land-words.ts'
import { defineOperation } from '../operation.ts'

const states = ['running', 'waiting', 'stopped', 'overdue', 'done'] as const

export const clearance = defineOperation({
  name: 'clearance',
  summary:
    'Land recovery household by household: whose turn, which legal clock, how late, and why. Names are for the administration and for the developer of the zone.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/land/clearance',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional(),
    zone: code.optional().describe('only this zone'),
    plot: code.optional().describe('only this plot'),
    turn: z
      .enum(dutyHolders)
      .optional()
      .describe(`only where it is the turn of: ${dutyHolders.join(', ')}`),
    state: z
      .enum(states)
      .optional()
      .describe(`only: ${states.join(', ')}`),
    reason: z
      .enum(obstacleReasons)
      .optional()
      .describe(`only with this obstacle: ${obstacleReasons.join(', ')}`),
    offset: z.coerce.number().int().min(0).default(0).describe('how many to leave out first'),
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe('how many, at most'),
  }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    last: z.number().int(),
    namesShown: z.boolean(),
    counts: clearanceCounts,
    hectares: z.object({ all: z.number(), cleared: z.number() }),
    turns: z.array(
      z.object({ turn: z.string(), step: z.enum(clearanceSteps), households: z.number().int(), overdue: z.number().int() }),
    ),
    reasons: z.array(z.object({ reason: z.enum(obstacleReasons), households: z.number().int(), hectares: z.number() })),
    lapsing: z.number().int().describe('notices that lapse within 30 days'),
    count: z.number().int().describe('households that fit, shown or not'),
    households: z.array(householdAnswer).describe('the most overdue first'),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
