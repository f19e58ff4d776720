import { daysLater } from '../../engine/index.ts'
import type { Ground, GroundThing } from '../ground/ground.ts'
import { type Project, startOf } from '../ledgers/projects/project.ts'
import { milestoneKey } from '../projects/project-row.ts'
import { plantOf } from '../projects/project-start-ups.ts'
import type { PlantDelay } from './plant-delay.ts'

/** Delays that are priced: months, and the days that they are. */
export const pricedDelays = [
  { months: 1, days: 30 },
  { months: 2, days: 61 },
] as const

const daysAMonth = 365.25 / 12

/** A thing with the projects whose start waits for it, and by how much each starts later with each priced delay. */
export interface Stake {
  readonly thing: GroundThing
  readonly projects: readonly string[]
  /** Of each priced delay, the plants that it moves. */
  readonly delays: readonly (readonly PlantDelay[])[]
}

/** GRO-31: of everything that is not done, the starts of production that wait for it and what a delay of it moves. */
export function stakesOf(ground: Ground, projects: readonly Project[]): readonly Stake[] {
  const starts = new Map(
    projects.flatMap((project) => {
      const start = startOf(project)
      return start && !start.reached ? [[milestoneKey(project, start), project.id] as const] : []
    }),
  )
  return [...ground.things.values()]
    .filter(({ done }) => !done)
    .map((thing) => {
      const waiting = reach(ground, thing.key).flatMap((key) => starts.get(key) ?? [])
      const delays = pricedDelays.map(({ days }) => (waiting.length === 0 ? [] : movedPlants(ground, thing.key, days, starts)))
      return { thing, projects: waiting, delays }
    })
}

function reach({ graph }: Ground, from: string): readonly string[] {
  const found = new Set([from])
  for (const key of found) for (const follower of graph.followers.get(key) ?? []) found.add(follower)
  return [...found]
}

function movedPlants(ground: Ground, key: string, days: number, starts: ReadonlyMap<string, string>): readonly PlantDelay[] {
  return [...daysLater(ground.graph, ground.dates, { id: key, days })].flatMap(([moved, later]) => {
    const project = starts.get(moved)
    return project === undefined ? [] : [{ plant: plantOf(project), months: later / daysAMonth }]
  })
}
