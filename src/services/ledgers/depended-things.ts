import type { DependedThing } from '../../contract/depended-things.ts'
import type { LedgerStates } from './states.ts'

/** A thing that something waits for, as one text. */
export function thingKey({ kind, id }: DependedThing): string {
  return `${kind}:${id}`
}

/** Whether a thing is on record in the ledger of its kind; `unkept` for kinds that no ledger keeps. */
export function knownThing({ projects, petitions }: LedgerStates, { kind, id }: DependedThing): 'known' | 'unknown' | 'unkept' {
  if (kind === 'petition') return petitions.petitions.has(id) ? 'known' : 'unknown'
  if (kind !== 'milestone') return 'unkept'
  const [project = '', milestone = ''] = id.split('/')
  const found = projects.projects.get(project)?.milestones.some((one) => one.id === milestone)
  return found === true ? 'known' : 'unknown'
}
