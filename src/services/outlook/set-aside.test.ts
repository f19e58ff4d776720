import { describe, expect, test } from 'vitest'
import { readingContext } from '../../../test/support/contexts.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { outlook as outlookOperation } from '../../contract/operations/outlook.ts'
import { verdict as verdictOperation } from '../../contract/operations/verdict.ts'
import { writeBooks } from '../books.ts'
import { createShelf } from '../shelf.ts'
import { verdict } from '../verdict/verdict.ts'
import { beliefsInThisThread } from './belief-desk.ts'
import { outlook } from './outlook.ts'

const region = 'quang-ninh'
const store = memoryStore([packOfFolder(region)])
const beliefs = beliefsInThisThread()
const asked = { region, year: 2025, asOf: '2025-10-05' }
const context = () => readingContext({ store, beliefs, today: '2026-11-22' })
const seen = async (asOf = asked.asOf) => outlookOperation.output.parse(await outlook({ ...asked, asOf }, context()))
const judged = async (asOf = asked.asOf) => verdictOperation.output.parse(await verdict({ ...asked, asOf }, context()))
const actor = { id: 'lan', name: 'Lan', role: 'planner', organisation: '' } as const

async function choose(kind: 'set-aside' | 'restore', about: string, today: string): Promise<void> {
  const entry = { ledger: 'choices', kind, about, day: today, body: { reason: 'printed twice as high' } } as const
  await writeBooks(createShelf(), store).record({ region, entries: [entry], actor, today, now: `${today}T08:00:00.000Z` })
}

describe('figures set aside by a person', () => {
  test('BEL-126 a figure set aside no longer speaks, is named with who and why, and speaks again once restored', async () => {
    const before = await seen()
    const [odd] = before.contradictions
    if (!odd) throw new Error('no contradiction')
    expect([before.setAside, before.known.find(({ id }) => id === odd.observation)?.used]).toEqual([[], true])
    await choose('set-aside', odd.observation, '2025-10-04')
    const after = await seen()
    expect(after.known.find(({ id }) => id === odd.observation)?.used).toBe(false)
    expect(after.contradictions.map(({ observation }) => observation)).not.toContain(odd.observation)
    expect(after.outlook?.p50).not.toBe(before.outlook?.p50)
    expect(after.setAside).toMatchObject([
      { observation: odd.observation, by: 'lan', day: '2025-10-04', reason: 'printed twice as high' },
    ])
    expect(after.setAside[0]?.words.en).toMatch(/set aside by lan on .*: printed twice as high$/)
    const verdictAfter = await judged()
    expect(verdictAfter.setAside).toEqual([
      { observation: odd.observation, by: 'lan', day: '2025-10-04', reason: 'printed twice as high' },
    ])
    expect(verdictAfter.outlook?.p50).toBeCloseTo(after.outlook?.p50 ?? 0, 9)
    expect((await seen('2025-10-03')).setAside).toEqual([])
    await choose('restore', odd.observation, '2025-10-05')
    const again = await seen()
    expect([again.setAside, again.outlook]).toEqual([[], before.outlook])
  })
})
