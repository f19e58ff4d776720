import type { Kysely } from 'kysely'
import type { ReadStore, RecordedStatement } from './ports.ts'
import type { Tables } from './tables.ts'

/** Statements in force that were published on a day or before, by day of publication, the day they speak of, and id. */
export async function listStatements(
  database: Kysely<Tables>,
  { region, asOf, subject }: Parameters<ReadStore['listStatements']>[0],
): Promise<readonly RecordedStatement[]> {
  let rows = database
    .selectFrom('releaseInForce as release')
    .innerJoin('statement', 'statement.release', 'release.id')
    .select(statementColumns)
    .where('release.region', '=', region)
    .where('release.published', '<=', asOf)
  if (subject !== undefined) rows = rows.where('statement.subject', '=', subject)
  return await rows.orderBy('release.published').orderBy('statement.asOf').orderBy('statement.id').execute()
}

const statementColumns = [
  'statement.id',
  'statement.release',
  'statement.subject',
  'statement.attribute',
  'statement.value',
  'statement.asOf',
  'statement.doubtful',
  'statement.remark',
  'release.source',
  'release.published',
  'release.publishedBasis',
  'release.publisher',
  'release.url',
] as const
