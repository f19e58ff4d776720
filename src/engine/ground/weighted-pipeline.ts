import { checkRange } from '../check.ts'
import { type ArrivalOdds, oddsOfCase } from './arrival-odds.ts'

/** What the open cases may bring, by coming month. */
export interface WeightedPipeline {
  /** Expected amount of month 1, 2, …. */
  readonly expected: readonly number[]
  /** Standard deviation of the amount of each month, cases taken to be independent. */
  readonly spread: readonly number[]
  /** Expected amount of all months, and its standard deviation. */
  readonly total: number
  readonly totalSpread: number
  /** Sum of all amounts, were every case to arrive. */
  readonly open: number
  /** Cases for which there are no odds; they count nothing above but in `open`. */
  readonly unknown: number
}

/**
 * Weighs the amount of each open case by the odds that it arrives, month by month.
 *
 * expected_m = Σ_i value_i · P_{stage_i}(age_i, m) ;  spread_m² = Σ_i value_i² · P (1 − P)
 *
 * @param cases amount, stage and months spent there of each open case; amounts 0 or more, one currency
 * @param odds odds of arriving by stage and age
 * @returns expected amounts and their spread by month and in all; coverage of a target is total / what remains of it
 * @throws `out-of-range`
 * @remarks Capital is lumpy: one large case makes the spread. SPEC INV-9.
 * @example
 * weightedPipeline([{ value: 40, stage: 'filed', age: 0 }], arrivalOdds({
 *   spells: [{ stage: 'filed', months: 0, to: 'certified' }, { stage: 'filed', months: 0, to: 'lost' }],
 *   goal: 'certified', months: 1, leastAtRisk: 1 }))
 * // { expected: [20], spread: [20], total: 20, totalSpread: 20, open: 40, unknown: 0 }
 */
export function weightedPipeline(
  cases: readonly { readonly value: number; readonly stage: string; readonly age: number }[],
  odds: ArrivalOdds,
): WeightedPipeline {
  const expected = new Array<number>(odds.months).fill(0)
  const variance = new Array<number>(odds.months).fill(0)
  let totalVariance = 0
  let unknown = 0
  for (const { value, stage, age } of cases) {
    checkRange('value', value, 0, Number.MAX_VALUE)
    const months = oddsOfCase(odds, stage, age)
    if (months === undefined) unknown += 1
    let all = 0
    for (let month = 0; month < odds.months; month += 1) {
      const chance = months?.[month] ?? 0
      all += chance
      expected[month] = (expected[month] ?? 0) + value * chance
      variance[month] = (variance[month] ?? 0) + value * value * chance * (1 - chance)
    }
    totalVariance += value * value * all * Math.max(0, 1 - all)
  }
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  return {
    expected,
    spread: variance.map(Math.sqrt),
    total: sum(expected),
    totalSpread: Math.sqrt(totalVariance),
    open: sum(cases.map(({ value }) => value)),
    unknown,
  }
}
