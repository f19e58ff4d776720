import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../test/support/consistent-figures.ts'
import { type LedgerBench, ledgerBench, people } from '../../../test/support/ledger-bench.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import type { NewEntry } from '../../contract/daybook.ts'
import { localActor } from '../local.ts'
import { clockState, daysOffOf } from './petitions/petition-clock-state.ts'
import type { LedgerStates } from './states.ts'

const region = 'sample'
const evidence = { document: 'letter' }
const ladder = [
  { lateDays: 1, office: 'head of the agency' },
  { lateDays: 5, office: 'vice-chairman' },
]

const entry = (kind: string, about: string, body: object = {}, day = '2025-03-03', more: Partial<NewEntry> = {}): NewEntry => ({
  ...{ ledger: 'petitions', kind, about, day, body: body as Record<string, unknown> },
  ...more,
})
const clock = (from: string, until?: string, days = 10) =>
  entry(
    'set-clock',
    'land',
    { name: 'Land', days, working: true, ladder, from, ...(until === undefined ? {} : { until }) },
    from,
    { evidence },
  )
const receive = (about: string, day = '2025-03-03', body: object = {}) =>
  entry(
    'receive',
    about,
    {
      title: 'Road',
      class: 'land',
      topic: 'road',
      enterprise: 'ent-a',
      enterpriseName: 'A',
      owner: 'doc',
      ownerName: 'Construction',
      channel: 'letter',
      ...body,
    },
    day,
  )
const answer = (about: string, outcome: string, day: string, body: object = {}) =>
  entry('answer', about, { outcome, words: 'so', ...body }, day, { evidence })

async function bench(): Promise<LedgerBench> {
  const fresh = ledgerBench(memoryStore([]), region)
  expect(await fresh.enter(clock('2025-01-01'))).toBeUndefined()
  return fresh
}

const petition = (id: string) => (states: LedgerStates) => states.petitions.petitions.get(id)

describe('ledger of petitions', () => {
  test('GRO-20 the day of forwarding no longer counts and the day of return does; weekends and days off never do', async () => {
    const { enter, states } = await bench()
    await enter(entry('set-days-off', '2025', { days: ['2025-04-30', '2025-05-01'] }, '2025-01-01'))
    await enter(receive('p', '2025-04-25'))
    const on = (day: string) =>
      states(({ petitions }) => {
        const one = petitions.petitions.get('p')
        return one && clockState(one, day, daysOffOf(petitions))
      })
    expect(await on('2025-05-12')).toMatchObject({ used: 9, due: '2025-05-13', overdue: 0, level: 0 })
    await enter(answer('p', 'forwarded', '2025-05-05', { to: 'M' }))
    expect(await on('2026-05-12')).toMatchObject({ used: 3, due: '', overdue: 0, state: 'paused', turn: 'ministry' })
    await enter(entry('resume-clock', 'p', { reason: 'back' }, '2025-05-10'))
    expect(await on('2025-05-12')).toMatchObject({ used: 4, due: '2025-05-20', state: 'running', turn: 'agency' })
  })

  test('GRO-21 each level is called in when its days late have counted', async () => {
    const { enter, states } = await bench()
    await enter(receive('p'))
    const levelOn = (day: string) =>
      states(({ petitions }) => {
        const one = petitions.petitions.get('p')
        return one && clockState(one, day, []).level
      })
    const days = ['2025-03-17', '2025-03-18', '2025-03-23', '2025-03-24', '2025-03-31']
    expect(await Promise.all(days.map(levelOn))).toEqual([0, 1, 1, 2, 2])
  })

  test('GRO-22 six outcomes: four hand the turn to the enterprise, one leaves the clock running, a ministry stops it', async () => {
    const { enter, states } = await bench()
    const outcomes = [
      ['solved', {}],
      ['partly', {}],
      ['in-progress', {}],
      ['not-accepted', {}],
      ['not-possible', { law: 'Art. 5' }],
      ['forwarded', { to: 'Ministry of Finance' }],
    ] as const
    const found: unknown[] = []
    for (const [outcome, body] of outcomes) {
      await enter(receive(outcome))
      expect(await enter(answer(outcome, outcome, '2025-03-10', body))).toBeUndefined()
      found.push(
        await states((all) => {
          const one = all.petitions.petitions.get(outcome)
          const clock = one && clockState(one, '2025-03-24', daysOffOf(all.petitions))
          return [outcome, one?.state, clock?.used, clock?.state === 'paused']
        }),
      )
    }
    expect(found).toEqual([
      ['solved', 'answered', 5, false],
      ['partly', 'answered', 5, false],
      ['in-progress', 'open', 15, false],
      ['not-accepted', 'answered', 5, false],
      ['not-possible', 'answered', 5, false],
      ['forwarded', 'open', 4, true],
    ])
    expect(await enter(answer('in-progress', 'not-possible', '2025-03-11'))).toBe('petition-law-missing')
    expect(await enter(answer('in-progress', 'forwarded', '2025-03-11'))).toBe('petition-ministry-missing')
    expect(await enter({ ...answer('in-progress', 'forwarded', '2025-03-11', { to: 'M' }), evidence: undefined })).toBe(
      'petition-evidence-missing',
    )
    expect(await enter(answer('forwarded', 'forwarded', '2025-03-12', { to: 'M' }))).toBe('clock-paused')
    expect(await enter(entry('resume-clock', 'solved', { reason: 'r' }, '2025-03-12'))).toBe('clock-not-paused')
    expect(await enter(entry('resume-clock', 'forwarded', { reason: 'back' }, '2025-03-20'))).toBeUndefined()
    const resumed = await states((all) => {
      const one = all.petitions.petitions.get('forwarded')
      return one && clockState(one, '2025-03-24', [])
    })
    expect(resumed).toMatchObject({ used: 7, state: 'running', turn: 'agency' })
  })

  test('GRO-23 only the enterprise whose petition it is closes, reopens or withdraws it; reopened, its clock begins anew', async () => {
    const { enter, states } = await bench()
    await enter(receive('p1'))
    const confirm = (day: string) => entry('confirm', 'p1', {}, day)
    expect(await enter(confirm('2025-03-05'), people.enterprise)).toBe('petition-not-answered')
    await enter(answer('p1', 'solved', '2025-03-10'))
    expect(await enter(confirm('2025-03-11'), people.leader)).toBe('not-allowed')
    expect(await enter(confirm('2025-03-11'), people.other)).toBe('petition-of-another')
    expect(await enter(confirm('2025-03-11'), localActor)).toBe('petition-of-another')
    expect(await enter(confirm('2025-03-11'), people.enterprise)).toBeUndefined()
    expect(await states(petition('p1'))).toMatchObject({ state: 'closed', ended: { day: '2025-03-11', by: 'mai' } })
    expect(await enter(answer('p1', 'solved', '2025-03-12'))).toBe('petition-closed')
    expect(await enter(entry('reopen', 'p1', { reason: 'back again' }, '2025-04-01'), people.other)).toBe('petition-of-another')
    expect(await enter(entry('reopen', 'p1', { reason: 'back again' }, '2025-04-01'), people.enterprise)).toBeUndefined()
    const reopened = await states(petition('p1'))
    expect(reopened).toMatchObject({ state: 'open', clockFrom: '2025-04-01', reopenings: [{ reason: 'back again' }] })
    expect(await enter(confirm('2025-04-02'), people.enterprise)).toBe('petition-not-answered')
    expect(await enter(receive('p2'), people.other)).toBe('petition-of-another')
    expect(await enter(receive('p2'), people.enterprise)).toBeUndefined()
    expect(await enter(entry('withdraw', 'p2', { reason: 'r' }, '2025-03-04'), people.enterprise)).toBeUndefined()
    expect(await enter(answer('p2', 'solved', '2025-03-03'))).toBe('day-before-last')
  })

  test('GRO-21 the ladder is climbed step by step, each when it is due', async () => {
    const { enter } = await bench()
    await enter(receive('p1'))
    const level = (at: number, day: string) => enter(entry('escalate', 'p1', { level: at, words: 'late' }, day))
    expect(await level(1, '2025-03-17')).toBe('ladder-not-due')
    expect(await level(2, '2025-03-28')).toBe('ladder-skipped')
    expect(await level(1, '2025-03-18')).toBeUndefined()
    expect(await level(2, '2025-03-19')).toBe('ladder-not-due')
    expect(await level(2, '2025-03-24')).toBeUndefined()
    expect(await level(3, '2025-03-25')).toBe('ladder-skipped')
  })

  test('GRO-24 the third case alike opens a systemic fix, and after the fix counting begins anew', async () => {
    const { enter, states } = await bench()
    const topic = () => states(({ petitions }) => petitions.topics.get('road'))
    const fix = entry('fix-topic', 'road', { words: 'new road', act: 'Decision 1' }, '2025-04-01', { evidence })
    await enter(receive('p1', '2025-03-03'))
    await enter(receive('p2', '2025-03-04'))
    expect((await topic())?.openedOn).toBeUndefined()
    expect(await enter(fix)).toBe('topic-not-open')
    await enter(receive('p3', '2025-03-05'))
    expect(await topic()).toMatchObject({ openedOn: '2025-03-05', cases: ['p1', 'p2', 'p3'] })
    expect(await enter({ ...fix, evidence: undefined })).toBe('petition-evidence-missing')
    expect(await enter(fix)).toBeUndefined()
    for (const id of ['p4', 'p5']) await enter(receive(id, '2025-04-02'))
    expect((await topic())?.openedOn).toBeUndefined()
    await enter(receive('p6', '2025-04-03'))
    expect(await topic()).toMatchObject({ openedOn: '2025-04-03', fixes: [{ act: 'Decision 1' }] })
  })

  test('GRO-71 a petition merged with what is alike counts there and no more where it was; the third opens the fix, which closes without it', async () => {
    const { enter, states, audit } = await bench()
    for (const id of ['a', 'b', 'c']) await enter(receive(id, '2025-03-03', { topic: id === 'c' ? 'narrow-road' : 'road' }))
    const merge = (topic: string) => entry('set-topic', 'c', { topic, reason: 'the same road' }, '2025-03-04')
    const topic = (id: string) => states(({ petitions }) => petitions.topics.get(id))
    expect(await enter(merge('narrow-road'))).toBe('topic-same')
    expect(await enter(merge('road'))).toBeUndefined()
    expect(await topic('road')).toMatchObject({ cases: ['a', 'b', 'c'], sinceFix: 3, openedOn: '2025-03-04' })
    expect(await topic('narrow-road')).toMatchObject({ cases: [], sinceFix: 0 })
    expect(await enter(merge('narrow-road'))).toBeUndefined()
    expect(await topic('road')).toMatchObject({ cases: ['a', 'b'], sinceFix: 2, openedOn: undefined })
    const names = { vi: 'Đường', en: 'Road', fr: 'Route', de: 'Straße' }
    expect(await enter(entry('name-topic', 'road', { names }))).toBeUndefined()
    expect(await topic('road')).toMatchObject({ names, cases: ['a', 'b'] })
    expect(await audit()).toEqual([])
  })

  test('GRO-72 a dialogue session keeps its conclusions', async () => {
    const { enter, states } = await bench()
    const body = { title: 'Spring', host: 'doc', hostName: 'Construction', enterprises: 3 }
    await enter(entry('hold-session', 'with', { ...body, conclusions: 'The road by June' }))
    await enter(entry('hold-session', 'without', body))
    const found = await states(({ petitions }) => [...petitions.sessions.values()].map(({ conclusions }) => conclusions))
    expect(found).toEqual(['The road by June', ''])
  })

  test('GRO-26 clocks are data: versions without gap or overlap, and the one in force on the day of receipt counts', async () => {
    const { enter, states } = await bench()
    expect(await enter(receive('early', '2024-12-31'))).toBe('clock-missing')
    expect(await enter(receive('other', '2025-03-03', { class: 'power' }))).toBe('clock-missing')
    await enter(receive('p1', '2025-03-03'))
    expect(await enter(clock('2025-07-01', '2025-12-31', 5))).toBeUndefined()
    expect(await enter(clock('2026-01-05', undefined, 7))).toBe('rule-table-fault')
    expect(await enter(clock('2025-12-01', undefined, 7))).toBe('rule-table-fault')
    expect(await enter(clock('2026-01-01', undefined, 7))).toBeUndefined()
    const rising = { name: 'Land', days: 3, working: true, ladder: [...ladder].reverse(), from: '2026-02-01' }
    expect(await enter(entry('set-clock', 'land', rising, '2026-01-30', { evidence }))).toBe('clock-not-rising')
    await enter(receive('p2', '2025-07-01'))
    await enter(receive('p3', '2026-01-02'))
    const days = await states(({ petitions }) => ['p1', 'p2', 'p3'].map((id) => petitions.petitions.get(id)?.clock.days))
    expect(days).toEqual([10, 5, 7])
  })

  test('GRO-29 published counts are kept apart from petitions, and their parts make the whole', async () => {
    const { enter, audit } = await bench()
    const count = (id: string, received: number, open: number, partOf?: string) =>
      entry(
        'count-petitions',
        id,
        { enterprises: id, from: '2024', until: '2025-02-15', received, open, ...(partOf === undefined ? {} : { partOf }) },
        '2025-02-15',
        { evidence },
      )
    expect(await enter({ ...count('all', 86, 29), evidence: undefined })).toBe('petition-evidence-missing')
    expect(await enter(count('all', 86, 87))).toBe('count-open-exceeds')
    expect(await enter(count('all', 86, 29))).toBeUndefined()
    expect(await enter(count('all', 86, 29))).toBe('count-exists')
    await enter(count('tkv', 63, 26, 'all'))
    await enter(count('dong-bac', 23, 3, 'all'))
    expect(await audit()).toEqual([])
    await enter(count('third', 1, 1, 'all'))
    expect(await audit()).toEqual(['count all: parts make 87 received, not 86', 'count all: parts make 30 open, not 29'])
  })

  test('GRO-27 under random sequences every petition adds up, nobody but the enterprise has closed one, and a fresh reader knows the same', async () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const uniform = seededRandom(seed)
      const store = memoryStore([])
      const { enter, states, audit } = ledgerBench(store, region)
      await enter(clock('2025-01-01'))
      const entered: NewEntry[] = []
      for (let step = 0; step < 500; step += 1) {
        const { one, actor } = randomStep(uniform, step)
        if ((await enter(one, actor)) === undefined) entered.push(one)
      }
      expect(entered.length).toBeGreaterThan(50)
      expect(await audit()).toEqual([])
      const closed = await states(({ petitions }) => [...petitions.petitions.values()].filter(({ ended }) => ended))
      for (const { ended, enterprise } of closed) expect(ended?.by).toBe(enterprise === 'ent-a' ? 'mai' : 'park')
      const all = ({ petitions }: LedgerStates) =>
        JSON.stringify([...petitions.petitions.entries(), ...petitions.topics.entries()])
      expect(await ledgerBench(store, region).states(all)).toBe(await states(all))
    }
  })
})

function randomStep(uniform: () => number, step: number): { one: NewEntry; actor: (typeof people)[keyof typeof people] } {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(uniform() * items.length)] as Item
  const about = pick(['p1', 'p2', 'p3', 'p4', 'p5', 'p6'])
  const day = `2025-${String(2 + Math.floor(step / 50)).padStart(2, '0')}-${String(1 + Math.floor((step % 50) / 2)).padStart(2, '0')}`
  const outcome = pick(['solved', 'partly', 'in-progress', 'not-accepted', 'not-possible', 'forwarded'])
  const one = pick([
    receive(about, day, { enterprise: pick(['ent-a', 'ent-b']), topic: pick(['road', 'power']) }),
    answer(about, outcome, day, { law: 'Art. 5', to: 'M' }),
    entry('resume-clock', about, { reason: 'r' }, day),
    entry('escalate', about, { level: pick([1, 2]), words: 'w' }, day),
    entry('confirm', about, {}, day),
    entry('reopen', about, { reason: 'r' }, day),
    entry('withdraw', about, { reason: 'r' }, uniform() < 0.2 ? day : '2025-01-01'),
    entry('fix-topic', pick(['road', 'power']), { words: 'w', act: 'a' }, day, { evidence }),
    entry('assign', about, { owner: 'x', ownerName: 'X', reason: 'r' }, day),
  ])
  return { one, actor: pick([people.officer, people.planner, people.leader, people.enterprise, people.other]) }
}
