import type { Problem } from '../contract/errors.ts'
import { type Intervention, interventionForms, type Place } from '../contract/record.ts'
import { type Cells, cellsOf, isComplete } from './cells.ts'
import { readMonth } from './month-cell.ts'
import { nearestWord } from './nearest-word.ts'
import type { PackCodes } from './pack-codes.ts'
import { problemLog } from './problem.ts'
import type { Sources } from './read-sources.ts'
import { readTable } from './read-table.ts'
import { seenBefore } from './seen-before.ts'
import type { SourceUse } from './source-use.ts'
import type { TableFiles } from './table-files.ts'

const columns = ['id', 'first', 'last', 'form', 'activities', 'source', 'remark'] as const
type Column = (typeof columns)[number]

/** Reads the dated interventions; `use` receives the sources they were taken from. */
export function readInterventions(
  { files, complete }: TableFiles,
  codes: PackCodes,
  sources: Sources,
  use: SourceUse,
  problems: Problem[],
): readonly (Intervention & Place)[] {
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
      if (first !== undefined) cells.refuse('id', row.cell('id'), `each event of a source once; it stands on ${first}`)
      const one = readIntervention(cells, codes, sources)
      return one === undefined ? [] : [{ ...one, file: file.name, row: row.row }]
    })
  })
}

function readIntervention(cells: Cells<Column>, codes: PackCodes, sources: Sources): Intervention | undefined {
  const [first, last] = [readMonth(cells, 'first'), readMonth(cells, 'last')]
  const one = {
    id: cells.code('id', codes.subjects),
    first,
    last: first !== undefined && last !== undefined && last < first ? cells.refuse('last', last, `${first} or later`) : last,
    form: cells.word('form', interventionForms),
    activities: readActivities(cells, codes),
    source: cells.code('source', sources),
    remark: cells.text('remark'),
  }
  return isComplete<Intervention>(one) ? one : undefined
}

/** Codes of activities with a blank between them, each once. */
function readActivities(cells: Cells<Column>, { activities }: PackCodes): readonly string[] | undefined {
  const list = cells.text('activities').split(' ')
  const wrong = list.find((code, at) => !(activities.codes?.has(code) ?? code !== '') || list.indexOf(code) < at)
  if (wrong === undefined) return list
  const near = nearestWord(wrong, activities.codes ?? [])
  return cells.refuse(
    'activities',
    wrong,
    `${activities.title}, each once, a blank between two${near === undefined || near === wrong ? '' : `; did you mean "${near}"?`}`,
  )
}
