import { checkRange } from '../check.ts'
import { type ControlSignal, controlLimits } from './control-limits.ts'

/** A part as it stands against its plan. */
export interface PartAgainstPlan {
  readonly id: string
  /** Share in last year's level of the whole, 0 to 1. */
  readonly share: number
  readonly growth: number
  readonly planned: number
  /** Deviations of growth from plan in the periods before, in order; the newest is appended. */
  readonly before: readonly number[]
  /** Deviation of the newest such period, where growth and plan are not of one; growth − planned when left out. */
  readonly newest?: number
  /** How many of the first deviations the limits are taken from; all before the newest when left out. */
  readonly baseline?: number
}

/** One line of the ranking. */
export interface PointsLost {
  readonly id: string
  /** Points of growth of the whole lost against plan; negative when gained. */
  readonly lost: number
  /** Whether this is more than the part's usual noise; unknown when the record is too short. */
  readonly flag: 'signal' | 'noise' | 'unknown'
  readonly signals: readonly ControlSignal[]
}

/**
 * Ranks parts by the points of growth that they cost the whole, and flags only what is more than their usual noise.
 *
 * lost = share · (planned − growth) ; flagged when the newest deviation is a signal against limits of those before it
 *
 * @param parts the parts; a growth or plan may be missing (NaN), the part then comes last
 * @returns one line a part, most points lost first
 * @throws `out-of-range`
 * @remarks Never by percent of plan alone: a small part far behind costs little. SPEC PLN-8, PLN-7.
 * @example
 * rankByPointsLost([{ id: 'a', share: 0.1, growth: 0.01, planned: 0.02, before: [] }, { id: 'b', share: 0.5, growth: 0, planned: 0.1, before: [0.01, -0.01, 0.01, -0.01, 0] }])
 * // [{ id: 'b', lost: 0.05, flag: 'signal', signals: ['outside-limits'] }, { id: 'a', lost: 0.001, flag: 'unknown', signals: [] }]
 */
export function rankByPointsLost(parts: readonly PartAgainstPlan[]): readonly PointsLost[] {
  const rows = parts.map(
    ({ id, share, growth, planned, before, newest = growth - planned, baseline = before.length }): PointsLost => {
      checkRange('share', share, 0, 1)
      const limits = controlLimits({ values: [...before, newest], baseline: Math.max(5, baseline) })
      const signals = limits.status === 'defined' ? (limits.signals.at(-1) ?? []) : []
      const flag = limits.status === 'undefined' || baseline < 5 ? 'unknown' : signals.length > 0 ? 'signal' : 'noise'
      return { id, lost: share * (planned - growth), flag, signals: flag === 'unknown' ? [] : signals }
    },
  )
  return rows.toSorted((a, b) => rankOf(b) - rankOf(a))
}

function rankOf({ lost }: PointsLost): number {
  return Number.isNaN(lost) ? Number.NEGATIVE_INFINITY : lost
}
