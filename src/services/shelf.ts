import type { Entry, LedgerName } from '../contract/daybook.ts'
import type { ReadStore } from '../store/ports.ts'
import { emptyStates, ledgers } from './ledgers/index.ts'
import type { Ledger } from './ledgers/ledger.ts'
import type { LedgerStates } from './ledgers/states.ts'
import type { Tables } from './ledgers/table.ts'

/** How far a daybook has been read: the number of its last entry, 0 where it has none, and the day on which that became known. */
export interface Mark {
  readonly number: number
  readonly known: string
}

/** A daybook as far as it has been posted. */
export interface Book {
  mark: Mark
  readonly states: LedgerStates
}

/** What has been posted so far of each region, kept between uses: the newest state, a few earlier ones, and those being read. */
export interface Shelf {
  readonly newest: Map<string, Book>
  readonly earlier: Map<string, Book>
  readonly opening: Map<string, Promise<Book>>
}

export function createShelf(): Shelf {
  return { newest: new Map(), earlier: new Map(), opening: new Map() }
}

const mostEarlier = 4

/** So many entries are posted in one go, some dozen milliseconds; whoever lacks more reads the book anew, in pieces, beside the one in use. */
const mostAtOnce = 1000

/** The book of a region as it was known on a day, or now. */
export async function bookOf(shelf: Shelf, store: ReadStore, region: string, asOf: string | undefined): Promise<Book> {
  const now = await refresh(shelf, store, region)
  if (asOf === undefined || now.mark.known <= asOf) return now
  // Entries still to come are known no earlier than the newest one: what was known on an earlier day stays what it is.
  const key = `${region} ${asOf}`
  const kept = shelf.earlier.get(key) ?? (await opened(shelf, store, region, asOf))
  shelf.earlier.delete(key)
  shelf.earlier.set(key, kept)
  if (shelf.earlier.size > mostEarlier) shelf.earlier.delete([...shelf.earlier.keys()][0] ?? '')
  return kept
}

/** The newest book of a region with every entry that the store has. It is seen whole: never between two entries of one call. */
export async function refresh(shelf: Shelf, store: ReadStore, region: string): Promise<Book> {
  const book = shelf.newest.get(region)
  const missing: Entry[] = []
  if (book !== undefined) {
    for await (const piece of store.readDaybook(region, book.mark.number)) {
      missing.push(...piece)
      if (missing.length > mostAtOnce) break
    }
    if (missing.length <= mostAtOnce) {
      post(book, missing)
      return book
    }
  }
  await opened(shelf, store, region, undefined, book)
  // What was entered while another reader opened the book, for whom that was not yet there.
  return await refresh(shelf, store, region)
}

/**
 * Reads a book from its first entry, in pieces between which others come to their turn; readers at the same time share the work. Who is
 * waited for holds a connection already, so that those who hold one while they wait cannot starve it.
 */
function opened(shelf: Shelf, store: ReadStore, region: string, asOf: string | undefined, outgrown?: Book): Promise<Book> {
  const key = `${region} ${asOf ?? ''}`
  return store.atOneMoment((moment) => {
    const begun = shelf.opening.get(key)
    if (begun !== undefined) return begun
    const newest = shelf.newest.get(region)
    if (asOf === undefined && newest !== undefined && newest !== outgrown) return Promise.resolve(newest)
    const opening = readAll(moment, region, asOf)
      .then((book) => {
        if (asOf === undefined) renew(shelf, region, book)
        return book
      })
      .finally(() => shelf.opening.delete(key))
    shelf.opening.set(key, opening)
    return opening
  })
}

function renew(shelf: Shelf, region: string, book: Book): void {
  const newest = shelf.newest.get(region)
  if (newest === undefined || newest.mark.number < book.mark.number) shelf.newest.set(region, book)
}

export function emptyBook(): Book {
  return { mark: { number: 0, known: '' }, states: emptyStates() }
}

async function readAll(store: ReadStore, region: string, asOf: string | undefined): Promise<Book> {
  const book = emptyBook()
  for await (const entries of store.readDaybook(region, 0, asOf)) post(book, entries)
  return book
}

/** Posts what the book lacks of accepted entries; one that does not post now is our own mistake. */
export function post(book: Book, entries: readonly Entry[]): void {
  const missing = entries.filter(({ number }) => number > book.mark.number)
  const last = missing.at(-1)
  if (last === undefined) return
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
  book.mark = { number: last.number, known: last.known }
}

/** A ledger whose entries have been checked to be its own. */
export function ledgerOf(name: LedgerName): Ledger<LedgerName, Tables, LedgerStates> {
  return ledgers[name] as Ledger<LedgerName, Tables, LedgerStates>
}

export function settle(states: LedgerStates, how: 'keep' | 'drop'): void {
  for (const tables of Object.values(states))
    for (const table of Object.values<{ keep(): void; drop(): void }>(tables)) table[how]()
}
