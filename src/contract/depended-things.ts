import { z } from 'zod'

/** Money in whole units of one currency. */
export const projectMoney = z.strictObject({
  amount: z.number().positive().max(1e18).describe('in whole units of the currency: dong, not billions of dong'),
  currency: z.enum(['VND', 'USD', 'EUR', 'JPY', 'KRW', 'CNY']),
})

export type ProjectMoney = z.output<typeof projectMoney>

/** What a milestone can wait for. */
export const dependedKinds = ['milestone', 'petition', 'plot', 'deal', 'procedure', 'utility', 'permit'] as const

/** A thing of some ledger, or one named in words. */
export const dependedThing = z.strictObject({
  kind: z.enum(dependedKinds),
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)?$/,
      'an id; project/milestone for a milestone, deal/procedure for a procedure',
    )
    .max(170),
})

export type DependedThing = z.output<typeof dependedThing>

/** What a petition holds up, and the days that this still needs once it is solved. */
export const blockedThing = dependedThing.extend({ lagDays: z.number().int().min(0).max(3650).default(0) })

export type BlockedThing = z.output<typeof blockedThing>

/** What an agency can answer. `forwarded` leaves the province and pauses the clock. */
export const petitionOutcomes = ['solved', 'partly', 'in-progress', 'not-accepted', 'not-possible', 'forwarded'] as const

export type PetitionOutcome = (typeof petitionOutcomes)[number]
