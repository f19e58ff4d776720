import { multipliers } from './arrow-factor.ts'
import type { Belief } from './condition.ts'

/**
 * How well the priors of a belief foretold its evidence: the larger, the better the spreads of the priors fit.
 *
 * ln p(y) ≈ −½ (r'·(H·P·H' + V)⁻¹·r + ln|I + D·H·P·H'·D| + Σ_r ln 2π v_r), r the residuals of the rows' tangents at the mode
 *
 * @param belief a belief whose rows bind on both sides; one-sided rows count as the normal rows that stand for them
 * @returns natural logarithm of the density of the rows' values, on the rows' own scales
 * @remarks Laplace's approximation, exact for linear rows. Rows that say nothing are left out. Source: Tierney and Kadane 1986. SPEC BEL-48.
 * @example
 * logEvidence(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 1, mean: Float64Array.of(0), covariance: Float64Array.of(1) }],
 *   evidence: [{ id: 'a', quantity: { measure: 'level', of: [0], period: { first: 24300, last: 24300 } }, value: 1, variance: 1,
 *     bound: 'both' }] }))
 * // -1.26551
 */
export function logEvidence(belief: Belief): number {
  const { factor, sites, residuals } = belief
  let sum = multipliers(factor, residuals).reduce((total, lambda, row) => total + lambda * (residuals[row] ?? 0), 0)
  for (const { variance } of sites) if (variance < Number.POSITIVE_INFINITY) sum += Math.log(2 * Math.PI * variance)
  const diagonal = (lower: Float64Array, size: number): void => {
    for (let k = 0; k < size; k += 1) sum += 2 * Math.log(lower[k * (size + 1)] ?? Number.NaN)
  }
  factor.ownLower.forEach((lower, leaf) => {
    diagonal(lower, factor.blocks[leaf]?.owned ?? 0)
  })
  diagonal(factor.tieLower, factor.ties)
  return -sum / 2
}
