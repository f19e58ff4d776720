import type { DependedThing } from '../../contract/depended-things.ts'
import type { LedgerStates } from './states.ts'

/** A thing that something waits for, as one text. */
export function thingKey({ kind, id }: DependedThing): string {
  return `${kind}:${id}`
}

/** Whether a thing is on record in the ledger of its kind; `unkept` for kinds that no ledger keeps. */
export function knownThing(
  { projects, petitions, investment, land }: LedgerStates,
  { kind, id }: DependedThing,
): 'known' | 'unknown' | 'unkept' {
  const [whole = '', part = ''] = id.split('/')
  if (kind === 'utility' || kind === 'permit') return 'unkept'
  const isKnown = {
    petition: () => petitions.petitions.has(id),
    milestone: () => projects.projects.get(whole)?.milestones.some((one) => one.id === part) === true,
    plot: () => land.plots.has(id),
    deal: () => investment.deals.has(id),
    procedure: () => investment.deals.get(whole)?.cases.some((one) => one.procedure === part) === true,
  }
  return isKnown[kind]() ? 'known' : 'unknown'
}
