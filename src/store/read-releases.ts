import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { ReadStore, Release, Revision } from './ports.ts'
import type { ReleaseTable, Tables } from './tables.ts'

/** A revision with the number of its rows. */
export interface CountedRelease extends ReleaseTable {
  observations: number
  targets: number
  statements: number
  /** Start-ups and interventions. */
  events: number
}

/** Releases in force: one row a document, by day of publication. */
export async function listReleases(
  database: Kysely<Tables>,
  { region, asOf }: Parameters<ReadStore['listReleases']>[0],
): Promise<readonly Release[]> {
  const rows = await countedReleases(database)
    .where('release.region', '=', region)
    .where('release.published', '<=', asOf)
    .orderBy('release.published')
    .orderBy('release.source')
    .execute()
  return rows.map(releaseOf)
}

/** Revisions in force, without the number of their rows. */
export function listRevisions(
  database: Kysely<Tables>,
  { region, asOf }: Parameters<ReadStore['listRevisions']>[0],
): Promise<readonly Revision[]> {
  return database
    .selectFrom('releaseInForce as release')
    .select(['release.id', 'release.revision', 'release.digest'])
    .where('release.region', '=', region)
    .where('release.published', '<=', asOf)
    .orderBy('release.published')
    .orderBy('release.source')
    .execute()
}

/** The releases in force with the number of their rows. */
export function countedReleases(database: Kysely<Tables>) {
  return counted(database.selectFrom('releaseInForce as release').selectAll('release'))
}

/** One revision of a document, in force or not. */
export async function findRelease(database: Kysely<Tables>, id: string): Promise<Release> {
  const row = await counted(database.selectFrom('release').selectAll('release'))
    .where('release.id', '=', id)
    .executeTakeFirstOrThrow()
  return releaseOf(row)
}

function counted<Scope extends { release: ReleaseTable }, Columns>(query: SelectQueryBuilder<Scope, 'release', Columns>) {
  const count = (table: 'observation' | 'target' | 'statement' | 'datedEvent') =>
    sql<number>`(select count(*)::integer from ${sql.table(table)} as part where part.release = release.id)`
  return query.select([
    count('observation').as('observations'),
    count('target').as('targets'),
    count('statement').as('statements'),
    count('datedEvent').as('events'),
  ])
}

function releaseOf(row: CountedRelease): Release {
  const { id, region, source, revision, digest, recordedAt, observations, targets, statements } = row
  const { publisher, url, published, publishedBasis, language, remark } = row
  return {
    id,
    region,
    source: { id: source, publisher, url, published, publishedBasis, language, remark },
    revision,
    digest,
    recordedAt,
    observations,
    targets,
    statements,
  }
}
