import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { groundOf } from '../ground/ground.ts'
import { projectRowOf } from './project-row.ts'

type Input = { region: string; asOf?: string | undefined }

/** Key projects in the order in which they were registered. */
export async function listProjects(input: Input, { store, books, today }: ReadContext) {
  const region = await findRegion(store, input.region)
  const asOf = input.asOf ?? today
  const { last, projects } = await books.read(region.id, input.asOf, (states, mark) => {
    const ground = groundOf(states, asOf)
    const rows = [...states.projects.projects.values()].map((project) => projectRowOf(project, ground, asOf))
    return { last: mark.number, projects: rows }
  })
  return { asOf, synthetic: region.kind === 'synthetic', last, projects }
}
