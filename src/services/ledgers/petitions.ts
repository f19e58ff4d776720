import { type Ledger, type Refusal, refuse } from './ledger.ts'
import { setClock } from './petitions/class-clocks.ts'
import {
  type Petition,
  type PetitionEntry,
  type PetitionEntryOf,
  type PetitionKind,
  type PetitionTables,
  stepOf,
} from './petitions/petition.ts'
import { auditPetitions } from './petitions/petition-audit.ts'
import { answer, assign, confirm, escalate, reopen, resumeClock, withdraw } from './petitions/petition-changes.ts'
import { receivePetition } from './petitions/receive-petition.ts'
import { fixTopic, nameTopic, setTopic } from './petitions/topics.ts'
import type { LedgerStates } from './states.ts'
import { Table } from './table.ts'

type OfOne = 'set-topic' | 'assign' | 'answer' | 'resume-clock' | 'escalate' | 'confirm' | 'reopen' | 'withdraw'

type Changes = {
  readonly [Kind in OfOne]: (petition: Petition, entry: PetitionEntryOf<Kind>, tables: PetitionTables) => Petition | Refusal
}

const changes: Changes = {
  'set-topic': setTopic,
  assign,
  answer,
  'resume-clock': resumeClock,
  escalate,
  confirm,
  reopen,
  withdraw,
}

type Posts = {
  readonly [Kind in Exclude<PetitionKind, OfOne>]: (
    entry: PetitionEntryOf<Kind>,
    tables: PetitionTables,
    others: LedgerStates,
  ) => Refusal | undefined
}

const posts: Posts = {
  'hold-session': holdSession,
  'set-clock': setClock,
  'set-days-off': ({ about, body }, { daysOff }) => void daysOff.put(about, body.days),
  receive: receivePetition,
  'name-topic': nameTopic,
  'fix-topic': fixTopic,
  'count-petitions': countPetitions,
}

/** Entries that only the enterprise whose petition it is may make. */
const ofTheEnterprise: readonly PetitionKind[] = ['confirm', 'reopen', 'withdraw']

/** The ledger of dialogue sessions and petitions: clocks, answers, and the last word with the enterprise. */
export const petitionLedger: Ledger<'petitions', PetitionTables, LedgerStates> = {
  name: 'petitions',
  empty: () => ({
    sessions: new Table(),
    classes: new Table(),
    daysOff: new Table(),
    petitions: new Table(),
    topics: new Table(),
    counts: new Table(),
  }),
  concerns: ({ about, kind }) => [isOfOne(kind) || kind === 'receive' ? about : `${kind} ${about}`],
  post: (entry, tables, others) => {
    if (!isOfOne(entry.kind)) return posts[entry.kind](entry as never, tables, others)
    const after = changed(entry, tables)
    if ('reason' in after) return after
    tables.petitions.put(entry.about, { ...after, last: entry.day })
    return undefined
  },
  refuseActor: (entry, { petitions }, { role, organisation }) => {
    const isOwn = (enterprise: string | undefined): boolean => enterprise === undefined || enterprise === organisation
    const mustBeOwn = ofTheEnterprise.includes(entry.kind)
    const enterprise = entry.kind === 'receive' && role === 'enterprise' ? entry.body.enterprise : undefined
    if (isOwn(mustBeOwn ? petitions.get(entry.about)?.enterprise : enterprise)) return undefined
    return refuse('petition-of-another', { petition: entry.about })
  },
  audit: auditPetitions,
}

function isOfOne(kind: PetitionKind): kind is OfOne {
  return Object.hasOwn(changes, kind)
}

function changed(entry: PetitionEntry, tables: PetitionTables): Petition | Refusal {
  const before = tables.petitions.get(entry.about)
  if (!before) return refuse('petition-unknown', { petition: entry.about })
  if (entry.day < before.last) return refuse('day-before-last', { day: entry.day, last: before.last })
  return changes[entry.kind as OfOne](before, entry as never, tables)
}

function holdSession(entry: PetitionEntryOf<'hold-session'>, { sessions }: PetitionTables): Refusal | undefined {
  const { about, body } = entry
  const before = sessions.get(about)
  if (before) return refuse('session-exists', { session: about, day: before.day })
  sessions.put(about, { ...stepOf(entry), ...body, id: about, place: body.place ?? '', conclusions: body.conclusions ?? '' })
  return undefined
}

function countPetitions(entry: PetitionEntryOf<'count-petitions'>, { counts }: PetitionTables): Refusal | undefined {
  const { about, body } = entry
  if (counts.has(about)) return refuse('count-exists', { count: about })
  if (entry.evidence === undefined) return refuse('petition-evidence-missing', { kind: entry.kind })
  if (body.open !== undefined && body.open > body.received)
    return refuse('count-open-exceeds', { open: body.open, received: body.received })
  counts.put(about, { ...stepOf(entry), ...body, id: about, open: body.open, partOf: body.partOf ?? '' })
  return undefined
}
