import { z } from 'zod'
import { capitalFlows } from '../../engine/index.ts'
import { dealStages, leadChannels, leadFits, turns } from '../deal-words.ts'
import { names } from '../figure.ts'
import { code, isoDay } from '../inputs.ts'
import type { EntryKinds } from './ledger-kinds.ts'
import { money, thingId } from './money.ts'

const stage = z.enum(dealStages)
const title = z.string().min(1).max(300)
const words = z.string().min(1).max(2000)
const term = { validFrom: isoDay, validTo: isoDay.optional() }
const source = words.describe('act, article and where it was read')

const dealFacts = {
  title,
  developer: thingId.optional().describe('code of the organisation that develops the park'),
  park: code.optional().describe('code of the park or zone'),
  inZone: z.boolean().describe('whether it lies in an economic zone or a park'),
  activity: code.optional().describe('code of the activity, e.g. vsic-26'),
  expected: money.describe('capital that is spoken of, before it is registered'),
}

/** What somebody is to do after a working session. */
const task = z.strictObject({ what: words, who: title, due: isoDay })

const officers = ['officer', 'planner', 'leader'] as const
const withDevelopers = [...officers, 'developer'] as const
const office = ['planner', 'leader'] as const

/** The ledger of investors, leads, deals, procedures, capital and care after licensing. `about` is the id of the thing. */
export const investment = {
  'set-stages': {
    body: z.strictObject({
      moves: z
        .array(
          z.strictObject({
            from: stage,
            to: stage,
            ...term,
            requires: z.array(stage).optional().describe('stages that must have been reached before'),
            only: z.enum(['domestic', 'foreign']).optional().describe('only for deals of such investors'),
            source,
          }),
        )
        .min(1),
    }),
    roles: office,
  },
  'set-procedure': {
    body: z.strictObject({
      names,
      replaces: z.array(thingId).optional().describe('procedures that this one makes needless'),
      rules: z
        .array(
          z.strictObject({
            ...term,
            limit: z.number().int().min(1).max(3650),
            unit: z.enum(['calendar-days', 'working-days']),
            agency: thingId,
            source: z.union([words, names]).describe('act, article and where it was read: in one language, or in each'),
          }),
        )
        .min(1)
        .describe('time limits, each with its days; without gap or overlap'),
    }),
    roles: office,
  },
  'set-agency': { body: z.strictObject({ names }), roles: office },
  'set-holidays': { body: z.strictObject({ days: z.array(isoDay), source }), roles: office },
  'register-investor': {
    body: z.strictObject({ name: title, origin: z.enum(['domestic', 'foreign']), country: z.string().regex(/^[A-Z]{2}$/) }),
    roles: withDevelopers,
  },
  'hold-event': {
    body: z.strictObject({
      title,
      place: title,
      country: z.string().regex(/^[A-Z]{2}$/),
      programme: thingId.optional().describe('the programme of which it is part'),
    }),
    roles: officers,
  },
  'register-lead': {
    body: z.strictObject({
      name: title,
      channel: z.enum(leadChannels),
      partner: title.optional().describe('who brought it'),
      event: thingId.optional(),
      programme: thingId.optional(),
      activity: code.optional(),
      expected: money.optional(),
    }),
    roles: withDevelopers,
  },
  'qualify-lead': {
    body: z.strictObject({
      fit: z.enum(leadFits),
      reason: words,
      investor: thingId.optional().describe('the investor of the book that is behind it'),
    }),
    roles: withDevelopers,
  },
  'drop-lead': { body: z.strictObject({ reason: words }), roles: withDevelopers },
  'open-deal': {
    body: z.strictObject({
      ...dealFacts,
      investor: thingId,
      lead: thingId.optional(),
      expands: thingId.optional().describe('the deal of the same investor that grows'),
    }),
    roles: withDevelopers,
  },
  'revise-deal': { body: z.strictObject(dealFacts).partial(), roles: withDevelopers },
  'move-deal': {
    body: z.strictObject({
      to: stage,
      skipped: z
        .array(z.strictObject({ stage, reason: words, document: title }))
        .optional()
        .describe('each stage left out, with why and on which document'),
      note: words.optional(),
    }),
    roles: withDevelopers,
  },
  'take-back-move': { body: z.strictObject({ reason: words }), roles: officers },
  'hold-session': {
    body: z.strictObject({
      developer: thingId.optional(),
      investor: thingId.optional(),
      present: words.optional().describe('who was there'),
      deals: z.array(thingId),
      minutes: words,
      next: task.optional().describe('what is to be done, where it is one thing'),
      tasks: z.array(task).max(20).optional().describe('what is to be done'),
    }),
    roles: officers,
  },
  'finish-task': {
    body: z.strictObject({ task: z.number().int().min(1).describe('which task of the session'), outcome: words }),
    roles: officers,
  },
  'open-procedure': { body: z.strictObject({ procedure: thingId }), roles: officers },
  'pause-procedure': {
    body: z.strictObject({ procedure: thingId, turn: z.enum(turns).exclude(['agency']), reason: words }),
    roles: officers,
  },
  'resume-procedure': { body: z.strictObject({ procedure: thingId }), roles: officers },
  'finish-procedure': {
    body: z.strictObject({ procedure: thingId, outcome: z.enum(['granted', 'refused', 'withdrawn']) }),
    roles: officers,
  },
  'enter-capital': {
    body: z.strictObject({
      flow: z.enum(capitalFlows),
      money: money.describe('above 0; of an adjustment below 0 for a reduction'),
    }),
    roles: officers,
  },
  'register-enterprise': { body: z.strictObject({ name: title, deal: thingId }), roles: officers },
  'open-aftercare': {
    body: z.strictObject({
      enterprise: thingId,
      subject: words,
      agency: thingId,
      due: isoDay.optional(),
      capitalAtRisk: money.optional(),
      jobsAtRisk: z.number().int().min(0).optional(),
    }),
    roles: [...officers, 'enterprise'],
  },
  'escalate-aftercare': { body: z.strictObject({ agency: thingId, reason: words }), roles: officers },
  'close-aftercare': {
    body: z.strictObject({
      outcome: z.enum(['retained', 'expanded', 'lost', 'withdrawn']),
      confirmedBy: title.describe('who said so for the enterprise'),
    }),
    roles: [...officers, 'enterprise'],
  },
} as const satisfies EntryKinds

/** Why the ledger of investment refuses an entry, with the facts that its text names. */
export interface InvestmentRefusals {
  'deal-thing-exists': { readonly thing: string; readonly id: string }
  'deal-thing-unknown': { readonly thing: string; readonly id: string }
  'deal-day-before': { readonly day: string; readonly last: string }
  'deal-not-yours': { readonly owner: string; readonly organisation: string }
  'deal-ended': { readonly stage: string }
  'deal-other-investor': { readonly deal: string; readonly investor: string }
  'deal-cannot-expand': { readonly deal: string; readonly stage: string }
  'deal-lead-used': { readonly lead: string; readonly state: string }
  'deal-stage-skipped': { readonly from: string; readonly to: string; readonly skipped: string }
  'deal-stage-impossible': { readonly from: string; readonly to: string; readonly allowed: string }
  'deal-evidence-missing': { readonly what: string }
  'session-with-nobody': { readonly session: string }
  'session-task': { readonly session: string; readonly task: number; readonly fault: 'unknown' | 'finished' }
  'deal-no-move': { readonly deal: string }
  'deal-rests-on-stage': { readonly stage: string }
  'deal-not-licensed': { readonly stage: string }
  'procedure-no-rule': { readonly procedure: string; readonly day: string }
  'procedure-state': { readonly procedure: string; readonly state: string; readonly needed: string }
  'procedure-replaced': { readonly procedure: string; readonly by: string }
  'capital-fault': { readonly fault: string; readonly amount: number; readonly registered: number; readonly disbursed: number }
  'capital-currency': { readonly found: string; readonly needed: string }
  'capital-rate-missing': { readonly currency: string }
  'aftercare-closed': { readonly id: string; readonly day: string }
}
