import { expect, test } from 'vitest'
import { enterPack, ledgerBench } from '../../test/support/ledger-bench.ts'
import { memoryStore } from '../../test/support/memory-store.ts'
import { packOfFolder } from '../../test/support/packs.ts'

test('SYN-20 the invented daybook posts whole, adds up, and tells of 30 projects, 120 petitions and 10 sessions with every outcome', async () => {
  const pack = packOfFolder('synthetic')
  const store = memoryStore([pack])
  await enterPack(store, pack, '2026-02-01')
  const bench = ledgerBench(store, 'synthetic')
  expect(await bench.audit()).toEqual([])
  const found = await bench.states(({ projects, petitions }) => ({
    projects: projects.projects.size,
    petitions: petitions.petitions.size,
    sessions: petitions.sessions.size,
    outcomes: new Set([...petitions.petitions.values()].flatMap(({ answers }) => answers.map(({ outcome }) => outcome))).size,
    reopened: [...petitions.petitions.values()].filter(({ reopenings }) => reopenings.length > 0).length,
    escalated: [...petitions.petitions.values()].filter(({ escalations }) => escalations.length > 0).length,
    fixes: [...petitions.topics.values()].filter(({ fixes }) => fixes.length > 0).length,
    blocking: [...petitions.petitions.values()].filter(({ state, blocks }) => state === 'open' && blocks.length > 0).length,
  }))
  expect(found).toMatchObject({ projects: 30, petitions: 120, sessions: 10, outcomes: 6, fixes: 2 })
  expect(found.reopened).toBeGreaterThan(0)
  expect(found.escalated).toBeGreaterThan(0)
  expect(found.blocking).toBeGreaterThan(3)
})
