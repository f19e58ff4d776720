import type { z } from 'zod'
import type { Operations } from '../../contract/operations/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { groundOf } from '../ground/ground.ts'
import { mayReadThing } from '../ground/may-read-thing.ts'
import type { AskBeliefs, BeliefSource } from '../outlook/belief-runner.ts'
import { beliefSource } from '../outlook/belief-source.ts'
import { byOwner, delaysOf, petitionFacts, pricedItems, type Scene } from './priced-items.ts'
import { stakesOf } from './stakes.ts'

type Input = { region: string; asOf?: string | undefined; limit: number }
type Answer = z.output<Operations['price']['output']>

type Priced = Pick<Answer, 'items' | 'owners'>

/** Lists that were worked out last, by all that they were made from. */
const kept = new WeakMap<AskBeliefs, Map<string, Priced>>()
const mostKept = 20

/** GRO-33: what is stuck, by what two more months of it cost the growth of this year and the next, and whose turn it is. */
export async function price(input: Input, context: ReadContext): Promise<Answer> {
  const { store, books, today } = context
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = Number(asOf.slice(0, 4))
  const codes = await store.listCodes(region.id)
  const source = await beliefSource(context, { region, codes, year, asOf })
  const last = await books.read(region.id, input.asOf, (_states, mark) => mark.number)
  const { items, owners } = await pricedOnce({ region: region.id, asOf, last, given: input.asOf }, source, context)
  return {
    asOf,
    year,
    synthetic: region.kind === 'synthetic',
    computed: true,
    basis: 'GRO-53, GRO-55, GRO-30, GRO-31, GRO-33, BEL-121',
    last,
    items: items.slice(0, input.limit),
    owners,
  }
}

interface Moment {
  readonly region: string
  readonly asOf: string
  readonly last: number
  readonly given: string | undefined
}

/** The list of a moment for a reader; worked out again only when an entry, the record or the reader is another. */
async function pricedOnce(moment: Moment, source: BeliefSource, context: ReadContext): Promise<Priced> {
  const { beliefs, actor } = context
  const lists = kept.get(beliefs) ?? new Map<string, Priced>()
  kept.set(beliefs, lists)
  const key = JSON.stringify([moment.region, moment.asOf, moment.last, source.key, actor?.role, actor?.organisation])
  const known = lists.get(key)
  if (known) return known
  const { scene, last } = await sceneOf(moment, context)
  const items = pricedItems(scene, await beliefs('plantPrices', [source], { delays: delaysOf(scene.stakes) }))
  const priced = { items: [...items], owners: byOwner(items) }
  if (last === moment.last) lists.set(key, priced)
  for (const old of [...lists.keys()].slice(0, Math.max(0, lists.size - mostKept))) lists.delete(old)
  return priced
}

function sceneOf({ region, asOf, given }: Moment, { books, actor }: ReadContext) {
  return books.read(region, given, (states, mark) => {
    const ground = groundOf(states, mark, asOf)
    const projects = [...states.projects.projects.values()]
    const hidden = [...ground.things.values()].filter((thing) => !mayReadThing(thing, states, actor))
    const scene: Scene = {
      hidden: new Set(hidden.map(({ key }) => key)),
      ground,
      projects: new Map(projects.map((project) => [project.id, project])),
      stakes: stakesOf(ground, projects),
      petitions: petitionFacts(states, asOf, actor),
    }
    return { scene, last: mark.number }
  })
}
