import { z } from 'zod'
import { dependedKinds, projectMoney } from '../depended-things.ts'
import { isoDay, regionId } from '../inputs.ts'
import { mostPriced } from '../most-priced.ts'
import { defineOperation } from '../operation.ts'
import { turns } from '../petitions.ts'

/** Why nothing is priced. */
export const unpricedReasons = ['nobody-waits', 'no-effect', 'no-start', 'no-level', 'no-activity', 'producing'] as const

/** Points of growth, as fractions: 0.001 is a tenth of a percentage point. */
const points = z.object({ thisYear: z.number(), nextYear: z.number() })

export const pricedItem = z.object({
  kind: z.enum([...dependedKinds, 'project']),
  id: z.string(),
  title: z.string(),
  owner: z.string().describe('code of the agency or enterprise that answers for it'),
  ownerName: z.string(),
  turn: z.enum(turns),
  day: z.string().nullable().describe('day on which it happens by all that is known'),
  daysLate: z.number().int().describe('beyond its clock or baseline'),
  pointsThisYear: z.number().nullable().describe('points of this year’s growth at stake, as a fraction'),
  pointsNextYear: z.number().nullable().describe('points of next year’s growth at stake, as a fraction'),
  monthDelay: z.number().nullable().describe('what one more month costs, both years together; below 0 is a loss'),
  twoMonthDelay: z.number().nullable().describe('what two more months cost, both years together; below 0 is a loss'),
  delays: z.array(points.extend({ months: z.number().int() })),
  capital: z.array(projectMoney).describe('at stake, a currency each'),
  jobs: z.number().int().nullable(),
  projects: z.array(z.string()).describe('projects that wait for it'),
  unpriced: z.enum(unpricedReasons).nullable().describe('why it has no price'),
})

export const price = defineOperation({
  name: 'price',
  summary: 'What is stuck, what that costs in points of this year’s and next year’s growth, and whose turn it is.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/price',
  input: z.object({
    region: regionId,
    asOf: isoDay.optional().describe('only what was known on this day'),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(mostPriced)
      .default(200)
      .describe('how many of the costliest, at most; the first three of each owner come in any case'),
  }),
  output: z.object({
    asOf: z.string(),
    year: z.number().int(),
    synthetic: z.boolean(),
    computed: z.literal(true).describe('an internal estimate, never a published figure'),
    basis: z.string().describe('rules of SPEC.md by which it was worked out'),
    last: z.number().int(),
    count: z.object({ priced: z.number().int(), unpriced: z.number().int() }).describe('all that there are, listed or not'),
    items: z.array(pricedItem),
    owners: z.array(
      z.object({
        owner: z.string(),
        ownerName: z.string(),
        items: z.number().int(),
        twoMonthDelay: z
          .number()
          .nullable()
          .describe('what two more months of everything that is theirs to do cost, each counted once'),
      }),
    ),
  }),
  errors: ['wrong-use', 'unknown-region'],
})
