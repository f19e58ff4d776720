/** What is on record for a region: periods of growth figures, and of targets. */
export interface Recorded {
  readonly figures: readonly string[]
  readonly targets: readonly string[]
}

const startYear = (period: string): number => Number(period.slice(0, 4))

/**
 * The years that can be asked about, newest first and without holes: from the first with a figure to that of the day, and the next one
 * when a figure or a target speaks of it. The year shown is always among them.
 */
export function yearsToAsk({ figures, targets }: Recorded, asOf: string, shown: number): readonly number[] {
  const today = startYear(asOf)
  const first = Math.min(today, shown, ...figures.map(startYear))
  const next = [...figures, ...targets].some((period) => startYear(period) === today + 1)
  const last = Math.max(next ? today + 1 : today, shown)
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
