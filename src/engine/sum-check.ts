import { checkRange, checkSome } from './check.ts'

/** A published total beside the sum of its published parts. */
export interface SumCheck {
  readonly sum: number
  /** Total less sum. */
  readonly gap: number
  /** Largest gap that rounding alone can make. */
  readonly allowance: number
  readonly consistent: boolean
}

/**
 * Compares a published total with the sum of its published parts.
 *
 * gap = total − Σ parts ; allowance = halfUnit · (number of parts + 1)
 *
 * @param input.parts at least one, same unit
 * @param input.total same unit
 * @param input.halfUnit half of the last printed digit of every figure, 0 when exact
 * @returns sum, gap, allowance, and whether rounding alone explains the gap
 * @throws `no-values`, `out-of-range`
 * @remarks SPEC RAT-2.
 * @example sumCheck({ parts: [193.04, 123.56], total: 318.5, halfUnit: 0.05 }) // { sum: 316.6, gap: 1.9, allowance: 0.15, consistent: false }
 */
export function sumCheck(input: {
  readonly parts: readonly number[]
  readonly total: number
  readonly halfUnit: number
}): SumCheck {
  checkSome('parts', input.parts)
  checkRange('halfUnit', input.halfUnit, 0, Number.MAX_VALUE)
  const sum = input.parts.reduce((total, part) => total + part, 0)
  const gap = input.total - sum
  const allowance = input.halfUnit * (input.parts.length + 1)
  const noise = 4 * Number.EPSILON * Math.max(Math.abs(sum), Math.abs(input.total))
  return { sum, gap, allowance, consistent: Math.abs(gap) <= allowance + noise }
}
