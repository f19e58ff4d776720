import { z } from 'zod'

/** A day as `2025-10-05`; one that the calendar has. */
export const isoDay = z.iso
  .date()
  .refine((day) => day >= '1990-01-01' && day <= '2100-12-31', 'a day from 1990 to 2100')
  .describe('a day, 2025-10-05')

/** A code or an identifier: what no code list holds finds nothing; what no database takes is refused. */
export const code = z
  .string()
  .max(200)
  .refine((text) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text), 'text without a null character or half a character')

export const regionId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,60}$/)
  .describe('region, e.g. quang-ninh')

export const year = z.coerce.number().int().min(1990).max(2100).describe('calendar year, 1990 to 2100')

/** A file as received: its name within the folder and its bytes. */
export const packFile = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })
