import { z } from 'zod'
import { isoDay, regionId } from '../inputs.ts'
import { offer } from '../land-answers.ts'
import { zoneTypes } from '../ledgers/land-words.ts'
import { defineOperation } from '../operation.ts'

const amount = z.coerce.number().positive().max(1e9).optional()

export const landCatalogue = defineOperation({
  name: 'land-catalogue',
  summary:
    'Clean land on offer with what power, water and other utilities are free there; with --hectares, the places that fit a requirement.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/land/catalogue',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional(),
    type: z
      .enum(zoneTypes)
      .optional()
      .describe(`only this kind: ${zoneTypes.join(', ')}`),
    hectares: amount.describe('hectares needed in one piece'),
    power: amount.describe('megavolt-amperes needed'),
    water: amount.describe('cubic metres of water a day needed'),
    wastewater: amount.describe('cubic metres of wastewater a day to be treated'),
    limit: z.coerce.number().int().min(1).max(1000).default(100).describe('how many, at most'),
  }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    count: z.number().int().describe('plots on offer, shown or not'),
    hectares: z.object({ leasable: z.number(), toCome: z.number().describe('cleared, not yet leasable') }),
    offers: z.array(offer).describe('leasable first, the largest first'),
    matches: z
      .array(
        z.object({
          plots: z.array(offer),
          hectares: z.number(),
          spare: z.number(),
          fits: z.boolean(),
          short: z.array(z.object({ utility: z.string(), missing: z.number() })),
        }),
      )
      .nullable()
      .describe('places for the requirement, the best first; null where none was given'),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
