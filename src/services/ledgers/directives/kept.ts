import type { z } from 'zod'
import type { Evidence } from '../../../contract/daybook.ts'
import type { catchUpRow, taskWorth } from '../../../contract/ledgers/directives.ts'
import type { EntryOf } from '../../../contract/ledgers/index.ts'
import type { Table } from '../table.ts'

/** Who did something, when, and what they wrote. */
export interface Remark {
  readonly by: string
  readonly day: string
  readonly text: string
}

/** A resolution, a conclusion of a meeting, an instruction. */
export interface Directive {
  readonly id: string
  readonly title: string
  readonly form: 'resolution' | 'conclusion' | 'instruction'
  readonly issuer: string
  readonly act: string
  readonly text: string
  readonly day: string
  readonly by: string
  readonly evidence: Evidence | undefined
}

export type TaskWorth = z.output<typeof taskWorth>

/** What one organisation owes by a day. */
export interface Task {
  readonly id: string
  readonly directive: string
  readonly text: string
  readonly owner: string
  readonly assigned: string
  /** The day asked for at first, and the one in force. */
  readonly firstDue: string
  readonly due: string
  readonly worth: TaskWorth | undefined
  readonly state: 'open' | 'reported' | 'done' | 'withdrawn'
  readonly answers: readonly Remark[]
  /** What was handed in as proof, newest last. */
  readonly evidence: readonly (Evidence & { readonly day: string; readonly text: string })[]
  readonly request: (Remark & { readonly until: string }) | undefined
  readonly extensions: number
  /** To whom it went up, in order. */
  readonly escalations: readonly (Remark & { readonly to: string })[]
  /** Day on which it was reported done, confirmed or withdrawn. */
  readonly closed: string
}

export type CatchUpRow = z.output<typeof catchUpRow>

/** A plan that brings the year back to its target: rows by activity and month, signed by their owners. */
export interface CatchUp {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly yardstick: string
  readonly growth: number
  readonly level: number
  readonly rows: readonly CatchUpRow[]
  readonly owners: readonly { readonly activity: string; readonly owner: string }[]
  readonly state: 'draft' | 'sent' | 'adopted' | 'withdrawn'
  readonly proposed: Remark
  readonly edits: readonly (Remark & {
    readonly activity: string
    readonly period: string
    readonly from: number
    readonly to: number
  })[]
  readonly signatures: ReadonlyMap<string, { readonly by: string; readonly day: string }>
  readonly refusals: ReadonlyMap<string, Remark>
  readonly sent: string
  readonly adopted: string
}

export type DirectiveTables = {
  readonly directives: Table<Directive>
  readonly tasks: Table<Task>
  readonly catchUps: Table<CatchUp>
}

/** Entries of some kinds of this ledger. */
export type DirectiveEntry<Kind extends EntryOf<'directives'>['kind']> = Extract<EntryOf<'directives'>, { readonly kind: Kind }>
