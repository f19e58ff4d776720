// A program that the test of writers starts and kills: it opens the store of a data folder, alone or through whoever owns it, and enters
// one thing after the other into the books, saying so each time that an entry has been acknowledged. It runs what was built.
import { writeBooks } from '../../dist/services/books.js'
import { createShelf } from '../../dist/services/shelf.js'
import { openStore } from '../../dist/store/open-store.js'

const [dataFolder, name, region] = process.argv.slice(2)
const say = (said) => process.stdout.write(`${JSON.stringify(said)}\n`)
const actor = { id: name, name, role: 'planner', organisation: '' }
const call = { region, actor, today: '2026-02-01', now: '2026-02-01T08:00:00.000Z' }

// Ends when its parent says so, or is gone.
let isOver = false
process.stdin.resume().once('end', () => {
  isOver = true
})
const { store, joined, close } = await openStore({ dataFolder })
const books = writeBooks(createShelf(), store)
say({ said: 'opened', joined })
for (let at = 0; !isOver; at += 1) {
  const about = `${name}-${at}`
  const entry = { ledger: 'choices', kind: 'set-aside', about, day: '2026-01-31', body: { reason: 'x' } }
  try {
    await books.record({ ...call, entries: [entry, { ...entry, about: `${about}-too` }] })
  } catch (error) {
    say({ said: 'refused', code: error.code })
    break
  }
  say({ said: 'acknowledged', about })
}
await close()
process.exit()
