import { checkLengths, checkSome, checkWhole } from '../check.ts'
import { EngineError } from '../error.ts'

/** Cells of a table that add up along a tree: product, class, division, section, total. */
export interface CellTree {
  /** Number of the cell above each cell, which comes before it; −1 for the total, which is the first. */
  readonly parents: readonly number[]
  /** Value of each cell, 0 or more; a cell with cells below it is their sum. */
  readonly values: readonly number[]
}

/** What a reader can work out about a cell: it lies between the two. */
export interface CellInterval {
  readonly low: number
  readonly high: number
}

/**
 * What a reader of a table can work out about each of its cells, from the published cells and from their sums.
 *
 * low_c = min x_c, high_c = max x_c over all x ≥ 0 with x_parent = Σ x_children and x = value where published
 *
 * @param input.parents number of the cell above each cell, −1 for the total, which is the first cell; parents come before their children
 * @param input.values value of each cell, 0 or more; a cell with children is their sum
 * @param input.suppressed whether each cell is left out of what is published
 * @returns the narrowest interval of each cell; for a published cell its value twice; `high` is Infinity where nothing bounds it
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Exact and not only a bound: the sums form a tree, so one pass upwards and one downwards solve the linear programme. It
 * knows of no reader who is a contributor, and of no other table with the same cells. SPEC DCL-5.
 * @example suppressionAudit({ parents: [-1, 0, 0, 0], values: [10, 1, 4, 5], suppressed: [false, true, true, false] })
 * // [{ low: 10, high: 10 }, { low: 0, high: 5 }, { low: 0, high: 5 }, { low: 5, high: 5 }]
 */
export function suppressionAudit(input: CellTree & { readonly suppressed: readonly boolean[] }): readonly CellInterval[] {
  const { parents, values, suppressed } = input
  checkLengths({ parents, suppressed })
  return auditTree({ values, children: childrenOf({ parents, values }) }, suppressed)
}

/** A checked tree, with the numbers of the cells below each cell. */
export interface CheckedTree {
  readonly values: readonly number[]
  readonly children: readonly (readonly number[])[]
}

/** The cells below each cell. Throws unless the cells are a tree whose values are 0 or more and add up. */
export function childrenOf({ parents, values }: CellTree): readonly (readonly number[])[] {
  checkSome('parents', parents)
  checkLengths({ parents, values })
  const children: number[][] = values.map(() => [])
  parents.forEach((parent, cell) => {
    if (cell === 0) checkWhole('parent of the first cell', parent, -1, -1)
    else {
      checkWhole('parents', parent, 0, cell - 1)
      children[parent]?.push(cell)
    }
  })
  values.forEach((found, cell) => {
    const below = children[cell] ?? []
    if (!(found >= 0 && Number.isFinite(found)))
      throw new EngineError('out-of-range', { argument: 'values', found, allowed: '0 or more' })
    const total = below.reduce((sum, child) => sum + (values[child] ?? 0), 0)
    if (below.length > 0 && Math.abs(found - total) > 1e-9 * Math.max(1, found))
      throw new EngineError('out-of-range', {
        argument: `value of cell ${cell}`,
        found,
        allowed: `the sum of the cells below, ${total}`,
      })
  })
  return children
}

/** The intervals of all cells: upwards what each cell's own branch allows, downwards what the rest of the table adds to that. */
export function auditTree({ values, children }: CheckedTree, suppressed: readonly boolean[]): readonly CellInterval[] {
  const intervals = values.map((value, cell) =>
    suppressed[cell] ? { low: 0, high: Number.POSITIVE_INFINITY } : { low: value, high: value },
  )
  for (let cell = values.length - 1; cell >= 0; cell -= 1) {
    const below = children[cell] ?? []
    if (below.length === 0 || !suppressed[cell]) continue
    intervals[cell] = below.reduce((sum, child) => add(sum, at(intervals, child)), { low: 0, high: 0 })
  }
  children.forEach((below, cell) => {
    if (below.some((child) => suppressed[child])) narrow(intervals, at(intervals, cell), below)
  })
  return intervals
}

/** A child is what its parent has less what the others have; sums from both ends spare a subtraction that would lose digits. */
function narrow(intervals: CellInterval[], parent: CellInterval, below: readonly number[]): void {
  const own = below.map((child) => at(intervals, child))
  const after = own.map(() => ({ low: 0, high: 0 }))
  for (let i = own.length - 2; i >= 0; i -= 1) after[i] = add(at(after, i + 1), at(own, i + 1))
  let before: CellInterval = { low: 0, high: 0 }
  below.forEach((child, i) => {
    const others = add(before, at(after, i))
    const interval = at(own, i)
    before = add(before, interval)
    if (interval.low === interval.high) return
    const low = others.high === Number.POSITIVE_INFINITY ? 0 : parent.low - others.high
    intervals[child] = {
      low: Math.max(interval.low, low),
      high: Math.max(interval.low, Math.min(interval.high, parent.high - others.low)),
    }
  })
}

function add(a: CellInterval, b: CellInterval): CellInterval {
  return { low: a.low + b.low, high: a.high + b.high }
}

function at(intervals: readonly CellInterval[], cell: number): CellInterval {
  return intervals[cell] ?? { low: 0, high: Number.POSITIVE_INFINITY }
}
