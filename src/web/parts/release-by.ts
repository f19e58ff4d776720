/** Index of the last release on the day or before; the first release when there is none yet. */
export function releaseBy(days: readonly string[], asOf: string): number {
  return Math.max(
    0,
    days.findLastIndex((day) => day <= asOf),
  )
}
