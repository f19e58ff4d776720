import { checkWhole } from '../check.ts'
import { choleskyInPlace } from '../linear-algebra/dense-cholesky.ts'
import { type ArrowFactor, arrowFactor, multipliers } from './arrow-factor.ts'
import { scaledValue } from './compiled-quantity.ts'
import type { Belief } from './condition.ts'
import { appliedTo, project, projectedCovariance, pulledBy, rowValues } from './projection.ts'
import type { NormalDraws } from './seeded-normals.ts'
import { truncatedDraws } from './truncated-draws.ts'

/**
 * Draws of all monthly log-levels at once, in antithetic pairs.
 *
 * x = m + δ + P·H'·(H·P·H' + V)⁻¹·(y − H·δ − e), δ ~ N(0, P) leaf by leaf, e ~ N(0, V); its twin has −δ and −e.
 * Of a one-sided row y is itself drawn: from the normal that all other rows give it, cut off at the bounds. What the bend of the rows
 * leaves over is then taken out by one more step: x + P·H'·(H·P·H' + V)⁻¹·(h(mode) + H·(x − mode) − h(x)).
 *
 * @param belief any belief
 * @param input.draws source of normal numbers
 * @param input.pairs how many pairs, 1 to 1,000,000
 * @returns 2 · pairs lists of log-levels, months of the first leaf, then of the second, …; twins follow each other
 * @throws `out-of-range`
 * @remarks Exact where rows are linear; one step of randomised maximum likelihood where they bend (Oliver 1996). Sources: Matheron's rule
 * (Doucet 2010); Geweke 1991 for bounds. SPEC BEL-39, BEL-40.
 * @example
 * beliefSamples(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 1, mean: Float64Array.of(2), covariance: Float64Array.of(1) }], evidence: [] }),
 *   { draws: seededNormals(1), pairs: 3 }).reduce((sum, [level]) => sum + level / 6, 0)
 * // 2
 */
export function beliefSamples(
  belief: Belief,
  input: { readonly draws: NormalDraws; readonly pairs: number },
): readonly Float64Array[] {
  checkWhole('pairs', input.pairs, 1, 1_000_000)
  const { next, factor } = pairSampler(belief, input.draws)
  return Array.from({ length: input.pairs }, () => next().map((straight) => withoutBend(belief, factor, straight))).flat()
}

/** Draws under the tangents of the rows at the mode, and the factor whose gain leads from there to the rows themselves. */
export interface PairSampler {
  readonly factor: ArrowFactor
  /** One antithetic pair. */
  readonly next: () => readonly [Float64Array, Float64Array]
}

/** What draws one antithetic pair at a time. */
export function pairSampler(belief: Belief, draws: NormalDraws): PairSampler {
  const { within, rows, mode, moved } = belief
  const roots = Float64Array.from(rows, ({ variance }) => 1 / Math.sqrt(variance))
  const oneSided = rows.some(({ evidence }) => evidence.bound !== 'both')
  const factor = oneSided ? arrowFactor(within, belief.factor.rows, roots) : belief.factor
  const centre = oneSided ? truncatedCentre(belief, factor, draws) : () => moved
  const prior = mode.map((value, place) => value - (moved[place] ?? 0))
  const lowers = within.leaves.map(({ covariance, months }) => choleskyInPlace(Float64Array.from(covariance), months))
  const next = (): readonly [Float64Array, Float64Array] => {
    const delta = priorDraw(belief, lowers, draws)
    const said = rowValues(factor, delta).map((value, row) => value + (roots[row] === 0 ? 0 : draws.next() / (roots[row] ?? 1)))
    const taken = pulledBy(factor, multipliers(factor, said)).moved
    const middle = centre()
    const at = (sign: number): Float64Array => {
      const draw = Float64Array.from(prior)
      for (let k = 0; k < draw.length; k += 1)
        draw[k] = (draw[k] ?? 0) + (middle[k] ?? 0) + sign * ((delta[k] ?? 0) - (taken[k] ?? 0))
      return draw
    }
    return [at(1), at(-1)]
  }
  return { factor, next }
}

/** How far the rows themselves, at given levels, are from their tangents at a draw, each on its own scale. */
export function bendAt(belief: Belief, draw: Float64Array, levels: Float64Array): Float64Array {
  const { rows, mode, sites, residuals, moved, factor } = belief
  const away = Float64Array.from(draw)
  for (let k = 0; k < away.length; k += 1) away[k] = (away[k] ?? 0) - (mode[k] ?? 0) + (moved[k] ?? 0)
  const tangents = rowValues(factor, away)
  rows.forEach(({ quantity }, row) => {
    const tangent = (tangents[row] ?? 0) + (sites[row]?.value ?? 0) - (residuals[row] ?? 0)
    tangents[row] = tangent - scaledValue(quantity, levels)
  })
  return tangents
}

/** Levels of log-levels. */
export function exponentials(logs: Float64Array): Float64Array {
  const levels = new Float64Array(logs.length)
  for (let k = 0; k < logs.length; k += 1) levels[k] = Math.exp(logs[k] ?? Number.NaN)
  return levels
}

/** A draw moved so that the rows themselves, not their tangents, have the values drawn for them. */
function withoutBend(belief: Belief, factor: ArrowFactor, draw: Float64Array): Float64Array {
  const step = pulledBy(factor, multipliers(factor, bendAt(belief, draw, exponentials(draw)))).moved
  return draw.map((value, place) => value + (step[place] ?? 0))
}

function priorDraw({ within }: Belief, lowers: readonly Float64Array[], draws: NormalDraws): Float64Array {
  const delta = new Float64Array(within.offsets[within.leaves.length] ?? 0)
  lowers.forEach((lower, leaf) => {
    const { months = 0 } = within.leaves[leaf] ?? {}
    const normals = Float64Array.from({ length: months }, () => draws.next())
    const offset = within.offsets[leaf] ?? 0
    for (let i = 0; i < months; i += 1) {
      let sum = 0
      for (let k = 0; k <= i; k += 1) sum += (lower[i * months + k] ?? 0) * (normals[k] ?? 0)
      delta[offset + i] = sum
    }
  })
  return delta
}

/** x − m on average over the two-sided noise, with what the one-sided rows say drawn anew each time. */
function truncatedCentre(belief: Belief, exact: ArrowFactor, draws: NormalDraws): () => Float64Array {
  const { rows, within, factor, residuals, sites, moved } = belief
  const without = arrowFactor(
    within,
    factor.rows,
    factor.roots.map((root, row) => (rows[row]?.evidence.bound === 'both' ? root : 0)),
  )
  const base = pulledBy(without, multipliers(without, residuals)).moved
  const bounds = rows.flatMap(({ evidence: { bound }, value, variance }, row) => {
    const line = factor.rows[row]
    if (bound === 'both' || !line) return []
    // What the row's value would be once the prior mean has had its say: zero residual means just what the prior gives.
    const zero = (sites[row]?.value ?? 0) - (residuals[row] ?? 0)
    return [{ row, line, zero, side: bound, bound: value, noise: variance, mean: zero + appliedTo(line, base) }]
  })
  const projections = bounds.map(({ line }) => project(without, line))
  const covariance = projections.map((one, k) =>
    projections.map((other, j) => projectedCovariance(one, other) + (j === k ? (bounds[k]?.noise ?? 0) : 0)),
  )
  const next = truncatedDraws(
    bounds.map(({ mean }) => mean),
    covariance,
    bounds,
    draws,
  )
  return () => {
    const drawn = Float64Array.from(residuals)
    for (const [k, value] of next().entries()) {
      const { row = 0, zero = 0 } = bounds[k] ?? {}
      drawn[row] = value - zero
    }
    return bounds.length === 0 ? moved : pulledBy(exact, multipliers(exact, drawn)).moved
  }
}
