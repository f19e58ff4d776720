import type { RowFacts } from './things.ts'

/** Rows that answer for each other in a circle, from the row on; undefined when somebody answers. */
export function ownershipCircle(rows: ReadonlyMap<string, RowFacts>, start: string): readonly string[] | undefined {
  const path: string[] = []
  for (let at = start; at !== ''; at = rows.get(at)?.sameAs ?? '') {
    if (path.includes(at)) return [...path, at]
    path.push(at)
  }
  return undefined
}

/** Code of the agency that answers for a row, by way of the rows whose owner answers for it too; empty when nobody does. */
export function ownerOf(rows: ReadonlyMap<string, RowFacts>, row: string): string {
  let at = rows.get(row)
  while (at !== undefined && at.sameAs !== '') at = rows.get(at.sameAs)
  return at?.owner ?? ''
}
