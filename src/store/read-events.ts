import type { Kysely } from 'kysely'
import type { Intervention, StartUpPlan } from '../contract/record.ts'
import type { ReadStore, RecordedEvents } from './ports.ts'
import type { Tables } from './tables.ts'

/** Start-ups and interventions in force that were published on a day or before, by day of publication. */
export async function listEvents(
  database: Kysely<Tables>,
  { region, asOf }: Parameters<ReadStore['listEvents']>[0],
): Promise<RecordedEvents> {
  const rows = await database
    .selectFrom('releaseInForce as release')
    .innerJoin('datedEvent as event', 'event.release', 'release.id')
    .select(['event.kind', 'event.id', 'event.content', 'event.release'])
    .select(['release.source', 'release.published', 'release.publisher', 'release.url'])
    .where('release.region', '=', region)
    .where('release.published', '<=', asOf)
    .orderBy('release.published')
    .orderBy('release.source')
    .orderBy('event.id')
    .execute()
  const ofKind = <Event extends StartUpPlan | Intervention>(wanted: 'start-up' | 'intervention') =>
    rows
      .filter(({ kind }) => kind === wanted)
      .map(({ kind: _kind, content, ...document }) => ({ ...(content as Event), ...document }))
  return { startUps: ofKind<StartUpPlan>('start-up'), interventions: ofKind<Intervention>('intervention') }
}
