import type { Kysely } from 'kysely'
import type { RegionPack } from '../contract/record.ts'
import type { Database } from './connect.ts'
import { findObservation } from './find-observation.ts'
import { loadRegionPack } from './load-region-pack.ts'
import type { ObservationId, ObservationQuery, PackFile, ReadStore, TargetQuery, WriteStore } from './ports.ts'
import { listEvents } from './read-events.ts'
import { listObservations } from './read-observations.ts'
import { findRegion, listCodes, listRegions } from './read-regions.ts'
import { listReleases } from './read-releases.ts'
import { listStatements } from './read-statements.ts'
import { listTargets } from './read-targets.ts'
import type { Tables } from './tables.ts'
import { guarded } from './unreachable.ts'

/** The store over an open database whose tables are up to date. */
export function createStore(database: Database): WriteStore {
  return {
    ...createReadStore(database),
    atOneMoment: (use) => {
      const moment = database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
      return guarded(() => moment.execute((transaction) => use(createReadStore(transaction))))()
    },
    loadRegionPack: guarded((pack: RegionPack, files: readonly PackFile[], recordedAt: string) =>
      loadRegionPack(database, pack, files, recordedAt),
    ),
  }
}

function createReadStore(database: Kysely<Tables>): ReadStore {
  const store: ReadStore = {
    atOneMoment: (use) => use(store),
    listRegions: guarded(() => listRegions(database)),
    findRegion: guarded((id: string) => findRegion(database, id)),
    listCodes: guarded((region: string) => listCodes(database, region)),
    listObservations: guarded((query: ObservationQuery) => listObservations(database, query)),
    findObservation: guarded((query: ObservationId) => findObservation(database, query)),
    listTargets: guarded((query: TargetQuery) => listTargets(database, query)),
    listStatements: guarded((query: Parameters<ReadStore['listStatements']>[0]) => listStatements(database, query)),
    listEvents: guarded((query: Parameters<ReadStore['listEvents']>[0]) => listEvents(database, query)),
    listReleases: guarded((query: Parameters<ReadStore['listReleases']>[0]) => listReleases(database, query)),
  }
  return store
}
