import { checkLengths, checkRange, checkSome } from '../check.ts'

/** A table fitted to its margins. */
export interface ProportionalFit {
  readonly table: readonly (readonly number[])[]
  /** Largest distance of a column from its total, as a part of the sum of all; rows are exact. Large when zeros make the margins impossible. */
  readonly gap: number
}

const mostRounds = 200
const closeEnough = 1e-9

/**
 * Scales a table by rows and columns in turn until it has the given totals; what is zero stays zero.
 *
 * x_ij ← x_ij · column_j / Σ_i x_ij ; x_ij ← x_ij · row_i / Σ_j x_ij ; until the columns fit too
 *
 * @param input.seed the table to start from, 0 or more
 * @param input.rows total of each row, 0 or more
 * @param input.columns total of each column, 0 or more; a row or column of zeros stays zero
 * @returns the table with exact rows, and how far its columns are from theirs
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Source: Deming and Stephan (1940); RAS in Stone (1961). SPEC PLN-29.
 * @example proportionalFit({ seed: [[1, 1], [0, 2]], rows: [10, 20], columns: [6, 24] }) // { table: [[6.0000, 4.0000], [0.0000, 20.0000]], gap: 0.000 }
 */
export function proportionalFit(input: {
  readonly seed: readonly (readonly number[])[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}): ProportionalFit {
  const { seed, rows, columns } = input
  checkSome('seed', seed)
  checkLengths({ seed, rows })
  for (const row of seed) checkLengths({ row, columns })
  for (const one of [...seed.flat(), ...rows, ...columns]) checkRange('seed, rows and columns', one, 0, Number.MAX_VALUE)
  const table = seed.map((row) => Float64Array.from(row))
  const whole = rows.reduce((sum, one) => sum + one, 0)
  let gap = 0
  for (let round = 0; round < mostRounds; round += 1) {
    for (const [j, wanted] of columns.entries()) {
      const sum = table.reduce((all, row) => all + (row[j] ?? 0), 0)
      for (const row of table) row[j] = sum === 0 ? 0 : ((row[j] ?? 0) * wanted) / sum
    }
    for (const [i, wanted] of rows.entries()) {
      const row = table[i] ?? new Float64Array()
      const sum = row.reduce((all, one) => all + one, 0)
      for (const j of row.keys()) row[j] = sum === 0 ? 0 : ((row[j] ?? 0) * wanted) / sum
    }
    const off = columns.map((wanted, j) => Math.abs(table.reduce((all, row) => all + (row[j] ?? 0), 0) - wanted))
    gap = whole === 0 ? 0 : Math.max(0, ...off) / whole
    if (gap <= closeEnough) break
  }
  return { table: table.map((row) => [...row]), gap }
}
