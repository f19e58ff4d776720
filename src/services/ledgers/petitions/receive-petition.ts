import { knownThing, thingKey } from '../depended-things.ts'
import { type Refusal, refuse } from '../ledger.ts'
import type { LedgerStates } from '../states.ts'
import { clockOn } from './class-clocks.ts'
import { type Petition, type PetitionEntryOf, type PetitionTables, stepOf, type Topic } from './petition.ts'

/** So many similar cases call for a fix of the rule instead of one more answer. */
export const casesForFix = 3

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
    answers: [],
    assignments: [],
    escalations: [],
    reopenings: [],
    ended: undefined,
    last: day,
  }
  tables.petitions.put(about, petition)
  tables.topics.put(body.topic, oneMore(tables.topics.get(body.topic), body.topic, about, day))
  return undefined
}

function oneMore(topic: Topic | undefined, id: string, petition: string, day: string): Topic {
  const { cases = [], sinceFix = 0, openedOn, fixes = [] } = topic ?? {}
  const now = sinceFix + 1
  return { id, cases: [...cases, petition], sinceFix: now, openedOn: openedOn ?? (now >= casesForFix ? day : undefined), fixes }
}

/** An act that settles all cases of a topic. */
export function fixTopic(entry: PetitionEntryOf<'fix-topic'>, { topics }: PetitionTables): Refusal | undefined {
  const topic = topics.get(entry.about)
  if (topic?.openedOn === undefined) return refuse('topic-not-open', { topic: entry.about, cases: topic?.sinceFix ?? 0 })
  if (entry.evidence === undefined) return refuse('petition-evidence-missing', { kind: entry.kind })
  const fixes = [...topic.fixes, { ...stepOf(entry), words: entry.body.words, act: entry.body.act }]
  topics.put(topic.id, { ...topic, sinceFix: 0, openedOn: undefined, fixes })
  return undefined
}
