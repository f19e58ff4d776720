import { checkRange } from '../check.ts'

/** Whether a plan that people have edited still reaches what it is for. */
export interface CatchUpBalance {
  readonly planned: number
  /** What the plan lacks, 0 when it reaches the target. */
  readonly short: number
  /** What it has beyond the target, 0 when it does not reach it. */
  readonly spare: number
}

/**
 * What the rows of a catch-up plan come to, against the level that the months left must reach.
 *
 * planned = Σ rows ; short = max(0, target − planned) ; spare = max(0, planned − target)
 *
 * @param input.rows planned levels, one a part and month, in one unit
 * @param input.target level that they must reach together
 * @param input.tolerance part of the target within which it counts as reached; 1e-6 when left out
 * @returns sum, what is lacking and what is spare
 * @throws `out-of-range`
 * @remarks SPEC PLN-121.
 * @example catchUpBalance({ rows: [10, 12.5], target: 23 }) // { planned: 22.5, short: 0.5, spare: 0 }
 */
export function catchUpBalance(input: {
  readonly rows: readonly number[]
  readonly target: number
  readonly tolerance?: number
}): CatchUpBalance {
  const { rows, target, tolerance = 1e-6 } = input
  for (const row of rows) checkRange('rows', row, 0, Number.MAX_VALUE)
  checkRange('target', target, 0, Number.MAX_VALUE)
  const planned = rows.reduce((sum, row) => sum + row, 0)
  const over = planned - target
  const isReached = over >= -tolerance * target
  return { planned, short: isReached ? 0 : -over, spare: isReached ? Math.max(0, over) : 0 }
}
