import { checkRange } from '../check.ts'
import { applyEdit } from './apply-edit.ts'
import type { EditResult } from './edit-result.ts'
import { blockSum, placeOf, type Scenario, type ScenarioRange } from './scenario.ts'

/**
 * Gives a block a range; a level outside it moves to the nearer end.
 *
 * lowest ≤ level ≤ highest ; one range a block, the newest
 *
 * @param scenario the scenario
 * @param range row, months, lowest and highest level in stored units
 * @returns the scenario with the range, or why the level cannot be brought into it
 * @throws `unknown-code`, `not-aligned`, `out-of-range` when the lowest is above the highest
 * @remarks SPEC PLN-13, PLN-64.
 * @example
 * limitBlock(makeScenario({ period: { first: 0, last: 0 }, rows: [{ id: 'all', parent: null }, { id: 'a', parent: 'all', base: [10], level: [14] }] }), { node: 'a', period: { first: 0, last: 0 }, lowest: 10, highest: 12 }).status
 * // 'applied'
 */
export function limitBlock(scenario: Scenario, range: ScenarioRange): EditResult {
  const { lowest, highest, ...block } = range
  checkRange('lowest', lowest, -Number.MAX_SAFE_INTEGER, highest)
  const level = blockSum(scenario.level, scenario.months, placeOf(scenario, block))
  const limited = { ...scenario, ranges: [...scenario.ranges.filter((one) => !isSameBlock(one, block)), range] }
  const within = Math.min(Math.floor(highest), Math.max(Math.ceil(lowest), level))
  if (within === level) return { status: 'applied', scenario: limited }
  return applyEdit(limited, { ...block, measure: 'level', value: within })
}

/**
 * Whether two blocks are the same cell of the sheet.
 *
 * same row and same months
 *
 * @param one a block
 * @param other a block
 * @returns true for the same cell
 * @remarks SPEC PLN-10.
 * @example isSameBlock({ node: 'a', period: { first: 0, last: 2 } }, { node: 'a', period: { first: 0, last: 0 } }) // false
 */
export function isSameBlock(one: Pick<ScenarioRange, 'node' | 'period'>, other: Pick<ScenarioRange, 'node' | 'period'>): boolean {
  return one.node === other.node && one.period.first === other.period.first && one.period.last === other.period.last
}
