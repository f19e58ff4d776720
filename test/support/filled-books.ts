import type { Actor, NewEntry } from '../../src/contract/daybook.ts'
import type { RegionPack } from '../../src/contract/record.ts'
import { writeBooks } from '../../src/services/books.ts'
import type { DoorContext } from '../../src/services/context.ts'
import { localActor, noSession } from '../../src/services/local.ts'
import { beliefsInThisThread } from '../../src/services/outlook/belief-desk.ts'
import { createShelf, type Shelf } from '../../src/services/shelf.ts'
import type { WriteStore } from '../../src/store/ports.ts'
import * as secrets from '../../src/store/secrets.ts'
import { memoryStore } from './memory-store.ts'

/** A store in memory whose daybooks hold the entries of its packs. */
export async function storeOfPacks(packs: readonly RegionPack[], today: string): Promise<{ store: WriteStore; shelf: Shelf }> {
  const store = memoryStore(packs)
  const shelf = createShelf()
  for (const pack of packs) {
    const entries = pack.entries.map(({ id, file: _file, row: _row, ...entry }) => ({ ...entry, origin: id }))
    await enterInto({ store, shelf }, pack.region.id, entries, today)
  }
  return { store, shelf }
}

/** Enters what is on record already, whoever made it. */
export async function enterInto(
  { store, shelf }: { readonly store: WriteStore; readonly shelf: Shelf },
  region: string,
  entries: readonly NewEntry[],
  today: string,
): Promise<void> {
  const pack: Actor = { id: 'pack', name: 'pack', role: 'administrator', organisation: '' }
  const now = `${today}T00:00:00.000Z`
  await writeBooks(shelf, store).record({ region, entries, actor: pack, onRecord: true, today, now })
}

/** A door to such books. */
export function doorTo(
  { store, shelf }: { readonly store: WriteStore; readonly shelf: Shelf },
  today: string,
  actor: Actor | undefined = localActor,
): DoorContext {
  const now = `${today}T00:00:00.000Z`
  return { store, shelf, today, now, actor, beliefs: beliefsInThisThread(), session: noSession, secrets }
}
