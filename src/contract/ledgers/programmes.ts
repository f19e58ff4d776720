import { z } from 'zod'
import { programmeClasses, programmeResults } from '../deal-words.ts'
import { code, isoDay } from '../inputs.ts'
import type { EntryKinds } from './ledger-kinds.ts'
import { money, thingId } from './money.ts'

const title = z.string().min(1).max(300)
const words = z.string().min(1).max(2000)
const officers = ['officer', 'planner', 'leader'] as const

/** The ledger of programmes of trade and investment promotion. `about` is the id of the programme. */
export const programmes = {
  'plan-programme': {
    body: z.strictObject({
      title,
      class: z.enum(programmeClasses),
      place: title,
      country: z.string().regex(/^[A-Z]{2}$/),
      owner: thingId.describe('code of the agency that answers for it'),
      budget: money,
      from: isoDay,
      to: isoDay,
      serves: z.strictObject({
        products: z.array(code).optional(),
        parks: z.array(code).optional(),
        deals: z.array(thingId).optional(),
      }),
      goals: z.strictObject({
        leads: z.number().int().min(0).optional(),
        orders: z.number().int().min(0).optional(),
        hires: z.number().int().min(0).optional(),
      }),
    }),
    roles: officers,
  },
  'hold-programme': {
    body: z.strictObject({ attended: z.number().int().min(0).optional(), note: words.optional() }),
    roles: officers,
  },
  'cancel-programme': { body: z.strictObject({ reason: words }), roles: officers },
  'spend-on-programme': { body: z.strictObject({ money, purpose: title }), roles: officers },
  'raise-budget': { body: z.strictObject({ budget: money, reason: words }), roles: ['planner', 'leader'] },
  'enter-result': {
    body: z.strictObject({
      result: z.enum(programmeResults),
      count: z.number().int().min(1),
      worth: money.optional().describe('of orders: what they are worth'),
      product: code.optional(),
      who: title.optional().describe('buyer, enterprise or investor'),
    }),
    roles: [...officers, 'enterprise'],
  },
  'close-programme': {
    body: z.strictObject({ judgement: words, nothingCame: z.boolean().describe('true where no result came of it') }),
    roles: ['planner', 'leader'],
  },
} as const satisfies EntryKinds

/** Why the ledger of programmes refuses an entry, with the facts that its text names. */
export interface ProgrammeRefusals {
  'programme-exists': { readonly programme: string }
  'programme-unknown': { readonly programme: string }
  'programme-serves-nothing': { readonly programme: string }
  'programme-no-goal': { readonly programme: string }
  'programme-days': { readonly from: string; readonly to: string }
  'programme-state': { readonly state: string; readonly needed: string }
  'programme-day-before': { readonly day: string; readonly first: string }
  'programme-over-budget': { readonly spent: number; readonly budget: number; readonly currency: string }
  'programme-currency': { readonly found: string; readonly needed: string }
  'programme-evidence-missing': { readonly programme: string }
  'programme-judgement': { readonly results: number }
}
