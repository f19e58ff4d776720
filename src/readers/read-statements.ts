import type { Problem } from '../contract/errors.ts'
import type { Place, Statement } from '../contract/record.ts'
import { parsePeriod } from '../engine/index.ts'
import { type Cells, cellsOf, isComplete } from './cells.ts'
import { isCalendarDay } from './day.ts'
import type { PackCodes } from './pack-codes.ts'
import { problemLog } from './problem.ts'
import type { Sources } from './read-sources.ts'
import { readTable } from './read-table.ts'
import { seenBefore } from './seen-before.ts'
import type { SourceUse } from './source-use.ts'
import type { TableFiles } from './table-files.ts'

const columns = ['subject', 'attribute', 'value', 'as_of', 'doubtful', 'source', 'remark'] as const
type Column = (typeof columns)[number]

/** Reads the facts that are no numbers; `use` receives the sources they were taken from. */
export function readStatements(
  { files, complete }: TableFiles,
  codes: PackCodes,
  sources: Sources,
  use: SourceUse,
  problems: Problem[],
): readonly (Statement & Place)[] {
  const seen = seenBefore()
  if (!complete) use.noteMissingRows()
  const statements: (Statement & Place)[] = []
  for (const file of files) {
    const log = problemLog(file.name, problems)
    const table = readTable(file, columns, log)
    if (!table.complete) use.noteMissingRows()
    for (const row of table.rows) {
      use.note(row.cell('source'))
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
