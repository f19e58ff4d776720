import type { Problem } from '../contract/errors.ts'
import type { RegionPack } from '../contract/record.ts'
import type { ReceivedFile } from './file.ts'
import { readPackCodes } from './pack-codes.ts'
import { sortProblems } from './problem.ts'
import { readDaybook } from './read-daybook.ts'
import { readInterventions } from './read-interventions.ts'
import { daybookName, type Manifest, manifestName, type PackTable, readManifest, tableName } from './read-manifest.ts'
import { readObservations } from './read-observations.ts'
import { readSources } from './read-sources.ts'
import { readStartUps } from './read-start-ups.ts'
import { readStatements } from './read-statements.ts'
import { readTargets } from './read-targets.ts'
import { sourceUse } from './source-use.ts'
import type { TableFiles } from './table-files.ts'

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
  const packCodes = readPackCodes(codes, tables?.subjects ?? { files: [], complete: false }, problems)
  if (tables === undefined) return { pack: undefined, problems: sortProblems(problems) }
  const use = sourceUse()
  const sources = readSources(tables.sources, problems)
  const observations = readObservations(tables.observations, packCodes, sources, use, problems)
  const targets = readTargets(tables.targets, packCodes, sources, use, problems)
  const statements = readStatements(tables.statements, packCodes, sources, use, problems)
  const startUps = readStartUps(tables.startUps, packCodes, sources, use, problems)
  const interventions = readInterventions(tables.interventions, packCodes, sources, use, problems)
  const entries = readDaybook(tables.daybook, sources, use, problems)
  sources.refuseUnused(use)
  if (manifest.region === undefined || problems.length > 0) return { pack: undefined, problems: sortProblems(problems) }
  const tablesRead = { observations, targets, statements, startUps, interventions, entries }
  return { pack: { region: manifest.region, codes: packCodes.all, sources: sources.list, ...tablesRead }, problems: [] }
}

/** The files that the manifest names, by table; every table that came must be named once, and every named one must have come. */
function listedFiles(
  tables: NonNullable<Manifest['files']>,
  files: readonly ReceivedFile[],
  problems: Problem[],
): Readonly<Record<PackTable, TableFiles>> {
  const every = new Set(Object.values(tables).flat())
  const unnamed = files.filter(({ name }) => (tableName.test(name) || daybookName.test(name)) && !every.has(name))
  for (const { name } of unnamed) {
    problems.push({
      file: name,
      row: 0,
      column: '',
      found: 'a file that the manifest does not name',
      allowed: 'only named files',
    })
  }
  const named = new Set<string>()
  const pick = (table: PackTable): TableFiles => {
    // A file that is not named could belong to any table.
    let complete = unnamed.length === 0
    const picked = tables[table].flatMap((name) => {
      const refuse = (found: string, allowed: string): void => {
        problems.push({ file: manifestName, row: 0, column: `files.${table}`, found, allowed })
      }
      const file = files.find((candidate) => candidate.name === name)
      if (named.has(name)) refuse(`${name} a second time`, 'each file once')
      else if (file === undefined) refuse(name, 'a file of the pack')
      complete &&= file !== undefined
      const fresh = named.has(name) || file === undefined ? [] : [file]
      named.add(name)
      return fresh
    })
    return { files: picked, complete }
  }
  return {
    sources: pick('sources'),
    subjects: pick('subjects'),
    observations: pick('observations'),
    targets: pick('targets'),
    statements: pick('statements'),
    startUps: pick('startUps'),
    interventions: pick('interventions'),
    daybook: pick('daybook'),
  }
}
