import { z } from 'zod'
import { landAccounts } from '../../engine/index.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { accounts, landStates, trace } from '../land-answers.ts'
import { defineOperation } from '../operation.ts'

export const listPlots = defineOperation({
  name: 'list-plots',
  summary: 'Plots with their hectares by account, households and tenants.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/land/plots',
  input: z.object({
    region: regionId,
    zone: code.optional().describe('only this zone'),
    phase: code.optional().describe('only this phase'),
    account: z
      .enum(landAccounts)
      .optional()
      .describe(`only plots with land in this account: ${landAccounts.join(', ')}`),
    asOf: isoDay.optional(),
    offset: z.coerce.number().int().min(0).default(0).describe('how many to leave out first'),
    limit: z.coerce.number().int().min(1).max(1000).default(100).describe('how many, at most'),
  }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    last: z.number().int(),
    count: z.number().int().describe('plots that fit, shown or not'),
    plots: z.array(
      z.object({
        plot: z.string(),
        zone: z.string(),
        phase: z.string(),
        hectares: z.number(),
        state: z.enum(landStates),
        accounts,
        households: z.number().int(),
        cleared: z.number().int(),
        tenants: z.array(z.string()),
        placed: z.boolean(),
        trace,
      }),
    ),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
