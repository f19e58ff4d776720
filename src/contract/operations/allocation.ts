import { z } from 'zod'
import { names } from '../figure.ts'
import { isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'

const signature = z.object({ by: z.string(), day: z.string() })
const landGap = z.object({
  from: z.string().describe('first month without land enough'),
  hectares: z.number(),
  worst: z.number(),
})

const developer = z.object({
  developer: z.string(),
  name: z.string(),
  stage: z.enum(['proposed', 'agreed', 'assigned', 'revised']),
  amounts: z.array(z.number()).describe('January to December'),
  quarters: z.array(z.number()),
  target: z.number().describe('sum of the year'),
  before: z.array(z.number()).describe('amounts before the newest revision, or none'),
  signed: z.number().nullable().describe('capital signed so far; null where it is not known'),
  pipeline: z.number().nullable().describe('probable capital of the pipeline × past conversion'),
  land: z.number().nullable().describe('capital that the year’s ready land takes'),
  hectares: z.number().nullable().describe('land ready in the year'),
  load: z.number().nullable().describe('target / land'),
  gap: landGap.nullable().describe('where the target outruns the land; null when land keeps ahead or is not known'),
  counter: z
    .object({
      amounts: z.array(z.number()),
      target: z.number(),
      reason: z.string(),
      by: z.string(),
      day: z.string(),
      gap: landGap.nullable(),
    })
    .nullable(),
  answer: z.string().describe('why a counter-proposal was declined, or empty'),
  agreed: signature.nullable(),
})

export const allocation = defineOperation({
  name: 'allocation',
  summary: 'What must each developer attract by month and quarter, who has signed, and what the authorities owe in return.',
  access: 'read',
  role: 'member',
  path: '/regions/{region}/allocation',
  input: z.object({ region: regionId, year: year.optional(), asOf: isoDay.optional() }),
  output: z.object({
    region: z.object({ id: z.string(), kind: z.enum(['published', 'synthetic']), names }),
    synthetic: z.boolean(),
    year: z.number().int(),
    asOf: z.string(),
    last: z.number().int().describe('number of the last entry of the daybook'),
    inputs: z
      .object({
        by: z.string(),
        day: z.string(),
        unit: z.string(),
        step: z.number(),
        monthsKnown: z.number().int(),
        developers: z.array(z.object({ developer: z.string(), name: z.string() })),
      })
      .nullable()
      .describe('who stated land, pipeline, conversion and season; null when nobody has'),
    allocations: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        year: z.number().int(),
        scope: z.enum(['province', 'zones-and-parks']),
        unit: z.string(),
        step: z.number(),
        total: z.number(),
        target: z.string(),
        uncovered: z.number(),
        fairness: z.number().nullable(),
        proposed: signature,
        assigned: signature.nullable(),
        revisions: z.array(signature.extend({ reason: z.string(), developers: z.array(z.string()) })),
        months: z.array(z.number()).describe('sums over developers'),
        developers: z.array(developer),
      }),
    ),
    promises: z.array(
      z.object({
        id: z.string(),
        allocation: z.string(),
        developer: z.string(),
        what: z.enum(['land', 'power', 'water', 'road', 'procedure', 'workers']),
        text: z.string(),
        amount: z.number().nullable(),
        unit: z.string(),
        firstDue: z.string(),
        due: z.string(),
        owner: z.string(),
        late: z.number().int().describe('days late'),
        kept: signature.extend({ text: z.string() }).nullable(),
        moved: z.array(signature.extend({ due: z.string(), reason: z.string() })),
      }),
    ),
  }),
  errors: ['wrong-use', 'unknown-region', 'not-signed-in'],
})

export type AllocationPage = z.output<typeof allocation.output>
