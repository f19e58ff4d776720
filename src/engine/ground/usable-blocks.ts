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

/** Plots beside each plot, by name. */
export type Neighbours = ReadonlyMap<string, readonly string[]>

/**
 * Which plots lie side by side.
 *
 * same phase and at least 10 m of common border, lines within 1 m
 *
 * @param plots any plots
 * @returns for each plot that has neighbours their names
 * @remarks SPEC LAN-34.
 * @example neighboursOf([
 *   { plot: 'a', phase: '1', squareMetres: 1, boundary: [[107, 21], [107.001, 21], [107.001, 21.001], [107, 21.001]] },
 *   { plot: 'b', phase: '1', squareMetres: 1, boundary: [[107.001, 21], [107.002, 21], [107.002, 21.001], [107.001, 21.001]] }]).get('a')
 * // ['b']
 */
export function neighboursOf(plots: readonly UsablePlot[]): Neighbours {
  const phases = new Map<string, Drawn[]>()
  for (const { plot, phase, boundary } of plots) {
    if (boundary === undefined) continue
    const drawn = { plot, boundary, box: boxAround(boundary) }
    const beside = phases.get(phase)
    if (beside === undefined) phases.set(phase, [drawn])
    else beside.push(drawn)
  }
  const neighbours = new Map<string, string[]>()
  const note = (one: string, other: string): void => {
    const known = neighbours.get(one)
    if (known === undefined) neighbours.set(one, [other])
    else known.push(other)
  }
  for (const drawn of phases.values())
    for (const [index, one] of drawn.entries())
      for (const other of drawn.slice(index + 1))
        if (areNeighbours(one, other)) {
          note(one.plot, other.plot)
          note(other.plot, one.plot)
        }
  return neighbours
}

interface Drawn {
  readonly plot: string
  readonly boundary: Boundary
  readonly box: Box
}

function areNeighbours({ boundary: one, box }: Drawn, { boundary: other, box: beside }: Drawn): boolean {
  const apart =
    beside[0] > box[2] + reach || box[0] > beside[2] + reach || beside[1] > box[3] + reach || box[1] > beside[3] + reach
  return !apart && sharedBorder(one, other, 1) >= leastBorder
}

/**
 * Blocks of neighbouring usable plots, the largest first: what matters to an investor is the largest piece, not the sum.
 *
 * a block is what neighbours connect
 *
 * @param plots usable plots
 * @param neighbours which of them, and perhaps of others, lie side by side; found anew when left out
 * @returns every plot in exactly one block; by size, then by first plot
 * @remarks SPEC LAN-34.
 * @example usableBlocks([
 *   { plot: 'a', phase: '1', squareMetres: 11569, boundary: [[107, 21], [107.001, 21], [107.001, 21.001], [107, 21.001]] },
 *   { plot: 'b', phase: '1', squareMetres: 11569, boundary: [[107.001, 21], [107.002, 21], [107.002, 21.001], [107.001, 21.001]] },
 *   { plot: 'c', phase: '1', squareMetres: 15000, boundary: undefined }])
 * // [{ plots: ['a', 'b'], squareMetres: 23138 }, { plots: ['c'], squareMetres: 15000 }]
 */
export function usableBlocks(plots: readonly UsablePlot[], neighbours: Neighbours = neighboursOf(plots)): readonly UsableBlock[] {
  const rest = new Map(plots.map((plot) => [plot.plot, plot]))
  const blocks: UsableBlock[] = []
  for (const plot of plots) {
    if (!rest.delete(plot.plot)) continue
    const block = [plot]
    for (const member of block)
      for (const beside of neighbours.get(member.plot) ?? []) {
        const other = rest.get(beside)
        if (other === undefined) continue
        rest.delete(beside)
        block.push(other)
      }
    block.sort((one, other) => other.squareMetres - one.squareMetres || compare(one.plot, other.plot))
    const squareMetres = block.reduce((sum, one) => sum + one.squareMetres, 0)
    blocks.push({ plots: block.map((member) => member.plot), squareMetres })
  }
  return blocks.sort((one, other) => other.squareMetres - one.squareMetres || compare(one.plots[0] ?? '', other.plots[0] ?? ''))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
