import { expect, test } from 'vitest'
import { readingContext } from '../../../test/support/contexts.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import { catchUpScreen } from '../../cli/plan-screens.ts'
import { startSteering } from '../../solver/start-steering.ts'
import type { ReadContext } from '../context.ts'
import { beliefsInThisThread } from '../outlook/belief-desk.ts'
import { run } from '../run.ts'
import { verdict } from '../verdict/verdict.ts'

const store = memoryStore([packOfFolder('quang-ninh'), packOfFolder('synthetic')])
const today = '2026-11-22'
const beliefs = beliefsInThisThread()
const record = <Answer>(use: (context: ReadContext) => Promise<Answer>) => use(readingContext({ store, today, beliefs }))
const context = { steering: startSteering(30), record }
const asked = { region: 'quang-ninh', target: 14, asOf: '2025-10-10' }

test('PLN-38 on 10 October 2025 the plan for 14 % starts from what is believed and adds up to the fourth quarter that 14 % needs', async () => {
  const answer = await run('catchUp', asked, context)
  const { outlook, yardsticks } = await verdict(
    { region: 'quang-ninh', asOf: asked.asOf },
    readingContext({ store, today, beliefs }),
  )
  const sum = (key: 'base' | 'planned' | 'points') => answer.rows.reduce((all, row) => all + (row[key] ?? 0), 0)
  const done = 114 - answer.target
  expect(answer.status).toBe('found')
  expect(done + sum('planned')).toBeCloseTo(114, 6)
  const believed = (done + answer.expected) / 100 - 1
  expect(Math.abs(believed - (outlook?.mean ?? 0))).toBeLessThan(0.001)
  expect(sum('points')).toBeCloseTo(0.14 - believed, 8)
  const needed = yardsticks.find(({ value }) => value === 0.14)?.rest?.required ?? Number.NaN
  expect(Math.abs(sum('planned') / sum('base') - 1 - needed)).toBeLessThan(0.01)
  const spread = ((outlook?.p90 ?? 0) - (outlook?.p10 ?? 0)) / (2 * 1.2815515655)
  const distance = (0.14 - believed) / spread
  expect((answer.distance ?? 0) / distance).toBeGreaterThan(0.75)
  expect((answer.distance ?? 0) / distance).toBeLessThan(1.25)
})

test('PLN-38 it knows no later figure, names those it used, and says when the record is too thin or the year is over', async () => {
  const { basis, rows } = await run('catchUp', asked, context)
  const known = await store.listObservations({ region: 'quang-ninh', asOf: asked.asOf })
  expect(basis).toMatchObject({ year: 2025, period: '2025-01/2025-09', synthetic: false })
  expect(basis?.observations.length).toBeGreaterThan(5)
  expect(basis?.observations.filter((id) => !known.some((one) => one.id === id))).toEqual([])
  expect([...new Set(rows.map(({ period }) => period))]).toEqual(['2025-10', '2025-11', '2025-12'])
  const on = async (asOf: string, year?: number) => (await run('catchUp', { ...asked, asOf, year }, context)).reason
  expect(await on('2026-03-10', 2025)).toBe('nothing-left')
  expect(await on('2026-03-10')).toBeNull()
  expect(await on('2018-01-01')).toBe('no-contributions')
  expect(await on('2018-01-01', 2025)).toBe('no-outlook')
})

test('PLN-38 a growth is asked for, from a file or a region but not both, and the invented province says so', async () => {
  const refused = (input: object) => expect(run('catchUp', input, context)).rejects.toMatchObject({ code: 'wrong-use' })
  await refused({ region: 'quang-ninh' })
  await refused({ target: 14 })
  await refused({ ...asked, file: { name: 'a.json', bytes: new Uint8Array() } })
  await expect(run('catchUp', { ...asked, region: 'moon' }, context)).rejects.toMatchObject({ code: 'unknown-region' })
  const invented = await run('catchUp', { region: 'synthetic', target: 9, asOf: '2025-10-15' }, context)
  expect(catchUpScreen(invented, 'en')).toContain('Invented data.')
  expect(catchUpScreen(await run('catchUp', { ...asked, asOf: '2018-01-01' }, context), 'de')).toContain('kein')
}, 90_000)
