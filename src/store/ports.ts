import type { Actor, Entry, LedgerName } from '../contract/daybook.ts'
import type {
  Code,
  Intervention,
  Observation,
  Region,
  RegionPack,
  SourceDocument,
  StartUpPlan,
  Statement,
  Target,
} from '../contract/record.ts'

/**
 * What services may ask of the store. Reads are separate from writes, so that a handler given `ReadStore` cannot write.
 * Every read takes `asOf`, an ISO day: only what was published on that day or before is returned.
 */
export interface ReadStore extends DaybookReader {
  /** Runs several reads on the record as it stands at one moment: a load that happens meanwhile is seen by all of them or by none. */
  atOneMoment<Answer>(use: (store: ReadStore) => Promise<Answer>): Promise<Answer>
  /** All regions, by id. */
  listRegions(): Promise<readonly Region[]>
  /** The region, or undefined when there is none of that id. */
  findRegion(id: string): Promise<Region | undefined>
  /** The code lists that the region's figures use, the region's own subjects included. */
  listCodes(region: string): Promise<readonly Code[]>
  listObservations(query: ObservationQuery): Promise<readonly RecordedObservation[]>
  /** One observation with its document, release and snapshot, or undefined when none of that id was known on the day. */
  findObservation(query: ObservationId): Promise<ObservationTrace | undefined>
  listTargets(query: TargetQuery): Promise<readonly RecordedTarget[]>
  listStatements(query: {
    readonly region: string
    readonly asOf: string
    readonly subject?: string
  }): Promise<readonly RecordedStatement[]>
  /** Start-ups and interventions as every document known on the day tells of them, oldest publication first. */
  listEvents(query: { readonly region: string; readonly asOf: string }): Promise<RecordedEvents>
  /** One row a release in force: a document at its day of publication. */
  listReleases(query: { readonly region: string; readonly asOf: string }): Promise<readonly Release[]>
  /** What the people and organisations are called whose accounts have made entries; of closed accounts, too. */
  listAccountNames(): Promise<readonly Pick<Actor, 'id' | 'name' | 'organisation'>[]>
  /** Which revisions are in force on a day: enough to tell whether a record is still the same, and much cheaper than its releases. */
  listRevisions(query: { readonly region: string; readonly asOf: string }): Promise<readonly Revision[]>
}

/** An entry before the store has chained it to the one above. */
export type UnchainedEntry = Omit<Entry, 'digest'>

/** The daybooks of regions. */
export interface DaybookReader {
  /** The entries of a region after a number, in order and in pieces; with `known` only those known on that day. */
  readDaybook(region: string, after: number, known?: string): AsyncIterable<readonly Entry[]>
  /** The newest entries first. */
  listEntries(query: EntryQuery): Promise<readonly Entry[]>
}

export interface EntryQuery {
  readonly region: string
  readonly ledger?: LedgerName | undefined
  readonly about?: string | readonly string[] | undefined
  readonly by?: string | undefined
  readonly day?: string | undefined
  readonly below?: number | undefined
  readonly asOf?: string | undefined
  readonly limit: number
}

/** Daybooks that can be written: append-only, each entry chained to the one above. */
export interface DaybookStore extends DaybookReader {
  /** Appends entries if `after` still is the number of the last one, all in one transaction; undefined when somebody was faster. */
  appendToDaybook(region: string, after: number, entries: readonly UnchainedEntry[]): Promise<readonly Entry[] | undefined>
  /** Recomputes the chain: how many entries it has, and the first one that is not what its checksum says. */
  verifyDaybook(region: string): Promise<{ readonly entries: number; readonly broken: number | undefined }>
}

/** People who may sign in; what the secret is, is not kept. */
export interface AccountStore {
  addAccount(account: Actor, secretHash: string, now: string): Promise<'added' | 'taken'>
  /** Ends an account and its sessions. False when there is none open of that id. */
  closeAccount(id: string, now: string): Promise<boolean>
  listAccounts(): Promise<readonly (Actor & { readonly createdAt: string; readonly closedAt: string })[]>
  /** An open account with the hash of its secret. */
  findAccount(id: string): Promise<{ readonly account: Actor; readonly secretHash: string } | undefined>
  /** `token` is kept as its checksum only. */
  openSession(account: string, token: string, now: string, expiresAt: string): Promise<void>
  closeSession(token: string): Promise<void>
  /** Who holds the token of a session that has not expired, of an open account. */
  findSession(token: string, now: string): Promise<Actor | undefined>
}

export interface WriteStore extends ReadStore, DaybookStore, AccountStore {
  /**
   * Loads a checked region pack in one transaction: all or nothing. Snapshots are kept by checksum; for each document whose content
   * differs from the release in force a new revision of its release is appended, and nothing is overwritten. A document that has
   * left the pack gets an empty revision. Loading the same bytes again changes nothing.
   */
  loadRegionPack(pack: RegionPack, files: readonly PackFile[], recordedAt: string): Promise<LoadReport>
  /** Recomputes the checksums of a region's files and counts its revisions; what is wrong, in one line each. */
  verifyRecord(
    region: string,
  ): Promise<{ readonly snapshots: number; readonly releases: number; readonly faults: readonly string[] }>
}

/** A file of a pack as received. */
export interface PackFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface LoadReport {
  readonly region: string
  /** Files whose bytes were not in the store yet. */
  readonly newSnapshots: number
  readonly newReleases: number
  readonly revisedReleases: number
  readonly withdrawnReleases: number
  readonly unchangedReleases: number
  readonly observations: number
  readonly targets: number
  readonly statements: number
}

export interface ObservationQuery {
  readonly region: string
  readonly asOf: string
  readonly indicator?: string
  readonly activity?: string
  readonly subject?: string
  /** Year that the observation's period touches. */
  readonly year?: number
  /** Only periods that end in or before this year. */
  readonly upToYear?: number
  readonly measure?: string
  readonly source?: string
}

export interface ObservationId {
  readonly region: string
  readonly asOf: string
  readonly id: string
}

export interface TargetQuery {
  readonly region: string
  readonly asOf: string
  readonly indicator?: string
  readonly activity?: string
  readonly period?: string
}

export type Revision = Pick<Release, 'id' | 'revision' | 'digest'>

/** A document's content as it entered the store: revision 1, 2, … of the same document. */
export interface Release {
  readonly id: string
  readonly region: string
  readonly source: SourceDocument
  readonly revision: number
  /** Checksum of the release's content, sha-256 in hexadecimal. */
  readonly digest: string
  /** Instant of loading, ISO. */
  readonly recordedAt: string
  readonly observations: number
  readonly targets: number
  readonly statements: number
}

/** An observation in the store: its id is stable while its content and document stay the same. */
export interface RecordedObservation extends Observation {
  /** Whether it was known to be doubtful on the day of the question. */
  readonly doubtful: boolean
  readonly id: string
  readonly release: string
  readonly published: string
  readonly publishedBasis: SourceDocument['publishedBasis']
  readonly publisher: string
  readonly url: string
}

/** `published` of a target is its own day, which may be earlier than the document's (a legal act is public on its day). */
export interface RecordedTarget extends Target {
  readonly release: string
  readonly publisher: string
  readonly url: string
}

export interface RecordedStatement extends Statement {
  readonly id: string
  readonly release: string
  readonly published: string
  readonly publishedBasis: SourceDocument['publishedBasis']
  readonly publisher: string
  readonly url: string
}

/** What a document that tells of an event is called and when it came out. */
interface ByDocument {
  readonly release: string
  readonly published: string
  readonly publisher: string
  readonly url: string
}

export type RecordedStartUp = StartUpPlan & ByDocument
export type RecordedIntervention = Intervention & ByDocument

export interface RecordedEvents {
  readonly startUps: readonly RecordedStartUp[]
  readonly interventions: readonly RecordedIntervention[]
}

export interface ObservationTrace {
  readonly observation: RecordedObservation
  readonly source: SourceDocument
  readonly release: Release
  /** The file and row of the pack from which it was read. */
  readonly snapshot: { readonly file: string; readonly checksum: string; readonly row: number; readonly recordedAt: string }
  /** Other observations of the same thing and period, whatever their value, known on the day; oldest first. */
  readonly otherVintages: readonly RecordedObservation[]
}
