import type { Evidence } from '../../../contract/daybook.ts'
import type { BlockedThing, PetitionOutcome, ProjectMoney } from '../../../contract/depended-things.ts'
import type { EntryOf } from '../../../contract/ledgers/index.ts'
import type { Names } from '../../../contract/record.ts'
import type { Table } from '../table.ts'

export type PetitionEntry = EntryOf<'petitions'>
export type PetitionKind = PetitionEntry['kind']
export type PetitionEntryOf<Kind extends PetitionKind> = Extract<PetitionEntry, { readonly kind: Kind }>

/** From which entry something is known. */
export interface Step {
  readonly entry: number
  readonly by: string
  readonly day: string
  readonly evidence: Evidence | undefined
}

export function stepOf({ number, by, day, evidence }: PetitionEntry): Step {
  return { entry: number, by, day, evidence }
}

export interface DialogueSession extends Step {
  readonly id: string
  readonly title: string
  readonly host: string
  readonly hostName: string
  readonly place: string
  readonly enterprises: number
  readonly conclusions: string
}

/** One version of the clock of a class. */
export interface ClassClock extends Step {
  readonly class: string
  readonly name: string
  readonly days: number
  readonly working: boolean
  readonly ladder: readonly { readonly lateDays: number; readonly office: string }[]
  readonly from: string
  readonly until: string | undefined
}

export interface ClockClass {
  readonly id: string
  /** In the order of their days of effect. */
  readonly versions: readonly ClassClock[]
}

export interface Answer extends Step {
  readonly outcome: PetitionOutcome
  readonly words: string
  readonly law: string
  readonly to: string
}

/** `answered`: it is the enterprise's turn to confirm or to reopen. */
export type PetitionState = 'open' | 'answered' | 'closed' | 'withdrawn'

export interface Petition {
  readonly id: string
  readonly title: string
  readonly class: string
  readonly topic: string
  readonly enterprise: string
  readonly enterpriseName: string
  readonly owner: string
  readonly ownerName: string
  readonly channel: PetitionEntryOf<'receive'>['body']['channel']
  readonly session: string
  readonly blocks: readonly BlockedThing[]
  readonly capital: ProjectMoney | undefined
  readonly jobs: number | undefined
  readonly state: PetitionState
  readonly received: Step
  /** The clock in force on the day of receipt. */
  readonly clock: ClassClock
  /** Day from which the clock runs: receipt, or the last reopening. */
  readonly clockFrom: string
  /** Stretches in a ministry's hands: first day, and the day on which it came back. */
  readonly pauses: readonly { readonly first: string; readonly back: string | undefined }[]
  readonly answers: readonly Answer[]
  /** Other topics to which it was counted before. */
  readonly topics: readonly (Step & { readonly topic: string; readonly reason: string })[]
  readonly assignments: readonly (Step & { readonly owner: string; readonly reason: string })[]
  /** Since the clock began. */
  readonly escalations: readonly (Step & { readonly level: number; readonly office: string; readonly words: string })[]
  readonly reopenings: readonly (Step & { readonly reason: string })[]
  readonly ended: Step | undefined
  /** Day of the last entry; the next cannot lie before it. */
  readonly last: string
}

/** Petitions of one substance. */
export interface Topic {
  readonly id: string
  readonly cases: readonly string[]
  /** Cases since the last fix; the third opens a systemic fix. */
  readonly sinceFix: number
  readonly openedOn: string | undefined
  readonly fixes: readonly (Step & { readonly words: string; readonly act: string })[]
  /** In every language; undefined while nobody has named it. */
  readonly names: Names | undefined
}

/** A count of petitions that somebody published, without the petitions themselves. */
export interface PublishedCount extends Step {
  readonly id: string
  readonly enterprises: string
  readonly from: string
  readonly until: string
  readonly received: number
  readonly open: number | undefined
  readonly partOf: string
}

export type PetitionTables = {
  readonly sessions: Table<DialogueSession>
  readonly classes: Table<ClockClass>
  readonly daysOff: Table<readonly string[]>
  readonly petitions: Table<Petition>
  readonly topics: Table<Topic>
  readonly counts: Table<PublishedCount>
}

/** Outcomes after which it is the enterprise's turn. */
export function endsClock(outcome: PetitionOutcome): boolean {
  return outcome !== 'in-progress' && outcome !== 'forwarded'
}
