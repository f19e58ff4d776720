import type { Kysely } from 'kysely'
import { sha256 } from './release-content.ts'
import type { Tables } from './tables.ts'

/** Recomputes the checksums of the files behind a region's releases, and looks whether the rows of each revision still point at their file. */
export async function verifyRecord(
  database: Kysely<Tables>,
  region: string,
): Promise<{ readonly snapshots: number; readonly releases: number; readonly faults: readonly string[] }> {
  const releases = await database
    .selectFrom('release')
    .select(['id', 'source', 'revision'])
    .where('region', '=', region)
    .execute()
  const files = await database
    .selectFrom('releaseFile')
    .innerJoin('release', 'release.id', 'releaseFile.release')
    .select('checksum')
    .distinct()
    .where('release.region', '=', region)
    .execute()
  const faults: string[] = []
  for (const { checksum } of files) {
    const snapshot = await database
      .selectFrom('snapshot')
      .select(['file', 'bytes'])
      .where('checksum', '=', checksum)
      .executeTakeFirst()
    if (snapshot === undefined) faults.push(`snapshot ${checksum} is missing`)
    else if (sha256(snapshot.bytes) !== checksum) faults.push(`snapshot of ${snapshot.file} is not what its checksum says`)
  }
  return { snapshots: files.length, releases: releases.length, faults: [...faults, ...gaps(releases)] }
}

/** Revisions are numbered 1, 2, … without a gap. */
function gaps(releases: readonly { source: string; revision: number }[]): readonly string[] {
  const counts = new Map<string, { count: number; last: number }>()
  for (const { source, revision } of releases) {
    const { count, last } = counts.get(source) ?? { count: 0, last: 0 }
    counts.set(source, { count: count + 1, last: Math.max(last, revision) })
  }
  return [...counts].filter(([, { count, last }]) => count !== last).map(([source]) => `a revision of ${source} is missing`)
}
