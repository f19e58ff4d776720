import { checkRange } from '../check.ts'

/** What a task is worth and what its delay has cost so far. */
export interface LostToDelay {
  /** Points of growth of the year that it brings when it is done by its day. */
  readonly worth: number
  /** Points of them that are lost by now. */
  readonly lost: number
  /** Points that one more day costs. */
  readonly perDay: number
}

/**
 * What a task not done costs the year, in points of growth: what it brings is spread evenly over the days from its due day to the end of the year.
 *
 * perDay = worth / days ; lost = perDay · min(late, days) ; worth = points, or rise · sensitivity · days / rest
 *
 * @param input.days days from the due day to the end of the year, 0 or more
 * @param input.late days by which the task is late, 0 when it is not
 * @param input.worth points of the year when done in time; or growth of one activity (`rise`) with the points of the year that one
 * point of its growth brings over the days left (`sensitivity`, `rest`)
 * @returns worth, what is lost and what a day costs; all 0 for a task due at the end of the year or later
 * @throws `out-of-range`
 * @remarks The sensitivity is BEL-84 of the belief. SPEC PLN-110.
 * @example lostToDelay({ days: 100, late: 25, worth: { points: 0.002 } }) // { worth: 0.002, lost: 0.0005, perDay: 0.00002 }
 * @example lostToDelay({ days: 46, late: 0, worth: { rise: 0.02, sensitivity: 0.04, rest: 92 } }) // { worth: 0.0004, lost: 0, perDay: 0.0000087 }
 */
export function lostToDelay(input: {
  readonly days: number
  readonly late: number
  readonly worth: { readonly points: number } | { readonly rise: number; readonly sensitivity: number; readonly rest: number }
}): LostToDelay {
  const { days, late, worth: given } = input
  checkRange('days', days, 0, Number.MAX_SAFE_INTEGER)
  checkRange('late', late, 0, Number.MAX_SAFE_INTEGER)
  if (days === 0) return { worth: 0, lost: 0, perDay: 0 }
  if ('rest' in given) checkRange('rest', given.rest, 1, Number.MAX_SAFE_INTEGER)
  const perDay = 'points' in given ? given.points / days : (given.rise * given.sensitivity) / given.rest
  return { worth: perDay * days, lost: perDay * Math.min(late, days), perDay }
}
