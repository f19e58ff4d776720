import { type Actor, type Entry, type LedgerName, type NewEntry, staffRoles } from '../contract/daybook.ts'
import { TaodaError } from '../contract/errors.ts'
import { foundText } from '../contract/found-text.ts'
import { type EntryOf, entryKinds } from '../contract/ledgers/index.ts'
import type { EntryKind } from '../contract/ledgers/ledger-kinds.ts'
import type { DaybookReader, DaybookStore, UnchainedEntry } from '../store/ports.ts'
import { emptyStates, ledgers } from './ledgers/index.ts'
import { type Ledger, type Refusal, refuse } from './ledgers/ledger.ts'
import type { LedgerStates } from './ledgers/states.ts'
import type { Tables } from './ledgers/table.ts'

/** How far a daybook has been read: the number of its last entry, 0 where it has none, and the day on which that became known. */
export interface Mark {
  readonly number: number
  readonly known: string
}

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

/** A daybook as far as it has been posted. */
interface Book {
  mark: Mark
  readonly states: LedgerStates
}

/** What has been posted so far of each region, kept between uses: the newest state, and a few earlier ones. */
export interface Shelf {
  readonly newest: Map<string, Book>
  readonly earlier: Map<string, Book>
}

export function createShelf(): Shelf {
  return { newest: new Map(), earlier: new Map() }
}

const nothingYet: Mark = { number: 0, known: '' }
const mostEarlier = 4
const mostTries = 50
const mostReasons = 100

/** Books over what a store can read. Posting never waits, so that uses at the same time see whole entries only. */
export function readBooks(shelf: Shelf, store: DaybookReader): ReadBooks {
  return {
    read: async (region, asOf, use) => {
      const { states, mark } = await bookOf(shelf, store, region, asOf)
      return use(states, mark)
    },
  }
}

/** Books over a store that can be written. */
export function writeBooks(shelf: Shelf, store: DaybookStore): Books {
  return {
    ...readBooks(shelf, store),
    record: (request) => record(shelf, store, request),
    check: async (request) => {
      postDrafts(await refresh(shelf, store, request.region), request)
    },
  }
}

async function record(shelf: Shelf, store: DaybookStore, request: RecordRequest) {
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
    return { mark: markAfter(book.mark, chained), entries: chained }
  }
  throw new Error(`The daybook of ${request.region} is written by others too fast.`)
}

async function bookOf(shelf: Shelf, store: DaybookReader, region: string, asOf: string | undefined): Promise<Book> {
  const now = await refresh(shelf, store, region)
  if (asOf === undefined || now.mark.known <= asOf) return now
  // Entries still to come are known no earlier than the newest one: what was known on an earlier day stays what it is.
  const key = `${region} ${asOf}`
  const kept = shelf.earlier.get(key)
  if (kept !== undefined) return kept
  const book: Book = { mark: nothingYet, states: emptyStates() }
  for await (const entries of store.readDaybook(region, 0, asOf)) post(book, entries)
  if (shelf.earlier.size >= mostEarlier) shelf.earlier.delete([...shelf.earlier.keys()][0] ?? '')
  shelf.earlier.set(key, book)
  return book
}

async function refresh(shelf: Shelf, store: DaybookReader, region: string): Promise<Book> {
  const book = shelf.newest.get(region) ?? { mark: nothingYet, states: emptyStates() }
  shelf.newest.set(region, book)
  for await (const entries of store.readDaybook(region, book.mark.number)) post(book, entries)
  return book
}

/** Posts what the book lacks of accepted entries; one that does not post now is our own mistake. */
function post(book: Book, entries: readonly Entry[]): void {
  const missing = entries.filter(({ number }) => number > book.mark.number)
  try {
    for (const entry of missing) {
      const refusal = ledgerOf(entry.ledger).post(entry as never, book.states[entry.ledger] as never, book.states)
      if (refusal !== undefined)
        throw new Error(`Entry ${entry.number} does not post: ${refusal.reason} ${JSON.stringify(refusal.facts)}`)
    }
    settle(book.states, 'keep')
  } finally {
    settle(book.states, 'drop')
  }
  book.mark = markAfter(book.mark, missing)
}

function markAfter(mark: Mark, entries: readonly Entry[]): Mark {
  const last = entries.at(-1)
  return last === undefined ? mark : { number: last.number, known: last.known }
}

/** The drafts as they would be posted, each on top of those before; throws with every refusal. Nothing stays put, whatever happens. */
function postDrafts(book: Book, request: RecordRequest): readonly UnchainedEntry[] {
  try {
    return tryDrafts(book, request)
  } finally {
    settle(book.states, 'drop')
  }
}

function tryDrafts(book: Book, { entries, actor, onRecord = false, today, now }: RecordRequest): readonly UnchainedEntry[] {
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

/** A ledger whose entries have been checked to be its own. */
function ledgerOf(name: LedgerName): Ledger<LedgerName, Tables, LedgerStates> {
  return ledgers[name] as Ledger<LedgerName, Tables, LedgerStates>
}

function settle(states: LedgerStates, how: 'keep' | 'drop'): void {
  for (const tables of Object.values(states))
    for (const table of Object.values<{ keep(): void; drop(): void }>(tables)) table[how]()
}

/** Entries that others made since the writer looked, of the same things. */
async function refuseCollisions(
  store: DaybookStore,
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
