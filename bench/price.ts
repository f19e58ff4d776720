import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildApp } from '../src/server/app.ts'
import { startBeliefThread } from '../src/server/belief-thread.ts'
import { writeBooks } from '../src/services/books.ts'
import { localActor } from '../src/services/local.ts'
import { createShelf } from '../src/services/shelf.ts'
import { readPackFolder } from '../src/store/pack-folder.ts'
import { root } from '../test/architecture/source-files.ts'
import { backends } from '../test/store/kit.ts'
import { enterPack } from '../test/support/ledger-bench.ts'
import { packOfFolder } from '../test/support/packs.ts'
import { printTimes, whileEntering } from './asked.ts'

/**
 * The price list of the invented province with many more projects that wait for many things, over HTTP from a warm server in this process,
 * beliefs in a thread of their own: while the book stands, right after an entry that touches it or does not, and while an entry comes
 * every 200 milliseconds.
 */
const [projects = 300, petitions = 3_000, calls = 40] = process.argv.slice(3).map(Number)
const region = 'synthetic'
const today = '2026-06-01'
const now = `${today}T08:00:00.000Z`
let entered = 0

const pack = packOfFolder(region)
const [embedded] = backends
const { store, close } = await embedded.create()
const beliefs = startBeliefThread()
try {
  await store.loadRegionPack(pack, readPackFolder(join(root, 'regions', region)), now)
  await enterPack(store, pack, today)
  const books = writeBooks(createShelf(), store)
  const enter = (entries: Parameters<typeof books.record>[0]['entries']) =>
    books.record({ region, actor: localActor, onRecord: true, today, now, entries })
  await enter([...manyProjects(), ...manyPetitions()])
  const app = await buildApp({ store, beliefs: beliefs.ask, now: () => now })
  const ask = async (): Promise<number> => {
    const reply = await app.inject({ url: `/api/regions/${region}/price` })
    if (reply.statusCode !== 200) throw new Error(reply.body)
    return reply.body.length
  }
  const start = performance.now()
  const first = await app.inject({ url: `/api/regions/${region}/price` })
  const took = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${first.json().items.length} items answered; first answer, with replay and belief, after ${took} s\n`)
  const receive = async () => void (await enter([petition(petitions + ++entered)]))
  const name = async () => void (await enter([commune(++entered)]))
  await printTimes({ name: 'price list', ask }, calls)
  await printTimes({ name: 'right after a petition', ask, before: receive }, calls)
  await printTimes({ name: 'right after an entry of another ledger', ask, before: name }, calls)
  const rest = () => pause(60)
  await whileEntering(200, receive, () => printTimes({ name: 'while a petition comes every 200 ms', ask, before: rest }, calls))
  await app.close()
} finally {
  await beliefs.close()
  await close()
}

/** A name for the land book: nothing waits for it. */
function commune(at: number) {
  const body = { names: { vi: 'Bench' } }
  return { ledger: 'land', kind: 'define-commune', about: `bench-${at}`, day: today, body } as const
}

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
  return Array.from({ length: petitions }, (_, at) => petition(at))
}

function petition(at: number) {
  return {
    ...({ ledger: 'petitions', kind: 'receive', about: `bench-petition-${at}`, day: '2025-11-03' } as const),
    body: {
      ...{ title: `Matter ${at}`, class: 'land', topic: `topic-${at % 100}`, channel: 'portal', enterprise: `ent-${at % 500}` },
      ...{ enterpriseName: 'Bench', owner: `agency-${at % 20}`, ownerName: `Agency ${at % 20}` },
      blocks: [{ kind: 'milestone', id: `bench-${at % projects}/start`, lagDays: 30 }],
    },
  }
}
