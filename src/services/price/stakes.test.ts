import { expect, test } from 'vitest'
import { pack } from '../../../test/store/kit.ts'
import { seededRandom } from '../../../test/support/consistent-figures.ts'
import { ledgerBench, people } from '../../../test/support/ledger-bench.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import type { NewEntry } from '../../contract/daybook.ts'
import { groundOf } from '../ground/ground.ts'
import type { LedgerStates } from '../ledgers/states.ts'
import type { AskBeliefs } from '../outlook/belief-runner.ts'
import { knownPrices } from './known-prices.ts'
import type { PlantDelay } from './plant-delay.ts'
import { stakesOf } from './stakes.ts'

const region = 'sample'
const today = '2026-01-31'
const steps = 600

type Draft = Pick<NewEntry, 'ledger' | 'kind' | 'about' | 'body'>

/** One more thing that may happen to a handful of projects and petitions, sense or not: their ledgers decide. */
function anything(random: () => number, at: number): Draft {
  const one = <Of>(all: readonly Of[]): Of => all[Math.floor(random() * all.length)] as Of
  const project = `p${Math.floor(random() * 6)}`
  const milestone = one(['land', 'start', 'permit'])
  const day = `2026-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-15`
  const on = one([
    { kind: 'milestone', id: `p${Math.floor(random() * 3)}/land` },
    { kind: 'utility', id: 'power' },
    { kind: 'petition', id: `q${Math.floor(random() * 3)}` },
  ])
  const of = (kind: string, body: Draft['body'], about = project): Draft => ({ ledger: 'projects', kind, about, body })
  const petition = `q${Math.floor(random() * 30)}`
  const blocks = [{ kind: 'milestone', id: `${project}/${milestone}`, lagDays: Math.floor(random() * 60) }]
  return one<() => Draft>([
    () => of('register', { name: project, owner: 'a', ownerName: 'A', activity: 'manufacturing' }),
    () => of('set-milestone', { milestone, name: milestone, day, startsProduction: milestone === 'start' }),
    () => of('forecast-milestone', { milestone, day, reason: 'late' }),
    () => of(random() < 0.2 ? 'reach-milestone' : '', { milestone }),
    () => of('depend', { milestone, on, lagDays: Math.floor(random() * 90), name: on.id, expected: day }),
    () => of('meet-dependence', { milestone, on }),
    () => of('meet-dependence', { milestone, on }),
    () => of('release-dependence', { milestone, on, reason: 'not needed' }),
    () => of('release-dependence', { milestone, on, reason: 'not needed' }),
    () => of('end', { reason: at > steps - 20 ? 'over' : '' }),
    () => ({
      ...{ ledger: 'petitions', kind: 'receive', about: petition },
      body: {
        ...{ title: petition, class: 'land', topic: 't', channel: 'portal', enterprise: 'ent-a', enterpriseName: 'A' },
        ...{ owner: 'a', ownerName: 'A', blocks },
      },
    }),
    () => ({ ledger: 'petitions', kind: 'answer', about: petition, body: { outcome: 'solved', words: 'done' } }),
  ])()
}

test('GRO-90 after any entry, what is worked out anew of what it touched is what working out everything gives', async () => {
  const store = memoryStore([pack({})])
  const bench = ledgerBench(store, region)
  const clock = { ledger: 'petitions', kind: 'set-clock', about: 'land' } as const
  const rule = { name: 'Land', days: 20, working: true, ladder: [{ lateDays: 5, office: 'leader' }] }
  const clocked = await bench.enter({ ...clock, body: { ...rule, from: '2020-01-01' }, evidence: { document: 'made up' } })
  const random = seededRandom(11)
  const entered = new Map<string, number>()
  const worked = (states: LedgerStates) => stakesOf(states, groundOf(states, today))
  for (let at = 0; at < steps; at += 1) {
    const draft = anything(random, at)
    const refusal = await bench.enter({ ...draft, day: today, evidence: { document: 'made up' } }, people.planner)
    if (refusal !== undefined) continue
    entered.set(draft.kind, (entered.get(draft.kind) ?? 0) + 1)
    const living = await bench.states(worked)
    const fresh = await ledgerBench(store, region).states(worked)
    expect(living).toEqual(fresh)
  }
  expect([clocked, [...entered.keys()].toSorted()]).toEqual([
    undefined,
    ['answer', 'depend', 'end', 'forecast-milestone', 'meet-dependence', 'reach-milestone', 'receive', 'register'].concat(
      'release-dependence',
      'set-milestone',
    ),
  ])
}, 120_000)

test('GRO-90 the belief is asked only for delays that it has not been asked for, and anew when it is another belief', async () => {
  const questions: (readonly PlantDelay[])[] = []
  const beliefs = (async (_question: string, [source]: readonly { readonly key: string }[], input: { delays: PlantDelay[] }) => {
    questions.push(input.delays)
    const points = (months: number) => ({ thisYear: source?.key === 'other' ? 0 : -months, nextYear: 0 })
    return { plants: {}, delayed: input.delays.map(({ months }) => points(months)) }
  }) as unknown as AskBeliefs
  const source = { key: 'belief', load: () => Promise.reject(new Error('not read')) }
  const [a, b] = [
    { plant: 'a', months: 1 },
    { plant: 'b', months: 2 },
  ]
  expect((await knownPrices(beliefs, source, [a, a])).of(a)).toEqual({ thisYear: -1, nextYear: 0 })
  expect((await knownPrices(beliefs, source, [a, b])).of(b)).toEqual({ thisYear: -2, nextYear: 0 })
  expect((await knownPrices(beliefs, source, [b, a])).of(a)).toEqual({ thisYear: -1, nextYear: 0 })
  expect((await knownPrices(beliefs, { ...source, key: 'other' }, [a])).of(a)).toEqual({ thisYear: 0, nextYear: 0 })
  expect(questions).toEqual([[a], [b], [a]])
})
