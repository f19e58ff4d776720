import type { Problem } from '../contract/errors.ts'
import { type ProblemLog, problemLog } from './problem.ts'

/** Problems of a file that may have millions: all are counted, the first ones kept. */
export interface CappedProblems extends ProblemLog {
  count(): number
  /** The kept problems, and a last one that tells how many there are when some were not kept. */
  list(): readonly Problem[]
}

/** How many problems of one file are told in full. */
export const keptProblems = 100

export function cappedProblems(file: string): CappedProblems {
  const kept: Problem[] = []
  const log = problemLog(file, kept)
  let count = 0
  return {
    file,
    add(row, column, found, allowed) {
      count += 1
      if (kept.length < keptProblems) log.add(row, column, found, allowed)
    },
    count: () => count,
    list() {
      if (count <= keptProblems) return kept
      return [
        ...kept,
        { file, row: 0, column: '', found: `${count} problems`, allowed: `none; the first ${keptProblems} are listed` },
      ]
    },
  }
}
