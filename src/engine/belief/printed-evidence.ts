import { checkRange } from '../check.ts'
import type { PrintedOperator } from '../forensics/allowed-range.ts'
import type { Quantity } from './quantity.ts'

/** One row of evidence: what it speaks of, what it says, and how precisely. */
export interface Evidence {
  /** Name of the row, once in a belief: the observation that it comes from. */
  readonly id: string
  readonly quantity: Quantity
  /** In the quantity's natural unit: a rate as fraction, a level in its unit. */
  readonly value: number
  /** Variance of the quantity round the value, same unit squared, above 0; Infinity says nothing. */
  readonly variance: number
  /** `both`: the quantity is near the value; `lower`: it is not below the value, but for the variance; `upper`: not above. */
  readonly bound: 'both' | 'lower' | 'upper'
}

/**
 * A published figure as a row of evidence.
 *
 * equal, about: value, h²/3 + r ; nearly: value − h, h²/3 + r ; range: (value + high)/2, (high − value)²/12 + r ;
 * over, at-least: a lower bound, at-most: an upper bound, softened by h²/3 + r
 *
 * @param input.id name of the row
 * @param input.quantity what it speaks of
 * @param input.value the printed value in the quantity's natural unit; of a range the lower end
 * @param input.halfUnit h, half of the last printed digit, same unit
 * @param input.operator how it binds; `range` needs `high`
 * @param input.high upper end of a range
 * @param input.revisionVariance r, variance of what later vintages may change, same unit squared; 0 for a final figure
 * @returns the row
 * @throws `out-of-range` when nothing is left uncertain: a row needs a precision
 * @remarks A rounded value is uniform within its half unit, hence h²/3. "Nearly 32 %" lies in the unit below, as in FOR-1.
 * Source: variance of the uniform distribution; our own convention for the words. SPEC BEL-30.
 * @example
 * printedEvidence({ id: 'a', value: 0.32, halfUnit: 0.005, operator: 'nearly', revisionVariance: 0,
 *   quantity: { measure: 'level', of: [0], period: { first: 24300, last: 24300 } } }).value
 * // 0.315
 */
export function printedEvidence(input: {
  readonly id: string
  readonly quantity: Quantity
  readonly value: number
  readonly halfUnit: number
  readonly operator: PrintedOperator | 'range'
  readonly high?: number
  readonly revisionVariance: number
}): Evidence {
  const { id, quantity, value, halfUnit, operator, revisionVariance } = input
  checkRange('halfUnit', halfUnit, 0, Number.MAX_VALUE)
  checkRange('revisionVariance', revisionVariance, 0, Number.POSITIVE_INFINITY)
  const row = { id, quantity, value, variance: halfUnit ** 2 / 3 + revisionVariance, bound: boundOf(operator) }
  if (operator === 'nearly') return { ...row, value: value - halfUnit }
  if (operator !== 'range') return row
  const high = input.high ?? Number.NaN
  checkRange('high', high, value, Number.MAX_VALUE)
  return { ...row, value: (value + high) / 2, variance: (high - value) ** 2 / 12 + revisionVariance }
}

function boundOf(operator: PrintedOperator | 'range'): Evidence['bound'] {
  if (operator === 'over' || operator === 'at-least') return 'lower'
  return operator === 'at-most' ? 'upper' : 'both'
}
