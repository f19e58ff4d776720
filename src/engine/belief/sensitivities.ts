import type { Period } from '../period.ts'
import { compileQuantity, scaledGradient } from './compiled-quantity.ts'
import type { Belief } from './condition.ts'
import { corrected } from './projection.ts'
import type { Leaves } from './quantity.ts'

/** What one leaf means for the growth of a whole. */
export interface LeafSensitivity {
  readonly leaf: number
  /** Points of the whole's growth for one point of the leaf's: its share in the comparator period. */
  readonly share: number
  /** Part of the variance of the whole's growth that comes with this leaf's contribution; the parts sum to 1, one may be below 0. */
  readonly varianceShare: number
}

/**
 * Which leaf the whole hangs on: how far its growth moves the whole, and how much of what is not known about the whole is its.
 *
 * share_i = X(i, comparator)/X(of, comparator) ; varianceShare_i = Cov(c_i, G)/Var(G), with G the growth of the whole and c_i the part of its
 * gradient at the mode that belongs to leaf i
 *
 * @param belief any belief
 * @param input.of leaves of the whole
 * @param input.period such as the year
 * @param input.comparator such as the year before
 * @returns one entry for each leaf of the whole
 * @throws `out-of-range`, `no-values`, `not-aligned`
 * @remarks One solve for all leaves. Source: Saltelli et al. 2008, ch. 1, first-order shares of a linear model. SPEC BEL-45.
 * @example
 * sensitivities(conditionBelief({
 *   leaves: [1, 2].map((k) => ({ firstMonth: 24300, months: 2, mean: Float64Array.of(0, 0), covariance: Float64Array.of(k, 0, 0, k) })),
 *   evidence: [] }),
 *   { of: [0, 1], period: { first: 24301, last: 24301 }, comparator: { first: 24300, last: 24300 } })
 * // [{ leaf: 0, share: 0.5, varianceShare: 0.333 }, { leaf: 1, share: 0.5, varianceShare: 0.667 }]
 */
export function sensitivities(
  belief: Belief,
  input: { readonly of: Leaves; readonly period: Period; readonly comparator: Period },
): readonly LeafSensitivity[] {
  const { within, factor, mode } = belief
  const levels = mode.map(Math.exp)
  const row = scaledGradient(compileQuantity(within, { measure: 'growth', ...input }), levels)
  const vector = new Float64Array(mode.length)
  for (const [k, place] of row.places.entries()) vector[place] = row.values[k] ?? 0
  const { moved } = corrected(factor, vector)
  const parts = row.spans.map(({ leaf, from, to }) => {
    let shared = 0
    for (let k = from; k < to; k += 1) shared += (row.values[k] ?? 0) * (moved[row.places[k] ?? 0] ?? 0)
    return { leaf, shared, base: levelOf(belief, levels, leaf, input.comparator) }
  })
  const variance = parts.reduce((sum, { shared }) => sum + shared, 0)
  const whole = parts.reduce((sum, { base }) => sum + base, 0)
  return parts.map(({ leaf, shared, base }) => ({ leaf, share: base / whole, varianceShare: shared / variance }))
}

function levelOf({ within }: Belief, levels: Float64Array, leaf: number, period: Period): number {
  const start = (within.offsets[leaf] ?? 0) - (within.leaves[leaf]?.firstMonth ?? 0)
  return levels.subarray(start + period.first, start + period.last + 1).reduce((sum, level) => sum + level, 0)
}
