import { z } from 'zod'

const promiseFacts = {
  kind: z.string().describe('target, capacity, fixed, promise, or the kind of a limit: land, power, labour …'),
  id: z.string().describe('node, limit or promise; empty for the target'),
  party: z.string().describe('who promised it, or empty'),
  period: z.string().describe('ISO period, or empty'),
}

/** One promise of a conflict: what cannot hold beside the others. */
export const planPromise = z.object({
  ...promiseFacts,
  says: z.string().describe('what it speaks of, as a formula; empty where the kind says it'),
  atLeast: z.number().nullable(),
  atMost: z.number().nullable(),
  text: z.string().describe('the sentence in English'),
})

/** One bound that gives way in the cheapest relaxation. */
export const planRelaxation = z.object({
  ...promiseFacts,
  side: z.enum(['low', 'high']),
  from: z.number(),
  to: z.number(),
  text: z.string().describe('the sentence in English'),
})

export type PlanPromiseFact = z.output<typeof planPromise>
export type PlanRelaxationFact = z.output<typeof planRelaxation>
