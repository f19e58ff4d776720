import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { pack } from '../../test/store/kit.ts'
import { memoryStore } from '../../test/support/memory-store.ts'
import type { ReadStore, WriteStore } from '../store/ports.ts'
import { readBooks, writeBooks } from './books.ts'
import { localActor } from './local.ts'
import { createShelf } from './shelf.ts'

const region = 'sample'
const today = '2026-02-01'
const call = { region, actor: localActor, today, now: `${today}T08:00:00.000Z` }
const choices = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => {
    return { ledger: 'choices' as const, kind: 'set-aside', about: `${name}-${at}`, day: today, body: { reason: 'x' } }
  })

/** The same store read in pieces, as a database is, with the beginning of each reading noted. */
function inPieces(store: WriteStore, begun: number[]): ReadStore {
  const slow: ReadStore = {
    ...store,
    atOneMoment: (use) => use(slow),
    readDaybook: async function* (of, after, known) {
      begun.push(after)
      for await (const all of store.readDaybook(of, after, known))
        for (let at = 0; at < all.length; at += 500) {
          await pause(1)
          yield all.slice(at, at + 500)
        }
    },
  }
  return slow
}

test('DAY-14 all who ask while a book is opened share the work, and nobody ever sees a part of what was entered together', async () => {
  const store = memoryStore([pack({})])
  await writeBooks(createShelf(), store).record({ ...call, entries: choices('first', 10) })
  const [shelf, begun, seen] = [createShelf(), [] as number[], new Set<number>()]
  const books = readBooks(shelf, inPieces(store, begun))
  const look = async () => void seen.add(await books.read(region, undefined, (states) => states.choices.setAside.size))
  await Promise.all([look(), look(), look()])
  expect(begun.filter((after) => after === 0)).toHaveLength(1)
  await writeBooks(createShelf(), store).record({ ...call, entries: choices('second', 3000) })
  begun.length = 0
  const looks = Array.from({ length: 20 }, async (_, at) => {
    await pause(at)
    await look()
  })
  await Promise.all(looks)
  expect([...seen]).toEqual([10, 3010])
  expect(begun.filter((after) => after === 0)).toHaveLength(1)
})
