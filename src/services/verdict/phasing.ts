import type { QuarterPhasing } from '../../contract/record.ts'
import type { QuarterCount } from './year-state.ts'

export interface Band {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** VER-4: share of the year that lies in its first quarters: the sum, within what the bands of both sides allow. */
export function knownShare(phasing: readonly QuarterPhasing[], quarters: QuarterCount): Band {
  const done = phasing.filter((one) => one.quarter <= quarters)
  const left = phasing.filter((one) => one.quarter > quarters)
  return {
    value: left.length === 0 ? 1 : sum(done, (one) => one.share),
    low: Math.max(
      sum(done, (one) => one.low),
      1 - sum(left, (one) => one.high),
    ),
    high: Math.min(
      sum(done, (one) => one.high),
      1 - sum(left, (one) => one.low),
    ),
  }
}

function sum(list: readonly QuarterPhasing[], of: (one: QuarterPhasing) => number): number {
  return list.reduce((total, one) => total + of(one), 0)
}
