import { z } from 'zod'
import { code, isoDay } from './inputs.ts'

/** What people may do, by the work they have. `administrator` may do everything. */
export const roles = ['reader', 'officer', 'planner', 'leader', 'developer', 'enterprise', 'administrator'] as const

export type Role = (typeof roles)[number]

/** Roles of the administration: they see the trail and everybody's cases. */
export const staffRoles: readonly Role[] = ['officer', 'planner', 'leader', 'administrator']

/** Who makes an entry: an account, or `local` for the person at the command line of the machine that owns the data. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Code of the agency, developer or enterprise for which the person acts; empty where there is none. */
  readonly organisation: string
}

/** The subject-matter ledgers into which the daybook's entries are posted. */
export const ledgerNames = [
  'choices',
  'plan',
  'directives',
  'commitments',
  'land',
  'investment',
  'programmes',
  'projects',
  'petitions',
] as const

export type LedgerName = (typeof ledgerNames)[number]

/** On what an entry rests: a document of the record, or one named in words. */
export const evidence = z.strictObject({
  source: code.optional().describe('id of a document of the record'),
  document: code.optional().describe('a document in words: number, issuer, day'),
  url: z.url().optional(),
})

export type Evidence = z.output<typeof evidence>

/** What someone asks to be entered. */
export const newEntry = z.strictObject({
  ledger: z.enum(ledgerNames),
  kind: code.min(1).describe('what happened: a kind of entry that the ledger knows'),
  about: code.min(1).describe('id of the thing to which it happened'),
  day: isoDay.describe('day on which it happened'),
  body: z.record(z.string(), z.unknown()).describe('the facts, by kind'),
  evidence: evidence.optional(),
})

export type NewEntry = z.output<typeof newEntry>

/** An entry that comes with a region pack: its identifier there stays for ever, and it became known on a day of its own. */
export interface PackEntry extends NewEntry {
  readonly id: string
  readonly known: string
  readonly by?: string | undefined
}

/**
 * One line of a region's daybook, the book of original entry: numbered 1, 2, …, never changed, each chained to the one before by its
 * checksum. What was known on a day is what the entries with `known` up to that day say.
 */
export interface Entry extends NewEntry {
  readonly number: number
  /** Id of the account that made it; `pack` for the published facts of a region pack. */
  readonly by: string
  /** ISO day on which it became known; never before that of the entry above. */
  readonly known: string
  /** ISO instant of writing. */
  readonly recordedAt: string
  /** Identifier within the file from which it came; empty for one made by hand. */
  readonly origin: string
  /** Checksum of this entry and, through the one above, of all before it; sha-256 in hexadecimal. */
  readonly digest: string
}

/** An entry as other people see it. */
export const entrySchema = newEntry.extend({
  number: z.number().int(),
  by: z.string(),
  known: isoDay,
  recordedAt: z.string(),
  origin: z.string(),
  digest: z.string(),
})

export const actorSchema = z.object({ id: z.string(), name: z.string(), role: z.enum(roles), organisation: z.string() })
