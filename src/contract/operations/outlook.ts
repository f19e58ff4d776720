import { z } from 'zod'
import { beliefGaps, distribution, plantReasons } from '../belief.ts'
import { lineage, names, recordedObservation, setAsideFigure } from '../figure.ts'
import { code, isoDay, regionId, year } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { interventionForms, operators } from '../record.ts'

const band = { p10: z.number(), p50: z.number(), p90: z.number() }
const activity = { indicator: z.enum(['grdp', 'iip']), activity: z.string() }

const fanPoint = z.object({
  scale: z.enum(['month', 'cumulative', 'year']),
  period: z.string(),
  ...band,
  published: z.number().nullable(),
  observation: z.string().describe('id of the published figure, or empty'),
})

const pathStep = z.object({
  activity: z.string(),
  kind: z.enum(['month', 'quarter', 'rest']),
  period: z.string(),
  needed: z.number().describe('growth on the most plausible path to the yardstick'),
  believed: z.number().describe('median of what is believed'),
  best: z.object({ period: z.string(), growth: z.number() }).nullable().describe('highest growth of as many months so far'),
  probability: z.number().describe('odds of growing at least as fast as needed'),
})

const newsItem = z.object({
  kind: z.enum(['arrived', 'revised', 'withdrawn']),
  observation: z.string(),
  replaces: z.string().describe('id of the figure that it revises, or empty'),
  publisher: z.string(),
  published: z.string().describe('day of publication'),
  effect: z.number().describe('change of the outlook for the year, points as a fraction'),
  expected: z.number().nullable().describe('what was expected in place of the figure; null of one that is no longer used'),
})

const contradiction = z.object({
  observation: z.string(),
  expected: z.number().describe('what all other figures say'),
  standardDeviation: z.number(),
  score: z.number().describe('figure less expected in standard deviations'),
  probability: z.number().describe('odds of a figure at least as far away'),
})

const document = z.object({ source: z.string(), published: z.string(), publisher: z.string(), url: z.string() })
const twoYears = { thisYear: z.number(), nextYear: z.number() }

const startUp = z.object({
  id: z.string().describe('subject code of the plant'),
  activity: z.string(),
  product: z.string(),
  capacity: z.number().nullable().describe('output a year in full work'),
  unit: z.string(),
  valueAdded: z.number().nullable().describe('a year in full work, VND billion at constant prices'),
  valueAddedRatio: z.number().nullable(),
  start: z.string().describe('first month with output, as last published'),
  spread: z.number().describe('standard deviation of the start in months'),
  ramp: z.number().describe('months until full work'),
  reason: z.enum(['', ...plantReasons]).describe('why the plant moves nothing, or empty'),
  brings: z.object(twoYears).nullable().describe('points of growth of this year and the next that the plant brings'),
  delays: z
    .array(z.object({ months: z.number(), ...twoYears }))
    .describe('change of both, points as a fraction, for a start so many months later'),
  documents: z.array(document),
})

const intervention = z.object({
  id: z.string().describe('subject code of the event'),
  first: z.string(),
  last: z.string(),
  form: z.enum(interventionForms),
  activities: z.array(z.string()),
  document,
})

const product = z.object({
  observation: z.string().describe('id of the published growth, or of the last amount that it was worked out from'),
  from: z.array(z.string()).describe('ids of the figures that it was worked out from'),
  subject: z.string().describe('the product'),
  activity: z.string().describe('activity that makes it'),
  of: z.object(activity).describe('index, or value added, of whose growth it tells'),
  period: z.string().describe('months since January'),
  growth: z.number().describe('growth of its output'),
  ...band,
  spread: z.number().describe('standard deviation of what it says about that growth, points as a fraction'),
})

/** Everything about the page that beliefs answer; the handler adds whose page it is. */
export const outlookPage = z.object({
  gaps: z.array(z.enum(beliefGaps)).describe('what the record lacks for a firm belief'),
  outlook: z.object(distribution).nullable().describe('growth of the whole in the year; null when too far ahead'),
  published: z.number().nullable().describe('published growth of the year, once it is out'),
  rest: z.string().describe('months of the year after the furthest published growth of the whole, or empty'),
  fans: z.array(z.object({ ...activity, points: z.array(fanPoint) })),
  waterfall: z
    .array(z.object({ activity: z.string(), needed: z.number(), believed: z.number() }))
    .describe('points of growth of the year by activity: on the most plausible path to the yardstick, and as believed'),
  path: z.array(pathStep),
  implausibility: z
    .object({ score: z.number(), distance: z.number(), probability: z.number() })
    .nullable()
    .describe('standard deviations from the outlook to the yardstick, length of the path in them, and odds of the yardstick'),
  sensitivities: z
    .array(z.object({ activity: z.string(), points: z.number(), uncertainty: z.number() }))
    .describe(
      'points of the year for one point more in the rest of it, and the part of what is not known that is the activity’s',
    ),
  hidden: z.array(z.object({ ...activity, period: z.string(), ...band, observations: z.array(z.string()) })),
  products: z
    .array(product)
    .describe('key products whose output tells of an activity, with what is believed of its growth in the same months'),
  startUps: z.array(startUp).describe('plants on record that start'),
  interventions: z.array(intervention).describe('dated events that may have moved activities'),
  contradictions: z.array(contradiction),
  news: z.array(newsItem),
  newsBefore: z.number().nullable(),
  newsAfter: z.number().nullable(),
  newsRest: z
    .object({ settings: z.number(), events: z.number(), bend: z.number() })
    .describe(
      'what no single figure explains: spreads estimated anew, start-ups and events told anew, and what is left because rates are not linear',
    ),
  used: z.array(z.string()),
})

/** How much of the page is wanted: what comes first takes least time, and each holds those before it. */
export const outlookParts = ['course', 'way', 'all'] as const

export const outlook = defineOperation({
  name: 'outlook',
  summary: 'What will the year bring, what must happen for the target, and which figure changed the view?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/outlook',
  input: z.object({
    region: regionId,
    year: year.optional(),
    asOf: isoDay.optional(),
    since: isoDay.optional().describe('earlier day for the news; the release day before when left out'),
    yardstick: code.optional().describe('id of the yardstick for the path; the highest target in force when left out'),
    target: z.coerce
      .number()
      .min(-0.5)
      .max(1)
      .optional()
      .describe('growth of the year to find the path to in place of a yardstick, as a fraction, 0.14'),
    parts: z
      .enum(outlookParts)
      .optional()
      .describe(
        'course: as believed on the day; way: the path to the yardstick too; all: what changed since the earlier day too, as when left out',
      ),
  }),
  output: outlookPage.omit({ used: true }).extend({
    news: z.array(newsItem.extend({ words: names })),
    contradictions: z.array(contradiction.extend({ words: names })),
    setAside: z
      .array(setAsideFigure.extend({ words: names }))
      .describe('figures that people have set aside: the belief does not rest on them'),
    region: z.object({ id: z.string(), kind: z.enum(['published', 'synthetic']), names }),
    year: z.number().int(),
    asOf: z.string(),
    since: z.string().describe('day with which the news compare, or empty'),
    yardstick: z
      .object({
        id: z.string().describe('empty for a target of the asker’s own'),
        value: z.number(),
        operator: z.enum(operators),
      })
      .nullable(),
    known: z.array(recordedObservation.extend({ used: z.boolean() })),
    phasingBasis: names,
    lineage,
  }),
  errors: ['wrong-use', 'unknown-region'],
})

export type OutlookPage = z.output<typeof outlookPage>
export type Outlook = z.output<typeof outlook.output>
