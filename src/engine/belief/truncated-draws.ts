import { normalCdf, normalQuantile } from '../distributions/normal.ts'
import { choleskyInPlace, solveLower, solveLowerTransposed } from '../linear-algebra/dense-cholesky.ts'
import type { NormalDraws } from './seeded-normals.ts'

/** A bound on one coordinate. */
export interface Bound {
  readonly bound: number
  readonly side: 'lower' | 'upper'
}

const burnIn = 100
const sweepsBetween = 5

/**
 * Draws from a joint normal each of whose coordinates is bounded on one side: Gibbs sampling, each coordinate in turn given the others, by
 * inversion. With one coordinate every draw is independent. Source: Geweke 1991.
 */
export function truncatedDraws(
  means: readonly number[],
  covariance: readonly (readonly number[])[],
  bounds: readonly Bound[],
  draws: NormalDraws,
): () => readonly number[] {
  const precision = inverse(covariance)
  const state = bounds.map(({ bound, side }, k) =>
    side === 'lower' ? Math.max(bound, means[k] ?? bound) : Math.min(bound, means[k] ?? bound),
  )
  const sweep = (): void => {
    bounds.forEach(({ bound, side }, k) => {
      const row = precision[k] ?? []
      const own = row[k] ?? Number.NaN
      const pull = row.reduce((sum, value, j) => sum + (j === k ? 0 : value * ((state[j] ?? 0) - (means[j] ?? 0))), 0)
      const sign = side === 'lower' ? 1 : -1
      const [mean, spread] = [(means[k] ?? 0) - pull / own, 1 / Math.sqrt(own)]
      const inside = normalCdf((sign * (mean - bound)) / spread)
      state[k] = mean - sign * spread * normalQuantile(draws.uniform() * inside)
    })
  }
  for (let count = 0; count < burnIn; count += 1) sweep()
  return () => {
    for (let count = 0; count < (bounds.length === 1 ? 1 : sweepsBetween); count += 1) sweep()
    return [...state]
  }
}

function inverse(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length
  const lower = choleskyInPlace(Float64Array.from(matrix.flat()), size)
  return matrix.map((_, k) => {
    const unit = new Float64Array(size)
    unit[k] = 1
    return [...solveLowerTransposed(lower, size, solveLower(lower, size, unit))]
  })
}
