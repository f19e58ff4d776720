import { z } from 'zod'
import { blockedThing, petitionOutcomes, projectMoney } from './depended-things.ts'
import { names } from './figure.ts'
import { step } from './projects.ts'

export const petitionStates = ['open', 'answered', 'closed', 'withdrawn'] as const

/** Whose turn it is. */
export const turns = ['agency', 'enterprise', 'ministry', 'nobody'] as const

/** A petition in one row. What names the enterprise is empty for readers who may not see it. */
export const petitionRow = z.object({
  id: z.string(),
  title: z.string(),
  class: z.string(),
  className: z.string(),
  topic: z.string(),
  topicNames: names.nullable(),
  enterprise: z.string(),
  enterpriseName: z.string(),
  owner: z.string(),
  ownerName: z.string(),
  channel: z.string(),
  session: z.string(),
  state: z.enum(petitionStates),
  turn: z.enum(turns),
  outcome: z.enum(petitionOutcomes).nullable().describe('of the last answer since it was opened, or opened again'),
  received: z.string(),
  due: z.string().nullable().describe('last day in time; null while the clock is paused'),
  daysAllowed: z.number().int(),
  working: z.boolean(),
  daysGone: z.number().int(),
  daysLate: z.number().int(),
  paused: z.boolean(),
  level: z.number().int().describe('levels of the ladder that are due by now'),
  office: z.string().describe('office of that level'),
  escalated: z.number().int().describe('levels that have been called in'),
  reopened: z.number().int(),
  blocks: z.array(blockedThing),
  capital: projectMoney.nullable(),
  jobs: z.number().int().nullable(),
  mine: z.boolean().describe('whether the reader is of the enterprise whose petition it is'),
  entry: z.number().int(),
})

export const topicRow = z.object({
  id: z.string(),
  names: names.nullable().describe('null while nobody has named it'),
  cases: z.number().int(),
  sinceFix: z.number().int(),
  openedOn: z.string().nullable().describe('day on which the third case alike opened a systemic fix'),
  owners: z.array(z.string()),
  fixes: z.array(step.extend({ words: z.string(), act: z.string() })),
})

/** Counts in time: what was answered in time and what the enterprise confirmed are two different things. */
export const petitionTally = z.object({
  received: z.number().int(),
  open: z.number().int(),
  answered: z.number().int(),
  closed: z.number().int(),
  withdrawn: z.number().int(),
  late: z.number().int().describe('open beyond the last day in time'),
  answeredInTime: z.number().int(),
  answeredLate: z.number().int(),
  confirmed: z.number().int(),
  reopened: z.number().int(),
})

/** The clock of a class as data: how long, from when, on which evidence. */
export const clockRow = z.object({
  class: z.string(),
  name: z.string(),
  days: z.number().int(),
  working: z.boolean(),
  ladder: z.array(z.object({ lateDays: z.number().int(), office: z.string() })),
  from: z.string(),
  until: z.string().nullable(),
  step,
})
