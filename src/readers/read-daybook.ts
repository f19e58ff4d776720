import { newEntry, type PackEntry } from '../contract/daybook.ts'
import type { Problem } from '../contract/errors.ts'
import { code, isoDay } from '../contract/inputs.ts'
import type { Place } from '../contract/record.ts'
import { decodeText } from './decode-text.ts'
import type { ReceivedFile } from './file.ts'
import { type ProblemLog, problemLog } from './problem.ts'
import type { Sources } from './read-sources.ts'
import { seenBefore } from './seen-before.ts'
import type { SourceUse } from './source-use.ts'
import type { TableFiles } from './table-files.ts'

const line = newEntry.extend({
  id: code.min(1).describe('identifier within the pack, for ever'),
  known: isoDay.describe('day on which it became known'),
  by: code.min(1).optional().describe('who made it, where that is part of the record'),
})

/**
 * Reads the entries that come with a pack, one JSON object a line, in the order in which they became known; within a day in the order
 * of files and lines. What their ledgers say of them is not looked at here.
 */
export function readDaybook(
  { files }: TableFiles,
  sources: Sources,
  use: SourceUse,
  problems: Problem[],
): readonly (PackEntry & Place)[] {
  const seen = seenBefore()
  const entries = files.flatMap((file) => {
    const log = problemLog(file.name, problems)
    return linesOf(file, log).flatMap(({ text, row }) => {
      const entry = entryOf(text, row, log)
      if (entry === undefined) {
        use.noteMissingRows()
        return []
      }
      const first = seen.check(entry.id, file.name, row)
      if (first !== undefined) log.add(row, 'id', entry.id, `each id once; it stands on ${first}`)
      checkSource(entry, row, sources, use, log)
      return [{ ...entry, file: file.name, row }]
    })
  })
  return entries.toSorted((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : 0))
}

function linesOf(file: ReceivedFile, log: ProblemLog): readonly { readonly text: string; readonly row: number }[] {
  const lines = (decodeText(file.bytes, log) ?? '').split('\n')
  return lines.map((text, at) => ({ text, row: at + 1 })).filter(({ text }) => text.trim() !== '')
}

function entryOf(text: string, row: number, log: ProblemLog): PackEntry | undefined {
  const json = parsed(text)
  if (json === undefined) {
    log.add(row, '', text, 'one JSON object')
    return undefined
  }
  const checked = line.safeParse(json)
  if (checked.success) return checked.data
  const told = new Set<string>()
  for (const { path, message } of checked.error.issues) {
    if (told.has(path.join('.'))) continue
    told.add(path.join('.'))
    const found = path.reduce<unknown>((value, part) => (value instanceof Object ? Reflect.get(value, part) : undefined), json)
    log.add(row, path.map(String).join('.'), JSON.stringify(found) ?? 'nothing', message)
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function checkSource(entry: PackEntry, row: number, sources: Sources, use: SourceUse, log: ProblemLog): void {
  const source = entry.evidence?.source
  if (source === undefined) return
  use.note(source)
  if (sources.codes !== undefined && !sources.codes.has(source)) log.add(row, 'evidence.source', source, sources.title)
}
