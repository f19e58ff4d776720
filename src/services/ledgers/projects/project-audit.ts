import { dependenceCircle } from '../../../engine/index.ts'
import { knownThing, thingKey } from '../depended-things.ts'
import type { LedgerStates } from '../states.ts'
import type { Table } from '../table.ts'
import type { Project } from './project.ts'

/** What does not add up among the projects, each in one sentence. */
export function auditProjects(projects: Table<Project>, others: LedgerStates): readonly string[] {
  const all = [...projects.values()]
  const after = new Map<string, string[]>()
  for (const { id, dependences } of all)
    for (const { milestone, on } of dependences)
      after.set(`milestone:${id}/${milestone}`, [...(after.get(`milestone:${id}/${milestone}`) ?? []), thingKey(on)])
  const circles = [...after.keys()].flatMap((key) => {
    const circle = dependenceCircle((at) => after.get(at) ?? [], key)
    return circle ? [`${circle.join(' → ')} wait for each other`] : []
  })
  return [...all.flatMap((project) => auditProject(project, others)), ...circles]
}

function auditProject({ id, milestones, dependences, capital, disbursements }: Project, others: LedgerStates): readonly string[] {
  const starts = milestones.filter(({ startsProduction }) => startsProduction)
  const lost = dependences.filter(({ on }) => knownThing(others, on) === 'unknown')
  const foreign = disbursements.filter(({ money }) => capital !== undefined && money.currency !== capital.currency)
  return [
    ...(starts.length > 1 ? [`${id}: production starts with ${starts.map((one) => one.id).join(' and ')}`] : []),
    ...lost.map(({ milestone, on }) => `${id}: ${milestone} waits for ${thingKey(on)}, which is not on record`),
    ...foreign.map(({ month }) => `${id}: the payment of ${month} is not in the currency of the capital`),
  ]
}
