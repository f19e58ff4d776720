import { type Actor, type Entry, type LedgerName, type NewEntry, staffRoles } from '../contract/daybook.ts'
import { TaodaError } from '../contract/errors.ts'
import { foundText } from '../contract/found-text.ts'
import { type EntryOf, entryKinds } from '../contract/ledgers/index.ts'
import type { EntryKind } from '../contract/ledgers/ledger-kinds.ts'
import type { ReadStore, UnchainedEntry, WriteStore } from '../store/ports.ts'
import { type Refusal, refuse } from './ledgers/ledger.ts'
import type { LedgerStates } from './ledgers/states.ts'
import { type Book, bookOf, emptyBook, ledgerOf, type Mark, post, refresh, type Shelf, settle } from './shelf.ts'

/** What someone wants entered: all of it or nothing. */
export interface RecordRequest {
  readonly region: string
  /** Number of the last entry that the writer has seen; without it no entry made meanwhile is in the way. */
  readonly seen?: number | undefined
  readonly entries: readonly (NewEntry & {
    readonly origin?: string
    readonly known?: string
    readonly by?: string | undefined
  })[]
  readonly actor: Actor
  /** The entries are already part of a record: they keep their maker and day of knowledge, and nobody's right to make them is asked. */
  readonly onRecord?: boolean
  readonly today: string
  readonly now: string
}

/** The books of all regions: what the daybook's entries, posted into their ledgers, say of each thing. */
export interface ReadBooks {
  /** Reads the ledgers as they were known on a day, or now. `use` must take what it needs at once: the tables go on living. */
  read<Answer>(region: string, asOf: string | undefined, use: (states: LedgerStates, mark: Mark) => Answer): Promise<Answer>
}

export interface Books extends ReadBooks {
  /**
   * Enters all or nothing. Throws TaodaError `entries-refused` with every reason, or `changed-meanwhile` with the entries that others
   * made of the same since `seen`.
   */
  record(request: RecordRequest): Promise<{ readonly mark: Mark; readonly entries: readonly Entry[] }>
  /** Throws what `record` would throw now, and enters nothing. */
  check(request: RecordRequest): Promise<void>
}

const mostTries = 50
const mostReasons = 100

/** Throws what the entries would be refused for in a daybook that holds nothing else. */
export function checkAlone(request: Omit<RecordRequest, 'region'>): void {
  postDrafts(emptyBook(), request)
}

/** Books over what a store can read. Posting never waits, so that uses at the same time see whole entries only. */
export function readBooks(shelf: Shelf, store: ReadStore): ReadBooks {
  return {
    read: async (region, asOf, use) => {
      const { states, mark } = await bookOf(shelf, store, region, asOf)
      return use(states, mark)
    },
  }
}

/** Books over a store that can be written. */
export function writeBooks(shelf: Shelf, store: WriteStore): Books {
  return {
    ...readBooks(shelf, store),
    record: (request) => record(shelf, store, request),
    check: async (request) => {
      postDrafts(await refresh(shelf, store, request.region), request)
    },
  }
}

async function record(shelf: Shelf, store: WriteStore, request: RecordRequest) {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const book = await refresh(shelf, store, request.region)
    const after = book.mark.number
    await refuseCollisions(store, book.states, request)
    // Others may have gone on while collisions were looked for: what they entered has not been looked at.
    if (book.mark.number !== after) continue
    const entries = postDrafts(book, request)
    const chained = await store.appendToDaybook(request.region, after, entries)
    if (chained === undefined) continue
    post(book, chained)
    const { number, known } = chained.at(-1) ?? book.mark
    return { mark: { number, known }, entries: chained }
  }
  throw new Error(`The daybook of ${request.region} is written by others too fast.`)
}

/** The drafts as they would be posted, each on top of those before; throws with every refusal. Nothing stays put, whatever happens. */
function postDrafts(book: Book, request: Omit<RecordRequest, 'region'>): readonly UnchainedEntry[] {
  try {
    return tryDrafts(book, request)
  } finally {
    settle(book.states, 'drop')
  }
}

function tryDrafts(
  book: Book,
  { entries, actor, onRecord = false, today, now }: Omit<RecordRequest, 'region'>,
): readonly UnchainedEntry[] {
  const refusals: { entry: number; about: string; refusal: Refusal }[] = []
  let { number, known } = book.mark
  const posted = entries.flatMap((draft, index) => {
    const stated = draft.known ?? today
    if (stated > known) known = stated
    number += 1
    const entry = { ...draft, number, known, by: draft.by ?? actor.id, recordedAt: now, origin: draft.origin ?? '' }
    const checked = checkedEntry(entry, actor, today)
    const refusal = 'reason' in checked ? checked : postOne(checked, book.states, onRecord ? undefined : actor)
    if (refusal === undefined) return [checked as UnchainedEntry]
    refusals.push({ entry: index, about: draft.about, refusal })
    return []
  })
  if (refusals.length === 0) return posted
  const shown = refusals.slice(0, mostReasons).map(({ entry, about, refusal }) => ({ entry, about, ...refusal }))
  throw new TaodaError('entries-refused', { count: refusals.length, refusals: shown })
}

/** The entry with its body as its kind wants it, or why it is none. */
function checkedEntry(entry: UnchainedEntry, actor: Actor, today: string): UnchainedEntry | Refusal {
  const kinds: Readonly<Record<string, EntryKind>> = entryKinds[entry.ledger]
  const kind = Object.hasOwn(kinds, entry.kind) ? kinds[entry.kind] : undefined
  if (kind === undefined) return refuse('unknown-kind', { kind: entry.kind, known: Object.keys(kinds).join(', ') })
  if (actor.role !== 'administrator' && !kind.roles.includes(actor.role))
    return refuse('not-allowed', { role: actor.role, needed: kind.roles.join(', ') })
  if (entry.day > today) return refuse('day-ahead', { day: entry.day, today })
  const body = kind.body.safeParse(entry.body)
  if (body.success) return { ...entry, body: body.data }
  const [issue] = body.error.issues
  const path = issue?.path.map(String) ?? []
  const found = path.reduce<unknown>(
    (value, part) => (value instanceof Object ? Reflect.get(value, part) : undefined),
    entry.body,
  )
  return refuse('wrong-body', {
    field: path.join('.'),
    found: found === undefined ? 'nothing' : typeof found === 'string' ? foundText(JSON.stringify(found)) : foundText(found),
    allowed: issue?.message ?? '',
  })
}

function postOne(entry: UnchainedEntry, states: LedgerStates, actor: Actor | undefined): Refusal | undefined {
  const ledger = ledgerOf(entry.ledger)
  const state = states[entry.ledger] as never
  const notTheirs = actor && ledger.refuseActor?.(entry as never, state, actor, states)
  return notTheirs ?? ledger.post(entry as never, state, states)
}

/** Entries that others made since the writer looked, of the same things. */
async function refuseCollisions(
  store: WriteStore,
  states: LedgerStates,
  { region, seen, entries, actor }: RecordRequest,
): Promise<void> {
  // Whoever may not make such entries learns nothing of others': posting refuses them.
  if (seen === undefined || !entries.every((entry) => mayMake(entry, actor))) return
  const mine = new Set(entries.flatMap((entry) => concernsOf(entry, states)))
  const others: Entry[] = []
  for await (const piece of store.readDaybook(region, seen))
    others.push(...piece.filter((entry) => concernsOf(entry, states).some((key) => mine.has(key))))
  const shown = staffRoles.includes(actor.role) ? others : others.map(withoutContent)
  if (others.length > 0) throw new TaodaError('changed-meanwhile', { entries: shown.slice(0, mostReasons) })
}

function mayMake({ ledger, kind }: NewEntry, { role }: Actor): boolean {
  const kinds: Readonly<Record<string, EntryKind>> = entryKinds[ledger]
  const roles = Object.hasOwn(kinds, kind) ? kinds[kind]?.roles : undefined
  return role === 'administrator' || (roles?.includes(role) ?? false)
}

/** That something was entered, not what: the trail is for the administration. */
function withoutContent({ evidence: _evidence, ...entry }: Entry): Entry {
  return { ...entry, body: {} }
}

/** The body of an entry in the form in which its kind keeps it; undefined when it is none of that kind. */
export function bodyAsKept({ ledger, kind, body }: NewEntry): NewEntry['body'] | undefined {
  const kinds: Readonly<Record<string, EntryKind>> = entryKinds[ledger]
  return Object.hasOwn(kinds, kind) ? kinds[kind]?.body.safeParse(body).data : undefined
}

/** What an entry changes, whatever its body: one of an unknown kind changes nothing. */
function concernsOf(entry: NewEntry, states: LedgerStates): readonly string[] {
  const body = bodyAsKept(entry)
  if (body === undefined) return []
  return ledgerOf(entry.ledger)
    .concerns({ ...entry, body } as EntryOf<LedgerName>, states[entry.ledger])
    .map((key) => `${entry.ledger} ${key}`)
}
