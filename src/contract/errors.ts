import type { Entry } from './daybook.ts'
import type { RefusalReason, Refusals } from './ledgers/index.ts'

/** Every error that a caller can meet: its HTTP status and the exit code of the command line. Texts are in `messages/`. */
export const errorCodes = {
  'wrong-use': { status: 400, exit: 2 },
  'unknown-operation': { status: 404, exit: 2 },
  'unknown-region': { status: 404, exit: 2 },
  'unknown-observation': { status: 404, exit: 2 },
  'unknown-zone': { status: 404, exit: 2 },
  'unknown-project': { status: 404, exit: 2 },
  'unknown-petition': { status: 404, exit: 2 },
  'unknown-scenario': { status: 404, exit: 2 },
  'data-refused': { status: 422, exit: 3 },
  'entries-refused': { status: 422, exit: 3 },
  'changed-meanwhile': { status: 409, exit: 3 },
  'not-signed-in': { status: 401, exit: 2 },
  'not-permitted': { status: 403, exit: 2 },
  'unknown-account': { status: 404, exit: 2 },
  'data-folder-in-use': { status: 409, exit: 1 },
  'database-unreachable': { status: 503, exit: 1 },
  stopped: { status: 503, exit: 1 },
  internal: { status: 500, exit: 1 },
} as const satisfies Record<string, { status: number; exit: 1 | 2 | 3 }>

export type ErrorCode = keyof typeof errorCodes

/** One thing wrong in a file that was handed in: where, what was found, what is allowed. */
export interface Problem {
  readonly file: string
  /** Line of the file, the header being line 1, or row of a file without lines, the first being 1; 0 when the problem is the file as a whole. */
  readonly row: number
  /** Column name, or empty when the problem is the row or the file as a whole. */
  readonly column: string
  readonly found: string
  /** What would have been accepted, in one phrase. */
  readonly allowed: string
}

/** Why one entry of several was refused. */
export type EntryRefusal = {
  readonly [Reason in RefusalReason]: {
    readonly entry: number
    readonly about: string
    readonly reason: Reason
    readonly facts: Refusals[Reason]
  }
}[RefusalReason]

/** The facts of each error, typed by its code: a wrong or missing fact does not compile. */
export interface ErrorFacts {
  'wrong-use': { readonly field: string; readonly found: string; readonly allowed: string }
  'unknown-operation': { readonly operation: string; readonly known: readonly string[] }
  'unknown-region': { readonly region: string; readonly known: readonly string[] }
  'unknown-observation': { readonly observation: string }
  'unknown-zone': { readonly zone: string; readonly known: readonly string[] }
  'unknown-project': { readonly project: string }
  'unknown-petition': { readonly petition: string }
  /** `scenario` is empty where the plan of record was asked for and the year has none. */
  'unknown-scenario': { readonly scenario: string; readonly year: number; readonly known: readonly string[] }
  /** `count` tells how many problems there are where only the first of them are told. */
  'data-refused': { readonly problems: readonly Problem[]; readonly count?: number }
  /** Entries of a daybook that their ledgers refuse: `entry` counts from 0 in what was handed in. Nothing was entered. */
  'entries-refused': { readonly count: number; readonly refusals: readonly EntryRefusal[] }
  /** What others entered of the same things since the writer looked. Nothing was entered. */
  'changed-meanwhile': { readonly entries: readonly Entry[] }
  'not-signed-in': { readonly reason: 'absent' | 'wrong' | 'waiting' }
  'not-permitted': { readonly role: string; readonly needed: string }
  'unknown-account': { readonly account: string; readonly state: 'absent' | 'taken' }
  'data-folder-in-use': { readonly folder: string; readonly owner: string }
  'database-unreachable': { readonly reason: string }
  /** A long work that its caller stopped; `kept` says whether it goes on from here when it is asked for again, `none` where there is nothing to keep. */
  stopped: { readonly rows: number; readonly kept: 'yes' | 'no' | 'none' }
  internal: { readonly id: string }
}

/** A caller's mistake or a refusal, with a code to branch on and typed facts to show. */
export class TaodaError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code
  readonly facts: ErrorFacts[Code]

  constructor(code: Code, facts: ErrorFacts[Code], options?: ErrorOptions) {
    super(`${code}: ${JSON.stringify(facts)}`, options)
    this.name = 'TaodaError'
    this.code = code
    this.facts = facts
  }
}

export function isTaodaError(error: unknown): error is TaodaError {
  return error instanceof TaodaError
}
