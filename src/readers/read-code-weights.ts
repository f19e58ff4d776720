import type { Problem } from '../contract/errors.ts'
import { cellsOf } from './cells.ts'
import type { ReceivedFile } from './file.ts'
import { problemLog, sortProblems } from './problem.ts'
import { readTable } from './read-table.ts'
import { seenBefore } from './seen-before.ts'

export interface ReadCodeWeights {
  readonly weights: ReadonlyMap<string, number> | undefined
  readonly problems: readonly Problem[]
}

/** Reads a CSV file `code,weight`: a weight, zero or above and in any unit, for each of the wanted codes. */
export function readCodeWeights(file: ReceivedFile, wanted: readonly string[]): ReadCodeWeights {
  const problems: Problem[] = []
  const log = problemLog(file.name, problems)
  const { rows, complete } = readTable(file, ['code', 'weight'], log)
  const seen = seenBefore()
  const weights = new Map<string, number>()
  for (const row of rows) {
    const cells = cellsOf(row, log)
    const code = cells.text('code')
    const number = cells.number('weight', 0)
    const first = seen.check(code, file.name, row.row)
    if (first !== undefined) cells.refuse('code', code, `each code once; it stands on ${first}`)
    if (number !== undefined && number.value < 0) cells.refuse('weight', number.printed, 'a number that is not negative')
    if (number !== undefined) weights.set(code, number.value)
  }
  const missing = wanted.filter((code) => !rows.some((row) => row.cell('code') === code))
  if (complete && missing.length > 0)
    log.add(0, 'code', `no weight of ${missing.join(', ')}`, 'a weight of every code of the series')
  return { weights: problems.length === 0 ? weights : undefined, problems: sortProblems(problems) }
}
