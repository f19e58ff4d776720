import { z } from 'zod'
import { lineage } from '../figure.ts'
import { code, isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

const growth = z.number().describe('a fraction')

const indexGrowth = z.object({
  growth,
  low: growth,
  high: growth,
  basis: z.enum(['published', 'derived']).describe('derived: from a longer or shorter period and the months between'),
  figures: z.array(z.string()).describe('ids of the published figures'),
})

export const bridgeIndex = defineOperation({
  name: 'bridge-index',
  summary: 'What does the index of industrial production imply for value added, and how sure is that?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/bridge-index',
  input: z.object({
    region: regionId,
    activity: code.default('manufacturing').describe('activity code, e.g. manufacturing'),
    asOf: isoDay.optional(),
  }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    activity: z.string(),
    basis: z.literal('internal-estimate').describe('what is implied here is computed, not published'),
    assumptions: z.object({
      usualSpread: z.number().describe('n months of last year weigh n twelfths, within this part over the root of n up or down'),
    }),
    pairs: z
      .array(
        z.object({
          period: z.string(),
          index: indexGrowth,
          valueAdded: z.object({ growth, figure: z.string().describe('id of the published figure') }),
          ratio: z.number().nullable().describe('growth of value added / growth of the index; null where the index did not move'),
        }),
      )
      .describe('periods from January for which both were known on the day, in order'),
    bridge: z.discriminatedUnion('status', [
      z.object({
        status: z.literal('estimated'),
        intercept: z.number(),
        slope: z.number(),
        interceptError: z.number(),
        slopeError: z.number(),
        spread: z.number().describe('standard deviation of value-added growth around the line'),
        pairs: z.number().int(),
        years: z.number().int(),
        degreesOfFreedom: z.number().int(),
      }),
      z.object({
        status: z.literal('undefined'),
        reason: z.enum(['too-few-pairs', 'too-few-years', 'index-without-movement']),
        pairs: z.number().int(),
        years: z.number().int(),
        needPairs: z.number().int(),
        needYears: z.number().int(),
      }),
    ]),
    latest: z
      .object({
        period: z.string(),
        index: indexGrowth,
        valueAdded: growth.nullable().describe('published growth of value added of the same period, or null'),
        implied: z
          .object({ mean: growth, p10: growth, p50: growth, p90: growth })
          .nullable()
          .describe('growth of value added by the bridge: an internal estimate'),
        byRatio: z
          .object({ low: growth, high: growth })
          .nullable()
          .describe('index growth times the lowest and highest ratio on record; null unless the index rises throughout'),
        outside: z.boolean().describe('the index lies outside the pairs that the bridge was estimated from'),
      })
      .nullable()
      .describe('the latest growth of the index from January; null when none was known'),
    lineage,
  }),
  errors: ['wrong-use', 'unknown-region'],
})

export type BridgedIndex = z.output<typeof bridgeIndex.output>
