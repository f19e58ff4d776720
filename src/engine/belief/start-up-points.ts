import { checkWhole } from '../check.ts'
import { compileQuantity, naturalSlope, naturalValue, scaledGradient, scaledValue } from './compiled-quantity.ts'
import type { Belief } from './condition.ts'
import { corrected } from './projection.ts'
import type { Quantity } from './quantity.ts'
import { type StartUp, startUpLevels } from './start-up-levels.ts'

/** Of one start-up, one value for each quantity asked about, in its natural unit: points as a fraction for growth. */
export interface StartUpPoints {
  /** What the start-up brings. */
  readonly brings: readonly number[]
  /** What starts later by each of the delays asked about change, in the order of the delays; below 0 what they cost. */
  readonly delayed: readonly (readonly number[])[]
}

/**
 * What start-ups bring to growth of the whole, in this year, the next, any period, and what a later start takes away: a price list.
 *
 * w_t = ∂E[G | evidence]/∂(level added in t) = (P⁻¹·C·∇G)_t / X_t ; brings = Σ_t w_t·added_t(start) ; delayed = Σ_t w_t·(added_t(start + k) − added_t(start))
 *
 * @param belief what is believed, with or without the start-ups in its priors
 * @param input.startUps plants; `full` is in the unit of the belief's levels
 * @param input.quantities such as growth of the whole in this year and in the next; all their months are months of the leaves
 * @param input.delays months later, below 0 for earlier
 * @returns one entry for each start-up, in order
 * @throws `out-of-range`, `no-values`, `not-aligned`
 * @remarks One solve for each quantity, then one product for each start-up and delay, so that hundreds of projects cost hardly more than
 * one. Output in months whose level is known is worth nothing: the evidence has it already. Exact for months that no evidence speaks of;
 * elsewhere linear in the output, so meant for plants that are small beside their leaf. Source: influence of the prior mean on a normal
 * posterior, methods of the domain. SPEC BEL-46, BEL-121.
 * @example
 * startUpPoints(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 2, mean: Float64Array.of(0, 0), covariance: Float64Array.of(1, 0, 0, 1) }], evidence: [] }),
 *   { startUps: [{ leaf: 0, start: 24301, spread: 0, ramp: 1, full: 0.1 }], delays: [1],
 *     quantities: [{ measure: 'growth', of: [0], period: { first: 24301, last: 24301 }, comparator: { first: 24300, last: 24300 } }] })
 * // [{ brings: [0.1], delayed: [[-0.1]] }]
 */
export function startUpPoints(
  belief: Belief,
  input: {
    readonly startUps: readonly StartUp[]
    readonly quantities: readonly Quantity[]
    readonly delays: readonly number[]
  },
): readonly StartUpPoints[] {
  const { startUps, quantities, delays } = input
  for (const delay of delays) checkWhole('delays', delay, -1_000, 1_000)
  const worths = quantities.map((quantity) => worthOfLevels(belief, quantity))
  return startUps.map((startUp) => {
    checkWhole('leaf', startUp.leaf, 0, belief.leaves.length - 1)
    const brings = worthOfOutput(belief, worths, startUp)
    const delayed = delays.map((delay) =>
      worthOfOutput(belief, worths, { ...startUp, start: startUp.start + delay }).map((one, k) => one - (brings[k] ?? 0)),
    )
    return { brings, delayed }
  })
}

/** Of each month of each leaf, what one unit of level added there beforehand changes about what is believed of the quantity. */
function worthOfLevels({ within, mode, factor }: Belief, quantity: Quantity): Float64Array {
  const levels = mode.map(Math.exp)
  const compiled = compileQuantity(within, quantity)
  const slope = naturalSlope(compiled, naturalValue(compiled, scaledValue(compiled, levels)))
  const { places, values } = scaledGradient(compiled, levels)
  const gradient = new Float64Array(mode.length)
  for (const [k, place] of places.entries()) gradient[place] = slope * (values[k] ?? 0)
  return corrected(factor, gradient).pull.map((worth, place) => worth / (levels[place] ?? 1))
}

function worthOfOutput({ leaves, within }: Belief, worths: readonly Float64Array[], startUp: StartUp): readonly number[] {
  const prior = leaves[startUp.leaf]
  if (!prior) return worths.map(() => 0)
  const offset = within.offsets[startUp.leaf] ?? 0
  const added = startUpLevels(prior, startUp)
  return worths.map((worth) => added.reduce((sum, level, t) => sum + level * (worth[offset + t] ?? 0), 0))
}
