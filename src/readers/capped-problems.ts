import type { Problem } from '../contract/errors.ts'
import { type ProblemLog, problemLog } from './problem.ts'
import type { PieceProblem, RepeatedReturn, ReturnPiece } from './return-piece.ts'

/** Problems of files that may have millions: all are counted, the first ones kept. */
export interface CappedProblems {
  add(file: string, row: number, column: string, found: string, allowed: string): void
  /** The problems of a piece that begins behind row `row`, and of those returns of it that stand a second time. */
  addPiece(
    file: string,
    row: number,
    piece: ReturnPiece,
    entries: readonly number[],
    problemOf: (entry: number) => PieceProblem,
  ): void
  /** The log of one file. */
  ofFile(file: string): ProblemLog
  count(): number
  /** Those kept problems that are returns which stand a second time. */
  repeated(): readonly RepeatedReturn[]
  /** Tells of a repeated return where it stands first. */
  tellFirst(repeated: RepeatedReturn, place: string): void
  /** The kept problems. */
  list(): readonly Problem[]
}

/** How many problems are told in full. */
export const keptProblems = 100

export function cappedProblems(): CappedProblems {
  const kept: Problem[] = []
  const repeatedAt = new Map<RepeatedReturn, number>()
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
    addPiece(file, before, piece, entries, problemOf) {
      count += piece.problemCount + entries.length
      if (piece.problemCount + entries.length === 0 || kept.length >= keptProblems) return
      const second = entries.slice(0, keptProblems).map(problemOf)
      for (const { row, column, found, allowed, repeated } of [...piece.problems, ...second].toSorted((a, b) => a.row - b.row)) {
        if (repeated !== undefined && kept.length < keptProblems) repeatedAt.set(repeated, kept.length)
        keep(file, before + row, column, found, allowed)
      }
    },
    count: () => count,
    repeated: () => [...repeatedAt.keys()],
    tellFirst(repeated, place) {
      const at = repeatedAt.get(repeated) ?? -1
      const problem = kept[at]
      if (problem !== undefined) kept[at] = { ...problem, allowed: `${problem.allowed}; the first stands in ${place}` }
    },
    list: () => kept,
  }
}
