import type { Database } from './connect.ts'
import { findObservation } from './find-observation.ts'
import { loadRegionPack } from './load-region-pack.ts'
import type { WriteStore } from './ports.ts'
import { listObservations } from './read-observations.ts'
import { findRegion, listCodes, listRegions } from './read-regions.ts'
import { listReleases } from './read-releases.ts'
import { listStatements } from './read-statements.ts'
import { listTargets } from './read-targets.ts'

/** The store over an open database whose tables are up to date. */
export function createStore(database: Database): WriteStore {
  return {
    listRegions: () => listRegions(database),
    findRegion: (id) => findRegion(database, id),
    listCodes: (region) => listCodes(database, region),
    listObservations: (query) => listObservations(database, query),
    findObservation: (query) => findObservation(database, query),
    listTargets: (query) => listTargets(database, query),
    listStatements: (query) => listStatements(database, query),
    listReleases: (query) => listReleases(database, query),
    loadRegionPack: (pack, files, recordedAt) => loadRegionPack(database, pack, files, recordedAt),
  }
}
