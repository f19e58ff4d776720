import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../test/support/consistent-figures.ts'
import { ledgerBench, people } from '../../../test/support/ledger-bench.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import type { NewEntry } from '../../contract/daybook.ts'
import type { LedgerStates } from './states.ts'

const region = 'sample'
const evidence = { document: 'record of acceptance' }
const vnd = (amount: number) => ({ amount, currency: 'VND' })

type Draft = Omit<NewEntry, 'day' | 'ledger'> & { readonly day?: string }
const entry = (kind: string, body: Record<string, unknown>, more: Partial<Draft> = {}): Omit<NewEntry, 'day'> => ({
  ledger: 'projects',
  kind,
  about: 'plant',
  body,
  ...more,
})
const registered = entry('register', {
  name: 'Plant',
  enterprise: 'ent-a',
  enterpriseName: 'A',
  owner: 'zone-authority',
  ownerName: 'Zone authority',
  activity: 'manufacturing',
  capital: vnd(1e12),
  jobs: 300,
})
const milestone = (id: string, day: string, startsProduction = false) =>
  entry('set-milestone', { milestone: id, name: id, day, startsProduction })
const onPlot = { kind: 'plot', id: 'plot-7' }
const plant = ({ projects }: LedgerStates) => projects.projects.get('plant')

async function bench() {
  const fresh = ledgerBench(memoryStore([]), region)
  for (const one of [registered, milestone('land', '2025-03-01'), milestone('start', '2025-09-01', true)])
    expect(await fresh.enter(one)).toBeUndefined()
  return fresh
}

describe('ledger of key projects', () => {
  test('GRO-59 the baseline stays frozen and every forecast with its reason is kept', async () => {
    const { enter, states } = await bench()
    await enter(
      entry('forecast-milestone', { milestone: 'start', day: '2025-10-01', reason: 'power is late' }),
      people.officer,
      '2026-02-01',
    )
    await enter(
      entry('forecast-milestone', { milestone: 'start', day: '2025-11-15', reason: 'permit' }),
      people.enterprise,
      '2026-03-01',
    )
    const start = await states((all) => plant(all)?.milestones.find(({ id }) => id === 'start'))
    expect(start?.baseline).toBe('2025-09-01')
    expect(start?.forecasts.map(({ expected, reason, by }) => [expected, reason, by])).toEqual([
      ['2025-10-01', 'power is late', 'lan'],
      ['2025-11-15', 'permit', 'mai'],
    ])
    expect(await states((all) => plant(all)?.milestones.at(-1)?.forecasts.length, '2026-02-15')).toBe(1)
  })

  test('GRO-60 what cannot be is refused with its reason, and nothing is changed', async () => {
    const { enter, states, audit } = await bench()
    const depend = (on: object, at = 'start') => entry('depend', { milestone: at, on })
    const before = await states((all) => JSON.stringify(plant(all)))
    const refused: readonly (readonly [string, Omit<NewEntry, 'day'>])[] = [
      ['project-exists', registered],
      ['project-unknown', { ...milestone('x', '2025-01-01'), about: 'nothing' }],
      ['milestone-exists', milestone('land', '2025-04-01')],
      ['production-start-exists', milestone('second', '2025-04-01', true)],
      ['milestone-unknown', entry('forecast-milestone', { milestone: 'x', day: '2025-04-01', reason: 'r' })],
      ['project-evidence-missing', entry('reach-milestone', { milestone: 'land' })],
      ['depended-thing-unknown', depend({ kind: 'petition', id: 'petition-404' })],
      ['depended-thing-unknown', depend({ kind: 'milestone', id: 'plant/nowhere' })],
      ['dependence-unknown', entry('meet-dependence', { milestone: 'start', on: onPlot }, { evidence })],
      ['dependence-circle', depend({ kind: 'milestone', id: 'plant/start' })],
      ['project-currency-differs', entry('disburse', { month: '2025-01', money: { amount: 5, currency: 'USD' } })],
      [
        'project-evidence-missing',
        entry('state-effect', { valueAddedPerYear: vnd(1e11), priceYear: 2010, rampMonths: 3, basis: 'b' }),
      ],
      ['wrong-body', entry('disburse', { month: '2025-01', money: vnd(-5) })],
      ['wrong-body', entry('disburse', { month: '2025-13', money: vnd(5) })],
    ]
    for (const [reason, one] of refused) expect([one.kind, await enter(one)]).toEqual([one.kind, reason])
    expect(await enter(entry('disburse', { month: '2025-01', money: vnd(5) }), people.other)).toBe('project-of-another')
    expect(await enter(entry('end', { reason: 'r' }), people.officer)).toBe('not-allowed')
    expect(await states((all) => JSON.stringify(plant(all)))).toBe(before)
    expect(await audit()).toEqual([])
  })

  test('GRO-60 a month is planned once, output periods do not overlap, units stay, and after the end nothing is entered', async () => {
    const { enter } = await bench()
    const planned = entry('plan-disbursement', { month: '2025-01', money: vnd(5) })
    expect([await enter(planned), await enter(planned)]).toEqual([undefined, 'disbursement-planned-already'])
    const output = (period: string, unit = 'car') => entry('report-output', { period, quantity: 100, unit })
    expect(await enter(output('2025-07/2025-08'))).toBeUndefined()
    expect(await enter(output('2025-08'))).toBe('output-period-overlaps')
    expect(await enter(output('2025-09', 'tonne'))).toBe('output-unit-differs')
    const plan = entry('plan-output', { period: '2025', quantity: 20_000, unit: 'car' })
    expect([await enter(plan), await enter(plan)]).toEqual([undefined, 'output-planned-already'])
    expect(await enter(entry('reach-milestone', { milestone: 'land' }, { evidence }))).toBeUndefined()
    expect(await enter(entry('forecast-milestone', { milestone: 'land', day: '2026-04-01', reason: 'r' }))).toBe(
      'milestone-reached',
    )
    expect(await enter(entry('end', { reason: 'withdrawn' }))).toBeUndefined()
    expect(await enter(output('2025-10'))).toBe('project-ended')
  })

  test('GRO-61 circles over several projects are refused and named', async () => {
    const { enter } = await bench()
    const other = { about: 'line' }
    for (const one of [registered, milestone('energised', '2025-06-01')]) await enter({ ...one, ...other })
    const depend = (about: string, at: string, id: string) =>
      enter({ ...entry('depend', { milestone: at, on: { kind: 'milestone', id } }), about })
    expect(await depend('plant', 'start', 'line/energised')).toBeUndefined()
    expect(await depend('plant', 'start', 'plant/land')).toBeUndefined()
    expect(await depend('line', 'energised', 'plant/land')).toBeUndefined()
    expect(await depend('plant', 'land', 'line/energised')).toBe('dependence-circle')
    expect(await depend('line', 'energised', 'plant/start')).toBe('dependence-circle')
  })

  test('GRO-62 under random sequences of entries every ledger adds up, and a reader of all entries knows the same', async () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const uniform = seededRandom(seed)
      const store = memoryStore([])
      const { enter, states, audit } = ledgerBench(store, region)
      const accepted = { yes: 0, no: 0 }
      for (let step = 0; step < 250; step += 1) {
        const reason = await enter(randomEntry(uniform), people.planner)
        accepted[reason === undefined ? 'yes' : 'no'] += 1
      }
      expect(accepted.yes).toBeGreaterThan(40)
      expect(accepted.no).toBeGreaterThan(20)
      expect(await audit()).toEqual([])
      const all = ({ projects }: LedgerStates) => JSON.stringify([...projects.projects.entries()])
      expect(await ledgerBench(store, region).states(all)).toBe(await states(all))
    }
  })
})

function randomEntry(uniform: () => number): Omit<NewEntry, 'day'> {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(uniform() * items.length)] as Item
  const about = pick(['a', 'b', 'c'])
  const at = pick(['m1', 'm2', 'm3'])
  const on = pick([
    { kind: 'milestone', id: `${pick(['a', 'b', 'c'])}/${pick(['m1', 'm2', 'm3'])}` },
    { kind: 'utility', id: pick(['power', 'water']) },
  ])
  const day = `2025-${pick(['01', '05', '09'])}-15`
  const of = uniform() < 0.7 ? { evidence } : {}
  const kinds: readonly (() => Omit<NewEntry, 'day'>)[] = [
    () => ({ ...registered, about }),
    () => ({ ...milestone(at, day, uniform() < 0.3), about }),
    () => entry('depend', { milestone: at, on, lagDays: Math.floor(uniform() * 90) }, { about }),
    () => entry('depend', { milestone: at, on }, { about }),
    () => entry('expect-dependence', { milestone: at, on, expected: day, reason: 'r' }, { about }),
    () => entry('forecast-milestone', { milestone: at, day, reason: 'r' }, { about }),
    () => entry('disburse', { month: day.slice(0, 7), money: { amount: 5, currency: pick(['VND', 'USD']) } }, { about }),
    () => entry('plan-disbursement', { month: day.slice(0, 7), money: vnd(5) }, { about }),
    () => entry('release-dependence', { milestone: at, on, reason: 'r' }, { about }),
    ...(uniform() < 0.1
      ? [
          () => entry('reach-milestone', { milestone: at }, { about, ...of }),
          () => entry('meet-dependence', { milestone: at, on }, { about, ...of }),
        ]
      : []),
  ]
  return pick(kinds)()
}
