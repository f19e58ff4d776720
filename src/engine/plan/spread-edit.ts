import type { EditResult, ScenarioEdit } from './edit-result.ts'
import { nearestSpread } from './nearest-spread.ts'
import { type BlockPlace, blockSum, placeOf, type Scenario, type ScenarioBlock } from './scenario.ts'
import {
  blockOf,
  freeCells,
  freeze,
  isInside,
  isResidual,
  levelOf,
  type PlacedLock,
  setCell,
  startWork,
  type Work,
} from './scenario-work.ts'
import type { SumLimit } from './whole-spread.ts'

/** A lock or a range as it holds the cells that move. */
type Limit = SumLimit & { readonly block: ScenarioBlock; readonly isLock: boolean }

/**
 * PLN-140, PLN-141: an edit by the nearest spread that holds every lock and range, or how near it comes and what keeps it away; undefined
 * where nothing in the block may move. Cells outside the block move only where they make a lock good.
 */
export function spreadEdit(scenario: Scenario, place: BlockPlace, wanted: number, edit: ScenarioEdit): EditResult | undefined {
  const work = startWork(scenario)
  for (const lock of work.locks) if (isInside(scenario, lock.place, place)) freeze(work, lock.place)
  const free = freeCells(work, place)
  const own = scenario.nodes[place.at]?.residual === true ? free : free.filter((one) => !isResidual(work, one))
  if (own.length === 0) return undefined
  const touched = work.locks.filter((lock) => !isInside(scenario, lock.place, place))
  const parts = movingCells(work, own, touched)
  const cells = parts.flat()
  const given = cells.map((cell) => levelOf(work, cell))
  const lowest = cells.map((cell) => (isResidual(work, cell) ? -Number.MAX_SAFE_INTEGER : 0))
  const sums = limitsOf(work, cells, touched)
  const rest = blockSum(scenario.level, scenario.months, place) - sumOf(given.slice(0, own.length))
  const aim = { cells: [...own.keys()], total: wanted - rest }
  const result = nearestSpread({ given, lowest, weight: weightsOf(work, parts), sums }, aim)
  if (result.status === 'found') {
    for (const [at, cell] of cells.entries()) setCell(work, cell, result.values[at] ?? 0)
    return { status: 'applied', scenario: { ...scenario, level: work.level } }
  }
  const limits = result.held.flatMap((at) => sums[at] ?? [])
  const [only] = limits
  if (limits.length === 1 && only?.isLock) return { status: 'refused', reason: 'locked', block: only.block }
  // Where no limit stands in the way, what is locked inside holds too much: nothing can be below zero.
  const held = limits.length > 0 ? limits : work.locks.filter((lock) => isInside(scenario, lock.place, place))
  const facts = { block: blockOf(edit), found: wanted, nearest: result.nearest + rest, held: held.map(({ block }) => block) }
  return { status: 'refused', reason: 'out-of-reach', ...facts }
}

/** The cells of the edit first, then, lock by lock, those that make a locked block good: its residual cells, else all others of it. */
function movingCells(work: Work, own: readonly number[], locks: readonly PlacedLock[]): readonly (readonly number[])[] {
  const parts = [own]
  const moving = new Set(own)
  const left = new Set(locks)
  for (let grown = true; grown; ) {
    grown = false
    for (const lock of left) {
      const inside = freeCells(work, lock.place)
      if (!inside.some((cell) => moving.has(cell))) continue
      const outside = inside.filter((cell) => !moving.has(cell))
      const residual = outside.filter((cell) => isResidual(work, cell))
      const part = residual.length > 0 ? residual : outside
      for (const cell of part) moving.add(cell)
      parts.push(part)
      left.delete(lock)
      grown = true
    }
  }
  return parts
}

/** Locks and ranges as limits on the sums of the cells that move. */
function limitsOf(work: Work, cells: readonly number[], locks: readonly PlacedLock[]): readonly Limit[] {
  const { scenario } = work
  const position = new Map(cells.map((cell, at) => [cell, at]))
  const held = [
    ...locks.map(({ block, place, level }) => ({ block, place, isLock: true, lowest: level, highest: level })),
    ...scenario.ranges.map((range) => ({ ...range, block: blockOf(range), place: placeOf(scenario, range), isLock: false })),
  ]
  return held.flatMap(({ block, place, isLock, lowest, highest }) => {
    const inside = freeCells(work, place).flatMap((cell) => position.get(cell) ?? [])
    if (inside.length === 0) return []
    const moving = sumOf(inside.map((at) => levelOf(work, cells[at] ?? 0)))
    const rest = blockSum(scenario.level, scenario.months, place) - moving
    return [{ block, isLock, cells: inside, lowest: Math.ceil(lowest) - rest, highest: Math.floor(highest) - rest }]
  })
}

/** Cells move in proportion to what they hold; empty ones stay unless all are, and residual ones count as much as one cell in the middle. */
function weightsOf(work: Work, parts: readonly (readonly number[])[]): readonly number[] {
  const sizeOf = (cell: number): number => (isResidual(work, cell) ? 0 : levelOf(work, cell))
  const positive = parts
    .flat()
    .map(sizeOf)
    .filter((one) => one > 0)
  const middle = positive.length === 0 ? 1 : sumOf(positive) / positive.length
  return parts.flatMap((part) => {
    const isEmpty = part.every((cell) => sizeOf(cell) <= 0)
    return part.map((cell) => (isEmpty || isResidual(work, cell) ? middle : sizeOf(cell)))
  })
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
