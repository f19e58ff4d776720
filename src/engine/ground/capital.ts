import { sumCheck } from '../sum-check.ts'

/** What can happen to the capital of a project. The first four change what is registered, the others are flows of their own. */
export const capitalFlows = ['new', 'adjusted', 'share-purchase', 'withdrawn', 'disbursed', 'commissioned'] as const

/** One of the things that can happen to capital. */
export type CapitalFlow = (typeof capitalFlows)[number]

/** Capital of a project or of many, in one currency: the sum of each flow. */
export type Capital = Readonly<Record<CapitalFlow, number>>

/** Why a flow cannot be entered. */
export type CapitalFault = 'newTwice' | 'beforeNew' | 'notPositive' | 'belowDisbursed' | 'aboveRegistered' | 'aboveDisbursed'

/**
 * No capital yet.
 *
 * @returns zero for every flow
 * @remarks SPEC INV-15.
 * @example registeredCapital(noCapital()) // 0
 */
export function noCapital(): Capital {
  return { new: 0, adjusted: 0, 'share-purchase': 0, withdrawn: 0, disbursed: 0, commissioned: 0 }
}

/**
 * Capital that is registered.
 *
 * registered = new + adjusted + share purchase − withdrawn
 *
 * @param capital sums of the flows
 * @returns the amount; disbursed and commissioned capital play no part
 * @remarks Adjusted is net of reductions. Disbursement is another flow and is never set against it. SPEC INV-15.
 * @example registeredCapital({ new: 193.04, adjusted: 123.56, 'share-purchase': 0, withdrawn: 0, disbursed: 50, commissioned: 0 }) // 316.6
 */
export function registeredCapital(capital: Capital): number {
  return capital.new + capital.adjusted + capital['share-purchase'] - capital.withdrawn
}

/**
 * Enters a flow into the capital of one project, or says why it cannot be.
 *
 * 0 ≤ commissioned ≤ disbursed ≤ registered
 *
 * @param capital the project's capital so far
 * @param flow what happened
 * @param amount above 0; of an adjustment anything but 0, below 0 for a reduction
 * @returns the capital after it, or the fault
 * @remarks New capital comes once and first; a share purchase may be the first too, for it buys into an older project. SPEC INV-16.
 * @example enterCapital(noCapital(), 'disbursed', 5) // 'beforeNew'
 */
export function enterCapital(capital: Capital, flow: CapitalFlow, amount: number): Capital | CapitalFault {
  if (flow === 'adjusted' ? amount === 0 || Number.isNaN(amount) : !(amount > 0)) return 'notPositive'
  if (flow === 'new' && capital.new > 0) return 'newTwice'
  if (flow !== 'new' && flow !== 'share-purchase' && capital.new + capital['share-purchase'] === 0) return 'beforeNew'
  const after = { ...capital, [flow]: capital[flow] + amount }
  if (after.disbursed > registeredCapital(after)) return flow === 'disbursed' ? 'aboveRegistered' : 'belowDisbursed'
  return after.commissioned > after.disbursed ? 'aboveDisbursed' : after
}

/**
 * Adds up the capital of several projects.
 *
 * @param capitals one currency
 * @returns the sum of each flow
 * @remarks SPEC INV-15.
 * @example sumCapital([{ ...noCapital(), new: 2 }, { ...noCapital(), new: 3 }]).new // 5
 */
export function sumCapital(capitals: readonly Capital[]): Capital {
  const sum: Record<CapitalFlow, number> = { ...noCapital() }
  for (const capital of capitals) for (const flow of capitalFlows) sum[flow] += capital[flow]
  return sum
}

/** A published total of registered capital beside its published parts. */
export interface CapitalRemainder {
  readonly explained: number
  /** Total less parts, a row of its own: it is never spread over the parts. */
  readonly remainder: number
  /** Whether rounding of what was printed makes it. */
  readonly rounding: boolean
}

/**
 * What a published total of registered capital leaves unexplained by its published parts.
 *
 * remainder = registered − (new + adjusted + share purchase − withdrawn), parts that nobody published counting nothing
 *
 * @param input.registered the published total
 * @param input.parts those that were published, at least one
 * @param input.decimals digits after the mark of the figure printed with most
 * @param input.halfUnit half of the last digit of the figure printed with fewest
 * @returns what is explained, what is not, to the digits printed, and whether rounding makes it
 * @throws `no-values`, `out-of-range`
 * @remarks SPEC INV-17.
 * @example capitalRemainder({ registered: 318.5, parts: { new: 193.04, adjusted: 123.56 }, decimals: 2, halfUnit: 0.05 }) // { explained: 316.6, remainder: 1.9, rounding: false }
 */
export function capitalRemainder(input: {
  readonly registered: number
  readonly parts: Partial<Readonly<Record<'new' | 'adjusted' | 'share-purchase' | 'withdrawn', number>>>
  readonly decimals: number
  readonly halfUnit: number
}): CapitalRemainder {
  const { new: fresh, adjusted, 'share-purchase': bought, withdrawn } = input.parts
  const parts = [fresh, adjusted, bought, withdrawn === undefined ? undefined : -withdrawn]
  const known = parts.filter((part) => part !== undefined)
  const { sum, gap, consistent } = sumCheck({ parts: known, total: input.registered, halfUnit: input.halfUnit })
  const printed = (value: number): number => Number(value.toFixed(input.decimals))
  return { explained: printed(sum), remainder: printed(gap), rounding: consistent }
}
