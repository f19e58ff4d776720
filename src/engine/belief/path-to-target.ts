import { believedOnScale } from './believed.ts'
import { scaledFrom } from './compiled-quantity.ts'
import { addEvidence, type Belief } from './condition.ts'
import { objective } from './gauss-newton.ts'
import type { Quantity } from './quantity.ts'

/** The most plausible way to a target, and how far it lies from what is believed. */
export interface PathToTarget {
  /** The belief once the target is taken as reached: ask it for the growth of any leaf and month. */
  readonly belief: Belief
  /** Most plausible log-levels of each leaf without and with the target. */
  readonly expected: readonly Float64Array[]
  readonly path: readonly Float64Array[]
  /** Length of the way in standard deviations: Mahalanobis distance between the two. */
  readonly distance: number
  /** Standard deviations between what is believed of the quantity and the target; below 0 when the target is less than believed. */
  readonly score: number
}

/** Standard deviation with which a target binds, in its natural unit: a millionth. */
const exactness = 1e-6

/**
 * What must happen: the belief conditioned on the target as one more row of evidence.
 *
 * path = E[x | evidence, h(x) = target] ; distance² = rise of (x − m)'P⁻¹(x − m) + Σ_r (y_r − h_r(x))²/v_r from the mode to the path
 *
 * @param belief what is believed
 * @param input.quantity what must reach the target, such as growth of the whole in the year
 * @param input.target in the quantity's natural unit
 * @returns both paths, the distance between them and the belief on the path
 * @throws `out-of-range`, `no-values`, `not-aligned`, `repeated-code` when the belief already has a row `target`
 * @remarks A hard conditional forecast. Source: Waggoner and Zha 1999. SPEC BEL-42.
 * @example
 * pathToTarget(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 1, mean: Float64Array.of(0), covariance: Float64Array.of(0.25) }], evidence: [] }),
 *   { quantity: { measure: 'level', of: [0], period: { first: 24300, last: 24300 } }, target: Math.E }).distance
 * // 2.000
 */
export function pathToTarget(belief: Belief, input: { readonly quantity: Quantity; readonly target: number }): PathToTarget {
  const { quantity, target } = input
  const there = addEvidence(belief, [{ id: 'target', quantity, value: target, variance: exactness ** 2, bound: 'both' }])
  const prior = belief.mode.map((value, place) => value - (belief.moved[place] ?? 0))
  const away = (point: Belief): number => objective({ ...belief, prior }, belief.sites, point)
  const on = believedOnScale(belief, quantity)
  return {
    belief: there,
    expected: byLeaf(belief),
    path: byLeaf(there),
    distance: Math.sqrt(Math.max(0, away(there) - away(belief))),
    score: (scaledFrom(on.quantity, target) - on.value) / Math.sqrt(on.variance),
  }
}

function byLeaf({ within, mode }: Belief): readonly Float64Array[] {
  return within.leaves.map((_, leaf) => mode.slice(within.offsets[leaf], within.offsets[leaf + 1]))
}
