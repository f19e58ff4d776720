import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '../../src/contract/messages/all.ts'
import { screen } from '../../src/cli/screen.ts'
import type { Role } from '../../src/contract/daybook.ts'
import { languages } from '../../src/contract/record.ts'
import { buildApp } from '../../src/server/app.ts'
import { beliefsInThisThread } from '../../src/services/outlook/belief-desk.ts'
import { startSteering } from '../../src/solver/start-steering.ts'
import { warmUp } from '../../src/solver/warm-up.ts'
import * as secrets from '../../src/store/secrets.ts'
import { backends, pack, packFiles, type TestStore } from '../store/kit.ts'

const [embedded] = backends
const region = 'sample'
const now = '2026-02-01T08:00:00.000Z'
let store: TestStore
let app: FastifyInstance
const cookies = new Map<string, string>()

const people: readonly { readonly id: string; readonly role: Role; readonly organisation: string }[] = [
  { id: 'planner', role: 'planner', organisation: 'zone-authority' },
  { id: 'leader', role: 'leader', organisation: 'province' },
  { id: 'north', role: 'developer', organisation: 'north' },
  { id: 'south', role: 'developer', organisation: 'south' },
]

beforeAll(async () => {
  store = await embedded.create()
  await store.store.loadRegionPack(pack({}), packFiles('first'), now)
  const steering = startSteering(20)
  await warmUp(steering)
  app = await buildApp({ store: store.store, beliefs: beliefsInThisThread(), steering, now: () => now })
  for (const one of people) {
    const secret = secrets.makeSecret()
    await store.store.addAccount({ ...one, name: one.id }, await secrets.hashSecret(secret), now)
    const opened = await app.inject({ method: 'POST', url: '/api/session', payload: { account: one.id, secret } })
    cookies.set(one.id, String(opened.headers['set-cookie']).split(';')[0] ?? '')
  }
})

afterAll(async () => {
  await app.close()
  await store.close()
})

const get = async (path: string, by = 'planner') => {
  const reply = await app.inject({ url: `/api/regions/${region}/${path}`, headers: { cookie: cookies.get(by) ?? '' } })
  return { status: reply.statusCode, body: reply.json() }
}
const entry = (kind: string, about: string, body: object) => ({ ledger: 'commitments', kind, about, day: '2026-02-01', body })
const post = async (by: string, entries: readonly object[], seen?: number) => {
  const payload = { entries, ...(seen === undefined ? {} : { seen }) }
  const reply = await app.inject({
    method: 'POST',
    url: `/api/regions/${region}/entries`,
    payload,
    headers: { cookie: cookies.get(by) ?? '' },
  })
  return { status: reply.statusCode, body: reply.json() }
}

const flat = (amount: number) => new Array(12).fill(amount)
const made = (developer: string, land: number, capitalPerHectare: number) => ({
  developer,
  name: developer,
  land: [land, ...flat(0).slice(1)],
  capitalPerHectare,
  pipeline: [{ project: 'works', month: 5, capital: 100, probability: 0.5 }],
  conversion: 0.5,
  signed: [],
})
const inputs = {
  year: 2026,
  unit: 'usd-million',
  step: 1,
  season: flat(1),
  monthsKnown: 0,
  developers: [made('north', 40, 10), made('south', 12, 10)],
}

test('PLN-135 from what is stated to a signed target over HTTP: proposed, countered, shared out anew, signed, assigned', async () => {
  expect((await get('allocation-proposal?total=300')).body.status).toBe('no-inputs')
  expect((await post('planner', [entry('state-inputs', 'inputs', inputs)])).status).toBe(200)
  expect((await get('allocation-proposal')).body.status).toBe('no-total')
  const proposal = (await get('allocation-proposal?total=300')).body
  expect(proposal).toMatchObject({ status: 'found', allocated: 300, uncovered: 0 })
  const rows = proposal.rows.map(({ developer, amounts }: { developer: string; amounts: number[] }) => ({ developer, amounts }))
  const body = {
    title: 'Targets',
    year: 2026,
    scope: 'zones-and-parks',
    unit: 'usd-million',
    step: 1,
    total: 300,
    target: '',
    rows,
    uncovered: 0,
  }
  expect((await post('planner', [entry('propose', 'a', body)], proposal.last)).status).toBe(200)
  const page = (await get('allocation')).body
  expect(page.allocations[0].months.reduce((sum: number, one: number) => sum + one, 0)).toBe(300)
  expect(page.allocations[0].developers.map(({ gap }: { gap: unknown }) => gap)).toEqual([null, null])
  const again = (await get('allocation-proposal?allocation=a')).body
  expect(again).toMatchObject({ status: 'found', total: 300, disturbance: 0 })
  const southern = rows.find(({ developer }: { developer: string }) => developer === 'south').amounts
  const countered = southern.map((one: number, month: number) => (month === 0 ? one + 70 : one))
  expect(
    (await post('south', [entry('counter', 'a', { developer: 'south', amounts: countered, reason: 'can do more' })])).status,
  ).toBe(200)
  const { counter } = (await get('allocation')).body.allocations[0].developers.find(
    (one: { developer: string }) => one.developer === 'south',
  )
  expect(counter.gap.hectares).toBeGreaterThan(0)
  for (const one of ['north', 'south']) expect((await post(one, [entry('agree', 'a', { developer: one })])).status).toBe(200)
  expect((await post('leader', [entry('assign', 'a', {})])).status).toBe(200)
  expect((await get('allocation')).body.allocations[0].assigned).toEqual({ by: 'leader', day: '2026-02-01' })
})

test('PLN-135 what is refused is told in words and leaves nothing behind, not even what stood beside it', async () => {
  const before = (await get('allocation')).body
  const reply = await post('planner', [
    entry('promise', 'fine', {
      allocation: 'a',
      developer: 'north',
      what: 'land',
      text: '5 ha',
      due: '2026-06-30',
      owner: 'district',
    }),
    entry('revise', 'a', { rows: [{ developer: 'north', amounts: flat(1) }], uncovered: 0, reason: 'x' }),
    entry('state-inputs', 'inputs', { ...inputs, developers: [{ ...made('north', -1, 10) }] }),
  ])
  expect(reply.status).toBe(422)
  expect(reply.body.error.facts.refusals.map(({ reason }: { reason: string }) => reason)).toEqual([
    'allocation-sum',
    'wrong-body',
  ])
  expect((await get('allocation')).body).toEqual(before)
  expect((await post('north', [entry('agree', 'a', { developer: 'south' })])).body.error.facts.refusals[0].reason).toBe(
    'allocation-not-yours',
  )
  expect((await post('north', [entry('assign', 'a', {})])).body.error.facts.refusals[0].reason).toBe('not-allowed')
  const anonymous = await app.inject({ url: `/api/regions/${region}/directives` })
  expect(anonymous.statusCode).toBe(401)
})

test('PLN-136 two signers of two developers do not collide; two of one thing do, and the second sees what the first did', async () => {
  const { last, allocations } = (await get('allocation')).body
  const [north, south] = ['north', 'south'].map((one) =>
    allocations[0].developers.find((row: { developer: string }) => row.developer === one),
  )
  const moved = (amounts: number[], by: number) => amounts.map((one, month) => (month === 11 ? one + by : one))
  const rows = [
    { developer: 'north', amounts: moved(north.amounts, -1) },
    { developer: 'south', amounts: moved(south.amounts, 1) },
  ]
  expect((await post('planner', [entry('revise', 'a', { rows, uncovered: 0, reason: 'x' })], last)).status).toBe(200)
  const late = await post('north', [entry('agree', 'a', { developer: 'north' })], last)
  expect(late.status).toBe(409)
  expect(late.body.error.facts.entries).toMatchObject([{ kind: 'revise', by: 'planner' }])
  const seen = (await get('allocation')).body.last
  const signed = await Promise.all(['north', 'south'].map((one) => post(one, [entry('agree', 'a', { developer: one })], seen)))
  expect(signed.map(({ status }) => status)).toEqual([200, 200])
  const page = (await get('allocation')).body
  expect(page.allocations[0].developers.map(({ agreed }: { agreed: { by: string } }) => agreed?.by)).toEqual(['north', 'south'])
})

test('PLN-137 directives and allocation can be read at the terminal in every language', async () => {
  const directive = { title: 'More', form: 'instruction', issuer: 'province', act: '1', text: 'Do.' }
  const given = (kind: string, about: string, body: object) => ({ ...entry(kind, about, body), ledger: 'directives' })
  await post('leader', [
    given('issue', 'd', directive),
    given('assign', 't', {
      directive: 'd',
      text: 'Open the gate',
      owner: 'zone-authority',
      due: '2026-02-01',
      worth: { points: 0.001 },
    }),
  ])
  const answers = {
    directives: (await get('directives')).body,
    allocation: (await get('allocation')).body,
    proposeAllocation: (await get('allocation-proposal?total=9999')).body,
  }
  for (const language of languages) {
    expect(screen('directives', answers.directives, [], language)).toContain('Open the gate')
    expect(screen('allocation', answers.allocation, [], language)).toContain('north')
    expect(screen('proposeAllocation', answers.proposeAllocation, [], language)).toContain('south')
  }
})
