import { checkLengths, checkRange } from '../check.ts'
import { auditTree, type CellInterval, type CellTree, type CheckedTree, childrenOf } from './suppression-audit.ts'

/** What becomes of a cell: published, left out because it is sensitive, or left out so that a sensitive one cannot be worked out. */
export type Publication = 'published' | 'primary' | 'secondary'

/**
 * The cells to leave out besides the sensitive ones, so that no cell left out can be worked out from the others.
 *
 * every cell left out keeps low ≤ (1 − p) · value, high ≥ (1 + p) · value and low < high
 *
 * @param input.parents number of the cell above each cell, −1 for the total, which is the first cell; parents come before their children
 * @param input.values value of each cell, 0 or more; a cell with children is their sum
 * @param input.sensitive whether each cell must be left out for its own sake
 * @param input.protection p, the share of its value by which a reader must stay unsure on both sides, 0 to 1
 * @returns what becomes of each cell, and what a reader can still work out about it
 * @throws `no-values`, `lengths-differ`, `out-of-range`
 * @remarks Greedy: the first unprotected cell takes the smallest published cell out of its sums that protects it alone, or else the
 * largest; ties go to the earlier cell. At the end, from the largest down, each secondary cell that is not needed is published again, so
 * that none can be spared by itself; a smaller set may exist all the same. The total goes only when nothing else helps. It does not
 * guard against a reader who is a contributor and knows his own cell. SPEC DCL-6, DCL-7, DCL-8.
 * @example
 * secondarySuppression({ parents: [-1, 0, 0, 0], values: [10, 1, 4, 5], sensitive: [false, true, false, false], protection: 0.1 }).publication
 * // ['published', 'primary', 'secondary', 'published']
 */
export function secondarySuppression(input: CellTree & { readonly sensitive: readonly boolean[]; readonly protection: number }): {
  readonly publication: readonly Publication[]
  readonly intervals: readonly CellInterval[]
} {
  const { parents, values, sensitive, protection } = input
  checkLengths({ parents, sensitive })
  checkRange('protection', protection, 0, 1)
  const table: Table = { values, parents, protection, children: childrenOf(input) }
  const suppressed = [...sensitive]
  for (let cell = firstUnprotected(table, suppressed); cell >= 0; cell = firstUnprotected(table, suppressed)) {
    const chosen = choose(table, suppressed, cell)
    if (chosen < 0) break
    suppressed[chosen] = true
  }
  publishAgain(table, suppressed, sensitive)
  const publication = suppressed.map((out, cell) => (out ? (sensitive[cell] ? 'primary' : 'secondary') : 'published'))
  return { publication, intervals: auditTree(table, suppressed) }
}

interface Table extends CheckedTree {
  readonly parents: readonly number[]
  readonly protection: number
}

/** The first cell left out that a reader could work out too closely, or −1. */
function firstUnprotected(table: Table, suppressed: readonly boolean[]): number {
  const intervals = auditTree(table, suppressed)
  return suppressed.findIndex((out, cell) => out && !isProtected(table, cell, intervals[cell]))
}

function isProtected({ values, protection }: Table, cell: number, interval: CellInterval | undefined): boolean {
  if (interval === undefined) return false
  const value = values[cell] ?? 0
  const rounding = 1e-9 * Math.max(1, value)
  const { low, high } = interval
  return low <= value * (1 - protection) + rounding && high >= value * (1 + protection) - rounding && high - low > rounding
}

/** The published cell to leave out next for the sake of `cell`, or −1 when none is left. */
function choose(table: Table, suppressed: readonly boolean[], cell: number): number {
  const candidates = candidatesFor(table, suppressed, cell)
  const bySize = candidates.toSorted((a, b) => (table.values[a] ?? 0) - (table.values[b] ?? 0) || a - b)
  const enough = bySize.find((candidate) => {
    const tried = suppressed.with(candidate, true)
    return isProtected(table, cell, auditTree(table, tried)[cell])
  })
  return enough ?? bySize.at(-1) ?? -1
}

/**
 * Published cells in one sum with the cell, then with any cell left out that hangs together with it. Cells of 0 are taken last,
 * since a reader may know that nothing is made there; so is the total.
 */
function candidatesFor(table: Table, suppressed: readonly boolean[], cell: number): readonly number[] {
  const reached = new Set([cell])
  const found = new Set<number>()
  for (const one of reached) {
    const before = found.size
    for (const near of neighbours(table, one)) {
      if (suppressed[near]) reached.add(near)
      else found.add(near)
    }
    const useful = [...found].filter((candidate) => candidate !== 0 && (table.values[candidate] ?? 0) > 0)
    if (useful.length > 0 && found.size > before) return useful
  }
  const rest = [...found].filter((candidate) => candidate !== 0)
  return rest.length > 0 ? rest : [...found]
}

/** The cells that stand in one sum with a cell: its parent, its siblings and its children. */
function neighbours({ parents, children }: Table, cell: number): readonly number[] {
  const parent = parents[cell] ?? -1
  const siblings = parent < 0 ? [] : (children[parent] ?? []).filter((other) => other !== cell)
  return [...siblings, ...(children[cell] ?? []), ...(parent < 0 ? [] : [parent])]
}

/** Publishes what is not needed, the largest first, until nothing can be spared. */
function publishAgain(table: Table, suppressed: boolean[], sensitive: readonly boolean[]): void {
  const order = suppressed.map((_, cell) => cell).toSorted((a, b) => (table.values[b] ?? 0) - (table.values[a] ?? 0) || a - b)
  for (let changed = true; changed; ) {
    changed = false
    for (const cell of order) {
      if (!suppressed[cell] || sensitive[cell]) continue
      suppressed[cell] = false
      if (firstUnprotected(table, suppressed) < 0) changed = true
      else suppressed[cell] = true
    }
  }
}
