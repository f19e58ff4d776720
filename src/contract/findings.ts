import { z } from 'zod'
import { measures, operators } from './record.ts'

/** One published figure or statement that a finding speaks of. */
const figure = z.object({
  id: z.string().describe('id of the observation or of the statement'),
  kind: z.enum(['observation', 'statement']),
  indicator: z.string().describe('indicator code, or the attribute of a statement'),
  activity: z.string(),
  subject: z.string(),
  period: z.string(),
  measure: z.enum(measures).nullable(),
  operator: z.enum(operators),
  value: z.number().nullable().describe('fraction for rates, shares and points, else in `unit`; null for a statement'),
  printed: z.string(),
  unit: z.string(),
  status: z.string(),
  doubtful: z.boolean(),
  source: z.string(),
  publisher: z.string(),
  url: z.string(),
  published: z.string().describe('ISO day; empty when a file does not say it'),
})

const period = z.string()
const number = z.number()

/** What is wrong, by code, with the facts of the sentence. Rates are fractions; other numbers are in the unit of the figures. */
const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('different-values'), facts: z.object({ period, one: number, other: number }) }),
  z.object({ code: z.literal('unit-slip'), facts: z.object({ period, one: number, other: number, factor: number }) }),
  z.object({
    code: z.literal('month-as-cumulative'),
    facts: z.object({ month: period, cumulative: period, value: number, other: number }),
  }),
  z.object({
    code: z.literal('cumulative-step'),
    facts: z.object({ before: period, added: period, after: period, low: number, high: number, found: number }),
  }),
  z.object({
    code: z.literal('hidden-out-of-line'),
    facts: z.object({ hidden: period, low: number, high: number, recordLow: number, recordHigh: number }),
  }),
  z.object({ code: z.literal('outside-parts'), facts: z.object({ period, growth: number, low: number, high: number }) }),
  z.object({
    code: z.literal('level-against-growth'),
    facts: z.object({ period, growth: number, levelGrowth: number, low: number, high: number }),
  }),
  z.object({
    code: z.literal('share-against-growth'),
    facts: z.object({ period, share: number, lastShare: number, low: number, high: number }),
  }),
  z.object({ code: z.literal('amount-falls'), facts: z.object({ before: period, after: period, one: number, other: number }) }),
  z.object({
    code: z.literal('amount-step'),
    facts: z.object({ before: period, added: period, after: period, low: number, high: number, found: number }),
  }),
  z.object({ code: z.literal('parts-exceed-total'), facts: z.object({ period, parts: number, total: number }) }),
  z.object({ code: z.literal('two-exchange-rates'), facts: z.object({ period, one: number, other: number }) }),
  z.object({
    code: z.literal('counts-do-not-add'),
    facts: z.object({ period, met: number, behind: number, total: number }),
  }),
  z.object({ code: z.literal('met-then-short'), facts: z.object({ met: period, short: period }) }),
  z.object({
    code: z.literal('percent-or-points'),
    facts: z.object({ period, change: number, before: number, after: number }),
  }),
  z.object({ code: z.literal('implied-weights'), facts: z.object({ period, low: number, high: number }) }),
  z.object({ code: z.literal('parts-do-not-add'), facts: z.object({ period, low: number, high: number, found: number }) }),
  z.object({
    code: z.literal('months-do-not-chain'),
    facts: z.object({ before: period, period, low: number, high: number, found: number, times: number, of: number }),
  }),
  z.object({ code: z.literal('nothing-left'), facts: z.object({ period, next: period }) }),
  z.object({ code: z.literal('out-of-scale'), facts: z.object({ period, value: number, typical: number, factor: number }) }),
  z.object({ code: z.literal('months-like-cumulative'), facts: z.object({ period, times: number, of: number }) }),
])

const finding = z.object({
  about: z.object({ indicator: z.string(), activity: z.string(), subject: z.string() }),
  figures: z.array(figure).min(1).describe('the smallest set of figures that cannot all hold'),
  beside: z.array(z.string()).describe('ids of other figures that bear on the question'),
  why: z.intersection(reason, z.object({ text: z.string().describe('the sentence in English') })),
  size: z.number().nullable().describe('by how much, beyond rounding, operators and weights; null where nothing is measured'),
  sizeUnit: z.string().describe('unit of the size: `fraction` for rates and shares, else a unit code'),
  revisable: z
    .boolean()
    .describe('the figures come from documents of different days, or of days that are not known: a revision could explain it'),
})

const implied = z.object({
  what: z.object({
    code: z.enum(['hidden-growth', 'weight', 'weight-small-section']),
    indicator: z.string(),
    activity: z.string(),
    subject: z.string(),
    period: z.string(),
    text: z.string().describe('the sentence in English'),
  }),
  low: z.number().describe('within rounding and within the usual bounds of the weights'),
  high: z.number(),
  central: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe('with equal months, or the central phasing of the region, within rounding alone; null for weights'),
  figures: z.array(z.string()).describe('ids of the figures it follows from'),
  from: z
    .array(z.object({ activity: z.string(), period: z.string(), value: z.number() }))
    .describe('what these figures say, in the same order'),
})

const part = z.number().nonnegative()

/** Every threshold of the checks; none is written anywhere else. */
const assumptions = z.object({
  monthSpread: part.describe(
    'to accuse: a run of n months of last year weighs n twelfths, within this part divided by √n up or down',
  ),
  usualSpread: part.describe('to tell what is hidden: the same, as months usually differ'),
  deflatorLow: z.number().describe('least change of prices between levels at current prices and growth at constant ones'),
  deflatorHigh: z.number().describe('most change of the same'),
  relativePrice: part.describe('how far prices of a part may move against those of the whole in a year'),
  smallSection: part.describe('highest weight of water supply and waste in `weight-small-section`'),
  farApartRate: part.describe('a later rate further away than this contradicts an estimate instead of revising it'),
  farApartAmount: part.describe('the same for amounts, as a part of the larger one'),
  recordMargin: part.describe('how far a rate may leave the record of its series at least before it is out of line'),
  recordLeast: part.describe('how many rates make a record'),
  recordLength: part.describe('how long stretches must be, as a part of the hidden one, to count for its record'),
  planMonths: part.describe('months within which a plan that was met is not missed again'),
  weightSlack: part.describe('how far weights implied by points over growth may miss one, for bridges that are not exact'),
  scaleFactor: part.describe(
    'amounts of a series lie within this factor of their median, and a slip of scale within it of the slip',
  ),
  scaleLeast: part.describe('how many other amounts say what the scale of a series is'),
  copiedMonths: part.describe('how many months of a year show that monthly rates are rates since January'),
  copiedShare: part.describe('which part of the months must do so'),
})

/** What every check of figures answers. */
export const findings = {
  examined: z.number().int().describe('figures and statements examined, doubtful ones included'),
  assumptions,
  contradictions: z.array(finding),
  revisions: z.array(finding).describe('figures that differ because a later one replaced an estimate'),
  implied: z.array(implied),
}

export type Finding = z.output<typeof finding>
export type FindingFigure = Finding['figures'][number]
export type FindingReason = z.output<typeof reason>
export type ImpliedFigure = z.output<typeof implied>
export type Assumptions = z.output<typeof assumptions>
