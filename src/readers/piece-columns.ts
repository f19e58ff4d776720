import { type ByteDictionary, byteDictionary } from './byte-dictionary.ts'
import { keptProblems } from './capped-problems.ts'
import type { PieceProblem, ReturnLayout, ReturnPiece } from './return-piece.ts'

/** A piece as it is being read. */
export interface PieceColumns {
  readonly enterprises: ByteDictionary
  readonly enterprise: Int32Array
  readonly product: Int32Array
  readonly month: Int32Array
  readonly status: Int32Array
  readonly received: Int32Array
  readonly numbers: readonly Float64Array[]
  /** Places of the lines without a return, in order, as `ReturnPiece.skipped`. */
  readonly skipped: number[]
  readonly problems: PieceProblem[]
  problemCount: number
}

export function pieceColumns(layout: ReturnLayout, room: number): PieceColumns {
  return {
    enterprises: byteDictionary(),
    enterprise: new Int32Array(room),
    product: new Int32Array(room),
    month: new Int32Array(room),
    status: new Int32Array(room),
    received: new Int32Array(layout.cells.includes('received') ? room : 0),
    numbers: layout.numbers.map((column) => {
      const numbers = new Float64Array(room)
      return layout.cells.includes(column) ? numbers : numbers.fill(Number.NaN)
    }),
    skipped: [],
    problems: [],
    problemCount: 0,
  }
}

/** Counts a problem, and keeps it while there are few. */
export function addProblem(columns: PieceColumns, problem: PieceProblem): void {
  columns.problemCount += 1
  if (columns.problems.length < keptProblems) columns.problems.push(problem)
}

export function finishedPiece(columns: PieceColumns, count: number, rows: number, endless: boolean): ReturnPiece {
  const { enterprises, skipped, ...rest } = columns
  return { ...rest, count, rows, endless, skipped: Uint32Array.from(skipped), enterprises: enterprises.pool() }
}

/**
 * Reads odd entries once more, carefully, closes the gaps of those that are no return, and answers with the number of returns up to here.
 * `lines` entries from `at` on were read; entry `at + line` is odd where `odd[line]` is 1.
 */
export function settleEntries(
  columns: PieceColumns,
  at: number,
  lines: number,
  odd: Uint8Array,
  readOdd: (line: number) => boolean,
): number {
  let count = at
  for (let line = 0; line < lines; line += 1) {
    if (odd[line] === 1 && !readOdd(line)) columns.skipped.push(count)
    else {
      if (count !== at + line) moveReturn(columns, at + line, count)
      count += 1
    }
  }
  return count
}

function moveReturn({ enterprise, product, month, status, received, numbers }: PieceColumns, from: number, to: number): void {
  for (const array of [enterprise, product, month, status, received, ...numbers])
    if (to < array.length) array[to] = array[from] ?? 0
}
