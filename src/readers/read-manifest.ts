import { z } from 'zod'
import type { Problem } from '../contract/errors.ts'
import type { Region } from '../contract/record.ts'
import type { ReceivedFile } from './file.ts'
import { jsonValue } from './json-value.ts'
import { type ProblemLog, problemLog } from './problem.ts'

export const manifestName = 'manifest.json'

/** What could be made of a manifest: the region, and which files hold what. Each is undefined when it could not be read. */
export interface Manifest {
  readonly region: Region | undefined
  readonly files: Readonly<Record<PackTable, readonly string[]>> | undefined
}

export type PackTable =
  | 'sources'
  | 'subjects'
  | 'observations'
  | 'targets'
  | 'statements'
  | 'startUps'
  | 'interventions'
  | 'daybook'

const name = z
  .string()
  .regex(/\S/, 'a text that is not empty')
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'a text on one line, without control characters')
/** Names of tables; a file with a capital in its name, such as LEFT-OUT.csv, is a note for people. */
export const tableName = /^[a-z0-9][a-z0-9-]*\.csv$/
const fileNames = z.array(z.string().regex(tableName, 'a name such as growth.csv'))
/** Names of files of entries. */
export const daybookName = /^[a-z0-9][a-z0-9-]*\.jsonl$/
const names = z.strictObject({ vi: name, en: name, fr: name, de: name })
const share = z.number().gt(0).lt(1)

const tables = z.strictObject({
  sources: fileNames.min(1),
  subjects: fileNames,
  observations: fileNames.min(1),
  targets: fileNames,
  statements: fileNames,
  startUps: fileNames.default([]),
  interventions: fileNames.default([]),
  daybook: z.array(z.string().regex(daybookName, 'a name such as daybook.jsonl')).default([]),
})

const schema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, 'small letters, digits and hyphens, beginning with a letter'),
  kind: z.enum(['published', 'synthetic']),
  names,
  phasing: z.array(z.strictObject({ quarter: z.literal([1, 2, 3, 4]), share, low: share, high: share })),
  phasingBasis: names,
  files: tables,
})

/** Reads `manifest.json`. A fault in one part does not hide the others. */
export function readManifest(files: readonly ReceivedFile[], problems: Problem[]): Manifest {
  const log = problemLog(manifestName, problems)
  const file = files.find((candidate) => candidate.name === manifestName)
  if (file === undefined) {
    log.add(0, '', 'no such file', 'a manifest.json beside the CSV files')
    return { region: undefined, files: undefined }
  }
  const json = jsonValue(file, 'one JSON object', log)
  if (json === undefined) return { region: undefined, files: undefined }
  const checked = schema.safeParse(json)
  if (checked.error !== undefined) {
    for (const issue of checked.error.issues) log.add(0, issue.path.join('.'), foundAt(json, issue.path), issue.message)
    return { region: undefined, files: tables.safeParse(valueAt(json, ['files'])).data }
  }
  const { files: named, ...region } = checked.data
  checkPhasing(region.phasing, log)
  return { region, files: named }
}

function foundAt(json: unknown, path: readonly PropertyKey[]): string {
  return JSON.stringify(valueAt(json, path)) ?? 'nothing'
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json
  for (const key of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return value
}

const sumTolerance = 1e-9

function checkPhasing(phasing: Region['phasing'], log: ProblemLog): void {
  const quarters = phasing.map(({ quarter }) => quarter).join(', ')
  if (quarters !== '1, 2, 3, 4') log.add(0, 'phasing', `quarters ${quarters}`, 'quarters 1, 2, 3, 4')
  const sum = phasing.reduce((total, { share: part }) => total + part, 0)
  if (Math.abs(sum - 1) > sumTolerance) log.add(0, 'phasing', `shares that sum to ${sum}`, 'shares that sum to 1')
  phasing.forEach((part, index) => {
    if (part.low <= part.share && part.share <= part.high) return
    log.add(0, `phasing.${index}`, `${part.low} ≤ ${part.share} ≤ ${part.high}`, 'low ≤ share ≤ high')
  })
}
