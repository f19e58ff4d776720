import { z } from 'zod'
import { isoDay, regionId } from '../inputs.ts'
import { defineOperation } from '../operation.ts'
import { measures, operators } from '../record.ts'

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
  published: z.string(),
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
])

const finding = z.object({
  about: z.object({ indicator: z.string(), activity: z.string(), subject: z.string() }),
  figures: z.array(figure).min(1).describe('the smallest set of figures that cannot all hold'),
  beside: z.array(z.string()).describe('ids of other figures that bear on the question'),
  why: z.intersection(reason, z.object({ text: z.string().describe('the sentence in English') })),
  size: z.number().nullable().describe('by how much, beyond rounding, operators and weights; null where nothing is measured'),
  sizeUnit: z.string().describe('unit of the size: `fraction` for rates and shares, else a unit code'),
  revisable: z.boolean().describe('the figures come from different days: a revision between them could explain it'),
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
  low: z.number(),
  high: z.number(),
  figures: z.array(z.string()).describe('ids of the figures it follows from'),
})

export const checkFigures = defineOperation({
  name: 'check-figures',
  summary: 'Which published figures cannot all be true, and what do the others imply?',
  access: 'read',
  role: 'public',
  path: '/regions/{region}/check-figures',
  input: z.object({ region: regionId, asOf: isoDay.optional() }),
  output: z.object({
    asOf: z.string(),
    synthetic: z.boolean(),
    examined: z.number().int().describe('figures and statements examined, doubtful ones included'),
    assumptions: z.object({
      monthSpread: z.number().describe('a month of last year weighs one twelfth, within this part up or down'),
      newYearSpread: z.number().describe('the same for January and February, between which the lunar new year moves'),
      deflatorLow: z.number(),
      deflatorHigh: z.number(),
      relativePrice: z.number().describe('how far prices of a part may move against those of the whole in a year'),
      smallSection: z.number().describe('highest weight of water supply and waste in `weight-small-section`'),
    }),
    contradictions: z.array(finding),
    revisions: z.array(finding).describe('figures that differ because a later one replaced an estimate'),
    implied: z.array(implied),
  }),
  errors: ['wrong-use', 'unknown-region'],
})

export type CheckFigures = z.output<typeof checkFigures.output>
export type Finding = CheckFigures['contradictions'][number]
export type FindingFigure = Finding['figures'][number]
export type FindingReason = z.output<typeof reason>
export type ImpliedFigure = CheckFigures['implied'][number]
