import { checkRange } from '../check.ts'
import type { EditRefusal, EditResult, ScenarioEdit } from './edit-result.ts'
import { largestRemainder } from './largest-remainder.ts'
import { nearestPlan } from './nearest-plan.ts'
import { type BlockPlace, blockSum, placeOf, type Scenario, type ScenarioBlock } from './scenario.ts'
import { blockOf, freeCells, freeze, isInside, isResidual, levelOf, setCell, startWork, type Work } from './scenario-work.ts'
import { spreadEdit } from './spread-edit.ts'

/**
 * Makes one edit: the other two measures, everything below, all parents, quarters and the year follow.
 *
 * level = base · (1 + growth) = base + points · base of the top row, rounded to the stored unit ; below the block every free cell moves in
 * proportion ; a locked block that the edit touches is made good outside the edit: by its residual row, else in proportion ; where a lock or a
 * range of any block would not hold, the cells that may move take the nearest levels that hold all of them
 *
 * @param scenario the scenario
 * @param edit block, measure and value
 * @returns the new scenario, or a refusal with its facts; half an edit is never made
 * @throws `unknown-code`, `not-aligned`, `out-of-range` for a value that is no number
 * @remarks Cells that are zero stay zero while others of the block can move. A residual row moves only when it is edited itself or makes a
 * locked block good. Months that are over stay. SPEC PLN-12, PLN-13, PLN-65, PLN-140, PLN-141.
 * @example
 * applyEdit(makeScenario({ period: { first: 0, last: 0 }, rows: [{ id: 'all', parent: null, }, { id: 'a', parent: 'all', base: [20], level: [20] }], locks: [{ node: 'all', period: { first: 0, last: 0 } }] }), { node: 'a', period: { first: 0, last: 0 }, measure: 'growth', value: 0.1 })
 * // { status: 'refused', reason: 'locked', block: { node: 'all', period: { first: 0, last: 0 } } }
 */
export function applyEdit(scenario: Scenario, edit: ScenarioEdit): EditResult {
  checkRange('value', edit.value, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  const place = placeOf(scenario, edit)
  const wanted = editedLevel(scenario, edit)
  if (wanted === undefined) return { status: 'refused', reason: 'no-base', block: blockOf(edit) }
  const impossible = impossibleLevel(scenario, place, wanted, edit)
  if (impossible) return { status: 'refused', ...impossible }
  const work = startWork(scenario)
  for (const lock of work.locks) if (isInside(scenario, lock.place, place)) freeze(work, lock.place)
  const refusal = setBlock(work, place, wanted, edit) ?? keepLocks(work, place) ?? checkRanges(work)
  if (refusal === undefined) return { status: 'applied', scenario: { ...scenario, level: work.level } }
  return spreadEdit(scenario, place, wanted, edit) ?? { status: 'refused', ...refusal }
}

/**
 * The level that an edit asks for.
 *
 * base · (1 + growth), or base + points · base of the top row, to the stored unit
 *
 * @param scenario the scenario
 * @param edit block, measure and value
 * @returns whole stored units; undefined where a rate or points have no level of last year
 * @throws `unknown-code`, `not-aligned`
 * @remarks SPEC PLN-12.
 * @example editedLevel(makeScenario({ period: { first: 0, last: 0 }, rows: [{ id: 'all', parent: null, base: [30], level: [30] }] }), { node: 'all', period: { first: 0, last: 0 }, measure: 'growth', value: 0.12 }) // 34
 */
export function editedLevel(scenario: Scenario, edit: ScenarioEdit): number | undefined {
  const { measure, value } = edit
  if (measure === 'level') return Math.round(value)
  const place = placeOf(scenario, edit)
  const base = blockSum(scenario.base, scenario.months, place)
  const whole = blockSum(scenario.base, scenario.months, { ...place, at: 0 })
  if (measure === 'growth') return base === 0 ? undefined : Math.round(base * (1 + value))
  return whole === 0 ? undefined : Math.round(base + value * whole)
}

/** Why no scenario could hold the level, whatever its locks and ranges. */
function impossibleLevel(scenario: Scenario, place: BlockPlace, wanted: number, edit: ScenarioEdit): EditRefusal | undefined {
  const { months, realised, nodes } = scenario
  const block = blockOf(edit)
  if (place.to < realised) return wanted === blockSum(scenario.level, months, place) ? undefined : { reason: 'realised', block }
  if (nodes[place.at]?.residual === true) return undefined
  if (wanted < 0) return { reason: 'negative-level', block, found: wanted }
  if (place.from >= realised) return undefined
  const done = blockSum(scenario.level, months, { ...place, to: realised - 1 })
  return wanted < done ? { reason: 'below-realised', block, found: wanted, realised: done } : undefined
}

/** Brings a block to a level by its cells that may move, and freezes it. */
function setBlock(work: Work, place: BlockPlace, wanted: number, block: ScenarioBlock): EditRefusal | undefined {
  const { months, nodes } = work.scenario
  const more = wanted - blockSum(work.level, months, place)
  const free = freeCells(work, place)
  const onlyResidual = nodes[place.at]?.residual === true
  const refusal =
    more === 0 ? undefined : move(work, onlyResidual ? free : free.filter((one) => !isResidual(work, one)), more, block)
  freeze(work, place)
  return refusal
}

/** Moves cells by `more` together: in proportion within their ranges; evenly when all are zero or stand on a residual row. */
function move(work: Work, cells: readonly number[], more: number, block: ScenarioBlock): EditRefusal | undefined {
  if (cells.length === 0) {
    const place = placeOf(work.scenario, block)
    const lock = work.locks.find((one) => isInside(work.scenario, one.place, place))
    return { reason: 'locked', block: blockOf(lock?.block ?? block) }
  }
  if (cells.every((cell) => isResidual(work, cell))) {
    const levels = cells.map((cell) => levelOf(work, cell))
    const total = levels.reduce((sum, one) => sum + one, 0) + more
    const rounded = largestRemainder({ values: levels.map((one) => one + more / cells.length), total })
    for (const [index, cell] of cells.entries()) setCell(work, cell, rounded[index] ?? 0)
    return undefined
  }
  const positive = cells.filter((cell) => levelOf(work, cell) > 0)
  const moving = positive.length > 0 ? positive : cells
  const given = moving.map((cell) => levelOf(work, cell))
  const total = given.reduce((sum, one) => sum + one, 0) + more
  const found = nearestPlan({
    given: positive.length > 0 ? given : moving.map(() => 1),
    total,
    ...(work.highest.size > 0 && {
      lowest: moving.map((cell) => work.lowest.get(cell) ?? 0),
      highest: moving.map((cell) => work.highest.get(cell) ?? Number.POSITIVE_INFINITY),
    }),
  })
  if (found.status === 'infeasible') {
    const rest = blockSum(work.level, work.scenario.months, placeOf(work.scenario, block)) + more - total
    const [lowest, highest] = [found.lowest + rest, found.highest + rest]
    return { reason: 'outside-ranges', block: blockOf(block), found: total + rest, lowest, highest }
  }
  const rounded = largestRemainder({ values: found.plan, total })
  for (const [index, cell] of moving.entries()) setCell(work, cell, rounded[index] ?? 0)
  return undefined
}

/** Makes good every locked block that the edit moved: by its residual cells, else by its other cells that may move. */
export function keepLocks(work: Work, edited?: BlockPlace): EditRefusal | undefined {
  const { months } = work.scenario
  for (const { block, place, level } of work.locks) {
    const more = level - blockSum(work.level, months, place)
    if (more === 0) continue
    if (edited && isInside(work.scenario, place, edited)) return { reason: 'locked', block: blockOf(block) }
    const free = freeCells(work, place)
    const residual = free.filter((cell) => isResidual(work, cell))
    const refusal = move(work, residual.length > 0 ? residual : free, more, block)
    if (refusal) return refusal
    freeze(work, place)
  }
  const broken = work.locks.find(({ place, level }) => blockSum(work.level, months, place) !== level)
  return broken && { reason: 'locked', block: blockOf(broken.block) }
}

/** The first range that the levels break. */
export function checkRanges({ scenario, level }: Work): EditRefusal | undefined {
  for (const { node, period, lowest, highest } of scenario.ranges) {
    const block = { node, period }
    const found = blockSum(level, scenario.months, placeOf(scenario, block))
    if (found < lowest || found > highest) return { reason: 'outside-ranges', block, found, lowest, highest }
  }
  return undefined
}
