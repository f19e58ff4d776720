import type { Problem } from '../../contract/errors.ts'
import type { LeftOut } from '../../contract/left-out.ts'
import type { ReceivedFile } from '../file.ts'
import { nearestWord } from '../nearest-word.ts'
import { type ProblemLog, problemLog } from '../problem.ts'
import { type OpenTable, readOpenTable } from '../read-table.ts'
import type { KnownWords } from './known-words.ts'
import { type Layout, layoutOf, layouts } from './layouts.ts'
import type { LooseFigures } from './loose-figure.ts'
import { looseRow } from './loose-row.ts'
import { refuseImpossible } from './refuse-impossible.ts'
import { refusePercent } from './refuse-percent.ts'

/** A file of figures as read: its layout and what its rows say. */
export interface ReadFigures extends LooseFigures {
  readonly layout: Layout['name']
  readonly rows: number
}

/** Reads figures that belong to no pack, in one of the layouts of FOR-43. Undefined when there is a problem; all of them are then listed. */
export function readFigures(file: ReceivedFile, known: KnownWords, problems: Problem[]): ReadFigures | undefined {
  const log = problemLog(file.name, problems)
  const before = problems.length
  const table = readOpenTable(file, [...new Set(layouts.flatMap(({ needed, optional }) => [...needed, ...optional]))], log)
  if (table === undefined) return undefined
  const layout = layoutOf(table.columns)
  if (layout === undefined) {
    log.add(1, '', `the columns ${table.columns.join(',')}`, layouts.map(({ needed }) => `${needed.join(',')} …`).join(' or '))
    return undefined
  }
  checkColumns(table, layout, log)
  if (problems.length > before) return undefined
  const read = readRows(table, layout, file.name, known, log)
  refusePercent(layout.name, read.figures, log)
  refuseImpossible(read.figures, log)
  if (table.rows.length === 0) log.add(0, '', 'no rows', 'a row for each figure')
  return problems.length > before ? undefined : { layout: layout.name, rows: table.rows.length, ...read }
}

/** A column that nobody reads may be what tells two rows apart, so each one must be known. */
function checkColumns({ columns }: OpenTable, { needed, optional }: Layout, log: ProblemLog): void {
  const known = [...needed, ...optional]
  for (const name of columns.filter((name, index) => columns.indexOf(name) < index)) {
    log.add(1, name, 'the column a second time', 'each column once')
  }
  for (const name of columns.filter((name) => !known.includes(name))) {
    const near = nearestWord(
      name,
      known.filter((column) => !columns.includes(column)),
    )
    log.add(1, name, 'an unknown column', `${known.join(',')}${near === undefined ? '' : `; did you mean "${near}"?`}`)
  }
}

function readRows(table: OpenTable, layout: Layout, file: string, known: KnownWords, log: ProblemLog): LooseFigures {
  const leftOut: LeftOut[] = []
  const read = table.rows.map((row) => layout.read(looseRow(row, log, leftOut), file, known))
  return { figures: read.flatMap(({ figures }) => figures), statements: read.flatMap(({ statements }) => statements), leftOut }
}
