import type { Kysely } from 'kysely'
import type { ObservationId, ObservationTrace, RecordedObservation } from './ports.ts'
import { doubtfulOn, observationColumns, observationsInForce } from './read-observations.ts'
import { findRelease } from './read-releases.ts'
import type { Tables } from './tables.ts'

/**
 * One observation with where it came from. An observation that a later revision of its document no longer has is still found, so that
 * an answer given earlier can be traced.
 */
export async function findObservation(database: Kysely<Tables>, query: ObservationId): Promise<ObservationTrace | undefined> {
  const found = await newestRevisionOf(database, query)
  if (!found) return undefined
  const { file, checksum, row, recordedAt, ...observation } = found
  const release = await findRelease(database, observation.release)
  return {
    observation,
    source: release.source,
    release,
    snapshot: { file, checksum, row, recordedAt },
    otherVintages: await otherVintages(database, query, observation),
  }
}

async function newestRevisionOf(transaction: Kysely<Tables>, { region, asOf, id }: ObservationId) {
  return await transaction
    .selectFrom('observation')
    .innerJoin('release', 'release.id', 'observation.release')
    .innerJoin('releaseFile', (join) =>
      join.onRef('releaseFile.release', '=', 'observation.release').onRef('releaseFile.file', '=', 'observation.file'),
    )
    .innerJoin('snapshot', 'snapshot.checksum', 'releaseFile.checksum')
    .select(observationColumns)
    .select(doubtfulOn(asOf))
    .select(['releaseFile.file', 'releaseFile.checksum', 'observation.fileRow as row', 'snapshot.receivedAt as recordedAt'])
    .where('release.region', '=', region)
    .where('observation.id', '=', id)
    .where('release.published', '<=', asOf)
    .orderBy('release.revision', 'desc')
    .executeTakeFirst()
}

/** The same thing measured in the same way for the same period. */
async function otherVintages(
  transaction: Kysely<Tables>,
  { region, asOf }: ObservationId,
  observation: RecordedObservation,
): Promise<readonly RecordedObservation[]> {
  return await observationsInForce(transaction, region, asOf)
    .where('observation.indicator', '=', observation.indicator)
    .where('observation.activity', '=', observation.activity)
    .where('observation.subject', '=', observation.subject)
    .where('observation.period', '=', observation.period)
    .where('observation.periodType', '=', observation.periodType)
    .where('observation.measure', '=', observation.measure)
    .where('observation.comparator', '=', observation.comparator)
    .where('observation.priceBasis', '=', observation.priceBasis)
    .where('observation.id', '!=', observation.id)
    .execute()
}
