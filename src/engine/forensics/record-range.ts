import { checkRange, checkSome } from '../check.ts'
import type { ValueRange } from './allowed-range.ts'

/**
 * What would still be in line with the rates on record: their range, widened on both sides by its own width.
 *
 * low = min − max(width, least) ; high = max + max(width, least) ; width = max − min
 *
 * @param rates growth rates of the same series in other periods, fractions, at least one
 * @param least smallest widening, a fraction, not below zero
 * @returns lowest and highest growth that would not be out of line
 * @throws `no-values`, `out-of-range`
 * @remarks A rule of thumb, wide on purpose: what lies outside is out of line, not impossible. Source: our own convention. SPEC FOR-6.
 * @example recordRange([0.08, 0.12], 0.05) // { low: 0.03, high: 0.17 }
 */
export function recordRange(rates: readonly number[], least: number): ValueRange {
  checkSome('rates', rates)
  checkRange('least', least, 0, Number.MAX_VALUE)
  const [low, high] = [Math.min(...rates), Math.max(...rates)]
  const margin = Math.max(high - low, least)
  return { low: low - margin, high: high + margin }
}
