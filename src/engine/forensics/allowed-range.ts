import { checkRange } from '../check.ts'

/** Every value that a printed figure may stand for. */
export interface ValueRange {
  readonly low: number
  readonly high: number
}

/** How a printed number binds; the words of the public record. */
export type PrintedOperator = 'equal' | 'about' | 'nearly' | 'over' | 'at-least' | 'at-most'

/**
 * Half of the last digit that a printed number can be held to.
 *
 * halfUnit = ½ · 10^−decimals ; without decimals ½ · 10^zeros, three leading digits always counting
 *
 * @param printed the number as printed, dot as decimal mark
 * @returns half unit in the printed unit: 0.005 for `11.89`, 0.5 for `17`, 500 for `395000`; NaN when it is no number
 * @remarks Zeros at the end of an amount are usually rounding, those of a rate or a short number are not. Source: our own convention.
 * SPEC FOR-1.
 * @example printedHalfUnit('11.89') // 0.005
 * @example printedHalfUnit('395000') // 500
 */
export function printedHalfUnit(printed: string): number {
  const match = /^-?(\d+)(?:\.(\d+))?$/.exec(printed)
  if (match === null) return Number.NaN
  const [, whole = '', decimals] = match
  if (decimals !== undefined) return 0.5 * 10 ** -decimals.length
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0
  return 0.5 * 10 ** Math.max(0, Math.min(zeros, whole.length - 3))
}

/**
 * The values that a printed figure allows, by its rounding and by the word that binds it.
 *
 * equal, about: value ± halfUnit ; nearly: value − 2 halfUnit … value ; over, at-least: value … ∞ ; at-most: −∞ … value
 *
 * @param input.value the figure, any unit
 * @param input.halfUnit half of its last printed digit in the same unit, not below zero; 0 for a count
 * @param input.operator how it binds
 * @returns lowest and highest value, both allowed
 * @throws `out-of-range`
 * @remarks "About 17" is taken as a number that rounds to 17. Source: our own convention. SPEC FOR-1.
 * @example allowedRange({ value: 17, halfUnit: 0.5, operator: 'about' }) // { low: 16.5, high: 17.5 }
 */
export function allowedRange(input: {
  readonly value: number
  readonly halfUnit: number
  readonly operator: PrintedOperator
}): ValueRange {
  const { value, halfUnit, operator } = input
  checkRange('halfUnit', halfUnit, 0, Number.MAX_VALUE)
  if (operator === 'over' || operator === 'at-least') return { low: value, high: Number.POSITIVE_INFINITY }
  if (operator === 'at-most') return { low: Number.NEGATIVE_INFINITY, high: value }
  if (operator === 'nearly') return { low: value - 2 * halfUnit, high: value }
  return { low: value - halfUnit, high: value + halfUnit }
}

/**
 * How far two ranges lie apart: what rounding and operators cannot explain.
 *
 * gap = max(0, low_one − high_other, low_other − high_one)
 *
 * @param one values that one figure, or a calculation, allows
 * @param other values that the other allows, same unit
 * @returns distance in the unit of the figures; 0 when the ranges meet or touch; NaN when a bound is missing
 * @remarks Distances that are noise of the floating point (1e-12 of the bounds) count as none. SPEC FOR-2.
 * @example rangeGap({ low: 16.5, high: 17.5 }, { low: 16.2, high: 16.3 }) // 0.2
 */
export function rangeGap(one: ValueRange, other: ValueRange): number {
  const gap = Math.max(0, one.low - other.high, other.low - one.high)
  const bounds = [one.low, one.high, other.low, other.high].filter(Number.isFinite).map(Math.abs)
  return gap <= 1e-12 * Math.max(1, ...bounds) ? 0 : gap
}
