import type { Output } from '../api.ts'

export type Lineage = Output<'verdict'>['lineage']
export type LineageEntry = Lineage[string]

/** How the number at a JSON pointer came about: its own entry, or that of the nearest part of the answer above it. */
export function lineageAt(lineage: Lineage, pointer: string): LineageEntry | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = lineage[at]
    if (found !== undefined) return withSource(lineage, found)
  }
  return null
}

/** An entry that rests on another one, with the figures and assumptions of both. */
function withSource(lineage: Lineage, entry: LineageEntry): LineageEntry {
  const source = entry.from === undefined ? undefined : lineage[entry.from]
  if (source === undefined) return entry
  return {
    ...entry,
    observations: [...new Set([...entry.observations, ...source.observations])],
    assumptions: [...new Set([...entry.assumptions, ...source.assumptions])],
  }
}
