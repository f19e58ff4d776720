import { z } from 'zod'
import { code, isoDay, year } from '../inputs.ts'
import { measures, operators } from '../record.ts'
import type { EntryKinds } from './ledger-kinds.ts'

const monthsOfYear = 12

const sentence = z.string().min(1).max(2000)
const period = z
  .string()
  .regex(/^\d{4}(-Q[1-4]|-\d{2}(\/\d{4}-\d{2})?)?$/)
  .describe('2026, 2026-Q1, 2026-01 or 2026-01/2026-09')
const whole = z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)
const monthly = z.array(whole).length(monthsOfYear).describe('one whole number of the stored unit a month')
const factors = z.array(z.number().min(0)).length(monthsOfYear).optional()

/** What of a cell is edited: rates and points are fractions, levels are in the scenario's stored unit. */
export const cellMeasures = ['growth', 'level', 'points'] as const
export type CellMeasure = (typeof cellMeasures)[number]

/** What a row of a scenario stands for; `residual` is what its siblings leave of their parent. */
export const rowKinds = ['activity', 'product', 'site', 'residual'] as const

export const planRow = z.strictObject({
  id: code.min(1),
  parent: code.nullable().describe('null for the whole, which is the first row'),
  kind: z.enum(rowKinds),
  name: z.string().max(200).describe('empty for an activity, which the code list names'),
  owner: code.describe('code of the agency that answers for the row, or empty'),
  base: monthly.optional().describe('last year’s level; rows without children only'),
  level: monthly.optional().describe('planned level; rows without children only'),
})

export type PlanRow = z.output<typeof planRow>

const cell = { row: code.min(1), period }
const targetValue = {
  operator: z.enum(operators),
  value: z.number().describe('a fraction for rates, shares and points, else in `unit`; the lower end of a range'),
  highest: z.number().optional().describe('upper end of a range'),
  act: z.string().max(200).describe('number of the act, or empty'),
  actDate: isoDay.optional(),
  owner: code.describe('code of the agency that answers for it, or empty'),
}
const planners = ['planner', 'leader'] as const

/**
 * Targets that people enter, scenarios of a year and the plan of record. `about` is the id of the target or of the scenario. A scenario
 * holds whole stored units by row and month; `open-scenario` says all of them, so that nothing but the daybook is needed to know it again.
 */
export const plan = {
  'set-target': {
    body: z.strictObject({
      indicator: code.min(1),
      activity: code.min(1),
      subject: code.optional().describe('product, site or park'),
      period,
      measure: z.enum(measures),
      unit: code.min(1),
      issuer: code.min(1),
      ...targetValue,
      supersedes: code.optional().describe('id of the target that this one replaces'),
    }),
    roles: planners,
  },
  'amend-target': { body: z.strictObject({ ...targetValue, reason: sentence }), roles: planners },
  'withdraw-target': { body: z.strictObject({ reason: sentence }), roles: planners },
  'open-scenario': {
    body: z.strictObject({
      title: sentence.max(200),
      year,
      unit: code.min(1).describe('stored unit: a unit of the record, or `billionth` of last year’s whole'),
      realised: z.number().int().min(0).max(monthsOfYear).describe('months of the year that are over'),
      rows: z.array(planRow).min(2).max(2000),
      basis: z.strictObject({
        asOf: isoDay.describe('day of knowledge of the record that it starts from'),
        observations: z.array(code).max(2000).describe('ids of the figures behind it'),
        assumptions: z.array(code).max(50),
      }),
    }),
    roles: planners,
  },
  'branch-scenario': { body: z.strictObject({ of: code.min(1), title: sentence.max(200) }), roles: planners },
  'edit-cell': { body: z.strictObject({ ...cell, measure: z.enum(cellMeasures), value: z.number() }), roles: planners },
  'limit-cell': {
    body: z.strictObject({ ...cell, measure: z.enum(cellMeasures), lowest: z.number(), highest: z.number() }),
    roles: planners,
  },
  'free-cell': { body: z.strictObject(cell), roles: planners },
  'lock-cell': { body: z.strictObject(cell), roles: planners },
  'unlock-cell': { body: z.strictObject(cell), roles: planners },
  'own-row': {
    body: z.strictObject({
      row: code.min(1),
      owner: code.describe('code of the agency, or empty where `sameAs` says it'),
      sameAs: code.optional().describe('row whose owner answers for this one too'),
    }),
    roles: planners,
  },
  'phase-row': {
    body: z.strictObject({ row: code.min(1), season: factors, workingDays: factors, availability: factors }),
    roles: planners,
  },
  'add-row': {
    body: z.strictObject({
      row: code.min(1),
      parent: code.min(1),
      kind: z.enum(['activity', 'product', 'site']),
      name: z.string().max(200),
      owner: code,
      base: monthly,
      level: monthly,
    }),
    roles: planners,
  },
  'enter-realised': {
    body: z.strictObject({
      realised: z.number().int().min(1).max(monthsOfYear).describe('months of the year that are over'),
      rows: z
        .array(z.strictObject({ row: code.min(1), level: z.array(whole).min(1).max(monthsOfYear) }))
        .min(1)
        .max(2000)
        .describe('what each row has brought, one whole number of the stored unit a month that is over'),
      basis: z.strictObject({ asOf: isoDay, observations: z.array(code).max(2000) }),
    }),
    roles: planners,
  },
  promote: { body: z.strictObject({ reason: sentence }), roles: ['leader'] },
} as const satisfies EntryKinds

interface Cell {
  readonly row: string
  readonly period: string
}

/** Numbers that go with a refusal: growth in percent where last year had something, else levels in the stored unit. */
interface Measured extends Cell {
  readonly measure: 'growth' | 'level'
}

/** Why the ledger of plans refuses an entry, with the facts that its text names. */
export interface PlanRefusals {
  'target-exists': { readonly target: string }
  'unknown-target': { readonly target: string }
  'target-withdrawn': { readonly target: string; readonly by: string; readonly day: string }
  'wrong-range': { readonly lowest: number; readonly highest: number }
  'scenario-exists': { readonly scenario: string }
  'unknown-scenario': { readonly scenario: string }
  'wrong-rows': { readonly found: string; readonly allowed: string }
  'row-exists': { readonly row: string }
  'unknown-row': { readonly row: string; readonly scenario: string }
  'wrong-period': { readonly period: string; readonly year: number }
  'cell-locked': Cell
  'cell-realised': Cell
  'no-base': Cell
  'negative-level': Cell
  'beyond-counting': { readonly most: number }
  'below-realised': Measured & { readonly found: number; readonly realised: number }
  'outside-ranges': Measured & { readonly found: number; readonly lowest: number; readonly highest: number }
  'out-of-reach': Measured & {
    readonly found: number
    readonly nearest: number
    readonly held: string
    readonly more: number
  }
  'not-locked': Cell
  'not-limited': Cell
  'circular-ownership': { readonly rows: string }
  'fewer-realised': { readonly realised: number; readonly found: number }
  'no-factors': { readonly row: string }
}
