import type { z } from 'zod'
import type { Role } from '../daybook.ts'

/** What a kind of entry says, and who may make it. */
export interface EntryKind<Body extends z.ZodObject = z.ZodObject> {
  readonly body: Body
  /** Beside the administrator. */
  readonly roles: readonly Role[]
}

export type EntryKinds = Readonly<Record<string, EntryKind>>
