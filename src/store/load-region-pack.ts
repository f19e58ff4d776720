import { type Kysely, sql } from 'kysely'
import type { Code, Region, RegionPack, SourceDocument } from '../contract/record.ts'
import type { Database } from './connect.ts'
import { insertReleases, type NewRelease } from './insert-releases.ts'
import type { LoadReport, PackFile } from './ports.ts'
import { countedReleases } from './read-releases.ts'
import { emptyContent, type ReleaseContent, releaseContents, sha256 } from './release-content.ts'
import type { Tables } from './tables.ts'

/** Loads a checked region pack in one transaction; see `WriteStore`. The counts of rows are those of the pack. */
export async function loadRegionPack(
  database: Database,
  pack: RegionPack,
  files: readonly PackFile[],
  recordedAt: string,
): Promise<LoadReport> {
  const contents = releaseContents(pack)
  const checksums = new Map(files.map(({ name, bytes }) => [name, sha256(bytes)]))
  const region = pack.region.id
  return await database.transaction().execute(async (transaction) => {
    // One load at a time; reads go on.
    await sql`lock table ${sql.table('release')} in share row exclusive mode`.execute(transaction)
    const inForce = await documentsInForce(transaction, region)
    const changed = contents.filter(({ source, digest }) => inForce.get(source.id)?.digest !== digest)
    const withdrawn = withdrawals(region, contents, inForce)
    const releases = [...changed, ...withdrawn].map((content) => nextRevision(region, content, inForce, recordedAt))
    await saveRegion(transaction, pack.region, pack.codes)
    const newSnapshots = await saveSnapshots(transaction, files, recordedAt)
    await insertReleases(transaction, releases, checksums)
    const newReleases = changed.filter(({ source }) => !inForce.has(source.id)).length
    return {
      region,
      newSnapshots,
      newReleases,
      revisedReleases: changed.length - newReleases,
      withdrawnReleases: withdrawn.length,
      unchangedReleases: contents.length - changed.length,
      observations: pack.observations.length,
      targets: pack.targets.length,
      statements: pack.statements.length,
    }
  })
}

interface DocumentInForce {
  readonly source: SourceDocument
  readonly revision: number
  readonly digest: string
  readonly empty: boolean
}

type InForce = ReadonlyMap<string, DocumentInForce>

async function documentsInForce(transaction: Kysely<Tables>, region: string): Promise<InForce> {
  const releases = await countedReleases(transaction).where('release.region', '=', region).execute()
  return new Map(
    releases.map((release) => {
      const { revision, digest, publisher, url, published, publishedBasis, language, remark } = release
      const source = { id: release.source, publisher, url, published, publishedBasis, language, remark }
      return [
        source.id,
        { source, revision, digest, empty: release.observations + release.targets + release.statements + release.events === 0 },
      ]
    }),
  )
}

/** Empty revisions for the documents that the pack no longer has. */
function withdrawals(region: string, contents: readonly ReleaseContent[], inForce: InForce): readonly ReleaseContent[] {
  const kept = new Set(contents.map(({ source }) => source.id))
  return [...inForce.values()]
    .filter(({ source, empty }) => !kept.has(source.id) && !empty)
    .map(({ source }) => emptyContent(region, source))
}

function nextRevision(region: string, content: ReleaseContent, inForce: InForce, recordedAt: string): NewRelease {
  const revision = (inForce.get(content.source.id)?.revision ?? 0) + 1
  return { id: `${region}:${content.source.id}:${revision}`, region, revision, recordedAt, content }
}

async function saveRegion(transaction: Kysely<Tables>, region: Region, codes: readonly Code[]): Promise<void> {
  const { id, kind, ...rest } = region
  const names = JSON.stringify(rest.names)
  const phasing = JSON.stringify(rest.phasing)
  const phasingBasis = JSON.stringify(rest.phasingBasis)
  await sql`insert into region (id, kind, names, phasing, phasing_basis) values (${id}, ${kind}, ${names}, ${phasing}, ${phasingBasis})
    on conflict (id) do update set
      kind = excluded.kind, names = excluded.names, phasing = excluded.phasing, phasing_basis = excluded.phasing_basis`.execute(
    transaction,
  )
  await transaction.deleteFrom('code').where('region', '=', id).execute()
  const rows = codes.map((code, position) => ({ ...code, region: id, position }))
  await sql`insert into code (region, list, code, parent, names, position)
    select region, list, code, parent, names, position from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (region text, list text, code text, parent text, names jsonb, position integer)`.execute(transaction)
}

/** Keeps the files whose bytes the store does not have yet, and says how many. */
async function saveSnapshots(transaction: Kysely<Tables>, files: readonly PackFile[], receivedAt: string): Promise<number> {
  const snapshots = new Map(files.map(({ name, bytes }) => [sha256(bytes), { file: name, bytes }]))
  const known = await transaction
    .selectFrom('snapshot')
    .select('checksum')
    .where('checksum', 'in', [...snapshots.keys(), ''])
    .execute()
  for (const { checksum } of known) snapshots.delete(checksum)
  for (const [checksum, { file, bytes }] of snapshots) {
    await transaction
      .insertInto('snapshot')
      .values({ checksum, file, bytes: Buffer.from(bytes), receivedAt })
      .execute()
  }
  return snapshots.size
}
