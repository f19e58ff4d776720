import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { buildApp } from '../src/server/app.ts'
import { readBooks, writeBooks } from '../src/services/books.ts'
import { localActor } from '../src/services/local.ts'
import { createShelf } from '../src/services/shelf.ts'
import { openStore } from '../src/store/open-store.ts'
import { pack, packFiles } from '../test/store/kit.ts'
import { printTimes } from './asked.ts'
import { landBook } from './land-book.ts'

/**
 * Lists, map and boards of a large made-up land book over HTTP: 40 zones, 200 phases, 10,000 plots, 50,000 households, 200 requests of
 * each kind after ten to warm up, one after the other, in the process of the server. Prints the median and the 95th percentile.
 */
const region = 'sample'
const today = '2026-01-15'
const calls = Number(process.argv[3] ?? 200)
let raised = 0

const asked: Readonly<Record<string, string>> = {
  'list-zones': '/land',
  'show-zone': '/land/zones/z07',
  'list-plots, 100 of 10,000': '/land/plots',
  'list-plots of a phase': '/land/plots?phase=z07-3',
  'clearance, all': '/land/clearance',
  'clearance, overdue of a zone': '/land/clearance?zone=z07&state=overdue',
  catalogue: '/land/catalogue',
  'catalogue, 3 ha with power': '/land/catalogue?hectares=3&power=5',
  'tile of the region, zoom 7': '/land/tiles/7/102/57',
  'tile with plots, zoom 12': '/land/tiles/12/3278/1823',
}

const folder = mkdtempSync(join(tmpdir(), 'taoda-ground-'))
const { store, close } = await openStore({ dataFolder: folder })
const books = writeBooks(createShelf(), store)
try {
  await store.loadRegionPack(pack({ sources: [], observations: [] }), packFiles('ground'), `${today}T00:00:00.000Z`)
  const all = [...landBook()]
  const began = performance.now()
  for (let at = 0; at < all.length; at += 5000)
    await books.record({ region, actor: localActor, today, now: `${today}T00:00:00.000Z`, entries: all.slice(at, at + 5000) })
  process.stdout.write(`${all.length} entries written in ${Math.round((performance.now() - began) / 1000)} s\n`)
  const beliefs = () => Promise.reject(new Error('no belief is asked here'))
  for (let time = 0; time < 3; time += 1) await printReplay()
  const app = await buildApp({ store, now: () => `${today}T00:00:00.000Z`, beliefs })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const urlOf = (path: string): string => `${address}/api/regions/${region}${path}`
  for (const [name, path] of Object.entries(asked)) await printTimes({ name, ask: () => ask(urlOf(path)) }, calls, 10)
  for (const path of ['/land', '/land/clearance'])
    await printTimes(
      { name: `${path} right after an entry`, ask: () => ask(urlOf(path)), before: raiseObstacle },
      Math.min(40, calls),
    )
  await app.close()
} finally {
  await close()
  rmSync(folder, { recursive: true })
}

async function ask(url: string): Promise<number> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return (await response.arrayBuffer()).byteLength
}

/** An obstacle for one more plot. */
async function raiseObstacle(): Promise<void> {
  const plot = `z07-3-${String(++raised % 50).padStart(2, '0')}`
  const body = { households: [`${plot}-${4 - Math.floor(raised / 50)}`], reason: 'funds', stopsClock: false }
  const entries = [{ ledger: 'land' as const, kind: 'raise-obstacle', about: plot, day: today, body }]
  await books.record({ region, actor: localActor, today, now: `${today}T00:00:00.000Z`, entries })
}

/** How long it takes to read the whole book anew, and the longest time for which nobody else had a turn. */
async function printReplay(): Promise<void> {
  const lag = monitorEventLoopDelay({ resolution: 5 })
  lag.enable()
  const [used, start] = [process.cpuUsage(), performance.now()]
  const last = await readBooks(createShelf(), store).read(region, undefined, (_states, { number }) => number)
  const { user, system } = process.cpuUsage(used)
  const [wall, own] = [performance.now() - start, (user + system) / 1000].map((one) => (one / 1000).toFixed(1))
  process.stdout.write(`replay of ${last}: ${wall} s, processor ${own} s, longest stop ${Math.round(lag.max / 1e6)} ms\n`)
}
