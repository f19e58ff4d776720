import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewEntry } from '../src/contract/daybook.ts'
import { buildApp } from '../src/server/app.ts'
import { createShelf, writeBooks } from '../src/services/books.ts'
import { localActor } from '../src/services/local.ts'
import { openStore } from '../src/store/open-store.ts'
import { pack, packFiles } from '../test/store/kit.ts'

/**
 * Lists, map and boards of a large made-up land book over HTTP: 40 zones, 200 phases, 10,000 plots, 50,000 households, 200 requests of
 * each kind after ten to warm up, one after the other, in the process of the server. Prints the median and the 95th percentile.
 */
const shape = { zones: 40, phases: 5, plots: 50, households: 5 }
const region = 'sample'
const today = '2026-01-15'
const side = 0.003

const place = (index: number): string => String(index).padStart(2, '0')

function square(east: number, north: number, size: number): [number, number][] {
  const [w, s, e, n] = [east, north, east + size, north + size].map((value) => Number(value.toFixed(5))) as [
    number,
    number,
    number,
    number,
  ]
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
  ]
}

function entry(kind: string, about: string, day: string, body: object, document = 'made up'): NewEntry {
  return { ledger: 'land', kind, about, day, body: { ...body }, evidence: { document } }
}

function* entries(): Generator<NewEntry> {
  const rules = JSON.parse(readFileSync(new URL('../regions/codes/clearance-rules.json', import.meta.url), 'utf8'))
  yield entry('adopt-rules', 'clearance', '2024-08-01', rules)
  yield entry('define-commune', 'c', '2024-08-01', { names: { vi: 'C' } })
  for (let zone = 0; zone < shape.zones; zone += 1) {
    const name = `z${place(zone)}`
    yield entry('define-zone', name, '2024-08-01', { type: 'park', names: { vi: name }, status: 'operating', communes: ['c'] })
    yield entry('add-utility', name, '2024-08-01', { utility: 'power', amount: 300, commissioning: '2024-08-01' })
    for (let phase = 0; phase < shape.phases; phase += 1) yield* phaseEntries(name, zone, phase)
  }
}

function* phaseEntries(zone: string, row: number, column: number): Generator<NewEntry> {
  const phase = `${zone}-${column}`
  yield entry('define-phase', phase, '2024-08-01', { zone, names: { vi: phase }, hectares: 600 })
  for (let index = 0; index < shape.plots; index += 1) {
    const plot = `${phase}-${place(index)}`
    const [east, north] = [108 + column * 0.04 + (index % 10) * side, 19 + row * 0.02 + Math.floor(index / 10) * side]
    yield entry('define-plot', plot, '2024-08-01', {
      phase,
      hectares: 10.5,
      account: 'planned',
      boundary: square(east, north, side),
    })
    const households = Array.from({ length: shape.households }, (_, at) => ({
      ...{ household: `${plot}-${at}`, name: `Hộ ${at}`, land: 'farm', hectares: 2 },
    }))
    yield entry('register-households', plot, '2024-08-01', { commune: 'c', households })
    const named = households.map(({ household }) => household)
    if (index % 3 === 0) yield entry('move-hectares', plot, '2024-08-02', { from: 'planned', to: 'leasable', hectares: 0.5 })
    if (index % 3 > 0) yield entry('clearance-step', plot, '2024-09-01', { step: 'notice', households: named })
    if (index % 3 > 1) yield entry('clearance-step', plot, '2024-11-01', { step: 'inventory', households: named.slice(0, 3) })
    if (index % 5 === 0)
      yield entry('raise-obstacle', plot, '2024-12-01', { households: named.slice(0, 2), reason: 'price', stopsClock: false })
  }
}

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
  const all = [...entries()]
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
