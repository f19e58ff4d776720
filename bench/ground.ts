import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../src/server/app.ts'
import { writeBooks } from '../src/services/books.ts'
import { localActor } from '../src/services/local.ts'
import { createShelf } from '../src/services/shelf.ts'
import { openStore } from '../src/store/open-store.ts'
import { pack, packFiles } from '../test/store/kit.ts'
import { landBook } from './land-book.ts'

/**
 * Lists, map and boards of a large made-up land book over HTTP: 40 zones, 200 phases, 10,000 plots, 50,000 households, 200 requests of
 * each kind after ten to warm up, one after the other, in the process of the server. Prints the median and the 95th percentile.
 */
const region = 'sample'
const today = '2026-01-15'

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
try {
  await store.loadRegionPack(pack({ sources: [], observations: [] }), packFiles('ground'), `${today}T00:00:00.000Z`)
  const all = [...landBook()]
  const books = writeBooks(createShelf(), store)
  const began = performance.now()
  for (let at = 0; at < all.length; at += 5000)
    await books.record({ region, actor: localActor, today, now: `${today}T00:00:00.000Z`, entries: all.slice(at, at + 5000) })
  process.stdout.write(`${all.length} entries written in ${Math.round((performance.now() - began) / 1000)} s\n`)
  const beliefs = () => Promise.reject(new Error('no belief is asked here'))
  const app = await buildApp({ store, now: () => `${today}T00:00:00.000Z`, beliefs })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  for (const [name, path] of Object.entries(asked)) await measure(name, `${address}/api/regions/${region}${path}`)
  await app.close()
} finally {
  await close()
  rmSync(folder, { recursive: true })
}

async function measure(name: string, url: string): Promise<void> {
  const times: number[] = []
  let [size, first] = [0, 0]
  for (let round = 0; round < 210; round += 1) {
    const began = performance.now()
    const response = await fetch(url)
    size = (await response.arrayBuffer()).byteLength
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    const took = performance.now() - began
    if (round === 0) first = took
    if (round >= 10) times.push(took)
  }
  times.sort((one, other) => one - other)
  const at = (share: number): string => (times[Math.floor(share * times.length)] ?? 0).toFixed(1).padStart(7)
  process.stdout.write(
    `${name.padEnd(32)} first ${first.toFixed(0).padStart(5)}  median ${at(0.5)}  p95 ${at(0.95)} ms  ${Math.round(size / 1024)} kB\n`,
  )
}
