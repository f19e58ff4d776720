import type { Actor, NewEntry } from '../../src/contract/daybook.ts'
import { isTaodaError } from '../../src/contract/errors.ts'
import type { RegionPack } from '../../src/contract/record.ts'
import { type Books, writeBooks } from '../../src/services/books.ts'
import { ledgers } from '../../src/services/ledgers/index.ts'
import type { LedgerStates } from '../../src/services/ledgers/states.ts'
import { createShelf } from '../../src/services/shelf.ts'
import type { WriteStore } from '../../src/store/ports.ts'

/** People of the tests. */
export const people = {
  officer: { id: 'lan', name: 'Lan', role: 'officer', organisation: 'zone-authority' },
  planner: { id: 'hanh', name: 'Hạnh', role: 'planner', organisation: 'department-finance' },
  leader: { id: 'van', name: 'Văn', role: 'leader', organisation: '' },
  enterprise: { id: 'mai', name: 'Mai', role: 'enterprise', organisation: 'ent-a' },
  other: { id: 'park', name: 'Park', role: 'enterprise', organisation: 'ent-b' },
} as const satisfies Record<string, Actor>

/** Books of one region to enter into, one entry at a time. */
export interface LedgerBench {
  readonly books: Books
  /** Enters; the reason of the refusal, or undefined when it is entered. */
  enter(entry: Omit<NewEntry, 'day'> & { readonly day?: string }, actor?: Actor, today?: string): Promise<string | undefined>
  states<Answer>(use: (states: LedgerStates) => Answer, asOf?: string): Promise<Answer>
  /** What the ledgers themselves find wrong, reading all entries anew. */
  audit(): Promise<readonly string[]>
}

export function ledgerBench(store: WriteStore, region: string): LedgerBench {
  const books = writeBooks(createShelf(), store)
  const today = '2026-01-31'
  return {
    books,
    enter: async (entry, actor = people.planner, on = today) => {
      try {
        const request = { region, actor, today: on, now: `${on}T08:00:00.000Z`, entries: [{ day: on, ...entry }] }
        await books.record(request)
        return undefined
      } catch (error) {
        const refusals = isTaodaError(error) && 'refusals' in error.facts ? error.facts.refusals : undefined
        if (refusals === undefined) throw error
        return refusals[0]?.reason
      }
    },
    states: (use, asOf) => books.read(region, asOf, use),
    audit: () =>
      writeBooks(createShelf(), store).read(region, undefined, (states) => [
        ...(ledgers.projects.audit?.(states.projects, states) ?? []),
        ...(ledgers.petitions.audit?.(states.petitions, states) ?? []),
      ]),
  }
}

/** Enters the entries of a pack as they are on record. */
export async function enterPack(store: WriteStore, pack: RegionPack, today: string): Promise<void> {
  await writeBooks(createShelf(), store).record({
    region: pack.region.id,
    entries: pack.entries.map(({ id, file: _file, row: _row, ...entry }) => ({ ...entry, origin: id })),
    actor: { id: 'pack', name: 'pack', role: 'administrator', organisation: '' },
    onRecord: true,
    today,
    now: `${today}T00:00:00.000Z`,
  })
}
