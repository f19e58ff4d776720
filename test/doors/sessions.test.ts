import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../src/server/app.ts'
import { beliefsInThisThread } from '../../src/services/outlook/belief-desk.ts'
import * as secrets from '../../src/store/secrets.ts'
import { backends, pack, packFiles, type TestStore } from '../store/kit.ts'

const [embedded] = backends
const region = 'sample'
let now = '2026-02-01T08:00:00.000Z'
let store: TestStore
let app: FastifyInstance
let secret: string

beforeAll(async () => {
  store = await embedded.create()
  await store.store.loadRegionPack(pack({}), packFiles('first'), now)
  secret = secrets.makeSecret()
  const lan = { id: 'lan', name: 'Lan', role: 'planner', organisation: '' } as const
  await store.store.addAccount(lan, await secrets.hashSecret(secret), now)
  app = await buildApp({ store: store.store, beliefs: beliefsInThisThread(), now: () => now })
})

afterAll(async () => {
  await app.close()
  await store.close()
})

const entry = { ledger: 'choices', kind: 'set-aside', about: 'one', day: '2026-01-31', body: { reason: 'does not fit' } }
const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers })
const signIn = (payload: object) => post('/api/session', payload)
const cookieOf = (header: unknown): string => String(header).split(';')[0] ?? ''

test('SES-1 whoever has not signed in reads no trail and writes nothing', async () => {
  for (const cookie of ['', 'taoda=guess']) {
    const reply = await post(`/api/regions/${region}/entries`, { entries: [entry] }, { cookie })
    expect([reply.statusCode, reply.json().error.code]).toEqual([401, 'not-signed-in'])
    expect((await app.inject({ url: `/api/regions/${region}/entries`, headers: { cookie } })).statusCode).toBe(401)
  }
})

test('SES-2 a session writes in its owner’s name, until it is closed or its time is over', async () => {
  const opened = await signIn({ account: 'lan', secret })
  expect(opened.json()).toEqual({ id: 'lan', name: 'Lan', role: 'planner', organisation: '' })
  expect(opened.headers['set-cookie']).toMatch(/^taoda=.+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/)
  const cookie = cookieOf(opened.headers['set-cookie'])
  const written = await post(`/api/regions/${region}/entries`, { entries: [entry] }, { cookie })
  expect(written.json()).toMatchObject({ last: 1, entries: [{ number: 1, by: 'lan', known: '2026-02-01' }] })
  const trail = await app.inject({ url: `/api/regions/${region}/entries?ledger=choices`, headers: { cookie } })
  expect(trail.json().entries).toMatchObject(written.json().entries)
  const who = async () => (await app.inject({ url: '/api/session', headers: { cookie } })).json().actor
  expect(await who()).toMatchObject({ id: 'lan' })
  now = '2026-02-01T20:00:01.000Z'
  expect(await who()).toBeNull()
  now = '2026-02-01T09:00:00.000Z'
  await post('/api/session/end', {}, { cookie })
  expect(await who()).toBeNull()
})

test('SES-7 the trail is for the administration: an enterprise does not read it', async () => {
  const firm = { id: 'firm', name: 'Firm', role: 'enterprise', organisation: 'firm' } as const
  await store.store.addAccount(firm, await secrets.hashSecret(secret), now)
  const cookie = cookieOf((await signIn({ account: 'firm', secret })).headers['set-cookie'])
  const reply = await app.inject({ url: `/api/regions/${region}/entries`, headers: { cookie } })
  expect([reply.statusCode, reply.json().error.code]).toEqual([403, 'not-permitted'])
})

test('SES-3 a page of another site can change nothing', async () => {
  const cookie = cookieOf((await signIn({ account: 'lan', secret })).headers['set-cookie'])
  const reply = await post(
    `/api/regions/${region}/entries`,
    { entries: [entry] },
    { cookie, origin: 'https://elsewhere.example' },
  )
  expect([reply.statusCode, reply.json().error.code]).toEqual([403, 'not-permitted'])
  const framed = await post(`/api/regions/${region}/entries`, { entries: [entry] }, { cookie, origin: 'null' })
  expect([framed.statusCode, framed.json().error.code]).toEqual([403, 'not-permitted'])
})

test('DOO-3 what is too deep, half a character or beyond every calendar is a mistake of the caller', async () => {
  const cookie = cookieOf((await signIn({ account: 'lan', secret })).headers['set-cookie'])
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const headers = { cookie, 'content-type': 'application/json' }
  const url = `/api/regions/${region}/entries`
  const body = (about: string, reason: string) =>
    `{"entries":[{"ledger":"choices","kind":"set-aside","about":${about},"day":"2026-01-31","body":{"reason":${reason}}}]}`
  const payloads = [`{"entries":${deep}}`, body('"x"', deep), body('"\\ud800"', '"x"')]
  for (const payload of payloads)
    expect((await app.inject({ method: 'POST', url, payload, headers })).statusCode).toBeLessThan(500)
  for (const page of ['outlook?year=2100', 'land/catalogue?hectares=1e308'])
    expect((await app.inject({ url: `/api/regions/${region}/${page}` })).statusCode).toBe(400)
})

test('SES-4 a wrong name and a wrong secret are answered alike, and guessing is stopped', async () => {
  const wrong = [await signIn({ account: 'lan', secret: 'x' }), await signIn({ account: 'nobody', secret: 'x' })]
  for (const reply of wrong) expect(reply.json()).toEqual({ error: { code: 'not-signed-in', facts: { reason: 'wrong' } } })
  for (let tries = 0; tries < 4; tries += 1) await signIn({ account: 'lan', secret: 'x' })
  expect((await signIn({ account: 'lan', secret })).json().error.facts.reason).toBe('waiting')
  now = '2026-02-01T09:06:00.000Z'
  expect((await signIn({ account: 'lan', secret })).statusCode).toBe(200)
})

test('SES-5 a closed account has no session left and gets none; its entries stay', async () => {
  const cookie = cookieOf((await signIn({ account: 'lan', secret })).headers['set-cookie'])
  expect(await store.store.closeAccount('lan', now)).toBe(true)
  expect((await app.inject({ url: '/api/session', headers: { cookie } })).json().actor).toBeNull()
  expect((await signIn({ account: 'lan', secret })).statusCode).toBe(401)
  expect(await store.store.listEntries({ region, limit: 10 })).toHaveLength(1)
})

test('SES-6 no secret and no token is kept as it is', async () => {
  const rows = [...(await store.query('select * from account')), ...(await store.query('select * from session'))]
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(secret)
})
