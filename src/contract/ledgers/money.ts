import { z } from 'zod'

/** Id of a thing of the books: `deal-017`. */
export const thingId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
  .describe('an id in small letters, digits and hyphens')

/** An amount in whole units of its currency, never in thousands or millions. */
export const money = z.strictObject({
  amount: z
    .number()
    .int()
    .min(-(2 ** 53))
    .max(2 ** 53)
    .describe('whole units of the currency'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217, e.g. USD, VND'),
  rate: z.number().positive().optional().describe('dong for one unit of the currency, where it is another one'),
  rateSource: z.string().min(1).max(300).optional().describe('whose rate, of which day'),
})

export type Money = z.output<typeof money>
