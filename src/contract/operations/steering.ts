import { z } from 'zod'
import { lineage, names, recordedObservation, recordedTarget, yardstickChoice } from '../figure.ts'
import { code, isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { operators } from '../record.ts'

const moment = z.object({ period: z.string(), growth: z.number() })

/** What one activity must do, has done and is expected to do. Rates are growth on the year before. */
const steeringNode = z.object({
  indicator: z.enum(['grdp', 'iip']),
  activity: z.string(),
  isPart: z.boolean().describe('whether it is one of the parts that add up to the whole'),
  share: z.number().nullable().describe('share in last year’s level of the whole; null of an index'),
  knownShare: z
    .number()
    .nullable()
    .describe(
      'share in last year’s level of the whole in the months that are now known; null of an index and before the first are',
    ),
  soFar: z
    .object({ growth: z.number(), observation: z.string() })
    .nullable()
    .describe('growth of the months known of the whole; observation: id of the published figure, or empty where it is believed'),
  planned: z
    .number()
    .nullable()
    .describe('growth of the year that is planned; null without a yardstick, and of an index without a target'),
  plannedBy: z
    .string()
    .describe(
      'id of the target that says so, or empty: then it is what was expected on the plan’s day, moved alike to the yardstick',
    ),
  believed: z.number().describe('growth of the year as believed'),
  required: z.number().nullable().describe('growth of the rest that brings it to its own plan'),
  needed: z.number().nullable().describe('growth of the rest on the most plausible way of the whole to the yardstick'),
  believedRest: z.number().nullable(),
  best: moment.nullable().describe('highest growth of the same months on record'),
  percentile: z.number().nullable().describe('part of the years on record with at most the required growth'),
  yearsOnRecord: z.number().int(),
  restPoints: z.number().describe('points of the year for one point more in the rest; 0 of an index'),
})

const capacity = z.object({
  use: z
    .number()
    .describe('mean use of the products on record if all grew as the activity must; above 1 it cannot be made with what stands'),
  tightest: z.object({ subject: z.string(), use: z.number() }),
  products: z.number().int(),
  known: z.string().describe('day on which the newest of the capacities was published'),
  observations: z.array(z.string()),
})

const rank = z.object({
  activity: z.string(),
  lost: z.number().describe('points of growth of the whole lost against plan; negative when gained'),
  flag: z.enum(['signal', 'noise', 'unknown']),
  signals: z.array(z.enum(['outside-limits', 'long-run', 'long-trend'])),
  deviations: z.array(z.object({ period: z.string(), value: z.number() })).describe('growth less plan by quarter, newest last'),
  limits: z.object({ centre: z.number(), low: z.number(), high: z.number() }).nullable(),
})

/** Something counted in an amount: a product, a place, a budget, with the plan of the year. */
const amount = z.object({
  indicator: z.string(),
  subject: z.string(),
  unit: z.string(),
  plan: z.number(),
  planBasis: z.enum(['months', 'target']).describe('sum of the plan’s months, or one target for the year'),
  planId: z.string().describe('id of the target, or empty'),
  operator: z.enum(operators),
  done: z.number(),
  donePeriod: z.string(),
  due: z.number().describe('what the plan wants by then; in equal months where it has none of its own'),
  dueBasis: z.enum(['months', 'equal-months']),
  level: z.enum(['ahead', 'on-plan', 'behind', 'unknown']),
  levelRatio: z.number().nullable(),
  pace: z.enum(['enough', 'too-slow', 'unknown']),
  needed: z.number().nullable().describe('amount that each month left must bring; null once the year is over'),
  recent: z.number().nullable().describe('amount of a month lately: mean of the last three known, else of the year so far'),
  recentBasis: z.enum(['three-months', 'year-so-far']),
  bestMonth: z.number().nullable().describe('most in one month on record'),
  percentile: z.number().nullable().describe('part of the months on record with at most what is needed'),
  monthsOnRecord: z.number().int(),
  capacity: z.number().nullable().describe('what a month can bring at most, from a capacity on record'),
  capacityUse: z.number().nullable().describe('needed / capacity; above 1 it cannot be made with what stands'),
  observations: z.array(z.string()),
})

/** What beliefs say for steering; the handler adds prices, ledger, amounts and whose page it is. */
export const steeringAnswer = z.object({
  rest: z.string().describe('months of the year after the furthest published growth of the whole, or empty'),
  knownPeriod: z.string().describe('the months before, or empty'),
  outlook: z.number().describe('growth of the whole as believed'),
  probability: z.number().nullable().describe('odds of the yardstick'),
  nodes: z.array(steeringNode),
  quarters: z.array(z.object({ activity: z.string(), deviations: z.array(z.object({ period: z.string(), value: z.number() })) })),
  used: z.array(z.string()),
})

export const steering = defineOperation({
  name: 'steering',
  summary: 'What must now happen: on every node the growth of the rest, who covers whom, what a point costs, who is behind.',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/steering',
  input: z.object({
    region: regionId,
    year: year.optional(),
    asOf: isoDay.optional(),
    yardstick: code.optional().describe('id of the yardstick; the highest target in force when left out'),
    compensator: code.optional().describe('activity that makes losses good; manufacturing when left out'),
    rule: z
      .enum(['largest-first', 'proportional'])
      .default('largest-first')
      .describe('how surpluses are matched with shortfalls: largest-first or proportional'),
  }),
  output: steeringAnswer.omit({ used: true, quarters: true }).extend({
    region: z.object({ id: z.string(), kind: z.enum(['published', 'synthetic']), names }),
    year: z.number().int(),
    asOf: z.string(),
    yardstick: recordedTarget.nullable(),
    yardsticks: z.array(yardstickChoice),
    nodes: z.array(
      steeringNode.extend({
        capacity: capacity.nullable().describe('needed use of capacity; null where no capacity is on record'),
      }),
    ),
    planDay: z.string().describe('day whose expectations, moved alike, are the plan of activities without a target of their own'),
    gap: z.number().nullable().describe('outlook less yardstick'),
    compensation: z.object({
      rule: z.enum(['largest-first', 'proportional']),
      gaps: z.array(z.object({ activity: z.string(), points: z.number() })).describe('share · (believed − planned), by part'),
      entries: z.array(z.object({ from: z.string(), to: z.string(), points: z.number() })),
      uncovered: z.array(z.object({ activity: z.string(), points: z.number() })),
      spare: z.array(z.object({ activity: z.string(), points: z.number() })),
      hole: z.number(),
      remainder: z
        .number()
        .describe('gap of the whole that is no part’s: plans that do not add up to the yardstick, and shares revised'),
    }),
    compensator: z.string(),
    prices: z.array(
      z.object({
        activity: z.string().describe('an activity, or `rest-of-industry-construction`'),
        worth: z.number().describe('points of the whole for one point of growth in the year'),
        published: z.number().nullable().describe('share that published points and growth of the furthest period imply'),
        repair: z.number().describe('points of growth of the compensator that make good one point lost here'),
        publishedRepair: z.number().nullable().describe('the same at the shares that published points imply'),
      }),
    ),
    ranking: z.array(rank),
    impliedPeriod: z.string().describe('period of the published points and growth that imply shares; empty where none do'),
    falseAlarms: z.number().describe('flags to expect among these parts although nothing happened'),
    amounts: z.array(amount),
    known: z.array(recordedObservation.extend({ used: z.boolean() })),
    phasingBasis: names,
    lineage,
  }),
  errors: ['wrong-use', 'unknown-region'],
})

export type SteeringAnswer = z.output<typeof steeringAnswer>
export type SteeringPage = z.output<typeof steering.output>
