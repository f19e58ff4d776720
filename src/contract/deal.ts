import { z } from 'zod'
import { evidence } from './daybook.ts'
import { dealStages, turns } from './deal-words.ts'
import { names } from './figure.ts'
import { money } from './ledgers/money.ts'

/** What every answer out of the books says first. */
export const bookHead = {
  last: z.number().int().describe('number of the last entry taken into account'),
  day: z.string().describe('the day on which durations are measured'),
  synthetic: z.boolean(),
}

export const dealStage = z.enum(dealStages)

/** Capital in whole units of one currency; the flows are never set against each other but for what is registered. */
export const capitalSums = z.object({
  currency: z.string(),
  registered: z.number().describe('new + adjusted + share purchase − withdrawn'),
  new: z.number(),
  adjusted: z.number(),
  sharePurchase: z.number(),
  withdrawn: z.number(),
  disbursed: z.number(),
  commissioned: z.number().describe('capital that produces'),
})

/** A deal in a list. */
export const dealRow = z.object({
  id: z.string(),
  title: z.string(),
  investor: z.object({ id: z.string(), name: z.string(), origin: z.enum(['domestic', 'foreign']), country: z.string() }),
  developer: z.string(),
  park: z.string(),
  inZone: z.boolean(),
  activity: z.string(),
  expands: z.string(),
  stage: dealStage,
  since: z.string().describe('day on which it reached the stage'),
  days: z.number().int().describe('days in the stage'),
  expected: money,
  registered: z.number().describe('in the currency of what is expected'),
  running: z.number().int().describe('procedures under way'),
  overdue: z.number().int().describe('procedures past their limit'),
  turn: z.enum(turns).nullable().describe('whose turn it is in the procedure that presses most'),
  lastDay: z.string().describe('last day on which anything happened'),
})

export const trace = z.object({ day: z.string(), entry: z.number().int(), by: z.string(), evidence: evidence.nullable() })

export const named = z.object({ id: z.string(), names: names.nullable() })

/**
 * What somebody or something is called whose id stands in an answer: an account, an agency, a developer. Where a developer has no name of
 * its own, `develops` is the name of its zone.
 */
export const calledThing = named.extend({ develops: names.nullable() })

/** A working session with what was to be done after it. */
export const sessionOut = trace.extend({
  id: z.string(),
  developer: z.string(),
  investor: z.string(),
  present: z.string(),
  minutes: z.string(),
  tasks: z.array(
    z.object({
      what: z.string(),
      who: z.string(),
      due: z.string(),
      done: z.string().nullable().describe('day; null while it is open'),
      outcome: z.string(),
    }),
  ),
})

/** A procedure of a deal with its clock. */
export const procedureCase = z.object({
  procedure: named,
  agency: named,
  opened: z.string(),
  limit: z.number().int(),
  unit: z.enum(['calendar-days', 'working-days']),
  days: z.number().int().describe('days counted against the limit'),
  state: z.enum(['running', 'paused', 'granted', 'refused', 'withdrawn']),
  turn: z.enum(turns).nullable().describe('null once it has ended'),
  reason: z.string().describe('why the clock stands still'),
  deadline: z.string().nullable().describe('null while the clock stands still'),
  late: z.boolean(),
  ended: z.string(),
  pauses: z.array(z.object({ from: z.string(), to: z.string().nullable(), turn: z.enum(turns), reason: z.string() })),
  opening: trace,
  result: trace.nullable(),
})

export type ProcedureCaseOut = z.output<typeof procedureCase>
