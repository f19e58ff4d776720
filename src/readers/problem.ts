import type { Problem } from '../contract/errors.ts'

/** Collects what is wrong with one file; readers add to it and go on. */
export interface ProblemLog {
  readonly file: string
  add(row: number, column: string, found: string, allowed: string): void
}

const longestQuote = 120

/** A log that appends to `problems`. What was found is shortened to a length that fits a line. */
export function problemLog(file: string, problems: Problem[]): ProblemLog {
  return {
    file,
    add(row, column, found, allowed) {
      const shown = found.length > longestQuote ? `${found.slice(0, longestQuote)}…` : found
      problems.push({ file, row, column, found: shown, allowed })
    },
  }
}

/** By file, row, column and then text, in code-unit order: the same on every machine. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.row - b.row ||
      compareText(a.column, b.column) ||
      compareText(a.found, b.found) ||
      compareText(a.allowed, b.allowed),
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
