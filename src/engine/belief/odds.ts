import { checkWhole } from '../check.ts'
import { normalCdf } from '../distributions/normal.ts'
import { type ArrowFactor, multipliers } from './arrow-factor.ts'
import { bendingRows, bendsOf, pairSampler } from './belief-samples.ts'
import { type BelievedOnScale, believedOnScale } from './believed.ts'
import { type SparseRow, scaledFrom, scaledValue } from './compiled-quantity.ts'
import type { Belief } from './condition.ts'
import { appliedTo, rowValues, spreadAll } from './projection.ts'
import type { Quantity } from './quantity.ts'
import type { NormalDraws } from './seeded-normals.ts'

/** Probability that a quantity reaches a target. */
export interface Odds {
  readonly probability: number
  /** Standard error of the sampling. */
  readonly error: number
}

/**
 * Odds that a quantity is at least so much, for several targets from the same draws.
 *
 * P = Φ((h − t)/s) + mean of [h(x) + gain·bend(x) ≥ t] − [h + c·(x − mode) ≥ t] over antithetic draws x: the linearised quantity, whose odds are
 * known, stands in, and only what it gets wrong is sampled. With one-sided rows in force its odds are not known and all is sampled.
 *
 * @param belief any belief
 * @param input.quantity what must reach the target
 * @param input.targets in the quantity's natural unit
 * @param input.draws source of normal numbers
 * @param input.pairs how many antithetic pairs, 2 to 1,000,000
 * @returns probability and its standard error from the spread between pairs, for each target
 * @throws `out-of-range`, `no-values`, `not-aligned`
 * @remarks Sources: Hammersley and Handscomb 1964, control and antithetic variates. SPEC BEL-41.
 * @example
 * odds(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 1, mean: Float64Array.of(0), covariance: Float64Array.of(1) }], evidence: [] }),
 *   { quantity: { measure: 'level', of: [0], period: { first: 24300, last: 24300 } }, targets: [1], draws: seededNormals(1), pairs: 2 })
 * // [{ probability: 0.5, error: 0 }]
 */
export function odds(
  belief: Belief,
  input: {
    readonly quantity: Quantity
    readonly targets: readonly number[]
    readonly draws: NormalDraws
    readonly pairs: number
  },
): readonly Odds[] {
  checkWhole('pairs', input.pairs, 2, 1_000_000)
  const on = believedOnScale(belief, input.quantity)
  const known = belief.evidence.every(({ bound }) => bound === 'both')
  const targets = input.targets.map((target) => scaledFrom(on.quantity, target))
  const next = twinSampler(belief, on, input.draws)
  const sums = targets.map(() => ({ sum: 0, squares: 0 }))
  for (let pair = 0; pair < input.pairs; pair += 1) {
    const found = next()
    targets.forEach((target, k) => {
      const one = ({ bent, straight }: Twin): number => Number(bent >= target) - (known ? Number(straight >= target) : 0)
      const mean = found.reduce((sum, twin) => sum + one(twin) / found.length, 0)
      const total = sums[k]
      if (total) [total.sum, total.squares] = [total.sum + mean, total.squares + mean * mean]
    })
  }
  return sums.map(({ sum, squares }, k) => {
    const mean = sum / input.pairs
    const spread = Math.sqrt(Math.max(0, squares / input.pairs - mean * mean) / (input.pairs - 1))
    const base = known ? normalCdf((on.value - (targets[k] ?? Number.NaN)) / Math.sqrt(on.variance)) : 0
    return { probability: Math.min(1, Math.max(0, base + mean)), error: spread }
  })
}

/** The quantity at one of two twins on its own scale: as it is, and as its tangent has it. */
interface Twin {
  readonly bent: number
  readonly straight: number
}

/** What draws the quantity, two twins at a time: only rows that bend and bear on it are looked at. */
function twinSampler(belief: Belief, on: BelievedOnScale, draws: NormalDraws): () => readonly Twin[] {
  const { row } = on.projection
  const { factor, next } = pairSampler(belief, draws)
  const gain = gainOf(factor, row)
  const bent = bendingRows(belief).filter((k) => gain[k] !== 0)
  const bendsAt = bendsOf(belief, bent)
  const base = appliedTo(row, belief.mode)
  const levels = [new Float64Array(belief.mode.length), new Float64Array(belief.mode.length)] as const
  let middle: Float64Array | undefined
  let middleLevels = belief.mode
  return () => {
    const pair = next()
    if (pair.middle !== middle) middleLevels = pair.middle.map(Math.exp)
    middle = pair.middle
    setTwinLevels(levels, middleLevels, pair.away)
    const [centre, way] = [on.value + appliedTo(row, middle) - base, appliedTo(row, pair.away)]
    return levels.map((its, twin) => {
      const sign = 1 - 2 * twin
      const bend = bendsAt(pair, sign, its).reduce((sum, value, k) => sum + (gain[bent[k] ?? 0] ?? 0) * value, 0)
      return { bent: scaledValue(on.quantity, its) + bend, straight: centre + sign * way }
    })
  }
}

/** Levels of twins: those in the middle times and over the exponential of the way. */
function setTwinLevels([up, down]: readonly [Float64Array, Float64Array], middle: Float64Array, away: Float64Array): void {
  for (let place = 0; place < away.length; place += 1) {
    const factor = Math.exp(away[place] ?? Number.NaN)
    up[place] = (middle[place] ?? 0) * factor
    down[place] = (middle[place] ?? 0) / factor
  }
}

/** What a row's residual does to a linear functional: (H·P·H' + V)⁻¹·H·P·c. */
function gainOf(factor: ArrowFactor, { places, values }: SparseRow): Float64Array {
  const vector = new Float64Array(factor.within.offsets[factor.within.leaves.length] ?? 0)
  for (const [k, place] of places.entries()) vector[place] = values[k] ?? 0
  return multipliers(factor, rowValues(factor, spreadAll(factor.within, vector)))
}
