import { checkLengths, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'
import { containsPeriod } from '../period.ts'
import { checkRanges, keepLocks } from './apply-edit.ts'
import type { EditResult } from './edit-result.ts'
import type { Scenario } from './scenario.ts'
import { setCell, startWork } from './scenario-work.ts'

/**
 * Puts in what the months that are over have brought; what is still to come makes good the blocks that are locked.
 *
 * level = what was realised in months 1 … k, and is fixed from then on ; a locked block that reaches beyond them keeps its level, by its
 * residual row, else by its months to come in proportion
 *
 * @param scenario the scenario
 * @param entered.realised months k that are over, not fewer than before
 * @param entered.rows rows with k levels each in whole stored units; of a row with rows below, its residual row takes the difference
 * @returns the new scenario; refused where a lock or a range can no longer hold
 * @throws `unknown-code` for a row, or for one with rows below and no residual row; `lengths-differ`, `out-of-range`
 * @remarks Rows that are not named keep what was planned for those months. SPEC PLN-78.
 * @example
 * [...enterRealised(makeScenario({ period: { first: 0, last: 1 }, rows: [{ id: 'all', parent: null }, { id: 'a', parent: 'all', base: [10, 10], level: [12, 12] }], locks: [{ node: 'all', period: { first: 0, last: 1 } }] }), { realised: 1, rows: [{ node: 'a', level: [11] }] }).scenario.level.slice(2)]
 * // [11, 13]
 */
export function enterRealised(
  scenario: Scenario,
  entered: { readonly realised: number; readonly rows: readonly { readonly node: string; readonly level: readonly number[] }[] },
): EditResult {
  const { months, period, leaves } = scenario
  const { realised } = entered
  checkWhole('realised', realised, scenario.realised, months)
  const over = { first: period.first, last: period.first + realised - 1 }
  const isOpen = (block: { readonly period: typeof period }): boolean => !containsPeriod(over, block.period)
  const open = { ...scenario, realised, locks: scenario.locks.filter(isOpen), ranges: scenario.ranges.filter(isOpen) }
  const work = startWork(open)
  for (const { node, level } of entered.rows) {
    checkLengths({ realised: new Array(realised).fill(0), level })
    const { at, leaf } = leafOf(scenario, node)
    const place = leaves.indexOf(leaf)
    for (const [month, value] of level.entries()) {
      checkWhole('level', value, scenario.nodes[at]?.residual ? -Number.MAX_SAFE_INTEGER : 0, Number.MAX_SAFE_INTEGER)
      const more = value - (work.level[at * months + month] ?? 0)
      setCell(work, place * months + month, (work.level[leaf * months + month] ?? 0) + more)
    }
  }
  const refusal = keepLocks(work) ?? checkRanges(work)
  if (refusal) return { status: 'refused', ...refusal }
  return { status: 'applied', scenario: { ...scenario, realised, level: work.level } }
}

/** The row and the row without children that moves when it does: itself, or its residual row. */
function leafOf({ position, nodes, leaves }: Scenario, id: string): { readonly at: number; readonly leaf: number } {
  const at = position.get(id)
  const isLeaf = at !== undefined && leaves.includes(at)
  const leaf = isLeaf ? at : nodes.findIndex(({ residual, above }) => residual && above[0] === at)
  if (at === undefined || leaf < 0) throw new EngineError('unknown-code', { argument: 'node', found: id })
  return { at, leaf }
}
