import { z } from 'zod'
import { code, isoDay } from '../inputs.ts'
import type { EntryKinds } from './ledger-kinds.ts'

const words = z.string().trim().min(1, 'some words').max(4000)
const organisation = code.min(1, 'code of an agency, developer or enterprise')
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month as 2025-10')

/** What a task brings the year: points of growth of the whole; or growth of one activity from the due day on; or a row of a signed catch-up plan. */
export const taskWorth = z.union(
  [
    z.strictObject({ points: z.number().min(0).max(0.5).describe('points of growth of the whole in the year, a fraction') }),
    z.strictObject({
      activity: code.min(1),
      rise: z
        .number()
        .min(0)
        .max(5)
        .describe('growth of the activity that it adds from the due day to the end of the year, a fraction'),
    }),
    z.strictObject({ catchUp: code.min(1).describe('id of the catch-up plan'), activity: code.min(1) }),
  ],
  { error: 'points; or activity and rise; or catchUp and activity' },
)

const level = z.number().min(0).max(1000)

/** One activity in one month of a catch-up plan; levels in percent of last year’s product. */
export const catchUpRow = z.strictObject({
  activity: code.min(1),
  period: month,
  base: level.describe('last year’s level'),
  expected: level,
  planned: level,
})

/**
 * What was resolved, who owes what by when, and how a plan is caught up. Of a directive `about` is its id, of a task the task’s, of a
 * catch-up plan the plan’s.
 */
export const directives = {
  issue: {
    body: z.strictObject({
      title: words,
      form: z.enum(['resolution', 'conclusion', 'instruction']).describe('conclusion: of a meeting'),
      issuer: code.min(1),
      act: z.string().max(200).describe('number of the act, or empty'),
      text: words,
    }),
    roles: ['planner', 'leader'],
  },
  assign: {
    body: z.strictObject({
      directive: code.min(1),
      text: words,
      owner: organisation.describe('who owes it'),
      due: isoDay,
      worth: taskWorth.optional(),
    }),
    roles: ['planner', 'leader'],
  },
  answer: { body: z.strictObject({ text: words }), roles: ['officer', 'planner', 'leader', 'developer', 'enterprise'] },
  'report-done': { body: z.strictObject({ text: words }), roles: ['officer', 'planner', 'leader', 'developer', 'enterprise'] },
  'confirm-done': { body: z.strictObject({}), roles: ['planner', 'leader'] },
  'send-back': { body: z.strictObject({ reason: words }), roles: ['planner', 'leader'] },
  'ask-extension': {
    body: z.strictObject({ until: isoDay, reason: words }),
    roles: ['officer', 'planner', 'leader', 'developer', 'enterprise'],
  },
  extend: { body: z.strictObject({ until: isoDay }), roles: ['leader'] },
  'refuse-extension': { body: z.strictObject({ reason: words }), roles: ['leader'] },
  escalate: { body: z.strictObject({ to: organisation, reason: words }), roles: ['planner', 'leader'] },
  'withdraw-task': { body: z.strictObject({ reason: words }), roles: ['leader'] },

  'propose-catch-up': {
    body: z.strictObject({
      title: words,
      year: z.number().int().min(1990).max(2100),
      yardstick: code.describe('id of the target, or empty'),
      growth: z.number().min(-1).max(5).describe('growth of the year that it reaches'),
      level: z.number().min(0).max(1000).describe('level that the rows must reach together, percent of last year’s product'),
      rows: z.array(catchUpRow).min(1).max(600),
      owners: z
        .array(z.strictObject({ activity: code.min(1), owner: organisation }))
        .min(1)
        .max(100),
    }),
    roles: ['planner', 'leader'],
  },
  'edit-row': {
    body: z.strictObject({ activity: code.min(1), period: month, planned: level, reason: words }),
    roles: ['planner', 'leader'],
  },
  send: { body: z.strictObject({}), roles: ['planner', 'leader'] },
  sign: { body: z.strictObject({ activity: code.min(1) }), roles: ['officer', 'planner', 'leader', 'developer', 'enterprise'] },
  decline: {
    body: z.strictObject({ activity: code.min(1), reason: words }),
    roles: ['officer', 'planner', 'leader', 'developer', 'enterprise'],
  },
  adopt: { body: z.strictObject({}), roles: ['leader'] },
  'withdraw-catch-up': { body: z.strictObject({ reason: words }), roles: ['planner', 'leader'] },
} as const satisfies EntryKinds

/** Why the ledger of directives refuses an entry, with the facts that its text names. */
export interface DirectiveRefusals {
  'directive-known': { readonly directive: string; readonly day: string }
  'directive-unknown': { readonly directive: string }
  'task-known': { readonly task: string; readonly day: string }
  'task-unknown': { readonly task: string }
  'task-closed': { readonly task: string; readonly state: string; readonly day: string }
  'task-not-yours': { readonly owner: string; readonly organisation: string }
  'task-due-before': { readonly due: string; readonly issued: string }
  'task-no-evidence': { readonly task: string }
  'task-not-reported': { readonly task: string }
  'task-no-request': { readonly task: string }
  'task-not-later': { readonly until: string; readonly due: string }
  'task-worth-unknown': { readonly catchUp: string; readonly activity: string }
  'catch-up-known': { readonly plan: string; readonly day: string }
  'catch-up-unknown': { readonly plan: string }
  'catch-up-state': { readonly plan: string; readonly state: string; readonly needed: string }
  'catch-up-row-unknown': { readonly activity: string; readonly period: string }
  'catch-up-row-twice': { readonly activity: string; readonly period: string }
  'catch-up-no-owner': { readonly activity: string }
  'catch-up-short': { readonly planned: number; readonly level: number; readonly short: number }
  'catch-up-unsigned': { readonly owners: string }
  'catch-up-not-yours': { readonly activity: string; readonly owner: string; readonly organisation: string }
}
