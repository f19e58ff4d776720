import { readFileSync } from 'node:fs'

/** Rows of a file of reference numbers, by column name. */
export function readData(name: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readFileSync(new URL(`data/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const columns = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}

/** The numbers of one column, empty cells left out. */
export function column(rows: readonly Readonly<Record<string, string>>[], name: string): readonly number[] {
  return rows.flatMap((row) => (row[name] === undefined || row[name] === '' ? [] : [Number(row[name])]))
}

/** Largest relative difference of two lists; infinite when their lengths differ. */
export function largestDifference(found: readonly number[], expected: readonly number[]): number {
  if (found.length !== expected.length || found.length === 0) return Number.POSITIVE_INFINITY
  return Math.max(...found.map((value, index) => Math.abs(value / (expected[index] ?? Number.NaN) - 1)))
}
