import { type BlockPlace, blockSum, placeOf, type Scenario, type ScenarioBlock } from './scenario.ts'

/** The block alone, without what comes with it. */
export function blockOf({ node, period }: ScenarioBlock): ScenarioBlock {
  return { node, period }
}

/** A locked block and the level that it is to keep. */
export interface PlacedLock {
  readonly block: ScenarioBlock
  readonly place: BlockPlace
  readonly level: number
}

/** The scenario while an edit is under way. Tables of cells go by row without children and month. */
export interface Work {
  readonly scenario: Scenario
  readonly level: Float64Array
  readonly frozen: Uint8Array
  readonly lowest: Map<number, number>
  readonly highest: Map<number, number>
  /** The smallest first, so that what one makes good is inside the next. */
  readonly locks: readonly PlacedLock[]
}

/** Begins a change; locks are to keep the levels that they have now. */
export function startWork(scenario: Scenario): Work {
  const { months, leaves, nodes } = scenario
  const locks = scenario.locks.map((block): PlacedLock => {
    const place = placeOf(scenario, block)
    return { block, place, level: blockSum(scenario.level, months, place) }
  })
  const size = ({ place: { at, from, to } }: PlacedLock) => leavesOf(nodes[at]) * (to - from + 1)
  const work: Work = {
    scenario,
    level: scenario.level.slice(),
    frozen: Uint8Array.from({ length: leaves.length * months }, (_, cell) => Number(cell % months < scenario.realised)),
    lowest: new Map(),
    highest: new Map(),
    locks: locks.toSorted((a, b) => size(a) - size(b)),
  }
  for (const { node, period, lowest, highest } of scenario.ranges) {
    const { at, from, to } = placeOf(scenario, { node, period })
    if (from !== to || leavesOf(nodes[at]) !== 1) continue
    const cell = (nodes[at]?.firstLeaf ?? 0) * months + from
    work.lowest.set(cell, Math.max(Math.ceil(lowest), work.lowest.get(cell) ?? 0))
    work.highest.set(cell, Math.min(Math.floor(highest), work.highest.get(cell) ?? Number.POSITIVE_INFINITY))
  }
  return work
}

function leavesOf(node: { readonly firstLeaf: number; readonly endLeaf: number } | undefined): number {
  return node === undefined ? 0 : node.endLeaf - node.firstLeaf
}

/** Whether all cells of a block are cells of another. */
export function isInside({ nodes }: Scenario, inner: BlockPlace, outer: BlockPlace): boolean {
  const [a, b] = [nodes[inner.at], nodes[outer.at]]
  if (a === undefined || b === undefined) return false
  return a.firstLeaf >= b.firstLeaf && a.endLeaf <= b.endLeaf && inner.from >= outer.from && inner.to <= outer.to
}

/** Cells of a block that may still move. */
export function freeCells({ scenario, frozen }: Work, { at, from, to }: BlockPlace): readonly number[] {
  const node = scenario.nodes[at]
  const cells: number[] = []
  for (let leaf = node?.firstLeaf ?? 0; leaf < (node?.endLeaf ?? 0); leaf += 1) {
    for (let month = from; month <= to; month += 1) {
      const cell = leaf * scenario.months + month
      if (frozen[cell] === 0) cells.push(cell)
    }
  }
  return cells
}

/** Keeps what a block holds. */
export function freeze(work: Work, place: BlockPlace): void {
  for (const cell of freeCells(work, place)) work.frozen[cell] = 1
}

/** Where the level of a cell stands in the table of all rows. */
function slotOf({ months, leaves }: Scenario, cell: number): number {
  return (leaves[Math.floor(cell / months)] ?? 0) * months + (cell % months)
}

/** What a cell holds now. */
export function levelOf(work: Work, cell: number): number {
  return work.level[slotOf(work.scenario, cell)] ?? 0
}

/** Whether a cell stands on a residual row. */
export function isResidual({ scenario }: Work, cell: number): boolean {
  return scenario.nodes[scenario.leaves[Math.floor(cell / scenario.months)] ?? 0]?.residual ?? false
}

/** Sets a cell and moves the rows above by as much. */
export function setCell(work: Work, cell: number, value: number): void {
  const { months, nodes, leaves } = work.scenario
  const leaf = leaves[Math.floor(cell / months)] ?? 0
  const more = value - levelOf(work, cell)
  if (more === 0) return
  const month = cell % months
  work.level[leaf * months + month] = value
  for (const at of nodes[leaf]?.above ?? []) work.level[at * months + month] = (work.level[at * months + month] ?? 0) + more
}
