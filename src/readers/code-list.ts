import type { Problem } from '../contract/errors.ts'
import type { Code } from '../contract/record.ts'
import { type Cells, type CodeSet, cellsOf } from './cells.ts'
import { problemLog } from './problem.ts'
import { readTable } from './read-table.ts'
import { type SeenBefore, seenBefore } from './seen-before.ts'
import type { TableFiles } from './table-files.ts'

type CodeColumn = 'code' | 'name_vi' | 'name_en' | 'name_fr' | 'name_de'
const codeColumns: readonly CodeColumn[] = ['code', 'name_vi', 'name_en', 'name_fr', 'name_de']

export interface CodeList extends CodeSet {
  readonly list: readonly Code[]
}

/** What a list has besides code and names: its columns, and a check of a row that also names the code's parent. */
export interface CodeListShape<Extra extends string> {
  readonly kind: Code['list']
  readonly extra: readonly Extra[]
  readonly row?: (cells: Cells<CodeColumn | Extra>, code: string | undefined) => string
}

/** Reads one code list that may be spread over several files; a code may stand in it once. */
export function readCodeList<Extra extends string = never>(
  { files, complete: allFiles }: TableFiles,
  shape: CodeListShape<Extra>,
  problems: Problem[],
): CodeList {
  const seen = seenBefore()
  const known = new Set<string>()
  const list: Code[] = []
  let complete = allFiles
  for (const file of files) {
    const log = problemLog(file.name, problems)
    const table = readTable<CodeColumn | Extra>(file, [...codeColumns, ...shape.extra], log)
    complete &&= table.complete
    for (const row of table.rows) {
      const cells = cellsOf(row, log)
      known.add(row.cell('code'))
      const code = readCode(cells, shape, seen)
      if (code !== undefined) list.push(code)
    }
  }
  return { list, title: `a code of ${files.map((file) => file.name).join(', ')}`, codes: complete ? known : undefined }
}

function readCode<Extra extends string>(
  cells: Cells<CodeColumn | Extra>,
  shape: CodeListShape<Extra>,
  seen: SeenBefore,
): Code | undefined {
  const code = cells.identifier('code')
  const vi = cells.filled('name_vi')
  const en = cells.filled('name_en')
  const fr = cells.filled('name_fr')
  const de = cells.filled('name_de')
  const parent = shape.row?.(cells, code) ?? ''
  const first = code === undefined ? undefined : seen.check(code, cells.log.file, cells.row)
  if (first !== undefined) return cells.refuse('code', cells.text('code'), `each code once; it stands on ${first}`)
  if (code === undefined || vi === undefined || en === undefined || fr === undefined || de === undefined) return undefined
  return { list: shape.kind, code, parent, names: { vi, en, fr, de } }
}
