import { z } from 'zod'
import { blockedThing, petitionOutcomes, projectMoney } from '../depended-things.ts'
import { names } from '../figure.ts'
import { isoDay } from '../inputs.ts'
import type { EntryKinds } from './ledger-kinds.ts'

const text = z.string().trim().min(1).max(2000)
const short = z.string().trim().min(1).max(200)
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/, 'an id in small letters, digits and hyphens')

const official = ['officer', 'planner', 'leader'] as const

/**
 * Dialogue and petitions. `about` is the id of the dialogue session, of the petition, of the class whose clock is set, of the year whose
 * days off are set, of the topic that is named or fixed, or of a published count.
 */
export const petitions = {
  'hold-session': {
    body: z.strictObject({
      title: short,
      host: short.describe('code of the agency that holds it'),
      hostName: short,
      place: short.optional(),
      enterprises: z.number().int().min(0).max(10_000).describe('enterprises that took part'),
      conclusions: text.optional().describe('what was concluded: who does what by when'),
    }),
    roles: official,
  },
  'set-clock': {
    body: z.strictObject({
      name: short,
      days: z.number().int().min(1).max(365),
      working: z.boolean().describe('whether only working days count'),
      ladder: z
        .array(z.strictObject({ lateDays: z.number().int().min(1).max(365), office: short.describe('who is called in') }))
        .min(1)
        .max(6),
      from: isoDay.describe('first day of receipt to which it applies'),
      until: isoDay.optional().describe('last day; the next rule of the class begins on the day after'),
    }),
    roles: ['planner', 'leader'],
  },
  'set-days-off': { body: z.strictObject({ days: z.array(isoDay).max(60) }), roles: ['planner', 'leader'] },
  receive: {
    body: z.strictObject({
      title: short,
      class: id,
      topic: id.describe('what it is about in substance: petitions of one topic are alike'),
      enterprise: short.describe('code of the enterprise'),
      enterpriseName: short,
      owner: short.describe('code of the agency that must answer'),
      ownerName: short,
      channel: z.enum(['session', 'letter', 'hotline', 'portal', 'visit', 'group']),
      session: id.optional(),
      blocks: z.array(blockedThing).max(20).default([]).describe('what it holds up'),
      capital: projectMoney.optional().describe('capital at risk'),
      jobs: z.number().int().min(0).max(1_000_000).optional(),
    }),
    roles: [...official, 'enterprise'],
  },
  'name-topic': { body: z.strictObject({ names }), roles: official },
  'set-topic': {
    body: z.strictObject({ topic: id.describe('the topic to which the petition belongs in substance'), reason: text }),
    roles: official,
  },
  assign: { body: z.strictObject({ owner: short, ownerName: short, reason: text }), roles: official },
  answer: {
    body: z.strictObject({
      outcome: z.enum(petitionOutcomes),
      words: text,
      law: short.optional().describe('the provision that stands against it'),
      to: short.optional().describe('the ministry to which it is forwarded'),
    }),
    roles: official,
  },
  'resume-clock': { body: z.strictObject({ reason: text }), roles: official },
  escalate: { body: z.strictObject({ level: z.number().int().min(1).max(6), words: text }), roles: official },
  confirm: { body: z.strictObject({ words: text.optional() }), roles: ['enterprise'] },
  reopen: { body: z.strictObject({ reason: text }), roles: ['enterprise'] },
  withdraw: { body: z.strictObject({ reason: text }), roles: ['enterprise'] },
  'fix-topic': {
    body: z.strictObject({ words: text, act: short.describe('act or decision that settles all such cases') }),
    roles: ['planner', 'leader'],
  },
  'count-petitions': {
    body: z.strictObject({
      enterprises: short,
      from: z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'a year, a month or a day'),
      until: isoDay,
      received: z.number().int().min(0),
      open: z.number().int().min(0).optional(),
      partOf: id.optional().describe('the count of which this one is a part'),
    }),
    roles: official,
  },
} as const satisfies EntryKinds

/** Why the ledger of petitions refuses an entry, with the facts that its text names. */
export interface PetitionRefusals {
  'session-exists': { readonly session: string; readonly day: string }
  'session-unknown': { readonly session: string }
  'clock-not-rising': { readonly ladder: string }
  'clock-missing': { readonly class: string; readonly day: string }
  'petition-exists': { readonly petition: string; readonly day: string }
  'petition-unknown': { readonly petition: string }
  'petition-closed': { readonly petition: string; readonly day: string }
  'petition-not-closed': { readonly petition: string }
  'petition-not-answered': { readonly petition: string; readonly outcome: string }
  'petition-of-another': { readonly petition: string }
  'petition-law-missing': { readonly outcome: string }
  'petition-ministry-missing': { readonly outcome: string }
  'petition-evidence-missing': { readonly kind: string }
  'clock-not-paused': { readonly petition: string }
  'clock-paused': { readonly petition: string; readonly since: string }
  'ladder-skipped': { readonly level: number; readonly next: number }
  'ladder-not-due': { readonly level: number; readonly late: number; readonly due: number }
  'day-before-last': { readonly day: string; readonly last: string }
  'topic-same': { readonly petition: string; readonly topic: string }
  'topic-not-open': { readonly topic: string; readonly cases: number }
  'count-exists': { readonly count: string }
  'count-open-exceeds': { readonly open: number; readonly received: number }
}
