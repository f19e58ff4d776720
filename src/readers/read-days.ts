import type { Problem } from '../contract/errors.ts'
import { cellsOf } from './cells.ts'
import type { ReceivedFile } from './file.ts'
import { problemLog, sortProblems } from './problem.ts'
import { readTable } from './read-table.ts'

/** Days off by decree and days off that were worked all the same, `YYYY-MM-DD`. */
export interface DayList {
  readonly off: readonly string[]
  readonly worked: readonly string[]
}

/** Reads a CSV of `day,kind`, kind being `off` or `worked`; each day once. Undefined when anything is wrong. */
export function readDays(file: ReceivedFile): { readonly days?: DayList; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const log = problemLog(file.name, problems)
  const seen = new Set<string>()
  const rows = readTable(file, ['day', 'kind'], log).rows.flatMap((row) => {
    const cells = cellsOf(row, log)
    const [day, kind] = [cells.day('day'), cells.word('kind', ['off', 'worked'])]
    if (day === undefined || kind === undefined) return []
    if (seen.has(day)) cells.refuse('day', day, 'each day once')
    seen.add(day)
    return [{ day, kind }]
  })
  if (problems.length > 0) return { problems: sortProblems(problems) }
  const of = (wanted: 'off' | 'worked'): readonly string[] => rows.filter(({ kind }) => kind === wanted).map(({ day }) => day)
  return { days: { off: of('off'), worked: of('worked') }, problems }
}
