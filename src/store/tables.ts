import type { Generated } from 'kysely'
import type { Actor, LedgerName } from '../contract/daybook.ts'
import type {
  Code,
  Intervention,
  Names,
  Observation,
  QuarterPhasing,
  Region,
  SourceDocument,
  StartUpPlan,
  Statement,
  Target,
} from '../contract/record.ts'

/** The tables as the queries see them; the columns' names are the same in snake_case. Days and instants are ISO text. */
export interface Tables {
  region: RegionTable
  code: CodeTable
  snapshot: SnapshotTable
  release: ReleaseTable
  releaseInForce: ReleaseTable
  releaseFile: ReleaseFileTable
  observation: ObservationTable
  target: TargetTable
  statement: StatementTable
  datedEvent: DatedEventTable
  daybook: DaybookTable
  account: AccountTable
  session: SessionTable
}

export interface RegionTable {
  id: string
  kind: Region['kind']
  names: Names
  phasing: readonly QuarterPhasing[]
  phasingBasis: Names
}

export interface CodeTable extends Mutable<Code> {
  region: string
  /** Place in the list as received. */
  position: number
}

export interface SnapshotTable {
  checksum: string
  file: string
  bytes: Uint8Array
  receivedAt: string
}

/** A revision of a document: what the document is, and which content it had. `source` is the document's id. */
export interface ReleaseTable extends Mutable<Omit<SourceDocument, 'id'>> {
  id: string
  region: string
  source: string
  revision: number
  digest: string
  recordedAt: string
}

/** The files from which a release was read. */
export interface ReleaseFileTable {
  release: string
  file: string
  checksum: string
}

interface Placed {
  release: string
  file: string
  fileRow: number
}

export interface ObservationTable extends Mutable<Omit<Observation, 'source'>>, Placed {
  id: string
  firstYear: Generated<number>
  lastYear: Generated<number>
}

export interface TargetTable extends Mutable<Omit<Target, 'source'>>, Placed {}

export interface StatementTable extends Mutable<Omit<Statement, 'source'>>, Placed {
  id: string
}

/** A start-up or an intervention: read whole, never searched by its parts. */
export interface DatedEventTable extends Placed {
  kind: 'start-up' | 'intervention'
  id: string
  content: Omit<StartUpPlan, 'source'> | Omit<Intervention, 'source'>
}

/** `body` and `evidence` are JSON texts with their fields in order. */
export interface DaybookTable {
  region: string
  number: number
  ledger: LedgerName
  kind: string
  about: string
  day: string
  known: string
  body: string
  evidence: string
  author: string
  recordedAt: string
  origin: string
  digest: string
}

export interface AccountTable extends Mutable<Actor> {
  secretHash: string
  createdAt: string
  /** Empty while the account is open. */
  closedAt: string
}

export interface SessionTable {
  tokenChecksum: string
  account: string
  openedAt: string
  expiresAt: string
}

type Mutable<Row> = { -readonly [Column in keyof Row]: Row[Column] }
