import { EngineError } from '../error.ts'

/** Something that happens on a day, perhaps only after other things. */
export interface DatedThing {
  readonly id: string
  /** Own date, days from 1970-01-01: when it happened or is planned; NaN when nobody has said. */
  readonly day: number
  readonly done: boolean
  /** What it waits for; it can happen `lag` days after that at the earliest. */
  readonly after: readonly { readonly id: string; readonly lag: number }[]
}

/** When a thing happens by all that is known, and why then. */
export interface DerivedDate {
  /** Days from 1970-01-01; NaN when neither the thing nor anything it waits for has a date. */
  readonly day: number
  /** Id of what decides the day: one of the things it waits for, or its own id. */
  readonly because: string
  /** Things it waits for, at any remove, that have no date: the day may be too early. */
  readonly undated: readonly string[]
}

/** Things in an order in which each comes after all that it waits for, with what follows each. */
export interface DependenceGraph {
  readonly order: readonly DatedThing[]
  readonly followers: ReadonlyMap<string, readonly string[]>
  /** Place of each thing in the order. */
  readonly rank: ReadonlyMap<string, number>
}

/**
 * The things from one to itself along what each waits for, if they go round in a circle.
 *
 * @param after gives the ids that a thing waits for
 * @param from thing with which to begin
 * @returns ids from `from` back to it, or nothing when there is no circle through it
 * @remarks A circle has no date: each thing in it waits for itself. SPEC GRO-52.
 * @example dependenceCircle((id) => (id === 'a' ? ['b'] : ['a']), 'a') // ['a', 'b', 'a']
 */
export function dependenceCircle(after: (id: string) => readonly string[], from: string): readonly string[] | undefined {
  const seen = new Set<string>()
  const walk = (at: string, path: readonly string[]): readonly string[] | undefined => {
    for (const next of after(at)) {
      if (next === from) return [...path, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = walk(next, [...path, next])
      if (found) return found
    }
    return undefined
  }
  return walk(from, [from])
}

/**
 * Orders things so that each comes after all that it waits for.
 *
 * @param things each id once; what a thing waits for is among them
 * @returns the graph to date
 * @throws `repeated-code`, `unknown-code`; `unknown-code` also for a circle, which it names
 * @remarks Source: Kahn 1962, topological order. SPEC GRO-52.
 * @example
 * dependenceGraph([
 *   { id: 'start', day: 10, done: false, after: [{ id: 'plot', lag: 5 }] },
 *   { id: 'plot', day: 8, done: false, after: [] },
 * ]).order.map(({ id }) => id) // ['plot', 'start']
 */
export function dependenceGraph(things: readonly DatedThing[]): DependenceGraph {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  if (byId.size < things.length)
    throw new EngineError('repeated-code', { argument: 'things', found: repeated(things.map(({ id }) => id)) })
  const followers = new Map<string, string[]>()
  const waiting = new Map<string, number>()
  for (const { id, after } of things) {
    waiting.set(id, after.length)
    for (const one of after) {
      if (!byId.has(one.id)) throw new EngineError('unknown-code', { argument: 'after', found: one.id })
      const known = followers.get(one.id)
      if (known === undefined) followers.set(one.id, [id])
      else known.push(id)
    }
  }
  const order = things.filter(({ after }) => after.length === 0)
  for (const { id } of order)
    for (const follower of followers.get(id) ?? []) {
      const left = (waiting.get(follower) ?? 0) - 1
      waiting.set(follower, left)
      const thing = byId.get(follower)
      if (left === 0 && thing) order.push(thing)
    }
  if (order.length < things.length) throw new EngineError('unknown-code', { argument: 'after', found: circleIn(things) })
  return { order, followers, rank: new Map(order.map(({ id }, at) => [id, at])) }
}

function repeated(ids: readonly string[]): string {
  return ids.find((id, at) => ids.indexOf(id) !== at) ?? ''
}

function circleIn(things: readonly DatedThing[]): string {
  const after = new Map(things.map(({ id, after: before }) => [id, before.map((one) => one.id)]))
  for (const { id } of things) {
    const circle = dependenceCircle((at) => after.get(at) ?? [], id)
    if (circle) return circle.join(' > ')
  }
  return ''
}

/**
 * When each thing happens, from the dates of what it waits for.
 *
 * d_i = own_i when done ; else max(own_i, today, max over j that i waits for (d_j + lag_ij))
 *
 * @param graph things in order
 * @param today days from 1970-01-01: what is not done cannot lie before it; -Infinity to let dates stand
 * @returns a date for every thing
 * @remarks A thing without a date does not hold up others, but is named by all that wait for it. Source: critical path method, Kelley and
 * Walker 1959, forward pass. SPEC GRO-53.
 * @example
 * dependenceDates(dependenceGraph([
 *   { id: 'plot', day: 8, done: false, after: [] },
 *   { id: 'start', day: 10, done: false, after: [{ id: 'plot', lag: 5 }] },
 * ]), 0).get('start') // { day: 13, because: 'plot', undated: [] }
 */
export function dependenceDates(graph: DependenceGraph, today: number): ReadonlyMap<string, DerivedDate> {
  const dates = new Map<string, DerivedDate>()
  for (const thing of graph.order) dates.set(thing.id, dateOf(thing, today, dates))
  return dates
}

function dateOf(thing: DatedThing, today: number, dates: ReadonlyMap<string, DerivedDate>): DerivedDate {
  if (thing.done) return { day: thing.day, because: thing.id, undated: [] }
  let day = Number.isNaN(thing.day) ? Number.NaN : Math.max(thing.day, today)
  let because = thing.id
  const undated = new Set<string>()
  for (const { id, lag } of thing.after) {
    const before = dates.get(id)
    for (const one of before?.undated ?? []) undated.add(one)
    if (before === undefined || Number.isNaN(before.day)) {
      undated.add(id)
      continue
    }
    if (before.day + lag > day || Number.isNaN(day)) {
      day = before.day + lag
      because = id
    }
  }
  return { day, because, undated: [...undated] }
}

/**
 * The chain of things that decides when one happens, the first first.
 *
 * @param dates when each thing happens
 * @param id the thing
 * @returns ids from the one that holds everything up to the thing itself
 * @remarks Shortening anything outside this chain wins no day. SPEC GRO-54.
 * @example criticalChain(new Map([
 *   ['plot', { day: 8, because: 'plot', undated: [] }], ['start', { day: 13, because: 'plot', undated: [] }],
 * ]), 'start') // ['plot', 'start']
 */
export function criticalChain(dates: ReadonlyMap<string, DerivedDate>, id: string): readonly string[] {
  const before = dates.get(id)?.because ?? id
  return before === id ? [id] : [...criticalChain(dates, before), id]
}

/**
 * By how many days things happen later if one of them does.
 *
 * forward pass again over what follows the delayed thing, its own day moved by `days`
 *
 * @param graph things in order
 * @param dates when each happens without the delay
 * @param delay which thing is late and by how many days
 * @returns days later, by id, for the thing and everything that moves with it
 * @remarks What has slack moves by less than the delay, or not at all. Where nobody has said when a thing happens, nobody can say that there is
 * slack: what waits for it moves by the whole delay. SPEC GRO-55.
 * @example
 * ((graph) => [...daysLater(graph, dependenceDates(graph, 0), { id: 'plot', days: 5 })])(dependenceGraph([
 *   { id: 'plot', day: 8, done: false, after: [] },
 *   { id: 'start', day: 10, done: false, after: [{ id: 'plot', lag: 0 }] },
 * ])) // [['plot', 5], ['start', 3]]
 */
export function daysLater(
  graph: DependenceGraph,
  dates: ReadonlyMap<string, DerivedDate>,
  delay: { readonly id: string; readonly days: number },
): ReadonlyMap<string, number> {
  const later = new Map<string, number>([[delay.id, delay.days]])
  const reached = reach(graph, delay.id)
  const isUndated = Number.isNaN(dates.get(delay.id)?.day ?? Number.NaN)
  for (const thing of inOrder(graph, reached)) {
    if (thing.id === delay.id || thing.done) continue
    const now = dates.get(thing.id)?.day ?? Number.NaN
    if (isUndated && thing.after.some(({ id }) => id === delay.id)) {
      later.set(thing.id, delay.days)
      continue
    }
    const days = thing.after.map(({ id, lag }) => (dates.get(id)?.day ?? Number.NaN) + (later.get(id) ?? 0) + lag)
    const moved = Math.max(now, ...days.filter((day) => !Number.isNaN(day)))
    if (moved > now) later.set(thing.id, moved - now)
  }
  return later
}

/** Some things in the order of the graph. */
function inOrder({ order, rank }: DependenceGraph, ids: Iterable<string>): readonly DatedThing[] {
  const places = [...ids].map((id) => rank.get(id) ?? 0).sort((one, other) => one - other)
  return places.flatMap((place) => order[place] ?? [])
}

/** Everything that waits for a thing, at any remove, and the thing. */
function reach({ followers }: DependenceGraph, from: string): ReadonlySet<string> {
  const found = new Set([from])
  for (const id of found) for (const follower of followers.get(id) ?? []) found.add(follower)
  return found
}
