import { knownThing, thingKey } from '../depended-things.ts'
import { type Refusal, refuse } from '../ledger.ts'
import type { LedgerStates } from '../states.ts'
import { clockOn } from './class-clocks.ts'
import { type Petition, type PetitionEntryOf, type PetitionTables, stepOf } from './petition.ts'
import { joinTopic } from './topics.ts'

/** Takes a petition in: its clock is the one in force on the day, and the third alike opens a systemic fix. */
export function receivePetition(
  entry: PetitionEntryOf<'receive'>,
  tables: PetitionTables,
  others: LedgerStates,
): Refusal | undefined {
  const { about, body, day } = entry
  const before = tables.petitions.get(about)
  if (before) return refuse('petition-exists', { petition: about, day: before.received.day })
  if (body.session !== undefined && !tables.sessions.has(body.session))
    return refuse('session-unknown', { session: body.session })
  const unknown = body.blocks.find((thing) => knownThing(others, thing) === 'unknown')
  if (unknown) return refuse('depended-thing-unknown', { thing: thingKey(unknown) })
  const clock = clockOn(tables.classes.get(body.class), day)
  if (!clock) return refuse('clock-missing', { class: body.class, day })
  const petition: Petition = {
    ...body,
    id: about,
    session: body.session ?? '',
    capital: body.capital,
    jobs: body.jobs,
    state: 'open',
    received: stepOf(entry),
    clock,
    clockFrom: day,
    pauses: [],
    topics: [],
    answers: [],
    assignments: [],
    escalations: [],
    reopenings: [],
    ended: undefined,
    last: day,
  }
  tables.petitions.put(about, petition)
  joinTopic(body.topic, about, day, tables)
  return undefined
}
