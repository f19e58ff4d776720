import type { z } from 'zod'
import type { Operations } from '../../contract/operations/index.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { groundOf } from '../ground/ground.ts'
import { beliefSource } from '../outlook/belief-source.ts'
import { byOwner, delaysOf, petitionFacts, pricedItems, type Scene } from './priced-items.ts'
import { stakesOf } from './stakes.ts'

type Input = { region: string; asOf?: string | undefined; limit: number }
type Answer = z.output<Operations['price']['output']>

/** GRO-33: what is stuck, by what two more months of it cost the growth of this year and the next, and whose turn it is. */
export async function price(input: Input, context: ReadContext): Promise<Answer> {
  const { store, books, today, beliefs, actor } = context
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const year = Number(asOf.slice(0, 4))
  const scene = await books.read(region.id, input.asOf, (states, mark): Scene => {
    const ground = groundOf(states, mark, asOf)
    const projects = [...states.projects.projects.values()]
    return {
      ground,
      projects: new Map(projects.map((project) => [project.id, project])),
      stakes: stakesOf(ground, projects),
      petitions: petitionFacts(states, asOf, actor),
      last: mark.number,
    }
  })
  const codes = await store.listCodes(region.id)
  const source = await beliefSource(context, { region, codes, year, asOf })
  const items = pricedItems(scene, await beliefs('plantPrices', [source], { delays: delaysOf(scene.stakes) }))
  return {
    asOf,
    year,
    synthetic: region.kind === 'synthetic',
    computed: true,
    basis: 'GRO-53, GRO-55, GRO-30, GRO-31, GRO-33, BEL-121',
    last: scene.last,
    items: items.slice(0, input.limit),
    owners: byOwner(items),
  }
}
