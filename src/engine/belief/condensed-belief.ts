import { believedOnScale } from './believed.ts'
import type { Belief } from './condition.ts'
import type { LeafPrior } from './leaf-prior.ts'
import { projectedCovariance } from './projection.ts'
import type { Quantity } from './quantity.ts'

/**
 * What a belief says of a few sums of levels, small enough to travel: a prior whose months are those sums, in their order.
 *
 * mean_k = ln X_k at the mode ; covariance_jk = c_j'·C·c_k, c the gradients there, C the covariance given the evidence
 *
 * @param belief any belief
 * @param sums levels, or other quantities on a log scale without a shift
 * @returns a leaf that begins at month 0 and has a month for each sum
 * @throws `out-of-range`, `no-values`, `not-aligned`
 * @remarks Further rows about the sums then cost what so many months cost. Ratios of the sums keep their bend; that within a sum, and of
 * the rows already in the belief, is lost. SPEC BEL-140.
 * @example
 * Array.from(condensedBelief(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 2, mean: Float64Array.of(0, 0), covariance: Float64Array.of(1, 0, 0, 1) }], evidence: [] }),
 *   [{ measure: 'level', of: [0], period: { first: 24300, last: 24301 } }]).covariance)
 * // [0.5]
 */
export function condensedBelief(belief: Belief, sums: readonly Quantity[]): LeafPrior {
  const found = sums.map((quantity) => believedOnScale(belief, quantity))
  const months = found.length
  const covariance = new Float64Array(months * months)
  found.forEach(({ projection }, i) => {
    for (let j = 0; j <= i; j += 1) {
      const value = projectedCovariance(projection, found[j]?.projection ?? projection)
      covariance[i * months + j] = value
      covariance[j * months + i] = value
    }
  })
  return { firstMonth: 0, months, mean: Float64Array.from(found, ({ value }) => value), covariance }
}
