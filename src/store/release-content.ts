import { createHash } from 'node:crypto'
import type {
  Intervention,
  Observation,
  Place,
  RegionPack,
  SourceDocument,
  StartUpPlan,
  Statement,
  Target,
} from '../contract/record.ts'

/** A document with all that a pack takes from it, its rows identified, and the checksum of the whole. */
export interface ReleaseContent {
  readonly source: SourceDocument
  readonly observations: readonly Identified<Observation>[]
  readonly targets: readonly (Target & Place)[]
  readonly statements: readonly Identified<Statement>[]
  readonly startUps: readonly (StartUpPlan & Place)[]
  readonly interventions: readonly (Intervention & Place)[]
  readonly digest: string
}

export type Identified<Row> = Row & Place & { readonly id: string }

interface Parts {
  readonly observations: (Observation & Place)[]
  readonly targets: (Target & Place)[]
  readonly statements: (Statement & Place)[]
  readonly startUps: (StartUpPlan & Place)[]
  readonly interventions: (Intervention & Place)[]
}

const noParts = (): Parts => ({ observations: [], targets: [], statements: [], startUps: [], interventions: [] })

/** The pack's content by document, in the order of its list of documents. */
export function releaseContents(pack: RegionPack): readonly ReleaseContent[] {
  const { region, sources } = pack
  const parts = new Map<string, Parts>(sources.map(({ id }) => [id, noParts()]))
  const partsOf = ({ source, file, row }: Place & { readonly source: string }) => {
    const found = parts.get(source)
    if (!found) throw new Error(`${file}, row ${row}: the pack has no document ${source}.`)
    return found
  }
  for (const row of pack.observations) partsOf(row).observations.push(row)
  for (const row of pack.targets) partsOf(row).targets.push(row)
  for (const row of pack.statements) partsOf(row).statements.push(row)
  for (const row of pack.startUps) partsOf(row).startUps.push(row)
  for (const row of pack.interventions) partsOf(row).interventions.push(row)
  return sources.map((source) => releaseContent(region.id, source, parts.get(source.id)))
}

/** A document without rows: what is recorded when it leaves its pack. */
export function emptyContent(region: string, source: SourceDocument): ReleaseContent {
  return releaseContent(region, source, undefined)
}

function releaseContent(region: string, source: SourceDocument, parts = noParts()): ReleaseContent {
  const { observations, targets, statements, startUps, interventions } = parts
  // Documents without events keep the checksum that they had before packs knew of any.
  const events = startUps.length + interventions.length === 0 ? [] : [contentsOf(startUps), contentsOf(interventions)]
  return {
    source,
    observations: identify(region, 'observation', observations),
    targets,
    statements: identify(region, 'statement', statements),
    startUps,
    interventions,
    digest: sha256(
      JSON.stringify([canonical(source), contentsOf(observations), contentsOf(targets), contentsOf(statements), ...events]),
    ),
  }
}

/**
 * Gives each row an identifier made from its region, document and content, so that it outlives a new order of the file's rows.
 * A row that its document repeats word for word gets `-2`, `-3`, …
 */
function identify<Row extends Place & { readonly source: string }>(
  region: string,
  kind: string,
  rows: readonly Row[],
): readonly (Row & { readonly id: string })[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const hash = sha256(JSON.stringify([kind, region, contentOf(row)])).slice(0, 16)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return { ...row, id: count === 1 ? hash : `${hash}-${count}` }
  })
}

function contentsOf(rows: readonly Place[]): readonly string[] {
  return rows.map(contentOf).sort()
}

/** The row without its place in the file: moving a row changes nothing. */
function contentOf(row: Place): string {
  const { file: _file, row: _row, ...content } = row
  return canonical(content)
}

/** One spelling of a flat row, whatever the order in which its fields were set. */
function canonical(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Checksum of bytes or of a text's UTF-8 form, sha-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
