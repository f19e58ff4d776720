import { z } from 'zod'
import { dependedThing, projectMoney } from '../depended-things.ts'
import { isoDay } from '../inputs.ts'
import type { EntryKinds } from './ledger-kinds.ts'

const text = z.string().trim().min(1).max(2000)
const short = z.string().trim().min(1).max(200)
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/, 'an id in small letters, digits and hyphens')
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, 2025-07')
const period = z
  .string()
  .regex(/^\d{4}(\/\d{4}|-Q[1-4]|-(0[1-9]|1[0-2])(\/\d{4}-(0[1-9]|1[0-2]))?)?$/, 'a year, years, a quarter, a month or months')

/**
 * Key projects. `about` is the project's id. Days of the baseline are never changed: a new forecast is kept beside it, with its reason.
 * Value added and capacity need evidence.
 */
export const projects = {
  register: {
    body: z.strictObject({
      name: short,
      enterprise: short.optional().describe('code of the enterprise whose project it is'),
      enterpriseName: short.optional(),
      owner: short.optional().describe('code of the agency that answers for it; left out where none is on record'),
      ownerName: short.optional(),
      activity: short.describe('activity of the production, a code of the list of activities'),
      product: short.optional(),
      place: short.optional(),
      deal: id.optional().describe('deal of the investment ledger from which it came'),
      capital: projectMoney.optional(),
      capitalIs: z.enum(['equal', 'about', 'over', 'nearly']).default('equal').describe('how the amount was printed'),
      jobs: z.number().int().min(0).max(1_000_000).optional(),
    }),
    roles: ['officer', 'planner', 'leader'],
  },
  'set-milestone': {
    body: z.strictObject({
      milestone: id,
      name: short,
      day: isoDay.optional().describe('day promised: the baseline; left out where no promise is on record'),
      period: period.optional().describe('in place of the day, the period named: its last day is the baseline'),
      startsProduction: z.boolean().default(false),
    }),
    roles: ['officer', 'planner', 'leader'],
  },
  'forecast-milestone': {
    body: z.strictObject({ milestone: id, day: isoDay.describe('day expected now'), reason: text }),
    roles: ['officer', 'planner', 'leader', 'enterprise', 'developer'],
  },
  'reach-milestone': {
    body: z.strictObject({ milestone: id, period: period.optional().describe('where no day but a period is on record') }),
    roles: ['officer', 'planner', 'leader'],
  },
  depend: {
    body: z.strictObject({
      milestone: id,
      on: dependedThing,
      name: short.optional().describe('what it is, where no ledger says so'),
      owner: short.optional().describe('code of the agency whose turn it is, where no ledger says so'),
      ownerName: short.optional(),
      lagDays: z.number().int().min(0).max(3650).default(0).describe('days that the milestone needs after it'),
      expected: isoDay.optional().describe('day on which it is expected; without it the day of its own ledger counts'),
    }),
    roles: ['officer', 'planner', 'leader'],
  },
  'expect-dependence': {
    body: z.strictObject({ milestone: id, on: dependedThing, expected: isoDay, reason: text }),
    roles: ['officer', 'planner', 'leader'],
  },
  'meet-dependence': { body: z.strictObject({ milestone: id, on: dependedThing }), roles: ['officer', 'planner', 'leader'] },
  'release-dependence': {
    body: z.strictObject({ milestone: id, on: dependedThing, reason: text }),
    roles: ['officer', 'planner', 'leader'],
  },
  'state-effect': {
    body: z.strictObject({
      capacityPerYear: z.strictObject({ amount: z.number().positive(), unit: short }).optional(),
      valueAddedPerYear: projectMoney.describe('in full output'),
      priceYear: z.number().int().min(1990).max(2100).describe('year whose prices these are'),
      rampMonths: z.number().int().min(1).max(120).describe('months from the start to full output'),
      spreadMonths: z.number().min(0).max(60).default(0).describe('standard deviation of the start, in months'),
      basis: text.describe('how it was worked out'),
    }),
    roles: ['officer', 'planner', 'leader'],
  },
  'plan-disbursement': { body: z.strictObject({ month, money: projectMoney }), roles: ['officer', 'planner', 'leader'] },
  disburse: { body: z.strictObject({ month, money: projectMoney }), roles: ['officer', 'planner', 'leader', 'enterprise'] },
  'plan-output': {
    body: z.strictObject({ period, quantity: z.number().positive(), unit: short }),
    roles: ['officer', 'planner', 'leader'],
  },
  'report-output': {
    body: z.strictObject({
      period,
      quantity: z.number().min(0),
      unit: short,
      operator: z.enum(['equal', 'about', 'over', 'at-least']).default('equal'),
      measured: z.enum(['made', 'sold']).default('made'),
    }),
    roles: ['officer', 'planner', 'leader', 'enterprise'],
  },
  end: { body: z.strictObject({ reason: text }), roles: ['planner', 'leader'] },
} as const satisfies EntryKinds

/** Why the ledger of projects refuses an entry, with the facts that its text names. */
export interface ProjectRefusals {
  'project-exists': { readonly project: string; readonly by: string; readonly day: string }
  'project-unknown': { readonly project: string }
  'project-ended': { readonly project: string; readonly day: string }
  'project-of-another': { readonly project: string; readonly organisation: string }
  'project-evidence-missing': { readonly kind: string }
  'milestone-exists': { readonly milestone: string; readonly day: string }
  'milestone-unknown': { readonly milestone: string; readonly known: string }
  'milestone-reached': { readonly milestone: string; readonly day: string }
  'production-start-exists': { readonly milestone: string }
  'dependence-exists': { readonly milestone: string; readonly thing: string }
  'dependence-unknown': { readonly milestone: string; readonly thing: string }
  'dependence-circle': { readonly circle: string }
  'depended-thing-unknown': { readonly thing: string }
  'project-currency-differs': { readonly currency: string; readonly used: string }
  'disbursement-planned-already': { readonly month: string }
  'output-planned-already': { readonly period: string }
  'output-period-overlaps': { readonly period: string; readonly other: string }
  'output-unit-differs': { readonly unit: string; readonly used: string }
}
