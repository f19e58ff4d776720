import { daysAfter } from './diary.ts'
import { type Fate, planZones } from './land-layout.ts'
import { type ProjectPlan, projectPlans } from './project-plans.ts'
import { randomStream } from './random.ts'

/** A plot for which a milestone of a project waits, and the day on which it is promised where somebody has said. */
export interface WaitedPlot {
  readonly plot: string
  readonly milestone: 'land' | 'equipment'
  readonly expected: string | undefined
}

/** Plots that nobody has let go of yet, and one of which nobody has said when. */
const known: Readonly<Record<string, readonly [plot: string, milestone: WaitedPlot['milestone'], expected?: string]>> = {
  'lng-terminal': ['dong-hai-ip-4-01', 'land', '2026-01-10'],
  'steel-mill': ['dong-hai-ip-4-03', 'equipment', '2025-12-30'],
  'server-assembly': ['dong-hai-ip-4-02', 'equipment'],
}

/** Works and utilities stand on plots of parks; ports, roads, wind and mines elsewhere. */
const inParks = ['manufacturing', 'water-waste']
const parks = ['dong-hai-ip', 'bac-hai-ip', 'song-lam-ip', 'tay-son-ip', 'an-phu-ip']

/** Days before the start of production on which the rest of a plant's land is needed. */
const restBefore = 140

/**
 * The plots of each project, taken one after the other from the parks of the land book: one in a finished phase, on which it builds, and for
 * what has not started by the last day the rest of its land, still being cleared.
 */
export function plotsOfProjects(seed: number, lastDay: string): ReadonlyMap<string, readonly WaitedPlot[]> {
  const zones = planZones(randomStream(seed, 'land')).filter(({ id }) => parks.includes(id))
  const taken = new Set(Object.values(known).map(([plot]) => plot))
  const free = (fates: readonly Fate[], from: number): string | undefined => {
    const inOrder = [...zones.slice(from % zones.length), ...zones.slice(0, from % zones.length)]
    const plots = inOrder.flatMap(({ phases }) =>
      phases.filter(({ fate }) => fates.includes(fate)).flatMap((phase) => phase.plots),
    )
    const found = plots.find(({ id }) => !taken.has(id))?.id
    if (found !== undefined) taken.add(found)
    return found
  }
  const plotsOf = (plan: ProjectPlan, at: number): readonly WaitedPlot[] => {
    const [plot, milestone, expected] = known[plan.id] ?? []
    if (plot !== undefined && milestone !== undefined) return [{ plot, milestone, expected }]
    if (!inParks.includes(plan.activity)) return []
    const promised = daysAfter(plan.start, plan.slips - restBefore)
    return [
      { plot: free(['let'], at), milestone: 'land', expected: undefined } as const,
      ...(promised > lastDay ? [{ plot: free(['clearing'], at), milestone: 'equipment', expected: promised } as const] : []),
    ].flatMap(({ plot: found, ...rest }) => (found === undefined ? [] : [{ plot: found, ...rest }]))
  }
  return new Map(projectPlans.map((plan, at) => [plan.id, plotsOf(plan, at)]))
}
