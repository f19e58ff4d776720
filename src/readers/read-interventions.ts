import type { Problem } from '../contract/errors.ts'
import { type Intervention, interventionForms, type Place } from '../contract/record.ts'
import { type Cells, isComplete } from './cells.ts'
import { readMonth } from './month-cell.ts'
import { nearestWord } from './nearest-word.ts'
import type { PackCodes } from './pack-codes.ts'
import { readSourcedRows } from './read-sourced-rows.ts'
import type { Sources } from './read-sources.ts'
import type { SourceUse } from './source-use.ts'
import type { TableFiles } from './table-files.ts'

const columns = ['id', 'first', 'last', 'form', 'activities', 'source', 'remark'] as const
type Column = (typeof columns)[number]

/** Reads the dated interventions; `use` receives the sources they were taken from. */
export function readInterventions(
  files: TableFiles,
  codes: PackCodes,
  sources: Sources,
  use: SourceUse,
  problems: Problem[],
): readonly (Intervention & Place)[] {
  return readSourcedRows<Column, Intervention>(files, columns, 'event', use, problems, (cells) =>
    readIntervention(cells, codes, sources),
  )
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
