import type { Problem } from '../contract/errors.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { ReceivedFile } from './file.ts'
import { problemLog, sortProblems } from './problem.ts'
import { readTable } from './read-table.ts'
import { codePattern, returnRules } from './return-rules.ts'
import { seenBefore } from './seen-before.ts'

/** Whether a source pairs two codes in so many words, or the pair follows from the two lists of codes. */
export const linkBases = ['stated', 'inferred'] as const
export type LinkBasis = (typeof linkBases)[number]

/** One link of a correspondence as its file has it. */
export interface TableLink {
  readonly from: string
  readonly to: string
  /** The part of the old code that goes to the new one; undefined where the old code is split and nobody has stated how. */
  readonly share: number | undefined
  readonly basis: LinkBasis
  readonly source: string
  readonly row: number
}

/** How the codes of one version of a classification read in another; `linkCodes` makes of it what the engine takes. */
export interface CorrespondenceTable {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly links: readonly TableLink[]
}

export interface ReadCorrespondence {
  readonly table: CorrespondenceTable | undefined
  readonly problems: readonly Problem[]
}

const columns = ['from_version', 'from', 'to_version', 'to', 'share', 'basis', 'source'] as const
type Column = (typeof columns)[number]

/** Reads a CSV file of links between two versions of a classification: all of it, or nothing and every problem found. */
export function readCorrespondence(file: ReceivedFile): ReadCorrespondence {
  const problems: Problem[] = []
  const log = problemLog(file.name, problems)
  const table = readTable(file, columns, log)
  const seen = seenBefore()
  const versions = new Map<Column, string>()
  const links = table.rows.flatMap((row) => {
    const cells = cellsOf(row, log)
    const [from, to] = [version(cells, 'from_version', versions), version(cells, 'to_version', versions)]
    const link = readLink(cells)
    if (from === undefined || to === undefined || link === undefined) return []
    if (from === to) cells.refuse('to_version', to, 'another version than from_version')
    const first = seen.check(JSON.stringify([link.from, link.to]), file.name, row.row)
    if (first !== undefined) cells.refuse('to', link.to, `each link once; it stands on ${first}`)
    return [link]
  })
  if (table.complete && table.rows.length === 0) log.add(0, 'from', 'no link', 'at least one link below the header')
  if (problems.length === 0) checkShares(links, (link, found, allowed) => log.add(link.row, 'share', found, allowed))
  const [from = '', to = ''] = [versions.get('from_version'), versions.get('to_version')]
  return {
    table: problems.length === 0 ? { file: file.name, from, to, links } : undefined,
    problems: sortProblems(problems),
  }
}

/** The same in every row. */
function version(cells: Cells<Column>, column: 'from_version' | 'to_version', versions: Map<Column, string>) {
  const found = cells.identifier(column)
  if (found === undefined) return undefined
  const known = versions.get(column) ?? found
  versions.set(column, known)
  return found === known ? found : cells.refuse(column, found, `${known}, as in the rows above`)
}

function readLink(cells: Cells<Column>): TableLink | undefined {
  const [from, to] = [code(cells, 'from'), code(cells, 'to')]
  const [basis, source] = [cells.word('basis', linkBases), cells.filled('source')]
  const share = readShare(cells)
  if (from === undefined || to === undefined || basis === undefined || source === undefined || share === 'wrong') return undefined
  return { from, to, share, basis, source, row: cells.row }
}

function code(cells: Cells<Column>, column: Column): string | undefined {
  const found = cells.text(column)
  return codePattern.test(found) ? found : cells.refuse(column, found, returnRules.code)
}

function readShare(cells: Cells<Column>): number | undefined | 'wrong' {
  if (cells.text('share') === '') return undefined
  const number = cells.number('share', 0)
  if (number === undefined) return 'wrong'
  if (number.value > 0 && number.value <= 1) return number.value
  cells.refuse('share', number.printed, 'a fraction above 0 and up to 1, or empty where it is not known')
  return 'wrong'
}

/** The shares of an old code are all known and sum to one, or none is. */
function checkShares(links: readonly TableLink[], refuse: (link: TableLink, found: string, allowed: string) => void): void {
  for (const [from, own] of linksByCode(links)) {
    const last = own.at(-1)
    const known = own.flatMap(({ share }) => (share === undefined ? [] : [share]))
    if (last === undefined || known.length === 0) continue
    const sum = known.reduce((total, share) => total + share, 0)
    if (known.length < own.length) refuse(last, `some shares of ${from} and not others`, 'all shares of a code, or none')
    else if (Math.abs(sum - 1) > 1e-9)
      refuse(last, `shares of ${from} that sum to ${Number(sum.toPrecision(12))}`, 'shares that sum to 1')
  }
}

/** The links of each old code, in the order of the file. */
export function linksByCode(links: readonly TableLink[]): ReadonlyMap<string, readonly TableLink[]> {
  const found = new Map<string, TableLink[]>()
  for (const link of links) {
    const own = found.get(link.from)
    if (own === undefined) found.set(link.from, [link])
    else own.push(link)
  }
  return found
}
