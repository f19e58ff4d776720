import { EngineError } from '../error.ts'
import { multipliers } from './arrow-factor.ts'
import { compileQuantity, scaledGradient } from './compiled-quantity.ts'
import { condensedBelief } from './condensed-belief.ts'
import type { Belief } from './condition.ts'
import type { LeafPrior } from './leaf-prior.ts'
import { corrected, pulledBy, rowValues } from './projection.ts'
import type { Quantity } from './quantity.ts'
import { type StartUp, startUpLevels } from './start-up-levels.ts'
import { dateEffect, levelsWith } from './start-up-prior.ts'

/** A few sums and the dates of start-ups, as believed together; and what the sums and dates become once a start is known. */
export interface CondensedStartUps {
  /** Sums first, as `condensedBelief` gives them; then one month for each start-up that is asked about and uncertain. */
  readonly leaf: LeafPrior
  /** Of each start-up its month in the leaf, or undefined when its date is certain or nothing is asked of it. */
  readonly dates: readonly (number | undefined)[]
  /** Of each start-up, for each start asked about, what it adds to the leaf's mean. */
  readonly shifts: readonly (readonly Float64Array[])[]
}

/**
 * What a belief says of a few sums of levels when start dates are set, small enough to travel.
 *
 * τ = deviation of an uncertain date in its standard deviations, prior N(0, 1), Cov(x, τ) = a, as `startUpPrior` has it in its covariance;
 * given the evidence: E τ = a'q, Cov(x, τ) = C·P⁻¹·a, Cov(τ, τ') = [τ = τ'] − a'·R·a', R = H'(H·P·H' + V)⁻¹·H ;
 * a start s set: mean + w'·δ, δ = ln(X − added + added(s)) − ln X, w = P⁻¹·C·c of a sum and −R·a of a date, and then τ = 0 as a row of its own
 *
 * @param belief with these start-ups in its priors, and no others
 * @param input.sums levels, or other quantities on a log scale without a shift
 * @param input.startUps plants
 * @param input.levels monthly levels of each leaf without them, those that `startUpPrior` was given
 * @param input.starts of each start-up the first months with output to answer for, as known for certain
 * @returns the leaf, places of the dates in it, and shifts
 * @throws `out-of-range`, `no-values`, `not-aligned`, `lengths-differ`
 * @remarks One solve for each sum and for each uncertain date, then one product for each start. Exact where rows and sums are straight;
 * shifts of several start-ups add up, which leaves out what one takes from another's weight in their leaf. SPEC BEL-160.
 * @example
 * condensedStartUps(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 2, mean: Float64Array.of(0, 0), covariance: Float64Array.of(1, 0, 0, 1) }], evidence: [] }),
 *   { sums: [{ measure: 'level', of: [0], period: { first: 24301, last: 24301 } }], levels: [Float64Array.of(1, 1)], starts: [[24301]],
 *     startUps: [{ leaf: 0, start: 24302, spread: 0, ramp: 1, full: 0.5 }] }).shifts[0]?.[0]?.[0]
 * // 0.405465
 */
export function condensedStartUps(
  belief: Belief,
  input: {
    readonly sums: readonly Quantity[]
    readonly startUps: readonly StartUp[]
    readonly levels: readonly Float64Array[]
    readonly starts: readonly (readonly number[])[]
  },
): CondensedStartUps {
  const { sums, startUps, levels, starts } = input
  if (starts.length !== startUps.length)
    throw new EngineError('lengths-differ', { arguments: ['startUps', 'starts'], lengths: [startUps.length, starts.length] })
  const placed = startUps.map((startUp) => {
    const prior = belief.leaves[startUp.leaf]
    const without = levels[startUp.leaf]
    if (!prior || !without) throw new EngineError('out-of-range', { argument: 'leaf', found: startUp.leaf, allowed: 'a leaf' })
    const beside = startUps.filter(({ leaf }) => leaf === startUp.leaf)
    const started = levelsWith(prior, { levels: without, startUps: beside })
    return { startUp, prior, started, offset: belief.within.offsets[startUp.leaf] ?? 0 }
  })
  const isUncertain = placed.map(({ startUp }, at) => startUp.spread > 0 && starts[at]?.length !== 0)
  const uncertain = placed.filter((_, at) => isUncertain[at])
  const effects = uncertain.map(({ prior, startUp, started, offset }) => ({
    values: dateEffect(prior, startUp, started),
    offset,
  }))
  const asked = starts.some(({ length }) => length > 0) ? sums : []
  const worths = [...asked.map((sum) => worthOfSum(belief, sum)), ...effects.map((effect) => worthOfDate(belief, effect))]
  let date = sums.length
  return {
    leaf: withDates(belief, condensedBelief(belief, sums), effects, worths),
    dates: isUncertain.map((one) => (one ? date++ : undefined)),
    shifts: placed.map(({ startUp, prior, started, offset }, at) => {
      const now = startUpLevels(prior, startUp)
      return (starts[at] ?? []).map((start) => {
        const then = startUpLevels(prior, { ...startUp, start, spread: 0 })
        const values = started.map((level, t) => Math.log1p(((then[t] ?? 0) - (now[t] ?? 0)) / level))
        return Float64Array.from(worths, (worth) => applied(worth, { values, offset }))
      })
    }),
  }
}

/** What differs in the months of one leaf, whose first month stands at `offset` of all log-levels. */
interface LeafChange {
  readonly values: Float64Array
  readonly offset: number
}

function applied(worth: Float64Array, { values, offset }: LeafChange): number {
  return values.reduce((sum, value, t) => sum + value * (worth[offset + t] ?? 0), 0)
}

/** Of each log-level, what one more of it beforehand changes about the log of a sum: P⁻¹·C·c. */
function worthOfSum({ within, mode, factor }: Belief, sum: Quantity): Float64Array {
  const { places, values } = scaledGradient(compileQuantity(within, sum), mode.map(Math.exp))
  const gradient = new Float64Array(mode.length)
  for (const [k, place] of places.entries()) gradient[place] = values[k] ?? 0
  return corrected(factor, gradient).pull
}

/** The same of a date: −R·a, since evidence that is met beforehand says nothing of it. */
function worthOfDate({ factor, mode }: Belief, { values, offset }: LeafChange): Float64Array {
  const effect = new Float64Array(mode.length)
  effect.set(values, offset)
  return pulledBy(factor, multipliers(factor, rowValues(factor, effect))).pull.map((value) => -value)
}

/** A leaf of sums with dates as further months. */
function withDates(
  { pull }: Belief,
  sums: LeafPrior,
  effects: readonly LeafChange[],
  worths: readonly Float64Array[],
): LeafPrior {
  const months = sums.months + effects.length
  const covariance = new Float64Array(months * months)
  for (let i = 0; i < months; i += 1)
    for (let j = 0; j <= i; j += 1) {
      const [effect, worth] = [effects[i - sums.months], worths[j]]
      const value = effect && worth ? Number(i === j) + applied(worth, effect) : (sums.covariance[i * sums.months + j] ?? 0)
      covariance[i * months + j] = value
      covariance[j * months + i] = value
    }
  const means = effects.map((effect) => applied(pull, effect))
  return { firstMonth: 0, months, mean: Float64Array.of(...sums.mean, ...means), covariance }
}
