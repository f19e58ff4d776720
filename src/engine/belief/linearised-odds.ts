import { normalCdf } from '../distributions/normal.ts'
import { believedOnScale } from './believed.ts'
import { scaledFrom } from './compiled-quantity.ts'
import type { Belief } from './condition.ts'
import type { Quantity } from './quantity.ts'

/**
 * Odds that a quantity is at least so much, without draws: for sliders and for tables of many odds.
 *
 * P = Φ((h − t)/s), h and s of the quantity on its own scale, t the target there
 *
 * @param belief any belief
 * @param quantity what must reach the target
 * @param target in the quantity's natural unit
 * @returns probability
 * @throws `out-of-range`, `no-values`, `not-aligned`
 * @remarks Delta method; `odds` samples what it leaves out. SPEC BEL-80.
 * @example
 * linearisedOdds(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 1, mean: Float64Array.of(0), covariance: Float64Array.of(1) }], evidence: [] }),
 *   { measure: 'level', of: [0], period: { first: 24300, last: 24300 } }, Math.E)
 * // 0.158655
 */
export function linearisedOdds(belief: Belief, quantity: Quantity, target: number): number {
  const on = believedOnScale(belief, quantity)
  const away = on.value - scaledFrom(on.quantity, target)
  return on.variance > 0 ? normalCdf(away / Math.sqrt(on.variance)) : Number(away >= 0)
}
