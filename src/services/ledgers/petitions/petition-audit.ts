import { knownThing, thingKey } from '../depended-things.ts'
import type { LedgerStates } from '../states.ts'
import { endsClock, type Petition, type PetitionTables } from './petition.ts'
import { casesForFix } from './topics.ts'

/** What does not add up among petitions, topics and published counts, each in one sentence. */
export function auditPetitions(tables: PetitionTables, others: LedgerStates): readonly string[] {
  const petitions = [...tables.petitions.values()]
  const byTopic = new Map<string, number>()
  for (const { topic } of petitions) byTopic.set(topic, (byTopic.get(topic) ?? 0) + 1)
  const topics = [...tables.topics.values()]
  return [
    ...petitions.flatMap((petition) => auditPetition(petition, tables, others)),
    ...topics.flatMap(({ id, cases, sinceFix, openedOn }) => [
      ...(cases.length === (byTopic.get(id) ?? 0)
        ? []
        : [`topic ${id}: ${cases.length} cases, ${byTopic.get(id) ?? 0} petitions`]),
      ...(sinceFix >= casesForFix === (openedOn !== undefined) ? [] : [`topic ${id}: ${sinceFix} cases since the last fix`]),
    ]),
    ...auditCounts(tables),
  ]
}

function auditPetition(petition: Petition, { topics, sessions }: PetitionTables, others: LedgerStates): readonly string[] {
  const { id, state, ended, answers, topic, session, blocks, enterprise } = petition
  const isFinal = answers.some(({ outcome }) => endsClock(outcome))
  return [
    ...((state === 'closed' || state === 'withdrawn') === (ended !== undefined)
      ? []
      : [`petition ${id}: ${state} without its day`]),
    ...(state === 'closed' && !isFinal ? [`petition ${id}: closed without an answer`] : []),
    ...(enterprise === '' ? [`petition ${id}: nobody's`] : []),
    ...(topics.has(topic) ? [] : [`petition ${id}: topic ${topic} is not on record`]),
    ...(session === '' || sessions.has(session) ? [] : [`petition ${id}: session ${session} is not on record`]),
    ...blocks
      .filter((thing) => knownThing(others, thing) === 'unknown')
      .map((thing) => `petition ${id}: holds up ${thingKey(thing)}, which is not on record`),
  ]
}

/** Parts of a published count make its whole. */
function auditCounts({ counts }: PetitionTables): readonly string[] {
  const all = [...counts.values()]
  return all.flatMap(({ id, received, open }) => {
    const parts = all.filter(({ partOf }) => partOf === id)
    if (parts.length === 0) return []
    const sum = parts.reduce((total, part) => total + part.received, 0)
    const stillOpen = parts.reduce((total, part) => total + (part.open ?? Number.NaN), 0)
    return [
      ...(sum === received ? [] : [`count ${id}: parts make ${sum} received, not ${received}`]),
      ...(open === undefined || Number.isNaN(stillOpen) || stillOpen === open
        ? []
        : [`count ${id}: parts make ${stillOpen} open, not ${open}`]),
    ]
  })
}
