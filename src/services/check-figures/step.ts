import type { Period } from '../../engine/index.ts'
import type { Figure } from './figure.ts'
import type { Weighing } from './weights.ts'

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
  readonly weighing: Weighing
}
