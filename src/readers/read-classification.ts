import type { Problem } from '../contract/errors.ts'
import { cellsOf } from './cells.ts'
import type { ReceivedFile } from './file.ts'
import { problemLog, sortProblems } from './problem.ts'
import { type LinkBasis, linkBases } from './read-correspondence.ts'
import { readTable } from './read-table.ts'
import { codePattern, returnRules } from './return-rules.ts'
import { seenBefore } from './seen-before.ts'

/** One code of a classification; the parent stands above it in the file, or is empty at the top. */
export interface ClassificationCode {
  readonly code: string
  readonly parent: string
  /** The official name in Vietnamese. */
  readonly name: string
  readonly basis: LinkBasis
  readonly source: string
}

export interface ClassificationTable {
  readonly file: string
  readonly version: string
  readonly codes: readonly ClassificationCode[]
}

export interface ReadClassification {
  readonly table: ClassificationTable | undefined
  readonly problems: readonly Problem[]
}

const columns = ['version', 'code', 'parent', 'name_vi', 'basis', 'source'] as const

/** Reads a CSV file of the codes of one version of a classification: all of it, or nothing and every problem found. */
export function readClassification(file: ReceivedFile): ReadClassification {
  const problems: Problem[] = []
  const log = problemLog(file.name, problems)
  const { rows, complete } = readTable(file, columns, log)
  if (complete && rows.length === 0) log.add(0, 'code', 'no code', 'at least one code below the header')
  const seen = seenBefore()
  const above = new Set<string>()
  let version: string | undefined
  const codes = rows.flatMap((row): readonly ClassificationCode[] => {
    const cells = cellsOf(row, log)
    const own = cells.identifier('version')
    version ??= own
    if (own !== undefined && own !== version) cells.refuse('version', own, `${version}, as in the rows above`)
    const [code, parent] = [cells.text('code'), cells.text('parent')]
    const [name, source, basis] = [cells.filled('name_vi'), cells.filled('source'), cells.word('basis', linkBases)]
    if (!codePattern.test(code)) cells.refuse('code', code, returnRules.code)
    const first = seen.check(code, file.name, row.row)
    if (first !== undefined) cells.refuse('code', code, `each code once; it stands on ${first}`)
    if (parent !== '' && !above.has(parent)) cells.refuse('parent', parent, 'a code that stands above in the file, or empty')
    above.add(code)
    return name === undefined || source === undefined || basis === undefined ? [] : [{ code, parent, name, basis, source }]
  })
  const table = problems.length === 0 ? { file: file.name, version: version ?? '', codes } : undefined
  return { table, problems: sortProblems(problems) }
}
