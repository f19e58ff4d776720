import { type Boundary, sharedBorder } from './polygon.ts'

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
  const rest = new Set(plots)
  const blocks: UsableBlock[] = []
  for (const plot of plots) {
    if (!rest.delete(plot)) continue
    const block = [plot]
    for (const member of block) {
      const neighbours = [...rest].filter((other) => areNeighbours(member, other))
      for (const neighbour of neighbours) {
        rest.delete(neighbour)
        block.push(neighbour)
      }
    }
    const sorted = block.sort((one, other) => other.squareMetres - one.squareMetres || compare(one.plot, other.plot))
    blocks.push({
      plots: sorted.map((member) => member.plot),
      squareMetres: block.reduce((sum, { squareMetres }) => sum + squareMetres, 0),
    })
  }
  return blocks.sort((one, other) => other.squareMetres - one.squareMetres || compare(one.plots[0] ?? '', other.plots[0] ?? ''))
}

function areNeighbours(one: UsablePlot, other: UsablePlot): boolean {
  if (one.phase !== other.phase || one.boundary === undefined || other.boundary === undefined) return false
  return sharedBorder(one.boundary, other.boundary, 1) >= leastBorder
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
