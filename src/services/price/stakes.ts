import { type DatedThing, daysLater } from '../../engine/index.ts'
import type { Ground, GroundThing } from '../ground/ground.ts'
import { startOf } from '../ledgers/projects/project.ts'
import type { LedgerStates } from '../ledgers/states.ts'
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

interface Staked {
  readonly ground: Ground
  readonly starts: ReadonlyMap<string, string>
  readonly stakes: ReadonlyMap<string, Stake>
}

const kept = new WeakMap<LedgerStates, Staked>()

/**
 * GRO-31: of everything that is not done, the starts of production that wait for it and what a delay of it moves. After an entry only
 * what the entry can have moved is worked out again (GRO-90).
 */
export function stakesOf(states: LedgerStates, ground: Ground): readonly Stake[] {
  const before = kept.get(states)
  if (before?.ground === ground) return [...before.stakes.values()]
  const starts = startsOf(states)
  const touched = before?.ground.today === ground.today ? touchedSince(before, ground, starts) : undefined
  const stakes = new Map<string, Stake>()
  for (const thing of ground.things.values()) {
    if (thing.done) continue
    const known = touched?.has(thing.key) === false ? before?.stakes.get(thing.key) : undefined
    stakes.set(thing.key, known === undefined ? stakeOf(thing, ground, starts) : { ...known, thing })
  }
  kept.set(states, { ground, starts, stakes })
  return [...stakes.values()]
}

/** Starts of production that are to come, by key, each with its project. */
function startsOf({ projects }: LedgerStates): ReadonlyMap<string, string> {
  return new Map(
    [...projects.projects.values()].flatMap((project) => {
      const start = startOf(project)
      return start && !start.reached ? [[milestoneKey(project, start), project.id] as const] : []
    }),
  )
}

function stakeOf(thing: GroundThing, ground: Ground, starts: ReadonlyMap<string, string>): Stake {
  const waiting = reach(ground, thing.key).flatMap((key) => starts.get(key) ?? [])
  const delays = pricedDelays.map(({ days }) => (waiting.length === 0 ? [] : movedPlants(ground, thing.key, days, starts)))
  return { thing, projects: waiting, delays }
}

/** Whatever is gone or has another day, wait or start than before, what waits for that directly, and all that any of it waits for. */
function touchedSince(before: Staked, ground: Ground, starts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const gone = before.ground.graph.order.filter(({ id }) => !ground.graph.rank.has(id))
  const touched = new Set(gone.map(({ id }) => id))
  for (const node of ground.graph.order) {
    const old = nodeOf(before.ground, node.id)
    const isSame =
      old !== undefined &&
      isSameNode(old, node) &&
      Object.is(before.ground.dates.get(node.id)?.day, ground.dates.get(node.id)?.day) &&
      before.starts.get(node.id) === starts.get(node.id)
    if (isSame) continue
    touched.add(node.id)
    for (const follower of ground.graph.followers.get(node.id) ?? []) touched.add(follower)
  }
  for (const id of touched)
    for (const one of [before.ground, ground]) for (const waited of nodeOf(one, id)?.after ?? []) touched.add(waited.id)
  return touched
}

function nodeOf({ graph }: Ground, id: string): DatedThing | undefined {
  return graph.order[graph.rank.get(id) ?? Number.NaN]
}

function isSameNode(one: DatedThing, other: DatedThing): boolean {
  return (
    one.done === other.done &&
    Object.is(one.day, other.day) &&
    one.after.length === other.after.length &&
    one.after.every(({ id, lag }, at) => id === other.after[at]?.id && lag === other.after[at]?.lag)
  )
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
