import { investmentDiary } from '../regions/synthetic/investment-diary.ts'
import { inventedProgrammes, leadDaysOf, programmeDiary, promotionEvents } from '../regions/synthetic/programme-diary.ts'
import type { NewEntry } from '../src/contract/daybook.ts'
import { buildApp } from '../src/server/app.ts'
import { writeBooks } from '../src/services/books.ts'
import { beliefsInThisThread } from '../src/services/outlook/belief-desk.ts'
import { createShelf } from '../src/services/shelf.ts'
import * as secrets from '../src/store/secrets.ts'
import { backends, pack, packFiles } from '../test/store/kit.ts'
import { printTimes } from './asked.ts'

// 5,000 made-up deals in a warm server: each question asked again and again over HTTP, one after the other; half and 95 of 100 answers are
// there after so many milliseconds; the processor time of a call counts all threads. The last two ask for a book that has just changed. `npm run bench -- deals 5000 100`.

const [deals = 5000, calls = 100] = process.argv.slice(3).map(Number)
const region = 'sample'
let entered = 0
const today = '2026-01-15'
const now = `${today}T08:00:00.000Z`
const seed = 7

const [embedded] = backends
const store = await embedded.create()
await store.store.loadRegionPack(pack({}), packFiles('first'), now)
const books = writeBooks(createShelf(), store.store)
const actor = { id: 'pack', name: 'pack', role: 'administrator', organisation: '' } as const
const entries = madeUpEntries()
for (let from = 0; from < entries.length; from += 5000)
  await books.record({ region, entries: entries.slice(from, from + 5000), actor, onRecord: true, today, now })

const secret = secrets.makeSecret()
const person = { id: 'lan', name: 'Lan', role: 'officer', organisation: '' } as const
await store.store.addAccount(person, await secrets.hashSecret(secret), now)
const app = await buildApp({ store: store.store, beliefs: beliefsInThisThread(), now: () => now })
const opened = await app.inject({ method: 'POST', url: '/api/session', payload: { account: 'lan', secret } })
const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''

const questions = [
  'deals',
  'deals?stage=producing&limit=1000',
  'deals?overdue=true',
  'deals?text=dien%20tu',
  'deals/deal-2500',
  'pipeline',
  'service-clocks',
  'capital-ledger',
  'programmes',
]
process.stdout.write(`${deals} deals, ${entries.length} entries, ${calls} calls of each question\n`)
for (const question of questions) await timesOf(question)
for (const question of ['pipeline', 'service-clocks']) await timesOf(question, enterOne)
await app.close()
await store.close()

function madeUpEntries(): readonly NewEntry[] {
  const programmes = inventedProgrammes(seed)
  const events = promotionEvents(programmes)
  const book = investmentDiary(seed, events, deals)
  const other = programmeDiary(seed, programmes, book.deals, leadDaysOf(book.diary.lines, events))
  const lines = [...other.lines, ...book.diary.lines]
  return lines.toSorted((one, two) => (one.known < two.known ? -1 : one.known > two.known ? 1 : 0)) as unknown as NewEntry[]
}

/** One more investor in the book. */
async function enterOne(): Promise<void> {
  entered += 1
  const body = { name: 'Another', origin: 'foreign', country: 'JP' }
  const entry = { ledger: 'investment' as const, kind: 'register-investor', about: `another-${entered}`, day: today, body }
  const reply = await app.inject({
    method: 'POST',
    url: `/api/regions/${region}/entries`,
    headers: { cookie },
    payload: { entries: [entry] },
  })
  if (reply.statusCode !== 200) throw new Error(reply.body)
}

async function timesOf(question: string, before?: () => Promise<void>): Promise<void> {
  const ask = async (): Promise<number> => {
    const reply = await app.inject({ url: `/api/regions/${region}/${question}`, headers: { cookie } })
    if (reply.statusCode !== 200) throw new Error(`${question}: ${reply.statusCode} ${reply.body}`)
    return reply.body.length
  }
  const name = before === undefined ? question : `${question}, after an entry`
  await printTimes({ name, ask, ...(before ? { before } : {}) }, calls)
}
