import { checkRange, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { believed } from './believed.ts'
import { type Belief, conditionBelief } from './condition.ts'
import type { LeafPrior } from './leaf-prior.ts'
import type { Quantity } from './quantity.ts'

/** A plant that starts: what it adds to a leaf's monthly level once it runs in full, and how it gets there. */
export interface StartUp {
  readonly leaf: number
  /** First month with output, 12 · year + (0 … 11). */
  readonly start: number
  /** Months until full output, 1 when it is there at once. */
  readonly ramp: number
  /** Monthly level in full output, in the unit of the leaf's levels. */
  readonly full: number
}

/** What a later start costs. */
export interface PriceOfDelay {
  /** What is believed of the quantity with the planned and with the later start, median. */
  readonly planned: number
  readonly delayed: number
  /** delayed − planned, in the quantity's natural unit. */
  readonly price: number
}

/**
 * Output of a start-up in each month of a window.
 *
 * added_t = full · min(1, max(0, t − start + 1)/ramp)
 *
 * @param window.firstMonth first month, 12 · year + (0 … 11)
 * @param window.months how many months
 * @param startUp the plant
 * @returns level added in each month
 * @throws `out-of-range`
 * @remarks Source: linear ramp, methods of the domain; our own convention that the first month already counts. SPEC BEL-46.
 * @example [...startUpLevels({ firstMonth: 24300, months: 4 }, { leaf: 0, start: 24301, ramp: 2, full: 10 })] // [0, 5, 10, 10]
 */
export function startUpLevels(window: { readonly firstMonth: number; readonly months: number }, startUp: StartUp): Float64Array {
  const { start, ramp, full } = startUp
  checkWhole('ramp', ramp, 1, 1_000)
  checkRange('full', full, 0, Number.MAX_VALUE)
  return Float64Array.from(
    { length: window.months },
    (_, t) => full * Math.min(1, Math.max(0, window.firstMonth + t - start + 1) / ramp),
  )
}

/**
 * The price of a delay: what is believed of a quantity if a start-up comes some months later, less what is believed now.
 *
 * delayed prior: m'_t = ln(exp(m_t) − added_t + added_{t−k}) ; price = quantity given the same evidence with m' − quantity with m
 *
 * @param belief what is believed, its leaf's prior mean already including the start-up
 * @param input.startUp the plant, as the prior mean has it
 * @param input.months k, how many months later; below 0 for earlier
 * @param input.quantity what it costs, such as growth of the whole in the year
 * @returns both values and their difference
 * @throws `out-of-range` when the start-up is more than the leaf's prior level; `no-values`, `not-aligned`
 * @remarks Months whose output is already known cost nothing more. SPEC BEL-46.
 * @example
 * priceOfDelay(conditionBelief({
 *   leaves: [{ firstMonth: 24300, months: 2, mean: Float64Array.of(0, Math.log(2)), covariance: Float64Array.of(1, 0, 0, 1) }],
 *   evidence: [] }),
 *   { startUp: { leaf: 0, start: 24301, ramp: 1, full: 1 }, months: 1,
 *     quantity: { measure: 'growth', of: [0], period: { first: 24301, last: 24301 }, comparator: { first: 24300, last: 24300 } } })
 * // { planned: 1, delayed: 0, price: -1 }
 */
export function priceOfDelay(
  belief: Belief,
  input: { readonly startUp: StartUp; readonly months: number; readonly quantity: Quantity },
): PriceOfDelay {
  const { startUp, months, quantity } = input
  checkWhole('months', months, -1_000, 1_000)
  checkWhole('leaf', startUp.leaf, 0, belief.leaves.length - 1)
  const leaves = belief.leaves.map((prior, leaf) => (leaf === startUp.leaf ? delayedPrior(prior, startUp, months) : prior))
  const planned = believed(belief, quantity).p50
  const delayed = believed(conditionBelief({ leaves, evidence: belief.evidence, start: belief }), quantity).p50
  return { planned, delayed, price: delayed - planned }
}

function delayedPrior(prior: LeafPrior, startUp: StartUp, months: number): LeafPrior {
  const planned = startUpLevels(prior, startUp)
  const later = startUpLevels(prior, { ...startUp, start: startUp.start + months })
  const mean = prior.mean.map((value, t) => {
    const level = Math.exp(value) - (planned[t] ?? 0) + (later[t] ?? 0)
    if (!(level > 0))
      throw new EngineError('out-of-range', { argument: 'full', found: startUp.full, allowed: `below ${Math.exp(value)}` })
    return Math.log(level)
  })
  return { ...prior, mean }
}
