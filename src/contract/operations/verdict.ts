import { z } from 'zod'
import { beliefGaps, distribution } from '../belief.ts'
import { lineage, names, recordedObservation, setAsideFigure } from '../figure.ts'
import { isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { operators, publishedBases } from '../record.ts'

const interval = { low: z.number(), high: z.number() }

/** What the months that are left must do for one target, and what they have ever done. */
const rest = z.object({
  period: z.string().describe('months that are left, e.g. 2025-07/2025-12'),
  required: z.number().describe('growth that the rest must reach'),
  ...interval,
  best: z
    .object({ period: z.string(), growth: z.number() })
    .nullable()
    .describe('highest growth of the same months in the years on record'),
  yearsOnRecord: z.number().int().describe('how many years the best is taken from'),
  path: z
    .array(z.object({ months: z.number().int(), growth: z.number() }))
    .describe('cumulative growth at each quarter end still to come, if the rest grows at the required rate throughout'),
  above: z.number().int().describe('in how many of those years the same months grew at least as fast as required'),
})

const yardstick = z.object({
  id: z.string(),
  kind: z.enum(['target', 'scenario', 'forecast']),
  issuer: z.string(),
  issuerNames: names,
  act: z.string(),
  actDate: z.string(),
  published: z.string(),
  publishedBasis: z.enum(publishedBases),
  source: z.string(),
  publisher: z.string(),
  url: z.string(),
  entered: z.boolean().describe('entered by a person here, not found in a published document'),
  value: z.number(),
  operator: z.enum(operators),
  supersededBy: z.string().describe('id of the yardstick that replaced it by this day, or empty'),
  rest: rest.nullable().describe('null once the year is known'),
  gap: z.number().nullable().describe('central outlook less the yardstick, in points; null without an outlook'),
  probability: z.number().min(0).max(1).nullable().describe('odds that the year meets the yardstick; null without an outlook'),
  outcome: z.enum(['open', 'met', 'missed']),
})

const contribution = z.object({
  activity: z.string().describe('activity code; `rest-of-economy` or `rounding` is the line that makes the sum whole'),
  growth: z.number().nullable(),
  points: z.number(),
  share: z.number().nullable().describe('constant-price share in the same period of the year before'),
  shareBasis: z.enum(['implied', 'rolled-forward', 'none']),
  basis: z.enum(['published', 'computed']).describe('how the points were come by'),
})

const pathPoint = z.object({
  period: z.string().describe('January to the month reached'),
  months: z.number().int(),
  published: z.number().nullable(),
  outlook: z.object(distribution).nullable(),
})

export const verdict = defineOperation({
  name: 'verdict',
  summary: 'Will the target of the year be met, and what must the rest of the year do?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/verdict',
  input: z.object({
    region: regionId,
    year: year.optional(),
    asOf: isoDay.optional(),
    parts: z
      .enum(['figures', 'all'])
      .optional()
      .describe('figures: what is published, at once; all (the usual): with the outlook, which may take seconds'),
  }),
  output: z.object({
    region: z.object({ id: z.string(), kind: z.enum(['published', 'synthetic']), names }),
    year: z.number().int(),
    asOf: z.string(),
    latest: z
      .object({ period: z.string(), months: z.number().int(), growth: z.number(), observation: z.string(), status: z.string() })
      .nullable()
      .describe('furthest cumulative growth known on the day'),
    known: z
      .array(recordedObservation.extend({ used: z.boolean() }))
      .describe('every published figure of the year, known on the day'),
    outlook: z
      .object({
        ...distribution,
        basis: z.enum(['published', 'belief']).describe('`published`: the year itself is out'),
        figures: z.number().int().describe('how many published figures it rests on'),
      })
      .nullable()
      .describe('null when the year lies too far ahead, or when only figures were asked for'),
    gaps: z.array(z.enum(beliefGaps)).describe('what the record known on the day lacks for a firm outlook'),
    setAside: z.array(setAsideFigure).describe('figures that people have set aside: the outlook does not rest on them'),
    yardsticks: z.array(yardstick),
    contributionsPeriod: z.string().describe('period of the contributions, or empty when none can be given'),
    contributions: z.array(contribution),
    path: z.array(pathPoint).describe('cumulative growth at the end of each quarter: published, or as the outlook sees it'),
    phasing: z.array(z.object({ quarter: z.number().int(), share: z.number(), ...interval })),
    phasingBasis: names,
    previousYears: z.array(z.object({ year: z.number().int(), growth: z.number() })).describe('growth of the years before'),
    conflicts: z
      .array(
        z.object({
          period: z.string(),
          activity: z.string(),
          chosen: z.string(),
          values: z.array(z.object({ observation: z.string(), value: z.number() })),
        }),
      )
      .describe('published figures of one thing that differ, and the observation that was calculated with'),
    lineage,
  }),
  errors: ['wrong-use', 'unknown-region'],
})

export type Verdict = z.output<typeof verdict.output>
