import type { z } from 'zod'
import type { recordedObservation, recordedStatement } from '../../contract/figure.ts'
import type { ZoneStatus, ZoneType } from '../../contract/ledgers/land-words.ts'
import type { ReadStore } from '../../store/ports.ts'

type Published = z.output<typeof recordedObservation>

/** Indicators of the record that count zones of one type and status. */
const countIndicators: readonly (readonly [string, ZoneType, ZoneStatus])[] = [
  ['zones-planned', 'economic-zone', 'planned'],
  ['parks-planned', 'park', 'planned'],
  ['clusters-planned', 'cluster', 'planned'],
  ['clusters-established', 'cluster', 'established'],
]

/** Published counts of zones by type and status: the latest day first. */
export async function publishedCounts(store: ReadStore, region: string, asOf: string) {
  const found = await Promise.all(
    countIndicators.map(async ([indicator, type, status]) => ({
      type,
      status,
      published: newestFirst(await store.listObservations({ region, asOf, indicator, subject: '' })),
    })),
  )
  return found
}

/** Everything published of one zone: figures and statements. Published figures stay what they are; nothing is computed from them here. */
export async function publishedOf(
  store: ReadStore,
  region: string,
  asOf: string,
  subject: string,
): Promise<{ readonly published: Published[]; readonly statements: z.output<typeof recordedStatement>[] }> {
  const [observations, statements] = await Promise.all([
    store.listObservations({ region, asOf, subject }),
    store.listStatements({ region, asOf, subject }),
  ])
  return { published: newestFirst(observations), statements: [...statements] }
}

function newestFirst(observations: readonly Published[]): Published[] {
  return observations.toSorted((one, other) => (one.published > other.published ? -1 : one.published < other.published ? 1 : 0))
}
