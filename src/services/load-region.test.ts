import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, type TestStore } from '../../test/store/kit.ts'
import '../contract/messages/all.ts'
import { loadRemarks } from '../contract/load-remarks.ts'
import { filesOf, smallCodes, smallManifest, smallPack, told } from '../readers/fixture/small-pack.ts'
import { readRegionPack } from '../readers/read-region-pack.ts'
import { writeBooks } from './books.ts'
import type { WriteContext } from './context.ts'
import { loadRegion } from './load-region.ts'
import { createShelf } from './shelf.ts'
import { verify } from './verify.ts'

const [embedded] = backends
let store: TestStore

beforeAll(async () => {
  store = await embedded.create()
})

afterAll(() => store.close())

const entry = (id: string, fields: object = {}) =>
  JSON.stringify({
    id,
    known: '2025-10-06',
    ledger: 'choices',
    kind: 'set-aside',
    about: id,
    day: '2025-10-01',
    body: { reason: 'does not fit' },
    evidence: { source: 'report' },
    ...fields,
  })

const manifest = { ...smallManifest, files: { ...smallManifest.files, daybook: ['daybook.jsonl'] } }
const packOf = (...lines: readonly string[]) =>
  filesOf({ ...smallPack, 'manifest.json': JSON.stringify(manifest), 'daybook.jsonl': `${lines.join('\n')}\n` })

const load = (...lines: readonly string[]) => {
  const books = writeBooks(createShelf(), store.store)
  const context = { store: store.store, books, now: '2026-02-01T08:00:00.000Z', today: '2026-02-01' } as WriteContext
  return loadRegion({ files: [...packOf(...lines)], codes: [...filesOf(smallCodes)] }, context)
}

test('DAY-9 each problem of a file of entries is told by line and field', () => {
  const lines = [
    entry('one'),
    '{"id": ',
    entry('one', { known: 'yesterday', ledger: 'nonsense' }),
    entry('one', { evidence: { source: 'rumour' } }),
  ]
  expect(told(readRegionPack(packOf(...lines), filesOf(smallCodes)))).toEqual([
    'daybook.jsonl:2:: {"id":  | one JSON object',
    expect.stringMatching(/^daybook\.jsonl:3:known: "yesterday" \| /),
    expect.stringMatching(/^daybook\.jsonl:3:ledger: "nonsense" \| /),
    'daybook.jsonl:4:evidence.source: rumour | a source of sources.csv',
    'daybook.jsonl:4:id: one | each id once; it stands on daybook.jsonl line 1',
  ])
})

test('DAY-10 the entries that the daybook lacks are entered; a refused one is told by its line and nothing is loaded; a changed one stays', async () => {
  await expect(load(entry('one'), entry('two', { kind: 'restore' }))).rejects.toMatchObject({
    code: 'data-refused',
    facts: { problems: [{ file: 'daybook.jsonl', row: 2, column: 'two', found: 'not-set-aside {"observation":"two"}' }] },
  })
  expect(await store.store.listRegions()).toEqual([])
  expect(await load(entry('one', { by: 'council' }))).toMatchObject({ newEntries: 1, changedEntries: 0, newReleases: 2 })
  const later = await load(entry('one', { day: '2025-10-02' }), entry('two', { known: '2025-10-07' }))
  expect(later).toMatchObject({ newEntries: 1, changedEntries: 1, newReleases: 0 })
  const entries = await store.store.listEntries({ region: 'sample', limit: 10 })
  expect(entries.map(({ number, by, known, day, origin }) => [number, by, known, day, origin])).toEqual([
    [2, 'pack', '2025-10-07', '2025-10-01', 'two'],
    [1, 'council', '2025-10-06', '2025-10-01', 'one'],
  ])
})

describe('a newer pack on books in which people have written since', () => {
  const lan = { id: 'lan', name: 'Lan', role: 'planner', organisation: '' } as const
  const today = '2026-03-01'
  const person = (about: string, kind: string) => {
    const entries = [{ ledger: 'choices' as const, kind, about, day: '2026-02-20', body: { reason: 'seen' } }]
    const call = { region: 'sample', actor: lan, today, now: `${today}T08:00:00.000Z` }
    return writeBooks(createShelf(), store.store).record({ ...call, entries })
  }
  const entered = async () => (await store.store.listEntries({ region: 'sample', limit: 50 })).toReversed()

  test('DAY-12 what is added comes behind, what was changed or has left stays and is told, and nobody’s entry is lost', async () => {
    await person('one', 'restore')
    await person('mine', 'set-aside')
    const before = await entered()
    const report = await load(entry('one', { body: { reason: 'corrected' } }), entry('three'))
    expect(report).toMatchObject({ newEntries: 1, changedEntries: 1, withdrawnEntries: 1, refusedEntries: 0 })
    expect(loadRemarks(report, 'en')).toEqual([
      expect.stringMatching(/^daybook\.jsonl:1: entry one stands otherwise in the books and stays as it was entered/),
      'Entry two has left the pack; in the books it stays.',
    ])
    const after = await entered()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length)).toMatchObject([{ origin: 'three', day: '2025-10-01', known: today }])
  })

  test('DAY-12 a new entry that does not fit what people entered is left out and told, with what rests on it; the rest is loaded', async () => {
    await person('four', 'set-aside')
    const before = await entered()
    const report = await load(
      ...[entry('one'), entry('two'), entry('three'), entry('four'), entry('five')],
      entry('back-four', { about: 'four', kind: 'restore', known: '2025-10-08' }),
    )
    expect(report).toMatchObject({ newEntries: 2, changedEntries: 0, withdrawnEntries: 0, refusedEntries: 1 })
    expect(loadRemarks(report, 'en')[0]).toContain(
      'daybook.jsonl:4: entry four does not fit what has been entered since and was left out; what people entered stays. already-set-aside {"observation":"four"',
    )
    const after = await entered()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length).map(({ origin }) => origin)).toEqual(['five', 'back-four'])
    expect((await verify({}, { store: store.store } as WriteContext)).sound).toBe(true)
    const again = await load(
      ...[entry('one'), entry('two'), entry('three'), entry('four'), entry('five')],
      entry('back-four', { about: 'four', kind: 'restore', known: '2025-10-08' }),
    )
    expect(again).toMatchObject({ newEntries: 1, refusedEntries: 0 })
  })

  test('DAY-12 a pack that does not add up by itself is refused whole, whatever people have entered', async () => {
    const before = await entered()
    await expect(load(entry('six'), entry('seven', { kind: 'restore' }))).rejects.toMatchObject({
      code: 'data-refused',
      facts: { problems: [{ file: 'daybook.jsonl', row: 2, column: 'seven' }] },
    })
    expect(await entered()).toEqual(before)
  })
})
