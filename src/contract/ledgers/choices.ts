import { z } from 'zod'
import type { EntryKinds } from './ledger-kinds.ts'

/**
 * Choices that people make about the evidence. `about` is the id of an observation: set aside, it no longer speaks to the belief, until
 * it is restored. The figure itself stays in the record, for every reader.
 */
export const choices = {
  'set-aside': { body: z.strictObject({ reason: z.string().min(1).max(2000) }), roles: ['planner', 'leader'] },
  restore: { body: z.strictObject({ reason: z.string().min(1).max(2000) }), roles: ['planner', 'leader'] },
} as const satisfies EntryKinds

/** Why the ledger of choices refuses an entry, with the facts that its text names. */
export interface ChoiceRefusals {
  'already-set-aside': { readonly observation: string; readonly by: string; readonly day: string }
  'not-set-aside': { readonly observation: string }
}
