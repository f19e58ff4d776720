import { checkPositive, checkRange } from '../check.ts'
import { competingExits, durationAt } from './competing-exits.ts'

/** A case of a procedure: days counted so far, the time limit, and whether it is finished. */
export interface ServiceCase {
  readonly days: number
  readonly limit: number
  readonly finished: boolean
}

/** How fast a service is. */
export interface ServiceRecord {
  readonly cases: number
  readonly finished: number
  /** Running cases that are past their limit already. */
  readonly overdue: number
  /** Days by which half of the cases are finished, running ones counted for as long as they run; NaN where fewer are. */
  readonly median: number
  /** Share finished within the limit, running ones counted for as long as they run; NaN while no case has come to its limit. */
  readonly onTime: number
  /** Share on time should every running case that is still in time become late, and should every one of them be finished in time. */
  readonly onTimeLow: number
  readonly onTimeHigh: number
}

/**
 * Median duration and share on time of a service, with its running cases handled.
 *
 * median = min { t : S(t) ≤ 1/2 } of days ;  on time = 1 − S(1) of days / limit, both by Kaplan–Meier
 *
 * @param cases at least one; days 0 or more, limits above 0, which may differ
 * @returns counts, median, share on time and what it can still become
 * @throws `no-values`, `out-of-range`
 * @remarks Counting finished cases only would flatter: the slow ones are those that still run. A case past its limit counts as late
 * whether finished or not. SPEC INV-13, INV-14.
 * @example
 * serviceRecord([{ days: 10, limit: 15, finished: true }, { days: 20, limit: 15, finished: false }])
 * // { cases: 2, finished: 1, overdue: 1, median: 10, onTime: 0.5, onTimeLow: 0.5, onTimeHigh: 0.5 }
 */
export function serviceRecord(cases: readonly ServiceCase[]): ServiceRecord {
  for (const { days, limit } of cases) {
    checkRange('days', days, 0, Number.MAX_VALUE)
    checkPositive('limit', limit)
  }
  const causes = cases.map(({ finished }) => (finished ? 0 : -1))
  const days = competingExits({ durations: cases.map((one) => one.days), causes, kinds: 1 })
  const used = cases.map((one) => one.days / one.limit)
  const parts = competingExits({ durations: used, causes, kinds: 1 })
  const settled = cases.every(({ finished }) => finished) || used.some((part) => part >= 1)
  const within = parts.times.filter((time) => time <= 1).length
  const count = (test: (one: ServiceCase) => boolean): number => cases.filter(test).length
  const inTime = count((one) => one.finished && one.days <= one.limit)
  const late = count((one) => one.days > one.limit)
  return {
    cases: cases.length,
    finished: count(({ finished }) => finished),
    overdue: count((one) => !one.finished && one.days > one.limit),
    median: durationAt(days, 0.5),
    onTime: settled ? 1 - (within === 0 ? 1 : (parts.running[within - 1] ?? 1)) : Number.NaN,
    onTimeLow: inTime / cases.length,
    onTimeHigh: (cases.length - late) / cases.length,
  }
}
