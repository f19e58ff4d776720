/** Remembers where each key was first met. */
export interface SeenBefore {
  /** Where `key` was met before, as `file line N`; undefined the first time, which is remembered. */
  check(key: string, file: string, row: number): string | undefined
}

export function seenBefore(): SeenBefore {
  const places = new Map<string, string>()
  return {
    check(key, file, row) {
      const first = places.get(key)
      if (first === undefined) places.set(key, `${file} line ${row}`)
      return first
    },
  }
}
