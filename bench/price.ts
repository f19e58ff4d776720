import { writeBooks } from '../src/services/books.ts'
import { localActor, noSession } from '../src/services/local.ts'
import { beliefsInThisThread } from '../src/services/outlook/belief-desk.ts'
import { run } from '../src/services/run.ts'
import { createShelf } from '../src/services/shelf.ts'
import * as secrets from '../src/store/secrets.ts'
import { enterPack } from '../test/support/ledger-bench.ts'
import { memoryStore } from '../test/support/memory-store.ts'
import { packOfFolder } from '../test/support/packs.ts'

/** How long the price list of the invented province takes on a warm server, with many more projects that wait for many things. */
const [projects = 300, petitions = 3_000, calls = 40] = process.argv.slice(3).map(Number)
const region = 'synthetic'
const today = '2025-10-02'

const pack = packOfFolder(region)
const store = memoryStore([pack])
await enterPack(store, pack, '2026-06-01')
const shelf = createShelf()
const door = { store, shelf, today, now: `${today}T08:00:00.000Z`, actor: localActor, session: noSession, secrets }
await writeBooks(shelf, store).record({
  region,
  ...door,
  today: '2026-06-01',
  onRecord: true,
  entries: [...manyProjects(), ...manyPetitions()],
})
const context = { ...door, beliefs: beliefsInThisThread() }

const first = performance.now()
const { items } = await run('price', { region, asOf: '2026-06-01' }, context)
process.stdout.write(`${items.length} items; first call ${((performance.now() - first) / 1000).toFixed(1)} s\n`)
const times: number[] = []
for (let call = 0; call < calls; call += 1) {
  const begin = performance.now()
  await run('price', { region, asOf: '2026-06-01' }, context)
  times.push(performance.now() - begin)
}
times.sort((one, other) => one - other)
const at = (share: number): string =>
  `${(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(0)} ms`
process.stdout.write(`${calls} calls warm: median ${at(0.5)}, 95th percentile ${at(0.95)}\n`)

function manyProjects() {
  const of = (kind: string, about: string, body: Record<string, unknown>) =>
    ({ ledger: 'projects', kind, about, day: '2025-09-01', body, evidence: { document: 'bench' } }) as const
  return Array.from({ length: projects }, (_, at) => `bench-${at}`).flatMap((id, at) => [
    of('register', id, { name: id, owner: `agency-${at % 20}`, ownerName: `Agency ${at % 20}`, activity: 'manufacturing' }),
    of('set-milestone', id, { milestone: 'land', name: 'Land', day: '2026-08-01' }),
    of('set-milestone', id, { milestone: 'start', name: 'Start', day: '2026-12-01', startsProduction: true }),
    of('depend', id, { milestone: 'start', on: { kind: 'milestone', id: `${id}/land` }, lagDays: 90 }),
    of('depend', id, { milestone: 'land', on: { kind: 'permit', id: `permit-${at}` }, name: 'Permit', expected: '2026-07-01' }),
    of('depend', id, {
      milestone: 'start',
      on: { kind: 'utility', id: `power-${at % 50}` },
      name: 'Power',
      expected: '2026-11-01',
    }),
    of('state-effect', id, {
      valueAddedPerYear: { amount: 2e9, currency: 'VND' },
      priceYear: 2010,
      rampMonths: 3,
      basis: 'bench',
    }),
  ])
}

function manyPetitions() {
  return Array.from({ length: petitions }, (_, at) => ({
    ...({ ledger: 'petitions', kind: 'receive', about: `bench-petition-${at}`, day: '2025-11-03' } as const),
    body: {
      ...{ title: `Matter ${at}`, class: 'land', topic: `topic-${at % 100}`, channel: 'portal', enterprise: `ent-${at % 500}` },
      ...{ enterpriseName: 'Bench', owner: `agency-${at % 20}`, ownerName: `Agency ${at % 20}` },
      blocks: [{ kind: 'milestone', id: `bench-${at % projects}/start`, lagDays: 30 }],
    },
  }))
}
