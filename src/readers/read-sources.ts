import type { Problem } from '../contract/errors.ts'
import { publishedBases, type SourceDocument } from '../contract/record.ts'
import { type Cells, type CodeSet, cellsOf, isComplete } from './cells.ts'
import { problemLog } from './problem.ts'
import { readTable } from './read-table.ts'
import { seenBefore } from './seen-before.ts'
import type { SourceUse } from './source-use.ts'
import type { TableFiles } from './table-files.ts'

const columns = ['id', 'publisher', 'url', 'published', 'published_basis', 'language', 'remark'] as const
type Column = (typeof columns)[number]

/** The documents of a pack, and which of them its rows refer to. */
export interface Sources extends CodeSet {
  readonly list: readonly SourceDocument[]
  readonly byId: ReadonlyMap<string, SourceDocument>
  /** Tells of every document from which certainly no row was taken. */
  refuseUnused(use: SourceUse): void
}

export function readSources({ files, complete: allFiles }: TableFiles, problems: Problem[]): Sources {
  const rows: Cells<Column>[] = []
  const known = new Set<string>()
  const byId = new Map<string, SourceDocument>()
  const seen = seenBefore()
  let complete = allFiles
  for (const file of files) {
    const log = problemLog(file.name, problems)
    const table = readTable(file, columns, log)
    complete &&= table.complete
    for (const row of table.rows) {
      const cells = cellsOf(row, log)
      rows.push(cells)
      known.add(row.cell('id'))
      const first = seen.check(row.cell('id'), file.name, row.row)
      if (first !== undefined) cells.refuse('id', row.cell('id'), `each source once; it stands on ${first}`)
      const source = readSource(cells)
      if (source !== undefined && first === undefined) byId.set(source.id, source)
    }
  }
  return {
    title: `a source of ${files.map((file) => file.name).join(', ')}`,
    codes: complete ? known : undefined,
    list: [...byId.values()],
    byId,
    refuseUnused(use) {
      for (const cells of rows) {
        const id = cells.text('id')
        if (id !== '' && use.isUnused(id)) cells.refuse('id', id, 'a source from which at least one row was taken')
      }
    },
  }
}

function readSource(cells: Cells<Column>): SourceDocument | undefined {
  const source = {
    id: cells.identifier('id'),
    publisher: cells.filled('publisher'),
    url: readUrl(cells),
    published: cells.day('published'),
    publishedBasis: cells.word('published_basis', publishedBases),
    language: readLanguage(cells),
    remark: cells.text('remark'),
  }
  return isComplete<SourceDocument>(source) ? source : undefined
}

function readUrl(cells: Cells<Column>): string | undefined {
  const url = cells.text('url')
  return url === '' || /^https?:\/\/\S+$/.test(url)
    ? url
    : cells.refuse('url', url, 'a web address that begins with https://, or empty')
}

function readLanguage(cells: Cells<Column>): string | undefined {
  const language = cells.text('language')
  return /^[a-z]{2}$/.test(language) ? language : cells.refuse('language', language, 'two letters, such as vi')
}
