import { z } from 'zod'
import { evidence } from './daybook.ts'
import { dependedKinds, projectMoney } from './depended-things.ts'

/** From which entry of the daybook something is known. */
export const step = z.object({
  entry: z.number().int(),
  by: z.string(),
  day: z.string(),
  evidence: evidence.nullable(),
})

/** Something a milestone waits for, with whose turn it is. */
export const waitedFor = z.object({
  kind: z.enum(dependedKinds),
  id: z.string(),
  title: z.string(),
  owner: z.string().describe('code of the agency or enterprise whose turn it is'),
  ownerName: z.string(),
  day: z.string().nullable().describe('day on which it happens by all that is known; null when nobody has said'),
  done: z.boolean(),
  lagDays: z.number().int(),
  critical: z.boolean().describe('whether it decides when production starts'),
})

export const projectStates = ['planned', 'producing', 'ended'] as const

/** Money paid out against the plan up to a month. */
export const disbursement = z.object({
  upTo: z.string(),
  currency: z.string(),
  planned: z.number(),
  paid: z.number(),
  gap: z.number(),
  share: z.number().nullable().describe('paid/planned'),
})

/** Output of the year against its plan, and the pace that the rest of the year needs. */
export const outputBridge = z.object({
  year: z.string(),
  unit: z.string(),
  planned: z.number(),
  made: z.number(),
  measured: z.enum(['made', 'sold']),
  operator: z.string(),
  upTo: z.string().describe('last month of the reports'),
  monthsLeft: z.number().int(),
  paceNeeded: z.number().nullable().describe('a month, in the months left; computed'),
})

/** A project in one row. */
export const projectRow = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(projectStates),
  enterprise: z.string(),
  enterpriseName: z.string(),
  owner: z.string(),
  ownerName: z.string(),
  activity: z.string(),
  product: z.string(),
  place: z.string(),
  deal: z.string(),
  capital: projectMoney.nullable(),
  capitalIs: z.enum(['equal', 'about', 'over', 'nearly']),
  jobs: z.number().int().nullable(),
  start: z
    .object({
      milestone: z.string(),
      baseline: z.string().nullable().describe('day promised first, frozen; null where no promise is on record'),
      stated: z.string().nullable().describe('day that was forecast last, or reached'),
      derived: z.string().nullable().describe('day that follows from all it waits for; computed'),
      slippageDays: z.number().nullable().describe('derived less baseline'),
      reached: z.boolean(),
      chain: z.array(z.string()).describe('what decides the day, the first first'),
      undated: z.array(z.string()).describe('what it waits for without anybody having said until when'),
    })
    .nullable(),
  milestones: z.object({ reached: z.number().int(), all: z.number().int(), late: z.number().int() }),
  openDependences: z.number().int(),
  disbursement: disbursement.nullable(),
  output: outputBridge.nullable(),
  valueAddedPerYear: projectMoney.nullable(),
  entry: z.number().int().describe('entry with which it was registered'),
})

export const milestoneRow = z.object({
  id: z.string(),
  name: z.string(),
  startsProduction: z.boolean(),
  baseline: z.string().nullable(),
  statedAs: z.string().describe('the period in whose words the baseline, or the day reached, is on record'),
  stated: z.string().nullable(),
  derived: z.string().nullable(),
  slippageDays: z.number().nullable(),
  state: z.enum(['reached', 'overdue', 'ahead']),
  reached: step.nullable(),
  forecasts: z.array(step.extend({ expected: z.string(), reason: z.string() })),
  waitsFor: z.array(waitedFor),
})
