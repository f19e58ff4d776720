import { z } from 'zod'
import { bookHead, capitalSums } from '../deal.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

/** A published figure within an identity. */
const published = z.object({
  part: z.string().describe('new, adjusted, foreign, domestic, zones-and-parks …'),
  value: z.number(),
  printed: z.string(),
  unit: z.string(),
  observation: z.string(),
})

export const capitalLedger = defineOperation({
  name: 'capital-ledger',
  summary: 'Does registered capital add up: new, adjusted, bought, withdrawn; by origin and scope; what stays unexplained?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/capital-ledger',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional(),
    period: code.optional().describe('only this period, e.g. 2025-01/2025-08'),
  }),
  output: z.object({
    ...bookHead,
    identities: z
      .array(
        z.object({
          period: z.string(),
          scope: z.string().describe('code of a park or scope; empty for the whole region'),
          kind: z.enum(['flows', 'origins', 'scopes']).describe('by which the total is divided'),
          family: z.enum(['fdi', 'ddi', 'investment']),
          source: z.string(),
          publisher: z.string(),
          url: z.string(),
          published: z.string(),
          total: published,
          parts: z.array(published),
          explained: z.number().describe('computed here: sum of the published parts'),
          remainder: z.number().describe('computed here: total less parts, never spread over them'),
          rounding: z.boolean().describe('whether rounding of what was printed makes the remainder'),
        }),
      )
      .describe('published totals beside their published parts, each from one document'),
    rates: z
      .array(
        z.object({
          period: z.string(),
          scope: z.string(),
          indicator: z.string(),
          source: z.string(),
          foreign: published,
          dong: published,
          rate: z.number().describe('computed here: dong for one unit'),
        }),
      )
      .describe('amounts printed in two currencies, and the rate between them'),
    book: z
      .array(capitalSums.extend({ origin: z.enum(['domestic', 'foreign']), inZone: z.boolean(), deals: z.number().int() }))
      .nullable()
      .describe('out of the daybook, for the administration: by origin, scope and currency'),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
