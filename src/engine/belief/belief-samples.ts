import { checkWhole } from '../check.ts'
import { choleskyInPlace } from '../linear-algebra/dense-cholesky.ts'
import { type ArrowFactor, arrowFactor, multipliers } from './arrow-factor.ts'
import { isStraight } from './compiled-quantity.ts'
import type { Belief } from './condition.ts'
import { appliedTo, project, projectedCovariance, pulledBy, rowValues } from './projection.ts'
import { scaledValues } from './running-sums.ts'
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
  return Array.from({ length: input.pairs }, () => {
    const pair = next()
    return [1, -1].map((sign) => withoutBend(belief, factor, pair, sign))
  }).flat()
}

/** An antithetic pair under the tangents of the rows at the mode: middle ± away. */
export interface DrawnPair {
  readonly middle: Float64Array
  readonly away: Float64Array
  /** The tangents' values in the middle, and how far those of the twins are from there: ± turn. */
  readonly tangents: Float64Array
  readonly turn: Float64Array
}

/** What draws one pair at a time, and the factor whose gain leads from the tangents to the rows themselves. */
export interface PairSampler {
  readonly factor: ArrowFactor
  readonly next: () => DrawnPair
}

/** What draws one antithetic pair at a time. */
export function pairSampler(belief: Belief, draws: NormalDraws): PairSampler {
  const { within, rows, mode } = belief
  const roots = Float64Array.from(rows, ({ variance }) => 1 / Math.sqrt(variance))
  const oneSided = rows.some(({ evidence }) => evidence.bound !== 'both')
  const factor = oneSided ? arrowFactor(within, belief.factor.rows, roots) : belief.factor
  const centre = oneSided ? truncatedCentre(belief, factor, draws) : undefined
  const atMode = { middle: mode, tangents: tangentsAt(belief, belief.moved) }
  const lowers = within.leaves.map(({ covariance, months }) => choleskyInPlace(Float64Array.from(covariance), months))
  const next = (): DrawnPair => {
    const away = priorDraw(belief, lowers, draws)
    const said = rowValues(factor, away)
    const noise = roots.map((root) => (root === 0 ? 0 : draws.next() / root))
    for (let row = 0; row < said.length; row += 1) said[row] = (said[row] ?? 0) + (noise[row] ?? 0)
    const lambda = multipliers(factor, said)
    const taken = pulledBy(factor, lambda).moved
    for (let place = 0; place < away.length; place += 1) away[place] = (away[place] ?? 0) - (taken[place] ?? 0)
    // H·(δ − taken) = V·λ − e, since (H·P·H' + V)·λ = H·δ + e.
    const turn = roots.map((root, row) => (root === 0 ? 0 : (lambda[row] ?? 0) / root ** 2 - (noise[row] ?? 0)))
    return { ...(centre ? placed(belief, centre()) : atMode), away, turn }
  }
  return { factor, next }
}

function placed(belief: Belief, centre: Float64Array) {
  const middle = belief.mode.map((value, place) => value - (belief.moved[place] ?? 0) + (centre[place] ?? 0))
  return { middle, tangents: tangentsAt(belief, centre) }
}

/** Values of the rows' tangents at the mode, at a way from the prior mean. */
function tangentsAt({ sites, residuals, factor }: Belief, centre: Float64Array): Float64Array {
  return rowValues(factor, centre).map((value, row) => value + (sites[row]?.value ?? 0) - (residuals[row] ?? 0))
}

/** What tells how far some rows, at the levels of one twin, are from their tangents there, each on its own scale. */
export function bendsOf({ within, rows }: Belief, chosen: readonly number[]) {
  const quantities = chosen.flatMap((row) => rows[row] ?? [])
  return ({ tangents, turn }: DrawnPair, sign: number, levels: Float64Array): Float64Array => {
    const bends = scaledValues(within, quantities, levels)
    for (const [k, row] of chosen.entries()) bends[k] = (tangents[row] ?? 0) + sign * (turn[row] ?? 0) - (bends[k] ?? 0)
    return bends
  }
}

/** Rows that bend. */
export function bendingRows({ rows }: Belief): readonly number[] {
  return rows.flatMap(({ quantity }, row) => (isStraight(quantity) ? [] : [row]))
}

/** A twin moved so that the rows themselves, not their tangents, have the values drawn for them. */
function withoutBend(belief: Belief, factor: ArrowFactor, pair: DrawnPair, sign: number): Float64Array {
  const draw = pair.middle.map((value, place) => value + sign * (pair.away[place] ?? 0))
  const levels = draw.map(Math.exp)
  const bends = new Float64Array(belief.rows.length)
  const chosen = bendingRows(belief)
  bendsOf(belief, chosen)(pair, sign, levels).forEach((bend, k) => {
    bends[chosen[k] ?? 0] = bend
  })
  const step = pulledBy(factor, multipliers(factor, bends)).moved
  return draw.map((value, place) => value + (step[place] ?? 0))
}

function priorDraw({ within }: Belief, lowers: readonly Float64Array[], draws: NormalDraws): Float64Array {
  const delta = new Float64Array(within.offsets[within.leaves.length] ?? 0)
  for (let place = 0; place < delta.length; place += 1) delta[place] = draws.next()
  lowers.forEach((lower, leaf) => {
    const { months = 0 } = within.leaves[leaf] ?? {}
    lowerTimes(lower, months, delta, within.offsets[leaf] ?? 0)
  })
  return delta
}

/** Entries from … to i of line i of L times those of a list. */
function line(lower: Float64Array, i: number, size: number, from: number, list: Float64Array, start: number): number {
  let sum = 0
  for (let k = from; k <= i; k += 1) sum += (lower[i * size + k] ?? 0) * (list[start + k] ?? 0)
  return sum
}

/** L·z in place, from the last lines on, so that no number is overwritten before its last use; four lines at a time. */
function lowerTimes(lower: Float64Array, size: number, list: Float64Array, start: number): void {
  let i = size - 1
  for (; i >= 3; i -= 4) {
    let [a, b, c, d] = [0, 0, 0, 0]
    let place = i * size
    for (let k = start; k <= start + i - 3; k += 1, place += 1) {
      const value = list[k] ?? 0
      a += value * (lower[place] ?? 0)
      b += value * (lower[place - size] ?? 0)
      c += value * (lower[place - 2 * size] ?? 0)
      d += value * (lower[place - 3 * size] ?? 0)
    }
    list[start + i] = a + line(lower, i, size, i - 2, list, start)
    list[start + i - 1] = b + line(lower, i - 1, size, i - 2, list, start)
    list[start + i - 2] = c + line(lower, i - 2, size, i - 2, list, start)
    list[start + i - 3] = d
  }
  for (; i >= 0; i -= 1) list[start + i] = line(lower, i, size, 0, list, start)
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
