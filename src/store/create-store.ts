import type { Kysely } from 'kysely'
import type { RegionPack } from '../contract/record.ts'
import { accountsIn, listAccountNames } from './accounts.ts'
import type { Database } from './connect.ts'
import { appendToDaybook, listEntries, readDaybook, verifyDaybook } from './daybook.ts'
import { findObservation } from './find-observation.ts'
import { loadRegionPack } from './load-region-pack.ts'
import type {
  AccountStore,
  DaybookReader,
  DaybookStore,
  EntryQuery,
  ObservationId,
  ObservationQuery,
  PackFile,
  ReadStore,
  TargetQuery,
  UnchainedEntry,
  WriteStore,
} from './ports.ts'
import { listEvents } from './read-events.ts'
import { listObservations } from './read-observations.ts'
import { findRegion, listCodes, listRegions } from './read-regions.ts'
import { listReleases, listRevisions } from './read-releases.ts'
import { listStatements } from './read-statements.ts'
import { listTargets } from './read-targets.ts'
import type { Tables } from './tables.ts'
import { guarded, guardedPieces } from './unreachable.ts'
import { verifyRecord } from './verify-record.ts'

/** The store over an open database whose tables are up to date. */
export function createStore(database: Database): WriteStore {
  return {
    ...createReadStore(database),
    atOneMoment: (use) => {
      const moment = database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
      return guarded(() => moment.execute((transaction) => use(createReadStore(transaction))))()
    },
    ...daybooksIn(database),
    ...guardedAccounts(accountsIn(database)),
    verifyRecord: guarded((region: string) => verifyRecord(database, region)),
    loadRegionPack: guarded((pack: RegionPack, files: readonly PackFile[], recordedAt: string) =>
      loadRegionPack(database, pack, files, recordedAt),
    ),
  }
}

function daybooksIn(database: Database): Omit<DaybookStore, keyof DaybookReader> {
  return {
    appendToDaybook: guarded((region: string, after: number, entries: readonly UnchainedEntry[]) =>
      appendToDaybook(database, region, after, entries),
    ),
    verifyDaybook: guarded((region: string) => verifyDaybook(database, region)),
  }
}

function guardedAccounts(accounts: AccountStore): AccountStore {
  return {
    addAccount: guarded(accounts.addAccount),
    closeAccount: guarded(accounts.closeAccount),
    listAccounts: guarded(accounts.listAccounts),
    findAccount: guarded(accounts.findAccount),
    openSession: guarded(accounts.openSession),
    closeSession: guarded(accounts.closeSession),
    findSession: guarded(accounts.findSession),
  }
}

function createReadStore(database: Kysely<Tables>): ReadStore {
  const store: ReadStore = {
    atOneMoment: (use) => use(store),
    readDaybook: (region, after, known) => guardedPieces(readDaybook(database, region, after, known)),
    listEntries: guarded((query: EntryQuery) => listEntries(database, query)),
    listRegions: guarded(() => listRegions(database)),
    findRegion: guarded((id: string) => findRegion(database, id)),
    listCodes: guarded((region: string) => listCodes(database, region)),
    listObservations: guarded((query: ObservationQuery) => listObservations(database, query)),
    findObservation: guarded((query: ObservationId) => findObservation(database, query)),
    listTargets: guarded((query: TargetQuery) => listTargets(database, query)),
    listStatements: guarded((query: Parameters<ReadStore['listStatements']>[0]) => listStatements(database, query)),
    listEvents: guarded((query: Parameters<ReadStore['listEvents']>[0]) => listEvents(database, query)),
    listAccountNames: guarded(() => listAccountNames(database)),
    listRevisions: guarded((query: Parameters<ReadStore['listRevisions']>[0]) => listRevisions(database, query)),
    listReleases: guarded((query: Parameters<ReadStore['listReleases']>[0]) => listReleases(database, query)),
  }
  return store
}
