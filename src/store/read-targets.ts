import type { Kysely } from 'kysely'
import type { RecordedTarget, TargetQuery } from './ports.ts'
import type { Tables } from './tables.ts'

/** Targets in force that were known on a day, by the day on which each became known, period and id. */
export async function listTargets(database: Kysely<Tables>, query: TargetQuery): Promise<readonly RecordedTarget[]> {
  let rows = database
    .selectFrom('releaseInForce as release')
    .innerJoin('target', 'target.release', 'release.id')
    .select(targetColumns)
    .where('release.region', '=', query.region)
    .where('target.published', '<=', query.asOf)
  if (query.indicator !== undefined) rows = rows.where('target.indicator', '=', query.indicator)
  if (query.activity !== undefined) rows = rows.where('target.activity', '=', query.activity)
  if (query.period !== undefined) rows = rows.where('target.period', '=', query.period)
  return await rows.orderBy('target.published').orderBy('target.period').orderBy('target.id').orderBy('release.source').execute()
}

const targetColumns = [
  'target.id',
  'target.release',
  'target.indicator',
  'target.activity',
  'target.subject',
  'target.period',
  'target.measure',
  'target.operator',
  'target.value',
  'target.printed',
  'target.unit',
  'target.kind',
  'target.issuer',
  'target.act',
  'target.actDate',
  'target.published',
  'target.publishedBasis',
  'target.supersedes',
  'target.owner',
  'target.remark',
  'release.source',
  'release.publisher',
  'release.url',
] as const
