import type { DependedThing } from '../../contract/depended-things.ts'
import {
  type DatedThing,
  type DependenceGraph,
  type DerivedDate,
  dayFromText,
  dayText,
  dependenceDates,
  dependenceGraph,
} from '../../engine/index.ts'
import { thingKey } from '../ledgers/depended-things.ts'
import { daysOffOf } from '../ledgers/petitions/petition-clock-state.ts'
import { type Dependence, type Expectation, expectedDay, type Milestone, type Project } from '../ledgers/projects/project.ts'
import type { LedgerStates } from '../ledgers/states.ts'
import { versionOf } from '../ledgers/table.ts'
import { accountOf, petitionAccount, type Turn } from './own-accounts.ts'

/** A thing of some ledger on which projects depend, with the day on which it happens by all that is known. */
export interface GroundThing {
  readonly key: string
  readonly kind: DependedThing['kind']
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly ownerName: string
  readonly turn: Turn
  readonly done: boolean
  /** Own day, days from 1970-01-01; NaN when nobody has said. */
  readonly day: number
  readonly after: DatedThing['after']
}

/** Everything that projects wait for, dated. */
export interface Ground {
  readonly today: number
  readonly things: ReadonlyMap<string, GroundThing>
  readonly graph: DependenceGraph
  readonly dates: ReadonlyMap<string, DerivedDate>
}

const kept = new WeakMap<LedgerStates, { readonly version: number; readonly ground: Ground }>()

/** Another number whenever something that projects wait for, or they themselves, may be otherwise. */
export function groundVersion({ projects, petitions, investment, land }: LedgerStates): number {
  return [projects, petitions, investment, land].reduce((sum, tables) => sum + versionOf(tables), 0)
}

/** Projects with all they wait for, over every ledger, as of a day; worked out once for each entry that may change it. */
export function groundOf(states: LedgerStates, today: string): Ground {
  const version = groundVersion(states)
  const before = kept.get(states)
  if (before?.version === version && before.ground.today === dayFromText('today', today)) return before.ground
  const ground = freshGround(states, today)
  kept.set(states, { version, ground })
  return ground
}

function freshGround(states: LedgerStates, todayText: string): Ground {
  const today = dayFromText('today', todayText)
  const things = new Map<string, GroundThing>()
  const waits = new Map<string, { id: string; lag: number }[]>()
  const projects = [...states.projects.projects.values()].filter(({ ended }) => !ended)
  const told = lastTold(projects)
  for (const project of projects) {
    for (const milestone of project.milestones) {
      const thing = milestoneThing(project, milestone)
      things.set(thing.key, thing)
    }
    for (const dependence of project.dependences) {
      push(waits, `milestone:${project.id}/${dependence.milestone}`, thingKey(dependence.on), dependence.lagDays)
      const { key, ...thing } = dependedThing(dependence, states, todayText, {
        before: things.get(thingKey(dependence.on)),
        told,
      })
      if (thing.kind !== 'milestone') things.set(key, { ...thing, key })
    }
  }
  addPetitions(states, todayText, things, waits)
  const dated = [...things.values()].map((thing): DatedThing => {
    const after = (waits.get(thing.key) ?? []).filter(({ id }) => things.has(id))
    return { id: thing.key, day: thing.day, done: thing.done, after }
  })
  const graph = dependenceGraph(dated)
  return { today, things, graph, dates: dependenceDates(graph, today) }
}

/** What was expected last of each thing, by whichever of the projects that wait for it. */
function lastTold(projects: readonly Project[]): ReadonlyMap<string, Expectation> {
  const told = new Map<string, Expectation>()
  for (const { dependences } of projects)
    for (const { on, expectations } of dependences)
      for (const one of expectations) {
        const before = told.get(thingKey(on))
        if (before === undefined || before.entry < one.entry) told.set(thingKey(on), one)
      }
  return told
}

function push(waits: Map<string, { id: string; lag: number }[]>, key: string, id: string, lag: number): void {
  const before = waits.get(key) ?? []
  if (!before.some((one) => one.id === id)) waits.set(key, [...before, { id, lag }])
}

function milestoneThing(project: Project, milestone: Milestone): GroundThing {
  const expected = expectedDay(milestone)
  return {
    key: `milestone:${project.id}/${milestone.id}`,
    kind: 'milestone',
    id: `${project.id}/${milestone.id}`,
    title: `${project.name}: ${milestone.name}`,
    owner: project.owner,
    ownerName: project.ownerName,
    turn: milestone.reached ? 'nobody' : 'enterprise',
    done: milestone.reached !== undefined,
    day: expected === undefined ? Number.NaN : dayFromText('milestone', expected),
    after: [],
  }
}

/** A thing that no project's milestone is: what its ledger says, and over it what people of the project expect. */
function dependedThing(
  dependence: Dependence,
  states: LedgerStates,
  today: string,
  { before, told }: { readonly before: GroundThing | undefined; readonly told: ReadonlyMap<string, Expectation> },
): GroundThing {
  const { on, name, owner, ownerName, met } = dependence
  const own = accountOf(states, on, today)
  const stated = met?.day ?? told.get(thingKey(on))?.expected
  const isDone = met !== undefined || own.done === true || before?.done === true
  return {
    key: thingKey(on),
    kind: on.kind,
    id: on.id,
    title: own.title ?? (name === '' ? (before?.title ?? on.id) : name),
    owner: own.owner ?? (owner === '' ? (before?.owner ?? '') : owner),
    ownerName: own.ownerName ?? (ownerName === '' ? (before?.ownerName ?? '') : ownerName),
    turn: isDone ? 'nobody' : (own.turn ?? 'agency'),
    done: isDone,
    day: stated === undefined ? (before?.day ?? own.day ?? Number.NaN) : dayFromText('expected', stated),
    after: [],
  }
}

/** Petitions that hold something up, each a thing that what it blocks waits for. */
function addPetitions(
  states: LedgerStates,
  today: string,
  things: Map<string, GroundThing>,
  waits: Map<string, { id: string; lag: number }[]>,
): void {
  const daysOff = daysOffOf(states.petitions)
  for (const petition of states.petitions.petitions.values()) {
    const key = `petition:${petition.id}`
    for (const thing of petition.blocks) if (things.has(thingKey(thing))) push(waits, thingKey(thing), key, thing.lagDays)
    if (!things.has(key))
      things.set(key, { key, kind: 'petition', id: petition.id, after: [], ...petitionAccount(petition, today, daysOff) })
  }
}

/** The day on which a thing happens by all that is known, as text; null where nobody has said. */
export function derivedDay({ dates }: Ground, key: string): string | null {
  const day = dates.get(key)?.day ?? Number.NaN
  return Number.isNaN(day) ? null : dayText(day)
}
