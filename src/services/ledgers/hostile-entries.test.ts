import { beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../../../test/support/consistent-figures.ts'
import { doorTo, storeOfPacks } from '../../../test/support/filled-books.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { type LedgerName, ledgerNames, type NewEntry, newEntry } from '../../contract/daybook.ts'
import { isTaodaError } from '../../contract/errors.ts'
import { entryKinds } from '../../contract/ledgers/index.ts'
import type { OperationKey } from '../../contract/operations/index.ts'
import type { WriteStore } from '../../store/ports.ts'
import { type Books, readBooks, writeBooks } from '../books.ts'
import { localActor } from '../local.ts'
import { run } from '../run.ts'
import { createShelf } from '../shelf.ts'
import { Table } from './table.ts'

const region = 'synthetic'
const today = '2026-06-01'
const rounds = 250
const call = { region, actor: localActor, today, now: `${today}T00:00:00.000Z` }
const hostile: readonly unknown[] = [
  ...['', '__proto__', 'constructor', 'toString', 'no-such-thing', '\u202e𝕏é', 'a/b', '/', 'x'.repeat(200)],
  ...['1990-01-01', '2100-12-31', '2025-13', '2100', '1990-01/2100-12'],
  ...[0, -0, -1, 1e-9, 0.1, 1e12, 1e300, -1e300, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, null, true, undefined],
  ...[[], {}, JSON.parse('{"__proto__":1,"constructor":2}')],
]

/** The province's book holds no choices about evidence. */
const choiceSamples = (['set-aside', 'restore'] as const).map((kind): NewEntry => {
  return { ledger: 'choices', kind, about: 'a-figure', day: '2026-05-01', body: { reason: 'does not fit the others' } }
})

/** The entry with each of its values replaced by each hostile one, one at a time. */
function* spoiltOnce(entry: NewEntry): Generator<NewEntry> {
  const count = placesOf(structuredClone(entry) as unknown as Record<string, unknown>, ['about', 'day', 'body']).length
  for (let place = 0; place < count; place += 1)
    for (const value of hostile) {
      const copy = structuredClone(entry) as unknown as Record<string, unknown>
      const [holder, key] = placesOf(copy, ['about', 'day', 'body'])[place] ?? [copy, 'about']
      holder[key] = value
      yield copy as unknown as NewEntry
    }
}

/** The entry with one or two of its values replaced by hostile ones, others' or none. */
function spoilt(entry: NewEntry, random: () => number, others: readonly NewEntry[]): NewEntry {
  const copy = structuredClone(entry) as unknown as Record<string, unknown>
  const pick = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)] as One
  for (let at = Math.floor(random() * 3); at >= 0; at -= 1) {
    const places = placesOf(copy, random() < 0.3 ? ['about', 'day', 'evidence'] : ['body'])
    if (places.length === 0) continue
    const [holder, key] = pick(places)
    const other = placesOf(structuredClone(pick(others)) as unknown as Record<string, unknown>, ['about', 'body'])
    const from = random() < 0.5 || other.length === 0 ? undefined : pick(other)
    holder[key] = from === undefined ? pick(hostile) : from[0][from[1]]
  }
  return copy as unknown as NewEntry
}

function placesOf(holder: Record<string, unknown>, keys = Object.keys(holder)): [Record<string, unknown>, string][] {
  return keys.flatMap((key): [Record<string, unknown>, string][] => {
    const value = holder[key]
    if (value === undefined) return []
    const inner = typeof value === 'object' && value !== null ? placesOf(value as Record<string, unknown>) : []
    return [[holder, key], ...inner]
  })
}

describe('hostile entries', () => {
  let books: Books
  let store: Awaited<ReturnType<typeof storeOfPacks>>['store']
  let known: readonly NewEntry[]

  beforeAll(async () => {
    const pack = packOfFolder('synthetic')
    const filled = await storeOfPacks([pack], today)
    store = filled.store
    books = writeBooks(filled.shelf, store)
    known = [
      ...pack.entries.map(({ ledger, kind, about, day, body, evidence }) => ({ ledger, kind, about, day, body, evidence })),
      ...choiceSamples,
    ]
  }, 120_000)

  const stateOf = (of: Books) => of.read(region, undefined, written)

  test.each(ledgerNames)(
    'DAY-2 what is refused in %s has put nothing, nothing is thrown, and a fresh reader knows the same',
    async (ledger) => {
      const random = seededRandom(ledger.length * 7 + 1)
      const samples = samplesOf(known, ledger)
      expect(samples).not.toEqual([])
      let refused = 0
      const faults = new Set<string>()
      for (let round = 0; round < rounds; round += 1) {
        const draft = newEntry.safeParse(spoilt(samples[round % samples.length] as NewEntry, random, known))
        if (!draft.success) continue
        const tell = (error: unknown) => {
          refused += 1
          if (!isTaodaError(error)) faults.add(`${String(error)} ${JSON.stringify(draft.data).slice(0, 300)}`)
        }
        await books.check({ ...call, entries: [draft.data, draft.data] }).catch(tell)
        await books.record({ ...call, entries: [draft.data] }).catch(tell)
      }
      expect([...faults]).toEqual([])
      expect(refused).toBeGreaterThan(rounds / 4)
      const fresh = writeBooks(createShelf(), store)
      const [anew, lived] = [await stateOf(fresh), await stateOf(books)]
      expect(anew === lived).toBe(true)
    },
    300_000,
  )

  test.each(ledgerNames)(
    'DAY-2 each value of each kind of %s in turn: whatever stands there, nothing is thrown',
    async (ledger) => {
      const faults = new Set<string>()
      for (const sample of samplesOf(known, ledger, 1))
        for (const entry of spoiltOnce(sample)) {
          const draft = newEntry.safeParse(entry)
          if (!draft.success) continue
          await books.check({ ...call, entries: [draft.data] }).catch((error: unknown) => {
            if (!isTaodaError(error)) faults.add(`${String(error)} ${JSON.stringify(draft.data).slice(0, 300)}`)
          })
        }
      expect([...faults]).toEqual([])
    },
    300_000,
  )

  test('DAY-2 whatever was accepted, every page of the books can still be read', async () => {
    const faults: string[] = []
    const context = doorTo({ store, shelf: createShelf() }, today)
    for (const [key, input] of await pages(store)) {
      await run(key, input as never, context).catch((error) => {
        if (!isTaodaError(error)) faults.push(`${key} ${JSON.stringify(input)}: ${String(error.stack).slice(0, 900)}`)
      })
    }
    expect(faults).toEqual([])
  }, 300_000)
})

/** Pages that are made of the books alone, each thing's own page too. */
function pages(store: WriteStore): Promise<readonly (readonly [OperationKey, object])[]> {
  const lists = ['listPetitions', 'listProjects', 'clearance', 'listZones', 'listPlots', 'landCatalogue', 'listDeals'] as const
  const more = [
    'pipeline',
    'programmes',
    'capitalLedger',
    'serviceClocks',
    'allocation',
    'listScenarios',
    'directives',
    'price',
  ] as const
  return readBooks(createShelf(), store).read(region, undefined, ({ petitions, projects, land, investment, plan }) => {
    const each = (key: OperationKey, field: string, ids: Iterable<readonly [string, unknown]>) =>
      [...ids].map(([id]) => [key, { region, [field]: id }] as const)
    return [
      ...[...lists, ...more].map((key) => [key, { region }] as const),
      ...each('showPetition', 'petition', petitions.petitions.entries()).slice(-40),
      ...each('showProject', 'project', projects.projects.entries()),
      ...each('showZone', 'zone', land.zones.entries()),
      ...each('showDeal', 'deal', investment.deals.entries()).slice(-40),
      ...each('showScenario', 'scenario', plan.scenarios.entries()),
      ...each('exportScenario', 'scenario', plan.scenarios.entries()).slice(-2),
    ]
  })
}

/** Everything that the ledgers know, as text. */
function written(states: object): string {
  return JSON.stringify(states, (_key, value: unknown) => {
    if (value instanceof Table || value instanceof Map) return [...value.entries()]
    if (value instanceof Set) return [...value]
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
  })
}

/** The last entries of each kind. */
function samplesOf(known: readonly NewEntry[], ledger: LedgerName, most = 4): readonly NewEntry[] {
  return Object.keys(entryKinds[ledger]).flatMap((kind) =>
    known.filter((one) => one.ledger === ledger && one.kind === kind).slice(-most),
  )
}
