import type { Problem } from '../contract/errors.ts'
import type { RegionPack } from '../contract/record.ts'
import type { ReceivedFile } from './file.ts'
import { readPackCodes } from './pack-codes.ts'
import { sortProblems } from './problem.ts'
import { type Manifest, manifestName, type PackTable, readManifest, tableName } from './read-manifest.ts'
import { readObservations } from './read-observations.ts'
import { readSources } from './read-sources.ts'
import { readStatements } from './read-statements.ts'
import { readTargets } from './read-targets.ts'

/** A pack without a fault, or every fault that was found. */
export type RegionPackReading =
  | { readonly pack: RegionPack; readonly problems: readonly [] }
  | { readonly pack: undefined; readonly problems: readonly Problem[] }

/**
 * Reads a region pack: its manifest and CSV files as received, checked against the code lists shared by all packs. A pack with any
 * problem is no pack; the problems of all files come together, sorted by file, row and column.
 */
export function readRegionPack(files: readonly ReceivedFile[], codes: readonly ReceivedFile[]): RegionPackReading {
  const problems: Problem[] = []
  const manifest = readManifest(files, problems)
  const tables = manifest.files === undefined ? undefined : listedFiles(manifest.files, files, problems)
  const packCodes = readPackCodes(codes, tables?.subjects ?? [], problems)
  if (tables === undefined) return { pack: undefined, problems: sortProblems(problems) }
  const used = new Set<string>()
  const sources = readSources(tables.sources, problems)
  const observations = readObservations(tables.observations, packCodes, sources, used, problems)
  const targets = readTargets(tables.targets, packCodes, sources, used, problems)
  const statements = readStatements(tables.statements, packCodes, sources, used, problems)
  sources.refuseUnused(used)
  if (manifest.region === undefined || problems.length > 0) return { pack: undefined, problems: sortProblems(problems) }
  const pack = { region: manifest.region, codes: packCodes.all, sources: sources.list, observations, targets, statements }
  return { pack, problems: [] }
}

/** The files that the manifest names, by table; every table that came must be named once, and every named one must have come. */
function listedFiles(
  tables: NonNullable<Manifest['files']>,
  files: readonly ReceivedFile[],
  problems: Problem[],
): Readonly<Record<PackTable, readonly ReceivedFile[]>> {
  const named = new Set<string>()
  const pick = (table: PackTable): readonly ReceivedFile[] =>
    tables[table].flatMap((name) => {
      const refuse = (found: string, allowed: string): void => {
        problems.push({ file: manifestName, row: 0, column: `files.${table}`, found, allowed })
      }
      const file = files.find((candidate) => candidate.name === name)
      if (named.has(name)) refuse(`${name} a second time`, 'each file once')
      else if (file === undefined) refuse(name, 'a file of the pack')
      const fresh = named.has(name) || file === undefined ? [] : [file]
      named.add(name)
      return fresh
    })
  const listed = {
    sources: pick('sources'),
    subjects: pick('subjects'),
    observations: pick('observations'),
    targets: pick('targets'),
    statements: pick('statements'),
  }
  for (const { name } of files) {
    if (!tableName.test(name) || named.has(name)) continue
    problems.push({
      file: name,
      row: 0,
      column: '',
      found: 'a file that the manifest does not name',
      allowed: 'only named CSV files',
    })
  }
  return listed
}
