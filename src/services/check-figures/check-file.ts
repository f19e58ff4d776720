import { type Problem, TaodaError } from '../../contract/errors.ts'
import type { CheckFile } from '../../contract/operations/check-file.ts'
import type { Code } from '../../contract/record.ts'
import { readKnownWords } from '../../readers/figures/known-words.ts'
import type { LooseFigure, LooseFigures, LooseStatement } from '../../readers/figures/loose-figure.ts'
import { readFigures } from '../../readers/figures/read-figures.ts'
import type { ReceivedFile } from '../../readers/file.ts'
import { sortProblems } from '../../readers/problem.ts'
import type { RecordedObservation, RecordedStatement } from '../../store/ports.ts'
import { assumptions } from './assumptions.ts'
import { examine } from './examine.ts'

/** Examines a file of figures that belong to no region: the same checks, months weighing alike as no pack gives a phasing (FOR-43). */
export async function checkFile(input: { file: ReceivedFile; codes: readonly ReceivedFile[] }): Promise<CheckFile> {
  const problems: Problem[] = []
  const known = readKnownWords(input.codes, problems)
  const read = problems.length === 0 ? readFigures(input.file, known, problems) : undefined
  if (read === undefined) throw new TaodaError('data-refused', { problems: sortProblems(problems) })
  const { layout, rows, leftOut } = read
  const answer = examine({ ...recorded(read), codes: known.codes, phasing: [], assumed: assumptions })
  return { file: input.file.name, layout, rows, ...answer, leftOut: [...leftOut], names: namesIn(read, known.codes) }
}

/** Rows as the checks see the record: each has an id that names its line. */
function recorded({ figures, statements }: LooseFigures) {
  const lines = new Map<number, number>()
  const idOf = (row: number): string => {
    const count = (lines.get(row) ?? 0) + 1
    lines.set(row, count)
    return count === 1 ? `row-${row}` : `row-${row}-${count}`
  }
  const document = ({ source }: LooseFigure | LooseStatement) => ({
    release: source,
    publisher: source,
    url: /^https?:\/\//.test(source) ? source : '',
  })
  const observations = figures.map(({ row, ...one }): RecordedObservation => {
    return { ...one, ...document({ row, ...one }), id: idOf(row), doubtful: one.doubtfulSince !== '' }
  })
  const said = statements.map(({ row, ...one }): RecordedStatement => ({ ...one, ...document({ row, ...one }), id: idOf(row) }))
  return { observations, statements: said }
}

/** The codes that the figures use, with their names; of units all, as sizes are told in base units. */
function namesIn({ figures }: LooseFigures, codes: readonly Code[]): Code[] {
  const used = new Set(figures.flatMap(({ indicator, activity, unit }) => [indicator, activity, unit]))
  return codes.filter(({ list, code }) => list === 'unit' || used.has(code))
}
