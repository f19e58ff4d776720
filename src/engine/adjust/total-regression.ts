import { choleskyFactor, forwardSolve } from '../linear-algebra/cholesky-factor.ts'
import { choleskySolve } from '../linear-algebra/cholesky-solve.ts'

/** Generalised least squares of totals on regressors, with the likelihood of what was found. */
export interface TotalRegression {
  readonly coefficients: readonly number[]
  readonly logLikelihood: number
}

/** Covariance of sums over `steps` consecutive values of an AR(1) with unit innovations. */
function sumCovariance(count: number, steps: number, rho: number): readonly (readonly number[])[] {
  let powers = 0
  let within = steps
  for (let k = 0; k < steps; k += 1) {
    powers += rho ** k
    if (k > 0) within += 2 * (steps - k) * rho ** k
  }
  const apart = Array.from({ length: count }, (_, d) => (d === 0 ? within : powers * powers * rho ** ((d - 1) * steps + 1)))
  return apart.map((_, i) => apart.map((_unused, j) => (apart[Math.abs(i - j)] ?? 0) / (1 - rho * rho)))
}

/** Regression of totals on summed regressors when the steps' error is an AR(1) with persistence rho. */
export function totalRegression(
  regressors: readonly (readonly number[])[],
  totals: readonly number[],
  steps: number,
  rho: number,
): TotalRegression {
  const count = totals.length
  const lower = choleskyFactor(sumCovariance(count, steps, rho))
  const whitenedTotals = forwardSolve(lower, totals)
  const width = regressors[0]?.length ?? 0
  const whitened = Array.from({ length: width }, (_, k) =>
    forwardSolve(
      lower,
      regressors.map((row) => row[k] ?? Number.NaN),
    ),
  )
  const dot = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0)
  const scales = whitened.map((list) => Math.sqrt(dot(list, list)) || 1)
  const scaled = whitened.map((list, k) => list.map((value) => value / (scales[k] ?? 1)))
  const solved = choleskySolve(
    scaled.map((one) => scaled.map((other) => dot(one, other))),
    scaled.map((one) => dot(one, whitenedTotals)),
  )
  const residuals = whitenedTotals.map((value, i) => solved.reduce((rest, beta, k) => rest - beta * (scaled[k]?.[i] ?? 0), value))
  const variance = dot(residuals, residuals) / count
  const logDeterminant = lower.reduce((sum, row, i) => sum + 2 * Math.log(row[i] ?? Number.NaN), 0)
  return {
    coefficients: solved.map((beta, k) => beta / (scales[k] ?? 1)),
    logLikelihood: -0.5 * (count * (1 + Math.log(2 * Math.PI * variance)) + logDeterminant),
  }
}

/** The persistence between 0 and 0.999 with the highest likelihood: the best of a grid, then narrowed by the golden section. */
export function persistenceByLikelihood(likelihood: (rho: number) => number): number {
  const highest = 0.999
  const grid = Array.from({ length: 34 }, (_, index) => (highest * index) / 33)
  const found = grid.map(likelihood)
  const best = found.indexOf(Math.max(...found))
  let low = grid[Math.max(best - 1, 0)] ?? 0
  let high = grid[Math.min(best + 1, 33)] ?? highest
  const golden = (Math.sqrt(5) - 1) / 2
  while (high - low > 1e-9) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)]
    if (likelihood(left) > likelihood(right)) high = right
    else low = left
  }
  const middle = (low + high) / 2
  return (found[0] ?? 0) >= likelihood(middle) ? 0 : middle
}
