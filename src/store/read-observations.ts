import { type Kysely, sql } from 'kysely'
import type { ObservationQuery, RecordedObservation } from './ports.ts'
import type { Tables } from './tables.ts'

/** What an observation is answered with: its own columns and those of its document. */
export const observationColumns = [
  'observation.id',
  'observation.release',
  'observation.indicator',
  'observation.activity',
  'observation.subject',
  'observation.period',
  'observation.periodType',
  'observation.measure',
  'observation.comparator',
  'observation.operator',
  'observation.value',
  'observation.printed',
  'observation.unit',
  'observation.priceBasis',
  'observation.status',
  'observation.doubtfulSince',
  'observation.stated',
  'observation.remark',
  'release.source',
  'release.published',
  'release.publishedBasis',
  'release.publisher',
  'release.url',
] as const

/** Observations in force that were published on a day or before, by day of publication, period and id. */
export async function listObservations(
  database: Kysely<Tables>,
  query: ObservationQuery,
): Promise<readonly RecordedObservation[]> {
  let rows = observationsInForce(database, query.region, query.asOf)
  if (query.indicator !== undefined) rows = rows.where('observation.indicator', '=', query.indicator)
  if (query.activity !== undefined) rows = rows.where('observation.activity', '=', query.activity)
  if (query.subject !== undefined) rows = rows.where('observation.subject', '=', query.subject)
  if (query.measure !== undefined) rows = rows.where(sql<string>`${sql.ref('observation.measure')}`, '=', query.measure)
  if (query.source !== undefined) rows = rows.where('release.source', '=', query.source)
  if (query.year !== undefined) {
    rows = rows.where('observation.firstYear', '<=', query.year).where('observation.lastYear', '>=', query.year)
  }
  if (query.upToYear !== undefined) rows = rows.where('observation.lastYear', '<=', query.upToYear)
  return await rows.execute()
}

/** Whether an observation was known to be doubtful on a day. */
export function doubtfulOn(asOf: string) {
  const since = sql.ref('observation.doubtfulSince')
  return sql<boolean>`${since} <> '' and ${since} <= ${asOf}`.as('doubtful')
}

/** The observations in force of a region that were published on a day or before, oldest publication first. */
export function observationsInForce(database: Kysely<Tables>, region: string, asOf: string) {
  return database
    .selectFrom('releaseInForce as release')
    .innerJoin('observation', 'observation.release', 'release.id')
    .select(observationColumns)
    .select(doubtfulOn(asOf))
    .where('release.region', '=', region)
    .where('release.published', '<=', asOf)
    .orderBy('release.published')
    .orderBy('observation.period')
    .orderBy('observation.id')
}
