import { checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import type { MonthPanel } from './month-panel.ts'
import type { PairPanel } from './pair-panel.ts'
import { checkPairs, sumPairs } from './sum-pairs.ts'

/** Other values for one series of a panel of pairs. */
export interface ReplacedPair {
  /** Number of the series. */
  readonly pair: number
  /** A value for each month of the panel, NaN where nothing is reported. */
  readonly values: Float64Array
}

/**
 * The sums that would be if some pairs had reported otherwise, without adding up the rest of the panel anew.
 *
 * q'_{p,m} = Σ x'_{e,p,m} for the products p of the replaced pairs; q'_{p,m} = q_{p,m} for the others
 *
 * @param input.returns the returns as a panel of pairs; they stay as they are
 * @param input.sums what `sumPairs` gives for them
 * @param input.replaced the pairs that are to report otherwise, each once
 * @returns products × months, the same to the last bit as `sumPairs` of a panel that holds the replaced values
 * @throws `out-of-range`: a pair that there is not, or one named twice; `lengths-differ`: another number of months
 * @remarks The products concerned are added up again, pair by pair in the order of the whole sum: taking the old value off and putting
 * the new one on would round otherwise. SPEC PAN-12.
 * @example
 * monthPanelValue(whatIfSums({
 *   returns: { panel: makeMonthPanel({ firstMonth: 24300, rows: [[5], [90]] }), enterprise: Uint32Array.of(0, 1), product: Uint16Array.of(0, 0) },
 *   sums: makeMonthPanel({ firstMonth: 24300, rows: [[95]] }), replaced: [{ pair: 1, values: Float64Array.of(100) }] }), 0, 24300)
 * // 105
 */
export function whatIfSums(input: {
  readonly returns: PairPanel
  readonly sums: MonthPanel
  readonly replaced: readonly ReplacedPair[]
}): MonthPanel {
  const { returns, sums } = input
  const { months } = returns.panel
  const replaced = checked(input)
  checkPairs(returns, sums.series)
  const concerned = new Uint8Array(sums.series)
  for (const pair of replaced.keys()) concerned[returns.product[pair] ?? 0] = 1
  const anew = sumPairs({ returns: pairsConcerned(returns, concerned, replaced), products: sums.series })
  const answer = { ...sums, values: sums.values.slice() }
  concerned.forEach((yes, product) => {
    const row = product * months
    if (yes === 1) answer.values.set(anew.values.subarray(row, row + months), row)
  })
  return answer
}

/** The pairs of the products concerned, in their order, with the values that replace theirs. */
function pairsConcerned(returns: PairPanel, concerned: Uint8Array, replaced: ReadonlyMap<number, Float64Array>): PairPanel {
  const { panel, product, enterprise } = returns
  const { series, months } = panel
  const kept: number[] = []
  for (let pair = 0; pair < series; pair += 1) if (concerned[product[pair] ?? 0] === 1) kept.push(pair)
  const values = new Float64Array(kept.length * months)
  kept.forEach((pair, row) => {
    values.set(replaced.get(pair) ?? panel.values.subarray(pair * months, (pair + 1) * months), row * months)
  })
  return {
    panel: { ...panel, series: kept.length, values },
    enterprise: Uint32Array.from(kept, (pair) => enterprise[pair] ?? 0),
    product: Uint16Array.from(kept, (pair) => product[pair] ?? 0),
  }
}

function checked({ returns, sums, replaced }: Parameters<typeof whatIfSums>[0]): ReadonlyMap<number, Float64Array> {
  const { series, months } = returns.panel
  for (const { pair } of replaced) checkWhole('pair', pair, 0, series - 1)
  const byPair = new Map(replaced.map(({ pair, values }) => [pair, values]))
  checkWhole('number of different pairs replaced', byPair.size, replaced.length, replaced.length)
  const lengths = [months, sums.months, ...replaced.map(({ values }) => values.length)]
  if (new Set(lengths).size > 1) throw new EngineError('lengths-differ', { arguments: ['months', 'sums', 'replaced'], lengths })
  return byPair
}
