import type { QuarterPhasing } from '../../contract/record.ts'
import { type Period, type ShareBand, shareBand, type ValueRange } from '../../engine/index.ts'
import { assumptions } from './assumptions.ts'

/**
 * FOR-3: share of the first of two runs of months in last year's level of both, within its bounds. Regional product weighs its quarters
 * by the pack's phasing; other series have equal months within a spread, wider where the lunar new year moves.
 */
export function shareOf(first: Period, second: Period, phasing: readonly QuarterPhasing[] | undefined): ShareBand {
  return shareBand(weightOf(first, phasing), weightOf(second, phasing))
}

function weightOf(period: Period, phasing: readonly QuarterPhasing[] | undefined): ValueRange {
  const months = Array.from({ length: period.last - period.first + 1 }, (_, index) => (period.first + index) % 12)
  const weights = months.map((month) => monthWeight(month, phasing))
  return { low: weights.reduce((sum, { low }) => sum + low, 0), high: weights.reduce((sum, { high }) => sum + high, 0) }
}

function monthWeight(month: number, phasing: readonly QuarterPhasing[] | undefined): ValueRange {
  const quarter = phasing?.find((one) => one.quarter === Math.floor(month / 3) + 1)
  if (quarter !== undefined) return { low: quarter.low / 3, high: quarter.high / 3 }
  const spread = month < 2 ? assumptions.newYearSpread : assumptions.monthSpread
  return { low: (1 - spread) / 12, high: (1 + spread) / 12 }
}
