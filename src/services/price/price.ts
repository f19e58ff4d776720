import type { z } from 'zod'
import type { Actor } from '../../contract/daybook.ts'
import type { Operations } from '../../contract/operations/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { groundOf, groundVersion } from '../ground/ground.ts'
import { mayReadThing } from '../ground/may-read-thing.ts'
import type { LedgerStates } from '../ledgers/states.ts'
import type { BeliefSource } from '../outlook/belief-runner.ts'
import { beliefSource } from '../outlook/belief-source.ts'
import { knownPrices } from './known-prices.ts'
import { byOwner, type PricedItem, petitionFacts, pricedItems, type Scene } from './priced-items.ts'
import { stakesOf } from './stakes.ts'

type Input = { region: string; asOf?: string | undefined; limit: number }
type Answer = z.output<Operations['price']['output']>

interface Priced {
  readonly items: readonly PricedItem[]
  readonly owners: Answer['owners']
}

/** Lists that were worked out of a book, by the moment and the reader, until an entry may have changed them. */
const kept = new WeakMap<LedgerStates, { readonly version: number; readonly lists: Map<string, Priced> }>()
const mostKept = 20

/** Of each owner the costliest so many are answered, however far down the list. */
const ofEachOwner = 3

/** GRO-33: what is stuck, by what two more months of it cost the growth of this year and the next, and whose turn it is. */
export async function price(input: Input, context: ReadContext): Promise<Answer> {
  const { store, today } = context
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = Number(asOf.slice(0, 4))
  const codes = await store.listCodes(region.id)
  const source = await beliefSource(context, { region, codes, year, asOf })
  const { items, owners, last } = await pricedOnce({ region: region.id, asOf, given: input.asOf }, source, context)
  const unpriced = items.filter((item) => item.unpriced !== null).length
  return {
    asOf,
    year,
    synthetic: region.kind === 'synthetic',
    computed: true,
    basis: 'GRO-53, GRO-55, GRO-30, GRO-31, GRO-33, BEL-121',
    last,
    count: { priced: items.length - unpriced, unpriced },
    items: firstOf(items, input.limit),
    owners: [...owners],
  }
}

/** GRO-91: the first of the list, and the costliest that each owner must do next, in the order of the list. */
function firstOf(items: readonly PricedItem[], limit: number): PricedItem[] {
  const theirs = new Map<string, number>()
  return items.filter(({ owner, turn, twoMonthDelay }, at) => {
    const count = (theirs.get(owner) ?? 0) + 1
    const isTheirs = turn !== 'nobody' && (twoMonthDelay ?? 0) < 0
    if (isTheirs) theirs.set(owner, count)
    return at < limit || (isTheirs && count <= ofEachOwner)
  })
}

interface Moment {
  readonly region: string
  readonly asOf: string
  readonly given: string | undefined
}

/** The list of a moment for a reader; worked out again only when an entry, the record or the reader is another. */
async function pricedOnce(
  { region, asOf, given }: Moment,
  source: BeliefSource,
  { books, beliefs, actor }: ReadContext,
): Promise<Priced & { readonly last: number }> {
  const key = JSON.stringify([region, asOf, source.key, actor?.role, actor?.organisation])
  const { last, ...found } = await books.read(region, given, (states, mark) => {
    const all = listsOf(states)
    const known = all.get(key)
    return known ? { last: mark.number, known } : { last: mark.number, lists: all, scene: sceneOf(states, asOf, actor) }
  })
  if ('known' in found) return { ...found.known, last }
  const { scene, lists } = found
  const delays = scene.stakes.flatMap((stake) => stake.delays.flat())
  const items = pricedItems(scene, await knownPrices(beliefs, source, delays))
  const priced = { items, owners: byOwner(items) }
  lists.set(key, priced)
  for (const old of [...lists.keys()].slice(0, Math.max(0, lists.size - mostKept))) lists.delete(old)
  return { ...priced, last }
}

/** The lists of the book as it stands; those of an earlier version are forgotten. */
function listsOf(states: LedgerStates): Map<string, Priced> {
  const version = groundVersion(states)
  const before = kept.get(states)
  if (before?.version === version) return before.lists
  const lists = new Map<string, Priced>()
  kept.set(states, { version, lists })
  return lists
}

function sceneOf(states: LedgerStates, asOf: string, actor: Actor | undefined): Scene {
  const ground = groundOf(states, asOf)
  const projects = [...states.projects.projects.values()]
  const hidden = [...ground.things.values()].filter((thing) => !mayReadThing(thing, states, actor))
  return {
    hidden: new Set(hidden.map(({ key }) => key)),
    ground,
    projects: new Map(projects.map((project) => [project.id, project])),
    stakes: stakesOf(states, ground),
    petitions: petitionFacts(states, asOf, actor),
  }
}
