import { TaodaError } from '../../contract/errors.ts'
import type { ClassificationTable } from '../../readers/read-classification.ts'

/** A series with its code, and its weight where it is an index. */
export interface CodedRow {
  readonly code: string
  readonly values: readonly number[]
  readonly weight: number | undefined
}

/**
 * The codes above those that were converted, each from the codes right below it that the file has: levels added, indices weighted. A code
 * that was converted itself keeps its own values.
 */
export function levelsAbove(list: ClassificationTable, rows: readonly CodedRow[]): readonly CodedRow[] {
  const parents = new Map(list.codes.map(({ code, parent }) => [code, parent]))
  const unknown = rows.filter(({ code }) => !parents.has(code))
  if (unknown.length > 0) {
    const allowed = 'every code that is converted to'
    const problems = unknown.map(({ code }) => ({ file: list.file, row: 0, column: 'code', found: `no ${code}`, allowed }))
    throw new TaodaError('data-refused', { problems })
  }
  const own = new Map(rows.map((row) => [row.code, row]))
  const found = new Map<string, CodedRow>(own)
  for (const { code } of list.codes.toReversed()) {
    if (own.has(code)) continue
    const below = list.codes.flatMap((one) => (one.parent === code ? (found.get(one.code) ?? []) : []))
    if (below.length > 0) found.set(code, together(code, below))
  }
  return list.codes.flatMap(({ code }) => (own.has(code) ? [] : (found.get(code) ?? [])))
}

function together(code: string, below: readonly CodedRow[]): CodedRow {
  const length = below[0]?.values.length ?? 0
  const weighted = below.every(({ weight }) => weight !== undefined)
  const weight = below.reduce((sum, row) => sum + (row.weight ?? 1), 0)
  const values = Array.from({ length }, (_, at) => {
    const sum = below.reduce((all, row) => (row.weight === 0 ? all : all + (row.weight ?? 1) * (row.values[at] ?? Number.NaN)), 0)
    return weighted ? sum / weight : sum
  })
  return { code, values, weight: weighted ? weight : undefined }
}
