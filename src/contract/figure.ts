import { z } from 'zod'
import { comparators, measures, observationStatuses, operators, periodTypes, priceBases, publishedBases } from './record.ts'

export const names = z.object({ vi: z.string(), en: z.string(), fr: z.string(), de: z.string() })

/** A code with what it is called. `office`: a body that owes something; `topic`: what petitions have in common. */
export const namedCode = z.object({
  list: z.enum(['indicator', 'activity', 'issuer', 'unit', 'subject', 'office', 'topic']),
  code: z.string(),
  parent: z.string(),
  names,
})

/** A published number as every door returns it. */
export const recordedObservation = z.object({
  id: z.string(),
  release: z.string(),
  indicator: z.string(),
  activity: z.string(),
  subject: z.string(),
  period: z.string(),
  periodType: z.enum(periodTypes),
  measure: z.enum(measures),
  comparator: z.enum(comparators),
  operator: z.enum(operators),
  value: z.number(),
  printed: z.string(),
  unit: z.string(),
  priceBasis: z.enum(priceBases),
  status: z.enum(observationStatuses),
  doubtful: z.boolean().describe('doubtful on the day of the answer'),
  doubtfulSince: z.string(),
  stated: z.enum(['stated', 'implied']),
  source: z.string(),
  published: z.string(),
  publishedBasis: z.enum(publishedBases),
  publisher: z.string(),
  url: z.string(),
  remark: z.string(),
})

export const sourceDocument = z.object({
  id: z.string(),
  publisher: z.string(),
  url: z.string(),
  published: z.string(),
  publishedBasis: z.enum(publishedBases),
  language: z.string(),
  remark: z.string(),
})

/** A document's content as it entered the store. */
export const release = z.object({
  id: z.string(),
  region: z.string(),
  source: sourceDocument,
  revision: z.number().int(),
  digest: z.string(),
  recordedAt: z.string(),
  observations: z.number().int(),
  targets: z.number().int(),
  statements: z.number().int(),
})

export const recordedTarget = z.object({
  id: z.string(),
  release: z.string(),
  indicator: z.string(),
  activity: z.string(),
  subject: z.string(),
  period: z.string(),
  measure: z.enum(measures),
  operator: z.enum(operators),
  value: z.number(),
  printed: z.string(),
  unit: z.string(),
  kind: z.enum(['target', 'scenario', 'forecast']),
  issuer: z.string(),
  act: z.string(),
  actDate: z.string(),
  published: z.string(),
  publishedBasis: z.enum(publishedBases),
  supersedes: z.string(),
  owner: z.string(),
  source: z.string(),
  publisher: z.string(),
  url: z.string(),
  remark: z.string(),
})

/** A yardstick of the year to choose from. */
export const yardstickChoice = z.object({
  id: z.string(),
  operator: z.enum(operators),
  value: z.number(),
  issuer: z.string(),
  act: z.string(),
  kind: z.enum(['target', 'scenario', 'forecast']),
  entered: z.boolean().describe('entered by a person here, not found in a published document'),
  superseded: z.boolean().describe('another one has replaced it'),
})

export type YardstickChoice = z.output<typeof yardstickChoice>

export const recordedStatement = z.object({
  id: z.string(),
  release: z.string(),
  subject: z.string(),
  attribute: z.string(),
  value: z.string(),
  asOf: z.string(),
  doubtful: z.boolean(),
  source: z.string(),
  published: z.string(),
  publishedBasis: z.enum(publishedBases),
  publisher: z.string(),
  url: z.string(),
  remark: z.string(),
})

/** A figure that a person has set aside: it stays in the record and no longer speaks to the belief. */
export const setAsideFigure = z.object({
  observation: z.string(),
  reason: z.string(),
  by: z.string().describe('account'),
  day: z.string(),
})
export type SetAsideFigure = z.output<typeof setAsideFigure>

/**
 * Where the numbers of an answer come from, by JSON pointer (`/outlook/mean`): the rule of SPEC.md, the formula with the numbers put
 * in, and the observations it was computed from. A pointer stands for everything below it that has no entry of its own.
 */
export const lineage = z.record(
  z.string(),
  z.object({
    rule: z.string(),
    formula: z.string(),
    observations: z.array(z.string()),
    assumptions: z.array(z.enum(['phasing', 'shares-rolled-forward', 'belief', 'any-region'])),
    /** Pointer of the entry whose observations and assumptions this number rests on as well. */
    from: z.string().optional(),
  }),
)
