import { z } from 'zod'

/** A day as `2025-10-05`; one that the calendar has. */
export const isoDay = z.iso.date().describe('a day, 2025-10-05')

export const regionId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,60}$/)
  .describe('region, e.g. quang-ninh')

export const year = z.coerce.number().int().min(1990).max(2100).describe('calendar year')

/** A file as received: its name within the folder and its bytes. */
export const packFile = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })
