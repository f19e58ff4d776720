import type { z } from 'zod'
import type { Problem } from '../contract/errors.ts'
import type { ReceivedFile } from './file.ts'
import { jsonValue } from './json-value.ts'
import { type ProblemLog, problemLog, sortProblems } from './problem.ts'

export interface ReadJson<Value> {
  readonly value: Value | undefined
  readonly problems: readonly Problem[]
}

/** Where a value stands in a JSON file: `nodes[2].base[0]`. */
export type JsonPath = readonly (string | number)[]

/** Tells a log that the value at a path is wrong. */
export type RefuseAt = (path: JsonPath, found: unknown, allowed: string) => void

/**
 * Reads a JSON file by its schema, then lets `check` look for what a schema cannot say. Every problem names the place as its column;
 * a file with any problem has no value.
 */
export function readJson<Schema extends z.ZodType>(
  file: ReceivedFile,
  schema: Schema,
  check: (value: z.output<Schema>, refuse: RefuseAt) => void,
): ReadJson<z.output<Schema>> {
  const problems: Problem[] = []
  const log = problemLog(file.name, problems)
  const parsed = jsonValue(file, 'a JSON text', log)
  if (parsed === undefined) return { value: undefined, problems }
  const read = schema.safeParse(parsed)
  if (read.success) check(read.data, (path, found, allowed) => log.add(0, pathText(path), shown(found), allowed))
  else for (const issue of read.error.issues) logIssue(issue, parsed, log)
  return { value: read.success && problems.length === 0 ? read.data : undefined, problems: sortProblems(problems) }
}

function logIssue(issue: z.core.$ZodIssue, parsed: unknown, log: ProblemLog): void {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) log.add(0, pathText([...path, key]), 'an unknown field', 'the fields of plans/README.md')
    return
  }
  const found = path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    parsed,
  )
  log.add(0, pathText(path), shown(found), issue.message)
}

function shown(found: unknown): string {
  if (found === undefined) return 'nothing'
  return typeof found === 'string' ? found : JSON.stringify(found)
}

export function pathText(path: JsonPath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  )
}

/** Whether a file is a JSON object with a field of that name; what cannot be read has none. */
export function hasField(file: ReceivedFile, field: string): boolean {
  const parsed = jsonValue(file, 'a JSON text', problemLog(file.name, []))
  return typeof parsed === 'object' && parsed !== null && field in parsed
}
