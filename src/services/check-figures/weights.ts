import type { QuarterPhasing } from '../../contract/record.ts'
import { type Period, runWeight, type ShareBand, shareBand, type ValueRange } from '../../engine/index.ts'

/** The pack's quarters for the regional product, nothing for other series; how far months may differ, and how far they usually do. */
export interface Weighing {
  readonly phasing: readonly QuarterPhasing[] | undefined
  readonly spread: number
  readonly usualSpread: number
}

/**
 * FOR-3: share of the first of two runs of months in last year's level of both, within its bounds. Regional product weighs its quarters
 * by the pack's phasing; the months of other series weigh alike within a spread that shrinks with the length of the run.
 */
export function shareOf(first: Period, second: Period, weighing: Weighing): ShareBand {
  return shareBand(weightOf(first, weighing), weightOf(second, weighing))
}

/** The same share as months usually differ. */
export function usualShareOf(first: Period, second: Period, weighing: Weighing): ShareBand {
  return shareOf(first, second, { ...weighing, spread: weighing.usualSpread })
}

/** The same share with equal months, or the central phasing. */
export function centralShareOf(first: Period, second: Period, { phasing }: Weighing): number {
  const sum = (period: Period) => monthsOf(period).reduce((all, month) => all + (quarterOf(month, phasing)?.share ?? 0.25) / 3, 0)
  return sum(first) / (sum(first) + sum(second))
}

function weightOf(period: Period, { phasing, spread }: Weighing): ValueRange {
  const quarters = monthsOf(period).map((month) => quarterOf(month, phasing))
  if (quarters.some((quarter) => quarter === undefined)) return runWeight({ months: quarters.length, spread })
  const sum = (bound: 'low' | 'high') => quarters.reduce((all, quarter) => all + (quarter?.[bound] ?? 0) / 3, 0)
  return { low: sum('low'), high: sum('high') }
}

function monthsOf(period: Period): readonly number[] {
  return Array.from({ length: period.last - period.first + 1 }, (_, index) => (period.first + index) % 12)
}

function quarterOf(month: number, phasing: Weighing['phasing']): QuarterPhasing | undefined {
  return phasing?.find(({ quarter }) => quarter === Math.floor(month / 3) + 1)
}
