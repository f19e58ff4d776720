import { rmSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Entry } from '../../src/contract/daybook.ts'
import type { WriteContext } from '../../src/services/context.ts'
import { verify } from '../../src/services/verify.ts'
import { openStore } from '../../src/store/open-store.ts'
import { buildStore, type Child, type Said, startSpeaking } from './child.ts'
import { pack, packFiles, temporaryFolder } from './kit.ts'

const region = 'sample'

beforeAll(() => buildStore('services'), 120_000)

test('STO-35 a server and two commands write into one folder, one is killed, then the owner: nothing acknowledged is lost', async () => {
  const folder = temporaryFolder()
  await load(folder)
  const writer = (name: string): Child => startSpeaking('./entry-writer.js', [folder, name, region])
  const said: Said[] = []
  const owner = writer('owner')
  expect(await owner.heard('opened')).toMatchObject({ joined: false })
  const guests = [writer('one'), writer('two')]
  for (const guest of guests) expect(await guest.heard('opened')).toMatchObject({ joined: true })
  await Promise.all([owner, ...guests].map((one) => one.heard('acknowledged', 5)))
  const [one, two] = guests as [Child, Child]
  said.push(...(await one.kill()))
  const count = two.said.length
  await two.heard('acknowledged', count + 3)
  said.push(...(await owner.kill()))
  // The other loses its database and says so: what it had not been told is entered is not counted on.
  expect(await two.heard('refused')).toMatchObject({ code: 'database-unreachable' })
  said.push(...(await two.stop()))
  const heirs = [writer('three'), writer('four')]
  await Promise.all(heirs.map((heir) => heir.heard('acknowledged', 5)))
  expect(heirs.filter((heir) => heir.said[0]?.joined)).toHaveLength(1)
  // The guest first: an owner that leaves ends the database of its guests.
  for (const heir of heirs.toSorted((a, b) => Number(b.said[0]?.joined) - Number(a.said[0]?.joined)))
    said.push(...(await heir.stop()))
  await checkAll(folder, said)
  rmSync(folder, { recursive: true })
}, 240_000)

async function load(folder: string): Promise<void> {
  const { store, close } = await openStore({ dataFolder: folder })
  await store.loadRegionPack(pack({}), packFiles('first'), '2026-01-01T00:00:00.000Z')
  await close()
}

/** Everything acknowledged is there once, both entries of each call, of what was not acknowledged at most one call a writer; all is sound. */
async function checkAll(folder: string, said: readonly Said[]): Promise<void> {
  const { store, close } = await openStore({ dataFolder: folder })
  const entries: Entry[] = []
  for await (const piece of store.readDaybook(region, 0)) entries.push(...piece)
  const found = entries.map(({ about }) => about)
  expect(new Set(found).size).toBe(found.length)
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, at) => at + 1))
  const acknowledged = said.flatMap(({ about }) => about ?? [])
  expect(acknowledged.length).toBeGreaterThan(20)
  const calls = found.filter((about) => !about.endsWith('-too'))
  expect(acknowledged.filter((about) => !calls.includes(about))).toEqual([])
  expect(calls.map((about) => `${about}-too`).filter((about) => !found.includes(about))).toEqual([])
  expect(calls.length - acknowledged.length).toBeLessThanOrEqual(3)
  expect(await verify({}, { store } as WriteContext)).toMatchObject({ sound: true, regions: [{ entries: entries.length }] })
  await close()
}
