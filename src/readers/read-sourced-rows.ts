import type { Problem } from '../contract/errors.ts'
import type { Place } from '../contract/record.ts'
import { type Cells, cellsOf } from './cells.ts'
import { problemLog } from './problem.ts'
import { readTable } from './read-table.ts'
import { seenBefore } from './seen-before.ts'
import type { SourceUse } from './source-use.ts'
import type { TableFiles } from './table-files.ts'

/** Reads rows that have an `id` and a `source`, each id of a source once; `use` receives the sources. `thing` is what a row is called. */
export function readSourcedRows<Column extends string, Row extends object>(
  { files, complete }: TableFiles,
  columns: readonly (Column | 'id' | 'source')[],
  thing: string,
  use: SourceUse,
  problems: Problem[],
  read: (cells: Cells<Column | 'id' | 'source'>) => Row | undefined,
): readonly (Row & Place)[] {
  const seen = seenBefore()
  if (!complete) use.noteMissingRows()
  return files.flatMap((file) => {
    const log = problemLog(file.name, problems)
    const table = readTable(file, columns, log)
    if (!table.complete) use.noteMissingRows()
    return table.rows.flatMap((row) => {
      use.note(row.cell('source'))
      const cells = cellsOf(row, log)
      const first = seen.check(JSON.stringify([row.cell('source'), row.cell('id')]), file.name, row.row)
      if (first !== undefined) cells.refuse('id', row.cell('id'), `each ${thing} of a source once; it stands on ${first}`)
      const one = read(cells)
      return one === undefined ? [] : [{ ...one, file: file.name, row: row.row }]
    })
  })
}
