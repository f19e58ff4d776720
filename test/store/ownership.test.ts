import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { claimDataFolder } from '../../src/store/data-folder.ts'
import { prepareSocketFolder } from '../../src/store/embedded/start-embedded.ts'
import { openStore } from '../../src/store/open-store.ts'
import { buildStore, startChild } from './child.ts'
import { edition, editionCounts, editionFiles, editionRegion, late } from './editions.ts'
import { temporaryFolder } from './kit.ts'

const folders: string[] = []
const newFolder = () => {
  const folder = temporaryFolder()
  folders.push(folder)
  return folder
}
beforeAll(() => buildStore(), 120_000)
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('STO-31 while a process lives, a second one joins it and never opens its files; after kill −9 it can own them at once', async () => {
  const folder = newFolder()
  const child = startChild(folder, 'hold')
  await child.heard('opened')
  expect(claimDataFolder(folder)).toMatchObject({ state: 'held', owner: { ready: true } })

  const guest = await openStore({ dataFolder: folder })
  expect(guest).toMatchObject({ kind: 'embedded', joined: true })
  await guest.store.loadRegionPack(edition(1), editionFiles(1), '2026-01-01T00:00:00.000Z')
  await guest.close()
  expect(claimDataFolder(folder).state).toBe('held')

  await child.kill()
  const heir = await openStore({ dataFolder: folder })
  expect(heir.joined).toBe(false)
  const found = await heir.store.listObservations({ region: editionRegion, asOf: late })
  expect(found).toHaveLength(editionCounts.observations)
  await heir.close()
}, 120_000)

test('STO-31 the lock lasts as long as the process that took it, and no longer', async () => {
  const folder = newFolder()
  const first = claimDataFolder(folder)
  expect(first.state).toBe('owned')
  expect(claimDataFolder(folder)).toEqual({ state: 'held', owner: undefined })
  if (first.state === 'owned') first.release()
  const second = claimDataFolder(folder)
  expect(second.state).toBe('owned')
  if (second.state === 'owned') second.release()
})

test('STO-32 a folder whose owner does not answer is refused, and the refusal names the owner', async () => {
  const folder = newFolder()
  const claim = claimDataFolder(folder)
  if (claim.state !== 'owned') throw new Error('A new folder must be free.')
  const socketFolder = join(folder, 'nobody-listens-here')
  claim.announce({ pid: 4711, started: '2026-01-01T00:00:00.000Z', socketFolder, ready: true })
  await expect(openStore({ dataFolder: folder, patienceMilliseconds: 300 })).rejects.toMatchObject({
    code: 'data-folder-in-use',
    facts: { folder, owner: 'process 4711, started 2026-01-01T00:00:00.000Z' },
  })
  expect(existsSync(join(folder, 'cluster'))).toBe(false)
  claim.release()
})

test('STO-32 two that start on a new folder at once share it: one owns, the other joins', async () => {
  const folder = newFolder()
  const [one, other] = await Promise.all([openStore({ dataFolder: folder }), openStore({ dataFolder: folder })])
  expect([one.joined, other.joined].toSorted()).toEqual([false, true])
  const [guest, owner] = one.joined ? [one, other] : [other, one]
  await guest.close()
  await owner.close()
}, 120_000)

test('STO-33 only the user’s own processes reach the database, and a clean close leaves no trace of an owner', async () => {
  const folder = join(newFolder(), 'data')
  const opened = await openStore({ dataFolder: folder })
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'socket')).mode & 0o777).toBe(0o700)
  await opened.close()
  expect(readdirSync(folder).toSorted()).toEqual(['cluster', 'owner.lock'])
}, 120_000)

test('STO-33 where the folder’s path is too long for a socket, the socket is in a private temporary folder', () => {
  const folder = join(newFolder(), 'long'.repeat(20))
  mkdirSync(folder)
  const socket = prepareSocketFolder(folder)
  expect(socket.path.startsWith(folder)).toBe(false)
  expect(socket.path.length).toBeLessThan(80)
  expect(statSync(socket.path).mode & 0o777).toBe(0o700)
  socket.remove()
  expect(existsSync(socket.path)).toBe(false)
})
