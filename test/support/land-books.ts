import type { Actor } from '../../src/contract/daybook.ts'
import { readBooks, writeBooks } from '../../src/services/books.ts'
import type { ReadContext } from '../../src/services/context.ts'
import { localActor } from '../../src/services/local.ts'
import { createShelf, type Shelf } from '../../src/services/shelf.ts'
import { memoryStore } from './memory-store.ts'
import { packOfFolder } from './packs.ts'

/** A committed pack with the entries of its land in the books, and what a handler that reads gets from it. */
export async function landOf(region: 'synthetic' | 'quang-ninh', today: string) {
  const pack = packOfFolder(region)
  // Invented figures of industry play no part in the land book, and reading them takes long.
  const store = memoryStore([region === 'synthetic' ? { ...pack, observations: [] } : pack])
  const shelf: Shelf = createShelf()
  const entries = pack.entries
    .filter(({ ledger }) => ledger === 'land')
    .map(({ id, file: _file, row: _row, ...entry }) => ({ ...entry, origin: id }))
  const call = { region, actor: localActor, today, now: `${today}T00:00:00.000Z` }
  await writeBooks(shelf, store).record({ ...call, entries })
  const context = (actor?: Actor): ReadContext => ({
    store,
    books: readBooks(shelf, store),
    today,
    beliefs: () => Promise.reject(new Error('no belief is asked here')),
    actor,
  })
  return { context, shelf, store, call }
}
