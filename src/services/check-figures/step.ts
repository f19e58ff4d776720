import type { QuarterPhasing } from '../../contract/record.ts'
import type { Period } from '../../engine/index.ts'
import type { Figure } from './figure.ts'

/** The pack's quarters for the regional product, nothing for other series. */
export type Phasing = readonly QuarterPhasing[] | undefined
/** The distinct figures of a period. */
export type At = (period: Period) => readonly Figure[]

/** Growth since January at two moments, and growth of the months between where it is published. */
export interface Step {
  /** The cumulative figure before both, for comparison. */
  readonly earlier: readonly Figure[]
  readonly before: readonly Figure[]
  readonly added: readonly Figure[]
  readonly after: readonly Figure[]
  readonly hidden: Period
  /** Nothing cumulative is published between the two. */
  readonly next: boolean
  readonly phasing: Phasing
}
