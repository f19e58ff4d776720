import { checkLengths } from '../check.ts'
import type { EditResult } from './edit-result.ts'
import { largestRemainder } from './largest-remainder.ts'
import { phaseTotal } from './phase-total.ts'
import { blockSum, placeOf, type Scenario } from './scenario.ts'

/**
 * Spreads what a row holds in the months to come over them by season, working days and availability of plants; its total stays.
 *
 * x_m = T · f_m / Σ f over the months that are not over, for each row without children below ; f_m = Π factors of the month
 *
 * @param scenario the scenario
 * @param phasing.node the row; residual rows below it stay
 * @param phasing.factors one list a month of the scenario, each factor 0 or more
 * @returns the new scenario; refused where a locked block would move or a range would break, or nothing may move
 * @throws `unknown-code`, `lengths-differ`, `out-of-range` when a factor is below 0 or all months to come are 0
 * @remarks Whole stored units by largest remainder. SPEC PLN-15, PLN-67.
 * @example
 * phaseRow(makeScenario({ period: { first: 0, last: 1 }, rows: [{ id: 'all', parent: null }, { id: 'a', parent: 'all', base: [5, 5], level: [6, 6] }] }), { node: 'a', factors: [[1], [2]] }).status
 * // 'applied'
 */
export function phaseRow(
  scenario: Scenario,
  phasing: { readonly node: string; readonly factors: readonly (readonly number[])[] },
): EditResult {
  const { months, realised, period, nodes, leaves } = scenario
  const block = { node: phasing.node, period }
  const { at } = placeOf(scenario, block)
  checkLengths({ months: new Array(months).fill(0), factors: phasing.factors })
  if (realised === months) return { status: 'refused', reason: 'realised', block }
  const level = scenario.level.slice()
  const rows = leaves.slice(nodes[at]?.firstLeaf, nodes[at]?.endLeaf)
  const residual = nodes[at]?.residual === true
  for (const leaf of rows.filter((one) => residual || nodes[one]?.residual !== true)) {
    const total = blockSum(level, months, { at: leaf, from: realised, to: months - 1 })
    const values = phaseTotal({ total, factors: phasing.factors.slice(realised) })
    for (const [index, one] of largestRemainder({ values, total }).entries()) {
      const month = realised + index
      const more = one - (level[leaf * months + month] ?? 0)
      for (const row of [leaf, ...(nodes[leaf]?.above ?? [])])
        level[row * months + month] = (level[row * months + month] ?? 0) + more
    }
  }
  return brokenPromise(scenario, level) ?? { status: 'applied', scenario: { ...scenario, level } }
}

/** The first lock that other levels would move, or range that they would break. */
function brokenPromise(scenario: Scenario, level: Float64Array): EditResult | undefined {
  const { months, locks, ranges } = scenario
  for (const { node, period } of locks) {
    const place = placeOf(scenario, { node, period })
    if (blockSum(level, months, place) !== blockSum(scenario.level, months, place))
      return { status: 'refused', reason: 'locked', block: { node, period } }
  }
  for (const { node, period, lowest, highest } of ranges) {
    const block = { node, period }
    const found = blockSum(level, months, placeOf(scenario, block))
    if (found < lowest || found > highest) return { status: 'refused', reason: 'outside-ranges', block, found, lowest, highest }
  }
  return undefined
}
