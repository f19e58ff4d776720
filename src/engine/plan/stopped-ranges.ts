import { isSameBlock } from './limit-block.ts'
import { blockSum, placeOf, type Scenario, type ScenarioBlock, type ScenarioRange } from './scenario.ts'

/**
 * Ranges at whose end an edit stopped: those that it touches or moves and that now hold all or as little as they may.
 *
 * level ≤ ⌈lowest⌉ or level ≥ ⌊highest⌋, and the range shares a cell with the edit or its level changed
 *
 * @param before the scenario before the edit
 * @param after the scenario after it
 * @param edit row and months that were edited
 * @returns the ranges, in the order in which they were set, without that of the edited block itself
 * @throws `unknown-code`, `not-aligned`
 * @remarks SPEC PLN-142.
 * @example
 * stoppedRanges(makeScenario({ period: { first: 0, last: 1 }, rows: [{ id: 'all', parent: null, base: [10, 10], level: [10, 10] }], ranges: [{ node: 'all', period: { first: 0, last: 0 }, lowest: 0, highest: 11 }] }), makeScenario({ period: { first: 0, last: 1 }, rows: [{ id: 'all', parent: null, base: [10, 10], level: [11, 13] }], ranges: [{ node: 'all', period: { first: 0, last: 0 }, lowest: 0, highest: 11 }] }), { node: 'all', period: { first: 0, last: 1 } }).length
 * // 1
 */
export function stoppedRanges(before: Scenario, after: Scenario, edit: ScenarioBlock): readonly ScenarioRange[] {
  const { first, last } = edit.period
  const edited = after.nodes[placeOf(after, edit).at]
  return after.ranges.filter((range) => {
    const place = placeOf(after, range)
    const level = blockSum(after.level, after.months, place)
    if (isSameBlock(range, edit) || (level > Math.ceil(range.lowest) && level < Math.floor(range.highest))) return false
    const node = after.nodes[place.at]
    const sharesRow =
      node !== undefined && edited !== undefined && node.firstLeaf < edited.endLeaf && edited.firstLeaf < node.endLeaf
    const sharesCell = sharesRow && range.period.first <= last && first <= range.period.last
    return sharesCell || level !== blockSum(before.level, before.months, place)
  })
}
