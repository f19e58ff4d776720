/** Which sources the rows of a pack refer to. */
export interface SourceUse {
  /** A row refers to the source. */
  note(source: string): void
  /** Rows are missing, and nobody knows what they refer to. */
  noteMissingRows(): void
  /** True when it is certain that no row refers to the source. */
  isUnused(source: string): boolean
}

export function sourceUse(): SourceUse {
  const used = new Set<string>()
  let complete = true
  return {
    note: (source) => used.add(source),
    noteMissingRows: () => {
      complete = false
    },
    isUnused: (source) => complete && !used.has(source),
  }
}
