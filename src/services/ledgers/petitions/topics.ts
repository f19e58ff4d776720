import { type Refusal, refuse } from '../ledger.ts'
import { type Petition, type PetitionEntryOf, type PetitionTables, stepOf, type Topic } from './petition.ts'

/** So many similar cases call for a fix of the rule instead of one more answer. */
export const casesForFix = 3

type TopicTables = Pick<PetitionTables, 'topics'>

/** Counts a petition to a topic: the third alike opens a systemic fix. */
export function joinTopic(id: string, petition: string, day: string, { topics }: TopicTables): void {
  const topic = topics.get(id) ?? freshTopic(id)
  const sinceFix = topic.sinceFix + 1
  const openedOn = topic.openedOn ?? (sinceFix >= casesForFix ? day : undefined)
  topics.put(id, { ...topic, cases: [...topic.cases, petition], sinceFix, openedOn })
}

function freshTopic(id: string): Topic {
  return { id, cases: [], sinceFix: 0, openedOn: undefined, fixes: [], names: undefined }
}

/** Takes a petition out of a topic; a fix that fewer than three cases call for is open no more. */
function leaveTopic({ id, topic: from }: Petition, { topics }: TopicTables): void {
  const topic = topics.get(from)
  if (!topic) return
  const kept = topic.cases.filter((one) => one !== id)
  // Cases stand in the order in which they came: those before the last fix are the first of them.
  const isSinceFix = topic.cases.indexOf(id) >= topic.cases.length - topic.sinceFix
  const sinceFix = topic.sinceFix - (isSinceFix ? 1 : 0)
  topics.put(from, { ...topic, cases: kept, sinceFix, openedOn: sinceFix >= casesForFix ? topic.openedOn : undefined })
}

/** What is alike in substance is counted as one: the petition goes over to another topic. */
export function setTopic(petition: Petition, entry: PetitionEntryOf<'set-topic'>, tables: PetitionTables): Petition | Refusal {
  const { topic, reason } = entry.body
  if (topic === petition.topic) return refuse('topic-same', { petition: petition.id, topic })
  leaveTopic(petition, tables)
  joinTopic(topic, petition.id, entry.day, tables)
  return { ...petition, topic, topics: [...petition.topics, { ...stepOf(entry), topic: petition.topic, reason }] }
}

/** What a topic is called. */
export function nameTopic({ about, body }: PetitionEntryOf<'name-topic'>, { topics }: PetitionTables): undefined {
  topics.put(about, { ...(topics.get(about) ?? freshTopic(about)), names: body.names })
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
