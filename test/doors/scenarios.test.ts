import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import '../../src/contract/messages/all.ts'
import { errorText } from '../../src/contract/error-text.ts'
import { TaodaError } from '../../src/contract/errors.ts'
import { comparisonSentences } from '../../src/contract/scenario-sentence.ts'
import { buildApp } from '../../src/server/app.ts'
import { beliefsInThisThread } from '../../src/services/outlook/belief-desk.ts'
import { fromBase64, toBase64 } from '../../src/services/scenario/workbook/bytes.ts'
import * as secrets from '../../src/store/secrets.ts'
import { backends, pack, packFiles, type TestStore } from '../store/kit.ts'
import { cellEdit, openingBody } from '../support/plan-book.ts'

const region = 'sample'
const url = `/api/regions/${region}`
const now = '2026-03-02T08:00:00.000Z'
let store: TestStore
let app: FastifyInstance
const cookies = new Map<string, string>()

beforeAll(async () => {
  store = await backends[0].create()
  await store.store.loadRegionPack(pack({}), packFiles('first'), now)
  app = await buildApp({ store: store.store, beliefs: beliefsInThisThread(), now: () => now })
  for (const [id, role] of [
    ['hanh', 'planner'],
    ['minh', 'planner'],
    ['van', 'leader'],
    ['lan', 'officer'],
  ] as const) {
    const secret = secrets.makeSecret()
    await store.store.addAccount({ id, name: id, role, organisation: '' }, await secrets.hashSecret(secret), now)
    const opened = await app.inject({ method: 'POST', url: '/api/session', payload: { account: id, secret } })
    cookies.set(id, String(opened.headers['set-cookie']).split(';')[0] ?? '')
  }
})

afterAll(async () => {
  await app.close()
  await store.close()
})

const entry = (kind: string, body: object, about = 'v1') => ({ ledger: 'plan', kind, about, day: '2026-03-01', body })
const cookieOf = (who: string) => (who === '' ? {} : { cookie: cookies.get(who) ?? '' })
const enter = async (who: string, entries: object[], seen?: number) => {
  const payload = { entries, ...(seen === undefined ? {} : { seen }) }
  return (await app.inject({ method: 'POST', url: `${url}/entries`, payload, headers: cookieOf(who) })).json()
}
const get = async (path: string, who = '') => (await app.inject({ url: `${url}${path}`, headers: cookieOf(who) })).json()
const post = async (path: string, payload: object, who: string) =>
  (await app.inject({ method: 'POST', url: `${url}${path}`, payload, headers: cookieOf(who) })).json()
const growthIn = (
  sheet: { columns: string[]; rows: { id: string; cells: { growth: number }[] }[] },
  row: string,
  period = '2026',
) => sheet.rows.find(({ id }) => id === row)?.cells[sheet.columns.indexOf(period)]?.growth

describe('PLN-68 two people in one scenario', () => {
  test('PLN-68 different cells merge; of one cell the second writer is shown the first’s change and loses nothing', async () => {
    const { last } = await enter('hanh', [entry('open-scenario', openingBody())])
    const seen = (await get('/scenario?scenario=v1', 'hanh')).last
    expect(seen).toBe(last)
    expect((await enter('hanh', [entry('edit-cell', cellEdit('mining', 0.05))], seen)).last).toBe(seen + 1)
    expect((await enter('minh', [entry('edit-cell', cellEdit('services', 0.12))], seen)).last).toBe(seen + 2)
    const mine = [entry('edit-cell', cellEdit('manufacturing', 0.3)), entry('edit-cell', cellEdit('mining', 0.01, '2026-Q2'))]
    const { error } = await enter('minh', mine, seen)
    expect(error).toMatchObject({
      code: 'changed-meanwhile',
      facts: { entries: [{ by: 'hanh', kind: 'edit-cell', body: { row: 'mining', period: '2026', value: 0.05 } }] },
    })
    expect(errorText(new TaodaError('changed-meanwhile', error.facts), 'en')).toContain('hanh')
    const sheet = await get('/scenario?scenario=v1', 'minh')
    expect(['mining', 'services', 'manufacturing'].map((row) => growthIn(sheet, row))).toEqual([
      expect.closeTo(0.05, 9),
      expect.closeTo(0.12, 9),
      expect.closeTo(0.2, 9),
    ])
    expect((await enter('minh', mine, sheet.last)).entries).toHaveLength(2)
  })

  test('PLN-65 of several edits one that cannot be made keeps all away, and says why', async () => {
    const before = await get('/scenario?scenario=v1')
    const { error } = await enter('hanh', [
      entry('edit-cell', cellEdit('services', 0.2)),
      entry('edit-cell', cellEdit('services', -1.5)),
    ])
    expect(error.code).toBe('entries-refused')
    expect(errorText(new TaodaError('entries-refused', error.facts), 'en')).toContain('services would be below zero in 2026')
    expect(await get('/scenario?scenario=v1')).toEqual(before)
  })
})

describe('PLN-64 the sheet over HTTP', () => {
  test('PLN-64 whoever has not signed in reads the sheet without names, tries edits and enters none', async () => {
    const [open, signed] = [await get('/scenario?scenario=v1'), await get('/scenario?scenario=v1', 'lan')]
    const cell = (sheet: typeof open) => sheet.rows.find(({ id }: { id: string }) => id === 'services').cells[6]
    expect(cell(signed)).toMatchObject({ status: 'edited', by: 'minh', day: '2026-03-01', entry: 3 })
    expect(cell(open)).toMatchObject({ status: 'edited', by: '', entry: 3 })
    const tried = await get('/scenario?scenario=v1&edits=services:2026:growth:0.2,mining:2026-Q1:points:0.01')
    expect([growthIn(tried, 'services'), growthIn(open, 'services')]).toEqual([expect.closeTo(0.2, 9), expect.closeTo(0.12, 9)])
    expect((await get('/scenario?scenario=v1&edits=services:2026:growth:-3')).error.code).toBe('entries-refused')
    expect((await get('/scenario?scenario=v1&edits=nonsense')).error.code).toBe('wrong-use')
    expect((await enter('', [entry('edit-cell', cellEdit('services', 0.2))])).error.code).toBe('not-signed-in')
    expect((await enter('lan', [entry('edit-cell', cellEdit('services', 0.2))])).error.facts.refusals[0].reason).toBe(
      'not-allowed',
    )
  })

  test('PLN-70 a branch is promoted by the leader; the plan of record is what it was on any day', async () => {
    expect((await get('/scenario?year=2026')).error).toMatchObject({
      code: 'unknown-scenario',
      facts: { scenario: '', year: 2026 },
    })
    await enter('hanh', [entry('branch-scenario', { of: 'v1', title: 'Second' }, 'v2')])
    expect((await enter('hanh', [entry('promote', { reason: 'x' })])).error.facts.refusals[0].reason).toBe('not-allowed')
    await enter('van', [entry('promote', { reason: 'first' })])
    const promoted = await get('/scenario?year=2026')
    await enter('hanh', [entry('edit-cell', cellEdit('services', 0.05), 'v2')])
    await enter('van', [entry('promote', { reason: 'second' }, 'v2')])
    const list = await get('/scenarios', 'van')
    expect(list.plans.map(({ scenario, reason, by }: Record<string, string>) => [scenario, reason, by])).toEqual([
      ['v2', 'second', 'van'],
      ['v1', 'first', 'van'],
    ])
    expect(list.scenarios.map(({ id, isPlan }: Record<string, unknown>) => [id, isPlan])).toEqual([
      ['v1', false],
      ['v2', true],
    ])
    expect(growthIn(await get('/scenario?year=2026'), 'services')).toBeCloseTo(0.05, 9)
    expect(growthIn(promoted, 'services')).toBeCloseTo(0.12, 9)
  })

  test('PLN-69 two scenarios are compared in words', async () => {
    const compared = await get('/scenario-comparison?before=v1&after=v2')
    const said = comparisonSentences(compared, (code) => code, 'en')
    expect(said.slice(0, 3)).toEqual([
      '“Second” against “First”: the whole grows by 8.83%, not 12.33%.',
      'total, 2026: 8.83%, not 12.33%; −3.50 percentage points of the whole’s growth.',
      'services, 2026: 5.00%, not 12.00%; −3.50 percentage points of the whole’s growth.',
    ])
    const same = await get('/scenario-comparison?before=v2&after=v2')
    expect(comparisonSentences(same, (code) => code, 'vi')).toEqual(['“Second” và “Second” không khác nhau.'])
    await enter('hanh', [
      entry('lock-cell', { row: 'mining', period: '2026' }, 'v2'),
      entry('own-row', { row: 'services', owner: 'department-finance' }, 'v2'),
      entry('limit-cell', { row: 'services', period: '2026-Q4', measure: 'growth', lowest: 0.04, highest: 0.06 }, 'v2'),
    ])
    const held = comparisonSentences(await get('/scenario-comparison?before=v1&after=v2'), (code) => code, 'de')
    expect(held.slice(-3)).toEqual([
      'mining, 2026: jetzt gesperrt.',
      'services, 4. Quartal 2026: darf jetzt um 4,00\u00a0% bis 6,00\u00a0% wachsen.',
      'services: zuständig ist department-finance, nicht noch niemand.',
    ])
  })
})

describe('PLN-60 targets that people enter', () => {
  const target = {
    indicator: 'grdp',
    activity: 'total',
    period: '2026',
    measure: 'growth',
    unit: 'percent',
    issuer: 'provincial-council',
    operator: 'at-least',
    value: 0.13,
    act: '1/NQ',
    owner: '',
  }

  test('PLN-60 they stand beside the published ones, measure the year and the sheet, and are marked', async () => {
    await enter('hanh', [entry('set-target', target, 'council'), entry('set-target', { ...target, value: 0.2 }, 'wild')])
    const amended = { operator: 'at-least', value: 0.12, highest: 0.14, act: '2/NQ', owner: '', reason: 'storm' }
    await enter('hanh', [entry('amend-target', amended, 'council'), entry('withdraw-target', { reason: 'never meant' }, 'wild')])
    const { targets } = await get('/targets?indicator=grdp')
    const entered = targets.filter((one: { entered: boolean }) => one.entered)
    expect(entered).toMatchObject([
      { id: 'council', value: 0.12, highest: 0.14, act: '2/NQ', withdrawn: false, amendments: [{ value: 0.13, act: '1/NQ' }] },
      { id: 'wild', withdrawn: true },
    ])
    const sheet = await get('/scenario?scenario=v1')
    expect(sheet.targets).toMatchObject([
      { id: 'council', row: 'total', period: '2026', entered: true, gap: expect.closeTo(0.0033, 4) },
    ])
  })
})

describe('PLN-74 a workbook there and back', () => {
  test('PLN-74 typed rates come back as edits, are told, and entered against what others did meanwhile', async () => {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
    const exported = await get('/scenario-workbook?scenario=v1&names=en')
    expect(exported).toMatchObject({ name: 'sample-v1.xlsx', synthetic: true })
    const back = (base64: string, who = 'hanh') => post('/scenario-workbook', { file: { name: 'a.xlsx', base64 } }, who)
    expect(await back(exported.base64)).toMatchObject({ scenario: 'v1', changes: [], entries: [] })
    expect((await back(exported.base64, '')).error.code).toBe('not-signed-in')
    const parts = unzipSync(fromBase64(exported.base64))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const typed = sheet.replace(/(<c r="D17" s="7"><v>)[^<]*/, '$10.18')
    expect(typed).not.toBe(sheet)
    const changed = toBase64(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(typed) }))
    const read = await back(changed)
    expect(read.changes).toMatchObject([
      { cell: 'D17', row: 'services', period: '2026-Q1', after: { growth: expect.closeTo(0.18, 9) } },
    ])
    await enter('minh', [entry('edit-cell', cellEdit('manufacturing', 0.22, '2026-Q3'))])
    const late = await back(changed)
    expect(late.entries).toEqual(read.entries)
    expect((await enter('hanh', late.entries, late.seen)).entries).toHaveLength(1)
    expect(growthIn(await get('/scenario?scenario=v1'), 'services', '2026-Q1')).toBeCloseTo(0.18, 9)
    expect((await enter('minh', late.entries, late.seen)).error.code).toBe('changed-meanwhile')
    const spoilt = sheet.replace(/<c r="K13"([^>]*)><f>[^<]*<\/f>/, '<c r="K13"$1>')
    const refused = await back(toBase64(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(spoilt) })))
    expect(refused.error).toMatchObject({
      code: 'data-refused',
      facts: { problems: [{ file: 'a.xlsx, plan', row: 13, column: 'K' }] },
    })
  })
})
