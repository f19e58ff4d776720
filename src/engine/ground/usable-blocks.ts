import { type Boundary, type Box, boxAround, sharedBorder } from './polygon.ts'

/** A plot on which something can be built today. */
export interface UsablePlot {
  readonly plot: string
  readonly squareMetres: number
  /** Plots of one phase can be joined; others cannot. */
  readonly phase: string
  /** Undefined where nobody has drawn it: such a plot stands alone. */
  readonly boundary: Boundary | undefined
}

/** Plots that lie side by side, largest first, and what they make together. */
export interface UsableBlock {
  readonly plots: readonly string[]
  readonly squareMetres: number
}

/** Two plots belong together when they share at least this much border, in metres. */
const leastBorder = 10

/** Degrees beyond which two lines cannot lie within a metre of each other. */
const reach = 0.000_02

/**
 * Blocks of neighbouring usable plots, the largest first: what matters to an investor is the largest piece, not the sum.
 *
 * neighbours: same phase and at least 10 m of common border (lines within 1 m); a block is what neighbours connect
 *
 * @param plots usable plots
 * @returns every plot in exactly one block; by size, then by first plot
 * @remarks SPEC LAN-34.
 * @example usableBlocks([
 *   { plot: 'a', phase: '1', squareMetres: 11569, boundary: [[107, 21], [107.001, 21], [107.001, 21.001], [107, 21.001]] },
 *   { plot: 'b', phase: '1', squareMetres: 11569, boundary: [[107.001, 21], [107.002, 21], [107.002, 21.001], [107.001, 21.001]] },
 *   { plot: 'c', phase: '1', squareMetres: 15000, boundary: undefined }])
 * // [{ plots: ['a', 'b'], squareMetres: 23138 }, { plots: ['c'], squareMetres: 15000 }]
 */
export function usableBlocks(plots: readonly UsablePlot[]): readonly UsableBlock[] {
  const phases = new Map<string, Drawn[]>()
  for (const plot of plots) {
    const drawn = { ...plot, box: plot.boundary === undefined ? undefined : boxAround(plot.boundary) }
    const phase = phases.get(plot.phase)
    if (phase === undefined) phases.set(plot.phase, [drawn])
    else phase.push(drawn)
  }
  return [...phases.values()]
    .flatMap(blocksOf)
    .sort((one, other) => other.squareMetres - one.squareMetres || compare(one.plots[0] ?? '', other.plots[0] ?? ''))
}

interface Drawn extends UsablePlot {
  readonly box: Box | undefined
}

function blocksOf(plots: readonly Drawn[]): readonly UsableBlock[] {
  const rest = new Set(plots)
  return plots.flatMap((plot) => {
    if (!rest.delete(plot)) return []
    const block = [plot]
    for (const member of block)
      for (const other of rest)
        if (areNeighbours(member, other)) {
          rest.delete(other)
          block.push(other)
        }
    const sorted = block.sort((one, other) => other.squareMetres - one.squareMetres || compare(one.plot, other.plot))
    const squareMetres = block.reduce((sum, one) => sum + one.squareMetres, 0)
    return [{ plots: sorted.map((member) => member.plot), squareMetres }]
  })
}

function areNeighbours({ boundary: one, box }: Drawn, { boundary: other, box: beside }: Drawn): boolean {
  if (one === undefined || other === undefined || box === undefined || beside === undefined) return false
  const apart =
    beside[0] > box[2] + reach || box[0] > beside[2] + reach || beside[1] > box[3] + reach || box[1] > beside[3] + reach
  return !apart && sharedBorder(one, other, 1) >= leastBorder
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
