import type { Problem } from '../contract/errors.ts'
import { type ProblemLog, problemLog } from './problem.ts'
import type { PieceProblem, ReturnPiece } from './return-piece.ts'

/** Problems of files that may have millions: all are counted, the first ones kept. */
export interface CappedProblems {
  add(file: string, row: number, column: string, found: string, allowed: string): void
  /** The problems of a piece that begins behind row `row`, and of those returns of it that stand a second time. */
  addPiece(
    file: string,
    row: number,
    piece: ReturnPiece,
    repeated: readonly number[],
    problemOf: (entry: number) => PieceProblem,
  ): void
  /** The log of one file. */
  ofFile(file: string): ProblemLog
  count(): number
  /** The kept problems, and a last one that tells how many there are when some were not kept. */
  list(): readonly Problem[]
}

/** How many problems are told in full. */
export const keptProblems = 100

export function cappedProblems(): CappedProblems {
  const kept: Problem[] = []
  let count = 0
  const keep = (file: string, row: number, column: string, found: string, allowed: string): void => {
    if (kept.length < keptProblems) problemLog(file, kept).add(row, column, found, allowed)
  }
  const add: CappedProblems['add'] = (file, row, column, found, allowed) => {
    count += 1
    keep(file, row, column, found, allowed)
  }
  return {
    add,
    ofFile: (file) => ({ file, add: (...problem) => add(file, ...problem) }),
    addPiece(file, before, piece, repeated, problemOf) {
      count += piece.problemCount + repeated.length
      if (piece.problemCount + repeated.length === 0 || kept.length >= keptProblems) return
      const second = repeated.slice(0, keptProblems).map(problemOf)
      for (const { row, column, found, allowed } of [...piece.problems, ...second].toSorted((a, b) => a.row - b.row))
        keep(file, before + row, column, found, allowed)
    },
    count: () => count,
    list() {
      if (count <= keptProblems) return kept
      const rest = { file: kept[0]?.file ?? '', row: 0, column: '' }
      return [...kept, { ...rest, found: `${count} problems`, allowed: `none; the first ${keptProblems} are listed` }]
    },
  }
}
