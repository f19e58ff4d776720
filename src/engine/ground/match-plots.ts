import { checkPositive } from '../check.ts'
import { type Neighbours, neighboursOf, type UsableBlock, type UsablePlot, usableBlocks } from './usable-blocks.ts'

/** What an investor needs: land in one piece, and capacities by name, each in the utility's unit. */
export interface LandRequirement {
  readonly squareMetres: number
  readonly capacities: Readonly<Record<string, number>>
}

/** A plot on offer with the capacity that is free where it lies, by name of utility. */
export interface OfferedPlot extends UsablePlot {
  readonly free: Readonly<Record<string, number>>
}

/** Plots side by side that are large enough, and what is missing there. */
export interface LandMatch {
  readonly plots: readonly string[]
  readonly squareMetres: number
  /** Land beyond what is asked. */
  readonly spare: number
  /** Utilities that fall short and by how much; empty when the place fits. */
  readonly short: readonly { readonly utility: string; readonly missing: number }[]
}

/**
 * Places that are large enough for an investor: single plots where one is, else as few neighbours as make it up.
 *
 * fits: Σ area ≥ asked and free capacity ≥ asked for each utility; ordered by fit, then by least spare land
 *
 * @param plots plots on offer
 * @param requirement land in square metres, above 0, and capacities
 * @param neighbours which plots lie side by side; found anew when left out
 * @returns places that fit first; those that only lack capacity follow with what is missing
 * @throws `out-of-range`
 * @remarks A utility of which nothing is known at the place counts as none. SPEC LAN-42.
 * @example matchPlots([{ plot: 'a', phase: '1', squareMetres: 50000, boundary: undefined, free: { power: 3 } }],
 *   { squareMetres: 40000, capacities: { power: 5 } })
 * // [{ plots: ['a'], squareMetres: 50000, spare: 10000, short: [{ utility: 'power', missing: 2 }] }]
 */
export function matchPlots(
  plots: readonly OfferedPlot[],
  requirement: LandRequirement,
  neighbours: Neighbours = neighboursOf(plots),
): readonly LandMatch[] {
  checkPositive('squareMetres', requirement.squareMetres)
  const known = new Map(plots.map((plot) => [plot.plot, plot]))
  const places: UsableBlock[] = plots
    .filter(({ squareMetres }) => squareMetres >= requirement.squareMetres)
    .map(({ plot, squareMetres }) => ({ plots: [plot], squareMetres }))
  const small = plots.filter(({ squareMetres }) => squareMetres < requirement.squareMetres)
  for (const block of usableBlocks(small, neighbours))
    if (block.squareMetres >= requirement.squareMetres) places.push(fewest(block, known, neighbours, requirement.squareMetres))
  return places
    .map((place) => ({
      ...place,
      spare: place.squareMetres - requirement.squareMetres,
      short: missingAt(known.get(place.plots[0] ?? ''), requirement),
    }))
    .sort((one, other) => one.short.length - other.short.length || one.spare - other.spare)
}

/** Grows a piece from the largest plot of a block, always by its largest neighbour, until it is large enough. */
function fewest(
  block: UsableBlock,
  known: ReadonlyMap<string, OfferedPlot>,
  neighbours: Neighbours,
  needed: number,
): UsableBlock {
  const members = block.plots.flatMap((plot) => known.get(plot) ?? [])
  const piece = new Set(members.slice(0, 1))
  const reached = new Set(members.slice(0, 1).flatMap(({ plot }) => neighbours.get(plot) ?? []))
  let squareMetres = members[0]?.squareMetres ?? 0
  while (squareMetres < needed) {
    const next = members.find((member) => !piece.has(member) && reached.has(member.plot))
    if (next === undefined) return block
    piece.add(next)
    squareMetres += next.squareMetres
    for (const beside of neighbours.get(next.plot) ?? []) reached.add(beside)
  }
  return { plots: [...piece].map(({ plot }) => plot), squareMetres }
}

function missingAt(plot: OfferedPlot | undefined, { capacities }: LandRequirement): LandMatch['short'] {
  return Object.entries(capacities).flatMap(([utility, asked]) => {
    const missing = asked - Math.max(0, plot?.free[utility] ?? 0)
    return missing > 0 ? [{ utility, missing }] : []
  })
}
