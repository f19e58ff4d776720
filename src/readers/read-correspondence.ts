import type { Problem } from '../contract/errors.ts'
import { type CodeLink, EngineError, makeCorrespondence } from '../engine/index.ts'
import { codePattern, returnRules } from './accepted-returns.ts'
import { cellsOf } from './cells.ts'
import type { ReceivedFile } from './file.ts'
import { problemLog, sortProblems } from './problem.ts'
import { readTable } from './read-table.ts'

/** The links of a correspondence between two classifications, and the file that they came from. */
export interface NamedCorrespondence {
  readonly file: string
  readonly links: readonly CodeLink[]
}

const columns = ['from', 'to', 'share'] as const

/** Reads a CSV file of links: all of them, or nothing and every problem found. */
export function readCorrespondence(file: ReceivedFile): {
  readonly correspondence: NamedCorrespondence | undefined
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const log = problemLog(file.name, problems)
  const links = readTable(file, columns, log).rows.flatMap((row): readonly CodeLink[] => {
    const cells = cellsOf(row, log)
    const [from, to] = [cells.text('from'), cells.text('to')]
    for (const column of ['from', 'to'] as const)
      if (!codePattern.test(cells.text(column))) cells.refuse(column, cells.text(column), returnRules.code)
    const share = cells.number('share', 0)
    if (share !== undefined && !(share.value > 0 && share.value <= 1)) cells.refuse('share', share.printed, 'above 0, up to 1')
    return share === undefined ? [] : [{ from, to, share: share.value }]
  })
  if (problems.length === 0) checkLinks(links, (found, allowed) => log.add(0, '', found, allowed))
  const correspondence = problems.length === 0 ? { file: file.name, links } : undefined
  return { correspondence, problems: sortProblems(problems) }
}

function checkLinks(links: readonly CodeLink[], refuse: (found: string, allowed: string) => void): void {
  try {
    makeCorrespondence({ from: 'from', to: 'to', links })
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    refuse(error.message, 'links whose shares sum to 1 for every code of from, each link once')
  }
}
