import type { Problem } from '../contract/errors.ts'
import { measures, operators, type Place, publishedBases, type Target } from '../contract/record.ts'
import { type Cells, type CodeSet, cellsOf, isComplete } from './cells.ts'
import type { PackCodes } from './pack-codes.ts'
import { readPlainPeriod } from './period-cell.ts'
import { problemLog } from './problem.ts'
import type { Sources } from './read-sources.ts'
import { readTable } from './read-table.ts'
import { type Link, refuseCycles } from './refuse-cycles.ts'
import { seenBefore } from './seen-before.ts'
import type { SourceUse } from './source-use.ts'
import type { TableFiles } from './table-files.ts'
import { readValueCells } from './value-rules.ts'

const columns = [
  'id',
  'indicator',
  'activity',
  'subject',
  'period',
  'measure',
  'operator',
  'value',
  'unit',
  'kind',
  'issuer',
  'act',
  'act_date',
  'published',
  'published_basis',
  'supersedes',
  'owner',
  'source',
  'remark',
] as const
type Column = (typeof columns)[number]

/** Reads the targets; `use` receives the sources they were taken from. */
export function readTargets(
  { files, complete: allFiles }: TableFiles,
  codes: PackCodes,
  sources: Sources,
  use: SourceUse,
  problems: Problem[],
): readonly (Target & Place)[] {
  const seen = seenBefore()
  const rows: Cells<Column>[] = []
  const targets: (Target & Place)[] = []
  let complete = allFiles
  for (const file of files) {
    const log = problemLog(file.name, problems)
    const table = readTable(file, columns, log)
    complete &&= table.complete
    for (const row of table.rows) {
      use.note(row.cell('source'))
      const cells = cellsOf(row, log)
      const first = seen.check(row.cell('id'), file.name, row.row)
      if (first !== undefined) cells.refuse('id', row.cell('id'), `each target once; it stands on ${first}`)
      const target = readTarget(cells, codes, sources)
      rows.push(cells)
      if (target !== undefined) targets.push({ ...target, file: file.name, row: row.row })
    }
  }
  if (!complete) use.noteMissingRows()
  checkSupersedes(rows, complete)
  return targets
}

function readTarget(cells: Cells<Column>, codes: PackCodes, sources: Sources): Target | undefined {
  const measure = cells.word('measure', measures)
  const value = readValueCells(cells, measure, codes)
  const target = {
    id: cells.identifier('id'),
    indicator: cells.code('indicator', codes.indicators),
    activity: cells.code('activity', codes.activities),
    subject: cells.code('subject', codes.subjects, 'may-be-empty'),
    period: readPlainPeriod(cells),
    measure,
    operator: cells.word('operator', operators),
    value: value?.value,
    printed: value?.printed,
    unit: value?.unit,
    kind: cells.word('kind', ['target', 'scenario', 'forecast']),
    issuer: cells.code('issuer', codes.issuers),
    act: cells.text('act'),
    actDate: cells.day('act_date', 'may-be-empty'),
    published: cells.day('published'),
    publishedBasis: cells.word('published_basis', publishedBases),
    supersedes: cells.text('supersedes'),
    owner: cells.code('owner', codes.issuers, 'may-be-empty'),
    source: cells.code('source', sources),
    remark: cells.text('remark'),
  }
  return isComplete<Target>(target) ? target : undefined
}

/** A target replaces a target of the pack, and never, in however many steps, itself. */
function checkSupersedes(rows: readonly Cells<Column>[], complete: boolean): void {
  const ids: CodeSet = {
    title: 'the id of a target',
    codes: complete ? new Set(rows.map((cells) => cells.text('id'))) : undefined,
  }
  for (const cells of rows) cells.code('supersedes', ids, 'may-be-empty')
  const links = rows.map((cells): [string, Link] => [
    cells.text('id'),
    { next: cells.text('supersedes'), refuse: (found, allowed) => cells.refuse('supersedes', found, allowed) },
  ])
  refuseCycles(new Map(links), 'a target that does not lead back to this one')
}
