import { checkRange, checkWhole } from '../check.ts'
import { requiredLevel } from '../growth/required-level.ts'

/** Where a product stands, in two answers that may differ. */
export interface ProductStatus {
  /** What was made against what the plan wanted by now. */
  readonly level: { readonly state: 'ahead' | 'on-plan' | 'behind' | 'unknown'; readonly ratio: number }
  /** What a period makes of late against what each period left must make. */
  readonly pace: { readonly state: 'enough' | 'too-slow' | 'unknown'; readonly needed: number; readonly ratio: number }
}

/**
 * Two statuses of a product: its level against the plan, and its pace against what the schedule needs from now on.
 *
 * level ratio = done / due ; needed = (plan − done) / periods left ; pace ratio = recent / needed
 *
 * @param input.plan amount planned for the year
 * @param input.due amount that the plan's phasing wants by now; NaN when the plan has no phasing
 * @param input.done amount made so far
 * @param input.recent amount made in a period of late; NaN when not known
 * @param input.periodsLeft whole periods left
 * @param input.tolerance how far from 1 the level still counts as on plan; 0.02 when left out
 * @returns both statuses; a product may be behind and yet fast enough, or ahead and slowing
 * @throws `out-of-range`
 * @remarks SPEC PLN-9, GRO-5.
 * @example
 * productStatus({ plan: 20000, due: 12000, done: 1000, recent: 900, periodsLeft: 4 })
 * // { level: { state: 'behind', ratio: 0.083 }, pace: { state: 'too-slow', needed: 4750, ratio: 0.189 } }
 */
export function productStatus(input: {
  readonly plan: number
  readonly due: number
  readonly done: number
  readonly recent: number
  readonly periodsLeft: number
  readonly tolerance?: number
}): ProductStatus {
  const { plan, due, done, recent, periodsLeft, tolerance = 0.02 } = input
  checkRange('plan', plan, 0, Number.MAX_VALUE)
  checkRange('done', done, 0, Number.MAX_VALUE)
  checkWhole('periodsLeft', periodsLeft, 0, Number.MAX_SAFE_INTEGER)
  checkRange('tolerance', tolerance, 0, 1)
  const ratio = due > 0 ? done / due : Number.NaN
  const level = Number.isNaN(ratio) ? 'unknown' : ratio > 1 + tolerance ? 'ahead' : ratio < 1 - tolerance ? 'behind' : 'on-plan'
  const needed = done >= plan ? 0 : requiredLevel({ plan, done, periodsLeft })
  return { level: { state: level, ratio }, pace: paceOf(needed, recent) }
}

function paceOf(needed: number, recent: number): ProductStatus['pace'] {
  if (needed === 0) return { state: 'enough', needed, ratio: Number.POSITIVE_INFINITY }
  const ratio = recent / needed
  return { state: Number.isNaN(ratio) ? 'unknown' : ratio >= 1 ? 'enough' : 'too-slow', needed, ratio }
}
