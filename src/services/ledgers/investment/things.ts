import type { Evidence } from '../../../contract/daybook.ts'
import type { DealStage, Turn } from '../../../contract/deal-words.ts'
import type { EntryOf } from '../../../contract/ledgers/index.ts'
import type { Money } from '../../../contract/ledgers/money.ts'
import type { Names } from '../../../contract/record.ts'
import type { Capital, CapitalFlow, StageMove } from '../../../engine/index.ts'
import { Table } from '../table.ts'

/** An entry of the investment ledger of one kind. */
export type InvestmentEntry = EntryOf<'investment'>
export type Of<Kind extends InvestmentEntry['kind']> = Extract<InvestmentEntry, { kind: Kind }>
export type BodyOf<Kind extends InvestmentEntry['kind']> = Of<Kind>['body']

/** Who entered something, when it happened, and on what it rests. */
export interface Trace {
  readonly day: string
  readonly entry: number
  readonly by: string
  readonly evidence: Evidence | undefined
}

export function traceOf({ day, number, by, evidence }: InvestmentEntry): Trace {
  return { day, entry: number, by, evidence }
}

export interface StageRules {
  readonly moves: readonly (StageMove & { readonly source: string })[]
  readonly trace: Trace
}

export type ProcedureRule = BodyOf<'set-procedure'>['rules'][number]

export interface Procedure {
  readonly id: string
  readonly names: Names
  readonly replaces: readonly string[]
  readonly rules: readonly ProcedureRule[]
  readonly trace: Trace
}

export interface Agency {
  readonly id: string
  readonly names: Names
}

export interface Holidays {
  readonly days: readonly string[]
  readonly source: string
}

export interface Investor extends BodyOf<'register-investor'> {
  readonly id: string
  readonly deals: readonly string[]
  readonly enterprises: readonly string[]
}

export interface PromotionEvent extends BodyOf<'hold-event'> {
  readonly id: string
  readonly trace: Trace
}

export interface Lead extends BodyOf<'register-lead'> {
  readonly id: string
  readonly trace: Trace
  readonly state: 'open' | 'dropped' | 'deal'
  readonly deal: string
  readonly ended: string
  /** What was thought of it last. */
  readonly judged: (BodyOf<'qualify-lead'> & { readonly trace: Trace }) | undefined
}

/** A stage reached. */
export interface StageEvent extends Trace {
  readonly stage: DealStage
  readonly skipped: NonNullable<BodyOf<'move-deal'>['skipped']>
  readonly note: string
}

/** A procedure that a deal goes through. Its limit is the one in force on the day of opening. */
export interface ProcedureCase extends Trace {
  readonly procedure: string
  readonly agency: string
  readonly limit: number
  readonly unit: ProcedureRule['unit']
  readonly pauses: readonly {
    readonly from: string
    readonly to?: string
    readonly turn: Turn
    readonly reason: string
  }[]
  readonly state: 'running' | 'paused' | BodyOf<'finish-procedure'>['outcome']
  readonly ended: string
  readonly result: Trace | undefined
}

export interface CapitalEntry extends Trace {
  readonly flow: CapitalFlow
  readonly money: Money
}

export interface Deal {
  readonly id: string
  readonly title: string
  readonly investor: string
  readonly origin: 'domestic' | 'foreign'
  readonly lead: string
  readonly expands: string
  readonly developer: string
  readonly park: string
  readonly inZone: boolean
  readonly activity: string
  readonly expected: Money
  readonly stage: DealStage
  readonly trail: readonly StageEvent[]
  readonly cases: readonly ProcedureCase[]
  readonly capital: Capital
  readonly capitalEntries: readonly CapitalEntry[]
  readonly sessions: readonly string[]
  /** Last day on which anything happened to it. */
  readonly lastDay: string
}

export interface SessionTask {
  readonly what: string
  readonly who: string
  readonly due: string
  readonly done: { readonly outcome: string; readonly trace: Trace } | undefined
}

export interface Session extends Omit<BodyOf<'hold-session'>, 'next' | 'tasks'> {
  readonly id: string
  readonly trace: Trace
  readonly tasks: readonly SessionTask[]
}

export interface Enterprise {
  readonly id: string
  readonly name: string
  readonly investor: string
  readonly deal: string
  readonly trace: Trace
  readonly cases: readonly string[]
}

export interface Aftercare extends BodyOf<'open-aftercare'> {
  readonly id: string
  readonly trace: Trace
  readonly agencies: readonly { readonly agency: string; readonly day: string; readonly reason: string }[]
  readonly closed: (BodyOf<'close-aftercare'> & { readonly trace: Trace }) | undefined
}

export type InvestmentTables = {
  readonly stages: Table<StageRules>
  readonly procedures: Table<Procedure>
  readonly agencies: Table<Agency>
  readonly holidays: Table<Holidays>
  readonly investors: Table<Investor>
  readonly events: Table<PromotionEvent>
  readonly leads: Table<Lead>
  readonly deals: Table<Deal>
  readonly sessions: Table<Session>
  readonly enterprises: Table<Enterprise>
  readonly aftercare: Table<Aftercare>
}

export function noThings(): InvestmentTables {
  return {
    stages: new Table(),
    procedures: new Table(),
    agencies: new Table(),
    holidays: new Table(),
    investors: new Table(),
    events: new Table(),
    leads: new Table(),
    deals: new Table(),
    sessions: new Table(),
    enterprises: new Table(),
    aftercare: new Table(),
  }
}
