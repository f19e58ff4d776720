import { translate } from './messages/index.ts'
import type { Language } from './record.ts'

interface Loaded {
  readonly remarks: readonly {
    readonly entry: string
    readonly state: 'changed' | 'withdrawn' | 'refused'
    readonly file: string
    readonly row: number
    readonly reason: string
  }[]
  readonly changedEntries: number
  readonly withdrawnEntries: number
  readonly refusedEntries: number
}

/** What became of the entries of a pack that are not in the books as the pack has them, one sentence each. */
export function loadRemarks(loaded: Loaded, language: Language): readonly string[] {
  const { remarks, changedEntries, withdrawnEntries, refusedEntries } = loaded
  const left = changedEntries + withdrawnEntries + refusedEntries - remarks.length
  const sentences = remarks.map(({ entry, state, file, row, reason }) =>
    translate(language, `load.${state}`, { entry, place: `${file}:${row}`, reason }),
  )
  return left === 0 ? sentences : [...sentences, translate(language, 'load.more', { count: left })]
}
