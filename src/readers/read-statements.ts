import type { Problem } from '../contract/errors.ts'
import type { Place, Statement } from '../contract/record.ts'
import { parsePeriod } from '../engine/index.ts'
import { type Cells, cellsOf, isComplete } from './cells.ts'
import { isCalendarDay } from './day.ts'
import type { ReceivedFile } from './file.ts'
import type { PackCodes } from './pack-codes.ts'
import { problemLog } from './problem.ts'
import type { Sources } from './read-sources.ts'
import { readTable } from './read-table.ts'
import { seenBefore } from './seen-before.ts'

const columns = ['subject', 'attribute', 'value', 'as_of', 'doubtful', 'source', 'remark'] as const
type Column = (typeof columns)[number]

/** Reads the facts that are no numbers; `used` receives the sources they were taken from. */
export function readStatements(
  files: readonly ReceivedFile[],
  codes: PackCodes,
  sources: Sources,
  used: Set<string>,
  problems: Problem[],
): readonly (Statement & Place)[] {
  const seen = seenBefore()
  const statements: (Statement & Place)[] = []
  for (const file of files) {
    const log = problemLog(file.name, problems)
    for (const row of readTable(file, columns, log).rows) {
      used.add(row.cell('source'))
      const cells = cellsOf(row, log)
      const statement = readStatement(cells, codes, sources)
      if (statement === undefined) continue
      const { source, subject, attribute, value, asOf } = statement
      const first = seen.check(JSON.stringify([source, subject, attribute, value, asOf]), file.name, row.row)
      if (first !== undefined) cells.refuse('', value, `each fact of a source once; it stands on ${first}`)
      statements.push({ ...statement, file: file.name, row: row.row })
    }
  }
  return statements
}

function readStatement(cells: Cells<Column>, codes: PackCodes, sources: Sources): Statement | undefined {
  const statement = {
    subject: cells.code('subject', codes.subjects),
    attribute: cells.identifier('attribute'),
    value: cells.filled('value'),
    asOf: readAsOf(cells),
    doubtful: cells.yes('doubtful'),
    source: cells.code('source', sources),
    remark: cells.text('remark'),
  }
  return isComplete<Statement>(statement) ? statement : undefined
}

function readAsOf(cells: Cells<Column>): string | undefined {
  const asOf = cells.text('as_of')
  if (asOf === '' || isCalendarDay(asOf) || parsePeriod(asOf) !== undefined) return asOf
  return cells.refuse('as_of', asOf, 'a day or a period, such as 2025-10-05 or 2025-10, or empty')
}
