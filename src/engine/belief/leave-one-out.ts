import { normalCdf } from '../distributions/normal.ts'
import { solveLower } from '../linear-algebra/dense-cholesky.ts'
import { type ArrowFactor, multipliers } from './arrow-factor.ts'
import { naturalSlope, naturalValue } from './compiled-quantity.ts'
import type { Belief } from './condition.ts'
import { appliedTo, project, projectedCovariance } from './projection.ts'

/** A row of evidence against what all other rows say. */
export interface LeftOut {
  readonly id: string
  /** What the others would have printed there, and how far they might be off, in the row's natural unit. */
  readonly expected: number
  readonly standardDeviation: number
  /** Value less expected in standard deviations, on the row's own scale. */
  readonly score: number
  /** Probability of a value at least as far away; of a one-sided row that its bound holds. */
  readonly probability: number
}

/**
 * Each row given all the others: the rows that the others make nearly impossible are contradictions.
 *
 * expected = y_r − λ_r / S⁻¹_rr ; variance = 1 / S⁻¹_rr ; S = H·P·H' + V, λ = S⁻¹·(y − H·m)
 *
 * @param belief any belief
 * @returns one entry a row, in the order of the evidence
 * @remarks By downdating at the mode, not by fitting again: exact for linear rows. A row that says nothing is compared with the belief.
 * Source: Sundararajan and Keerthi 2001, eq. 4–6. SPEC BEL-43.
 * @example
 * leaveOneOut(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 1, mean: Float64Array.of(0), covariance: Float64Array.of(3) }],
 *   evidence: [{ id: 'a', quantity: { measure: 'level', of: [0], period: { first: 24300, last: 24300 } }, value: Math.exp(4),
 *     variance: Math.exp(8), bound: 'both' }] })).map(({ expected, score }) => [expected, score])
 * // [[1, 2]]
 */
export function leaveOneOut(belief: Belief): readonly LeftOut[] {
  const { factor, rows, residuals } = belief
  const inverse = inverseDiagonal(factor)
  const lambda = multipliers(factor, residuals)
  return rows.map(({ evidence, quantity, value, variance }, row) => {
    const others = givenOthers(belief, row, inverse[row] ?? 1, lambda[row] ?? 0)
    const spread = Math.sqrt(others.variance + variance)
    const score = (value - others.mean) / spread
    const expected = naturalValue(quantity, others.mean)
    const chance = { both: 2 * normalCdf(-Math.abs(score)), lower: normalCdf(-score), upper: normalCdf(score) }
    const standardDeviation = spread * naturalSlope(quantity, expected)
    return { id: evidence.id, expected, standardDeviation, score, probability: chance[evidence.bound] }
  })
}

/** Mean and variance of what a row speaks of without the row, on its own scale. */
function givenOthers({ factor, sites, residuals, moved }: Belief, row: number, inverse: number, lambda: number) {
  const [root, site, line] = [factor.roots[row] ?? 0, sites[row], factor.rows[row]]
  const { value = Number.NaN, variance = Number.NaN } = site ?? {}
  if (root > 0) return { mean: value - lambda / (root * root * inverse), variance: 1 / (root * root * inverse) - variance }
  if (!line) return { mean: Number.NaN, variance: Number.NaN }
  const projection = project(factor, line)
  return { mean: value - (residuals[row] ?? 0) + appliedTo(line, moved), variance: projectedCovariance(projection, projection) }
}

/** Diagonal of (I + D·H·P·H'·D)⁻¹ in the order of the rows: squared lengths of the columns of L⁻¹. */
function inverseDiagonal({ rows, order, starts, blocks, ownLower, ties, cross, tieLower }: ArrowFactor): Float64Array {
  const width = starts[blocks.length] ?? 0
  const found = new Float64Array(rows.length)
  const square = (list: Float64Array): number => list.reduce((sum, value) => sum + value * value, 0)
  blocks.forEach(({ owned }, leaf) => {
    const start = starts[leaf] ?? 0
    for (let i = 0; i < owned; i += 1) {
      const column = new Float64Array(owned)
      column[i] = 1
      solveLower(ownLower[leaf] ?? column, owned, column)
      const below = new Float64Array(ties)
      for (let tie = 0; tie < ties; tie += 1)
        for (let k = i; k < owned; k += 1)
          below[tie] = (below[tie] ?? 0) + (cross[tie * width + start + k] ?? 0) * (column[k] ?? 0)
      found[start + i] = square(column) + square(solveLower(tieLower, ties, below))
    }
  })
  for (let tie = 0; tie < ties; tie += 1) {
    const column = new Float64Array(ties)
    column[tie] = 1
    found[width + tie] = square(solveLower(tieLower, ties, column))
  }
  return Float64Array.from(order, (place) => found[place] ?? 1)
}
