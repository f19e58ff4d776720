import { afterAll, beforeAll, expect, test } from 'vitest'
import { backends, type TestStore } from '../../test/store/kit.ts'
import { filesOf, smallCodes, smallManifest, smallPack, told } from '../readers/fixture/small-pack.ts'
import { readRegionPack } from '../readers/read-region-pack.ts'
import { writeBooks } from './books.ts'
import type { WriteContext } from './context.ts'
import { loadRegion } from './load-region.ts'
import { createShelf } from './shelf.ts'

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
