import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, observation, pack, packFiles, source, type TestStore } from '../../test/store/kit.ts'
import type { NewEntry } from '../contract/daybook.ts'
import { writeBooks } from './books.ts'
import type { WriteContext } from './context.ts'
import { createShelf } from './shelf.ts'
import { verify } from './verify.ts'

const region = 'sample'
const actor = { id: 'lan', name: 'Lan', role: 'planner', organisation: '' } as const
const call = { region, actor, today: '2026-02-01', now: '2026-02-01T08:00:00.000Z' }

function choice(about: string, kind = 'set-aside', fields: Partial<NewEntry> = {}): NewEntry {
  return { ledger: 'choices', kind, about, day: '2026-01-31', body: { reason: 'does not fit' }, ...fields }
}

describe.each(backends)('daybook on $name', ({ create }) => {
  let store: TestStore

  beforeAll(async () => {
    store = await create()
    await store.store.loadRegionPack(
      pack({ sources: [source({ id: 'march' })], observations: [observation({ source: 'march' })] }),
      packFiles('first'),
      call.now,
    )
  })

  afterAll(() => store.close())

  const fresh = () => writeBooks(createShelf(), store.store)
  const setAside = (books = fresh(), asOf?: string) =>
    books.read(region, asOf, ({ choices }) =>
      [...choices.setAside.values()].filter(({ inForce }) => inForce).map(({ observation }) => observation),
    )

  test('DAY-1 an entry is numbered, chained and posted; a fresh reader of the store knows the same', async () => {
    const books = fresh()
    const { mark, entries } = await books.record({ ...call, entries: [choice('one'), choice('two')] })
    expect(mark).toEqual({ number: 2, known: '2026-02-01' })
    expect(entries.map(({ number, by }) => [number, by])).toEqual([
      [1, 'lan'],
      [2, 'lan'],
    ])
    expect(await setAside(books)).toEqual(['one', 'two'])
    expect(await setAside()).toEqual(['one', 'two'])
    expect(await store.store.verifyDaybook(region)).toEqual({ entries: 2, broken: undefined })
  })

  test('DAY-2 all of a call is entered or nothing, and every refused entry is named with its reason', async () => {
    const books = fresh()
    const entries = [
      choice('three'),
      choice('one'),
      choice('four', 'restore'),
      choice('five', 'nonsense'),
      choice('six', 'set-aside', { body: {} }),
      choice('seven', 'set-aside', { day: '2026-02-02' }),
    ]
    await expect(books.record({ ...call, entries })).rejects.toMatchObject({
      code: 'entries-refused',
      facts: {
        count: 5,
        refusals: [
          { entry: 1, about: 'one', reason: 'already-set-aside' },
          { entry: 2, about: 'four', reason: 'not-set-aside' },
          { entry: 3, about: 'five', reason: 'unknown-kind' },
          { entry: 4, about: 'six', reason: 'wrong-body' },
          { entry: 5, about: 'seven', reason: 'day-ahead' },
        ],
      },
    })
    expect(await setAside(books)).toEqual(['one', 'two'])
    expect(await store.store.verifyDaybook(region)).toEqual({ entries: 2, broken: undefined })
  })

  test('DAY-3 only the roles of a kind may make it', async () => {
    const reader = { ...actor, role: 'reader' } as const
    await expect(fresh().record({ ...call, actor: reader, entries: [choice('eight')] })).rejects.toMatchObject({
      facts: { refusals: [{ reason: 'not-allowed', facts: { role: 'reader', needed: 'planner, leader' } }] },
    })
  })

  test('DAY-4 whoever has not seen a change of the same thing is shown it and overruns nothing; other things do not collide', async () => {
    const [first, second] = [fresh(), fresh()]
    const { mark } = await first.record({ ...call, entries: [choice('nine')] })
    const seen = mark.number
    await first.record({ ...call, seen, entries: [choice('nine', 'restore')] })
    await expect(second.record({ ...call, seen, entries: [choice('nine', 'restore')] })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      facts: { entries: [{ number: seen + 1, about: 'nine', kind: 'restore', by: 'lan' }] },
    })
    await second.record({ ...call, seen, entries: [choice('ten')] })
    expect(await setAside(first)).toEqual(['one', 'two', 'ten'])
  })

  test('DAY-5 what was known on a day is what had been entered by then; a day stated for a file is never put before the entry above', async () => {
    const books = fresh()
    const later = { ...call, today: '2026-03-01', now: '2026-03-01T08:00:00.000Z' }
    await books.record({ ...later, entries: [choice('eleven')] })
    const { entries } = await books.record({
      ...later,
      entries: [{ ...choice('twelve'), known: '2026-01-31', origin: 'file:1' }],
    })
    expect(entries[0]).toMatchObject({ known: '2026-03-01', origin: 'file:1' })
    expect(await setAside(books, '2026-02-28')).toEqual(['one', 'two', 'ten'])
    expect(await setAside(books, '2026-03-01')).toEqual(['one', 'two', 'ten', 'eleven', 'twelve'])
  })

  test('DAY-6 forty writers at once lose nothing', async () => {
    const writers = Array.from({ length: 40 }, (_, at) =>
      fresh().record({ ...call, today: '2026-03-01', entries: [choice(`w${at}`)] }),
    )
    const numbers = (await Promise.all(writers)).map(({ mark }) => mark.number)
    expect(new Set(numbers).size).toBe(40)
    const found = await setAside()
    for (let at = 0; at < 40; at += 1) expect(found).toContain(`w${at}`)
  })

  test('DAY-7 the database refuses to change the daybook, and a row changed behind its back is found', async () => {
    await expect(store.query(`update daybook set about = 'x' where number = 1`)).rejects.toThrow('kept for ever')
    await store.query('alter table daybook disable trigger keep_for_ever')
    await store.query(`update daybook set body = '{"reason":"another"}' where region = $1 and number = 2`, [region])
    await store.query('alter table daybook enable trigger keep_for_ever')
    expect(await store.store.verifyDaybook(region)).toEqual({ entries: 1, broken: 2 })
  })

  test('DAY-8 verify names the entry whose chain is broken, the file that was changed and the ledger that does not post', async () => {
    const context = { store: store.store } as WriteContext
    const [found] = (await verify({}, context)).regions
    expect(found?.faults).toEqual(['daybook: entry 2 is not what its checksum says'])
    await store.query('alter table snapshot disable trigger keep_for_ever')
    await store.query(`update snapshot set bytes = 'x'`)
    await store.query('alter table daybook disable trigger keep_for_ever')
    await store.query(`update daybook set kind = 'restore' where region = $1 and number = 1`, [region])
    const [again] = (await verify({}, context)).regions
    expect(again?.faults).toContain('daybook: Entry 1 does not post: not-set-aside {"observation":"one"}')
    expect(again?.faults.some((fault) => fault.startsWith('snapshot of '))).toBe(true)
  })
})
