import { describe, expect, test } from 'vitest'
import { doorContext, readingContext } from '../../../test/support/contexts.ts'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import '../../contract/messages/all.ts'
import { steeringScreen } from '../../cli/steering-screens.ts'
import { asComputed, growth } from '../../contract/format.ts'
import type { SteeringPage } from '../../contract/operations/steering.ts'
import { languages } from '../../contract/record.ts'
import { growthPrices } from '../../engine/index.ts'
import { startSteering } from '../../solver/start-steering.ts'
import { beliefsInThisThread } from '../outlook/belief-desk.ts'
import { run } from '../run.ts'
import { verdict } from '../verdict/verdict.ts'

const store = memoryStore([packOfFolder('quang-ninh')])
const given = { store, beliefs: beliefsInThisThread(), today: '2026-11-22' }
const context = { ...doorContext(given), steering: startSteering(20) }
const ask = (asOf: string, more: object = {}): Promise<SteeringPage> =>
  run('steering', { region: 'quang-ninh', year: 2025, asOf, ...more }, context)
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
const node = ({ nodes }: SteeringPage, activity: string) => {
  const found = nodes.find((one) => one.indicator === 'grdp' && one.activity === activity)
  if (found === undefined) throw new Error(activity)
  return found
}

describe('Quảng Ninh 2025 as of 5 October', () => {
  test('PLN-101 the rest must grow as the verdict says, beside what the same months did at best', async () => {
    const page = await ask('2025-10-05')
    const { yardsticks } = await verdict({ region: 'quang-ninh', year: 2025, asOf: '2025-10-05' }, readingContext(given))
    const required = yardsticks.find(({ id }) => id === page.yardstick?.id)?.rest?.required ?? Number.NaN
    const whole = node(page, 'total')
    expect(page).toMatchObject({ rest: '2025-Q4', knownPeriod: '2025-01/2025-09' })
    expect(page.yardstick).toMatchObject({ value: 0.14, act: '259/NQ-HĐND' })
    expect(Math.abs((whole.required ?? 0) - required)).toBeLessThan(0.003)
    expect(whole.best?.growth).toBeLessThan(whole.required ?? 0)
    expect(whole.percentile).toBe(1)
    expect(whole.soFar).toMatchObject({ growth: expect.closeTo(0.1167, 3) })
  })

  test('PLN-105 plans that nobody set add up to the yardstick with today’s shares', async () => {
    const page = await ask('2025-10-05')
    const parts = page.nodes.filter(({ isPart }) => isPart)
    expect(sum(parts.map(({ share }) => share ?? 0))).toBeCloseTo(1, 9)
    expect(sum(parts.map(({ share, planned }) => (share ?? 0) * (planned ?? 0)))).toBeCloseTo(0.14, 9)
    expect(parts.every(({ plannedBy }) => plannedBy === '')).toBe(true)
    expect(page.planDay).toBe('2025-02-26')
  })

  test('PLN-102 gaps, entries and what is left over add up; the hole is what nobody covers', async () => {
    for (const rule of ['largest-first', 'proportional'] as const) {
      const { compensation, gap, ranking } = await ask('2025-10-05', { rule })
      const { gaps, entries, uncovered, spare, remainder } = compensation
      expect(sum(gaps.map(({ points }) => points)) + remainder).toBeCloseTo(gap ?? Number.NaN, 12)
      expect(Math.abs(remainder)).toBeLessThan(1e-6)
      for (const { activity, points } of gaps) {
        const given = sum(entries.filter(({ from }) => from === activity).map((one) => one.points))
        const taken = sum(entries.filter(({ to }) => to === activity).map((one) => one.points))
        const left = [...spare.map((one) => ({ ...one, sign: 1 })), ...uncovered.map((one) => ({ ...one, sign: -1 }))]
        const rest = left.find((one) => one.activity === activity)
        expect(given - taken + (rest ? rest.sign * rest.points : 0)).toBeCloseTo(points, 12)
        expect(ranking.find((one) => one.activity === activity)?.lost).toBeCloseTo(-points, 12)
      }
      expect(sum(uncovered.map(({ points }) => points))).toBeCloseTo(compensation.hole, 12)
      expect(uncovered.map(({ activity }) => activity)).toContain('services')
      expect(uncovered.map(({ points }) => points)).toEqual(uncovered.map(({ points }) => points).toSorted((a, b) => b - a))
    }
  })

  test('PLN-106 prices are shares; the rest of industry and construction is priced against manufacturing', async () => {
    const page = await ask('2025-10-05')
    const price = (activity: string) => page.prices.find((one) => one.activity === activity)
    const [around, own] = [node(page, 'industry-construction').share ?? 0, node(page, 'manufacturing').share ?? 0]
    expect(price('manufacturing')).toMatchObject({ worth: own, repair: 1 })
    expect(price('rest-of-industry-construction')?.repair).toBeCloseTo((around - own) / own, 12)
    const published = (await ask('2025-10-10')).prices.find((one) => one.activity === 'manufacturing')?.published
    expect(published).toBeCloseTo(0.0329 / 0.2407, 9)
    const [one, rest] = growthPrices({ shares: [0.1367, 0.3368], compensatorShare: 0.1367 })
    expect(one?.worth).toBeCloseTo(0.137, 3)
    expect(rest?.repair).toBeCloseTo(2.46, 2)
    expect((await ask('2025-10-05', { compensator: 'services' })).compensator).toBe('services')
    expect((await ask('2025-10-05', { compensator: 'nothing' })).compensator).toBe('manufacturing')
  })

  test('PLN-104 a flag needs five quarters of earlier years; limits are theirs, not this year’s', async () => {
    const { ranking, falseAlarms } = await ask('2025-10-05')
    const of = (activity: string) => ranking.find((one) => one.activity === activity)
    expect(of('services')).toMatchObject({ flag: 'signal', signals: expect.arrayContaining(['outside-limits']) })
    expect(of('manufacturing')?.flag).toBe('noise')
    expect(of('mining')).toMatchObject({ flag: 'unknown', limits: null })
    expect(of('services')?.deviations.at(-1)?.period).toBe('2025-Q3')
    expect(falseAlarms).toBeGreaterThan(0)
    expect(falseAlarms).toBeLessThan(0.5)
  })

  test('PLN-103 what is counted in amounts has a level against plan and a pace against schedule', async () => {
    const { amounts } = await ask('2025-10-05')
    const of = (indicator: string) => amounts.find((one) => one.indicator === indicator)
    expect(of('budget-revenue')).toMatchObject({ plan: 57330, done: 51465, level: 'ahead', pace: 'enough', needed: 1955 })
    expect(of('social-investment')).toMatchObject({ level: 'behind', pace: 'too-slow', dueBasis: 'equal-months' })
    expect(amounts.find(({ subject }) => subject === 'coal')).toMatchObject({
      planId: 'coal-2025-for-14',
      donePeriod: '2025-01/2025-05',
    })
  })

  test('PLN-101 no later figure is used; a finished year has nothing left; without a target nothing is required', async () => {
    const page = await ask('2025-10-05')
    expect(page.known.every(({ published }) => published <= '2025-10-05')).toBe(true)
    expect(page.known.filter(({ used }) => used).length).toBeGreaterThan(40)
    const over = await ask('2026-03-10')
    expect(over.rest).toBe('')
    expect(over.nodes.every(({ required, needed }) => required === null && needed === null)).toBe(true)
    const none = await run('steering', { region: 'quang-ninh', year: 2024, asOf: '2024-03-01' }, context)
    expect(none).toMatchObject({ yardstick: null, gap: null, ranking: [], probability: null })
    await expect(run('steering', { region: 'nowhere' }, context)).rejects.toMatchObject({ code: 'unknown-region' })
  })
})

test('PLN-137 the terminal tells what must now happen in every language', async () => {
  const page = await ask('2025-10-05')
  const { codes } = packOfFolder('quang-ninh')
  for (const language of languages) {
    const told = steeringScreen(page, language, codes)
    expect(told).toContain(codes.find(({ list, code }) => list === 'activity' && code === 'manufacturing')?.names[language])
    expect(told).toContain(growth(node(page, 'total').required ?? Number.NaN, language, asComputed))
    expect(told).not.toMatch(/undefined|NaN|\{/)
  }
})

test('PLN-120 best ever for all does not reach 14 %; the conflict is told, and the way out is what can be reached', async () => {
  const asked = { region: 'quang-ninh', year: 2025, asOf: '2025-10-05' }
  const free = await run('proposeCatchUp', asked, context)
  expect(free).toMatchObject({ status: 'found', growth: 0.14, yardstick: 'grdp-2025-nq259', mostGrowth: null })
  const held = await run('proposeCatchUp', { ...asked, ceiling: 'best-ever' }, context)
  expect(held.status).toBe('infeasible')
  expect(held.mostGrowth).toBeGreaterThan(0.12)
  expect(held.mostGrowth).toBeLessThan(0.14)
  expect(held.conflict.map(({ kind }) => kind)).toContain('target')
  expect(held.relaxation[0]).toMatchObject({ kind: 'target', to: expect.closeTo(held.most ?? Number.NaN, 6) })
  const reachable = await run(
    'proposeCatchUp',
    { ...asked, ceiling: 'best-ever', target: (held.mostGrowth ?? 0) - 0.001 },
    context,
  )
  expect(reachable.status).toBe('found')
  expect(reachable.binding.length).toBeGreaterThan(0)
  const named = await run('proposeCatchUp', { ...asked, most: 'services:0.1' }, context)
  const services = named.rows.filter((one) => one.node === 'services')
  for (const row of services) expect(row.planned).toBeLessThanOrEqual(Math.max(row.base * 1.1, row.expected) * (1 + 1e-9))
  await expect(run('proposeCatchUp', { ...asked, most: 'services' }, context)).rejects.toMatchObject({ code: 'wrong-use' })
})

test('PLN-123 an adopted catch-up plan is what steering measures against', async () => {
  const asked = { region: 'quang-ninh', year: 2025, asOf: '2025-10-05' }
  const found = await run('proposeCatchUp', asked, context)
  const nodes = [...new Set(found.rows.map(({ node }) => node))]
  const entry = (kind: string, body: object) => ({
    ledger: 'directives' as const,
    kind,
    about: 'q4',
    day: '2025-10-05',
    body: { ...body },
  })
  const rows = found.rows.map(({ node, period, base, expected, planned }) => ({
    activity: node,
    period,
    base,
    expected,
    planned,
  }))
  const owners = nodes.map((activity) => ({ activity, owner: 'province' }))
  const plan = { title: 'Q4', year: 2025, yardstick: found.yardstick, growth: 0.14, level: found.target, rows, owners }
  const local = memoryStore([packOfFolder('quang-ninh')])
  const own = { ...context, store: local, today: '2025-10-05', now: '2025-10-05T08:00:00.000Z' }
  const entries = [
    entry('propose-catch-up', plan),
    entry('send', {}),
    ...nodes.map((activity) => entry('sign', { activity })),
    entry('adopt', {}),
  ]
  await run('recordEntries', { region: 'quang-ninh', entries }, own)
  const page = await run('steering', asked, own)
  const services = node(page, 'services')
  const of = found.rows.filter((one) => one.node === 'services')
  expect(services.plannedBy).toBe('q4')
  expect(services.required).toBeCloseTo(sum(of.map(({ planned }) => planned)) / sum(of.map(({ base }) => base)) - 1, 4)
  const told = await run('directives', { ...asked, asOf: '2025-10-05' }, own)
  expect(told.catchUps).toMatchObject([{ id: 'q4', state: 'adopted', short: 0 }])
  expect(sum(told.catchUps[0]?.owners.map(({ points }) => points) ?? [])).toBeCloseTo(0.14 - page.outlook, 4)
})

test('PLN-110 silence costs what the belief says that the activity is worth by day', async () => {
  const local = memoryStore([packOfFolder('quang-ninh')])
  const own = { ...context, store: local, shelf: doorContext(given).shelf, today: '2025-11-15', now: '2025-11-15T08:00:00.000Z' }
  const entry = (kind: string, about: string, body: object, day = '2025-10-10') => ({
    ledger: 'directives' as const,
    kind,
    about,
    day,
    body: { ...body },
  })
  const task = { directive: 'd', text: 'x', owner: 'department-culture-tourism', due: '2025-10-31' }
  await run(
    'recordEntries',
    {
      region: 'quang-ninh',
      entries: [
        entry('issue', 'd', { title: 't', form: 'conclusion', issuer: 'province', act: '', text: 'x' }),
        entry('assign', 'sized', { ...task, worth: { activity: 'services', rise: 0.02 } }),
        entry('assign', 'points', { ...task, worth: { points: 0.001 } }),
        entry('assign', 'unknown', task),
      ],
    },
    own,
  )
  const told = await run('directives', { region: 'quang-ninh', year: 2025 }, own)
  const page = await run('steering', { region: 'quang-ninh', year: 2025, asOf: '2025-11-15' }, own)
  const of = (id: string) => told.tasks.find((one) => one.id === id)
  const perDay = (0.02 * node(page, 'services').restPoints) / 92
  expect(of('sized')).toMatchObject({ late: 15, answered: false, cost: { perDay: expect.closeTo(perDay, 9) } })
  expect(of('sized')?.cost?.lost).toBeCloseTo(15 * perDay, 9)
  expect(of('sized')?.cost?.worth).toBeCloseTo(61 * perDay, 9)
  expect(of('points')?.cost?.lost).toBeCloseTo((0.001 * 15) / 61, 12)
  expect(of('unknown')?.cost).toBeNull()
  expect(told.owners).toMatchObject([{ owner: 'department-culture-tourism', open: 3, late: 3, silent: 3 }])
  expect(told.lost).toBeCloseTo(sum(told.tasks.map(({ cost }) => cost?.lost ?? 0)), 12)
  const over = await run('directives', { region: 'quang-ninh', year: 2025 }, { ...own, today: '2026-03-10' })
  const all = over.tasks.find(({ id }) => id === 'sized')?.cost
  const share = node(await run('steering', { region: 'quang-ninh', year: 2025, asOf: '2026-03-10' }, own), 'services').share ?? 0
  expect(all?.lost).toBeCloseTo((0.02 * share * 61) / 365, 9)
  expect(all?.lost).toBe(all?.worth)
})
