import { z } from 'zod'
import { code, isoDay } from '../inputs.ts'
import type { EntryKinds } from './ledger-kinds.ts'

const words = z.string().trim().min(1, 'some words').max(4000)
const developer = code.min(1, 'code of a developer')
const amount = z.number().min(0, 'an amount of 0 or more').max(1e12)
const months = z.array(amount).length(12, 'twelve amounts, January to December')
const row = z.strictObject({ developer, amounts: months })

/**
 * What developers are to attract, and what the authorities owe them in return. Of an allocation `about` is its id, of a promise the
 * promise’s. Amounts are in the allocation’s unit, whole multiples of its step.
 */
export const commitments = {
  'state-inputs': {
    body: z.strictObject({
      year: z.number().int().min(1990).max(2100),
      unit: code.min(1).describe('code of the unit of all amounts'),
      step: z.number().positive().max(1e9).describe('smallest amount'),
      season: z.array(z.number().min(0)).length(12).describe('weight of each month in the season of signings'),
      monthsKnown: z.number().int().min(0).max(12).describe('months whose signings are known'),
      developers: z
        .array(
          z.strictObject({
            developer,
            name: words,
            land: z
              .array(z.number().min(0, 'hectares, 0 or more').max(1e6))
              .length(12)
              .describe('hectares that become ready; the first month holds the stock'),
            capitalPerHectare: z.number().positive('above 0').max(1e9),
            pipeline: z.array(
              z.strictObject({
                project: words,
                month: z.number().int().min(1).max(12),
                capital: amount,
                probability: z.number().min(0).max(1),
              }),
            ),
            conversion: z.number().positive('above 0').max(1).describe('part of such a pipeline that was signed in the past'),
            signed: z.array(amount).max(12).describe('signed so far, one amount a month known'),
            lowest: amount.optional(),
            highest: amount.optional(),
          }),
        )
        .min(1)
        .max(500),
    }),
    roles: ['planner', 'leader'],
  },
  propose: {
    body: z.strictObject({
      title: words,
      year: z.number().int().min(1990).max(2100),
      scope: z.enum(['province', 'zones-and-parks']),
      unit: code.min(1).describe('code of the unit, e.g. usd-million'),
      step: z.number().positive().max(1e9).describe('smallest amount'),
      total: amount.describe('the year’s target'),
      target: z.string().max(400).describe('the act that sets the target, or empty'),
      rows: z.array(row).min(1).max(500),
      uncovered: amount.describe('part of the total that nobody is to attract, as no land covers it'),
    }),
    roles: ['planner', 'leader'],
  },
  counter: { body: row.extend({ reason: words }), roles: ['developer'] },
  'decline-counter': { body: z.strictObject({ developer, reason: words }), roles: ['planner', 'leader'] },
  agree: { body: z.strictObject({ developer }), roles: ['developer'] },
  revise: {
    body: z.strictObject({ rows: z.array(row).min(1).max(500), uncovered: amount, reason: words }),
    roles: ['planner', 'leader'],
  },
  assign: { body: z.strictObject({}), roles: ['leader'] },
  promise: {
    body: z.strictObject({
      allocation: code.min(1),
      developer,
      what: z.enum(['land', 'power', 'water', 'road', 'procedure', 'workers']),
      text: words,
      amount: amount.optional(),
      unit: code.optional().describe('code of the amount’s unit'),
      due: isoDay,
      owner: code.min(1, 'code of an agency'),
    }),
    roles: ['planner', 'leader'],
  },
  'keep-promise': { body: z.strictObject({ text: words }), roles: ['officer', 'planner', 'leader'] },
  'move-promise': { body: z.strictObject({ due: isoDay, reason: words }), roles: ['leader'] },
} as const satisfies EntryKinds

/** Why the ledger of commitments refuses an entry, with the facts that its text names. */
export interface CommitmentRefusals {
  'inputs-months': { readonly developer: string; readonly found: number; readonly known: number }
  'allocation-known': { readonly allocation: string; readonly day: string }
  'allocation-unknown': { readonly allocation: string }
  'allocation-sum': { readonly sum: number; readonly uncovered: number; readonly total: number }
  'allocation-step': { readonly developer: string; readonly month: number; readonly amount: number; readonly step: number }
  'allocation-twice': { readonly developer: string }
  'allocation-no-developer': { readonly developer: string; readonly known: string }
  'allocation-not-yours': { readonly developer: string; readonly organisation: string }
  'allocation-no-counter': { readonly developer: string }
  'allocation-agreed-already': { readonly developer: string; readonly day: string }
  'allocation-assigned-already': { readonly allocation: string; readonly day: string }
  'allocation-unsigned': { readonly developers: string }
  'promise-known': { readonly promise: string; readonly day: string }
  'promise-unknown': { readonly promise: string }
  'promise-kept-already': { readonly promise: string; readonly day: string }
  'promise-not-yours': { readonly owner: string; readonly organisation: string }
  'promise-no-evidence': { readonly promise: string }
}
