import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../test/support/memory-store.ts'
import { entryKinds } from '../../contract/ledgers/index.ts'
import { addBalances, landAccounts } from '../../engine/index.ts'
import { writeBooks } from '../books.ts'
import { createShelf } from '../shelf.ts'
import { noThings } from './investment/things.ts'
import type { LandEntry } from './land/entry.ts'
import { landLedger } from './land.ts'

const rules = JSON.parse(readFileSync(new URL('../../../regions/codes/clearance-rules.json', import.meta.url), 'utf8'))

type Kind = LandEntry['kind']
let number = 0

/** An entry whose body its kind accepts. */
function entry(kind: Kind, about: string, body: object, day = '2025-03-01', document = ''): LandEntry {
  const parsed = entryKinds.land[kind].body.parse(body)
  number += 1
  const written = { number, by: 'lan', known: day, recordedAt: `${day}T00:00:00.000Z`, origin: '', digest: '' }
  const evidence = document === '' ? {} : { evidence: { document } }
  return { ...written, ledger: 'land', kind, about, day, body: parsed, ...evidence } as LandEntry
}

const square = (x: number, y: number, side: number): [number, number][] =>
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ].map(([east = 0, north = 0]) => [107 + east / 1000, 21 + north / 1000])

function book(entries: readonly LandEntry[] = []) {
  const tables = landLedger.empty()
  const post = (one: LandEntry) => {
    const refusal = landLedger.post(one, tables, undefined)
    for (const table of Object.values(tables)) refusal === undefined ? table.keep() : table.drop()
    return refusal
  }
  for (const one of [...base(), ...entries]) expect(post(one)).toBeUndefined()
  return { tables, post }
}

const base = (): readonly LandEntry[] => [
  entry('adopt-rules', 'clearance', rules, '2025-01-01', 'law'),
  entry('define-commune', 'north', { names: { vi: 'Xã Bắc' } }, '2020-01-01'),
  entry('define-zone', 'park', {
    type: 'park',
    names: { vi: 'KCN Thử' },
    status: 'established',
    communes: ['north'],
    developer: 'dev',
  }),
  entry('define-phase', 'park-1', { zone: 'park', names: { vi: 'Giai đoạn 1' }, hectares: 100 }),
]

const plot = (id: string, hectares = 10, more: object = {}) =>
  entry('define-plot', id, { phase: 'park-1', hectares, account: 'planned', ...more })
const families = (count: number, hectares = 1) => ({
  commune: 'north',
  households: Array.from({ length: count }, (_, index) => ({
    household: `h${index}`,
    name: `Hộ ${index}`,
    land: 'farm',
    hectares,
  })),
})
const step = (name: string, households: readonly string[], day: string, document = '') =>
  entry('clearance-step', 'a', { step: name, households }, day, document)

const leasable = (): readonly LandEntry[] => [
  plot('a'),
  entry('move-hectares', 'a', { from: 'planned', to: 'leasable', hectares: 10 }, '2025-03-02', 'minutes of handover'),
]
const lease = (id: string, hectares: number) => ({
  lease: id,
  tenant: 'Nhà máy',
  hectares,
  until: '2064-12-31',
  startUp: '2026-01-01',
  rampMonths: 6,
  needs: { power: 5 },
  workers: 100,
})

describe('ledger of land', () => {
  test('LAN-20 a household’s land moves with its steps, and nothing moves over its head', () => {
    const { tables, post } = book([plot('a'), entry('register-households', 'a', families(4))])
    expect(post(step('notice', ['h0', 'h1', 'h2'], '2025-03-02'))).toBeUndefined()
    expect(tables.plots.get('a')?.balance).toMatchObject({ planned: 70_000, noticed: 30_000 })
    const over = (from: string, to: string, hectares: number) =>
      post(entry('move-hectares', 'a', { from, to, hectares }, '2025-03-03', 'order'))
    expect(over('noticed', 'inventoried', 1)).toMatchObject({ reason: 'held-by-others', facts: { free: 0, asked: 1 } })
    expect(over('planned', 'noticed', 6.5)).toMatchObject({ reason: 'held-by-others', facts: { free: 6 } })
    expect(over('planned', 'noticed', 6)).toBeUndefined()
    expect(post(step('pay', ['h0'], '2025-03-04'))).toMatchObject({ reason: 'step-skipped', facts: { household: 'h0' } })
    expect(post(step('inventory', ['h0', 'h3'], '2025-03-04'))).toMatchObject({
      reason: 'step-skipped',
      facts: { household: 'h3' },
    })
    expect(
      post(
        entry('register-households', 'a', {
          ...families(1),
          households: [{ household: 'new', name: 'Hộ', land: 'farm', hectares: 2 }],
        }),
      ),
    ).toMatchObject({
      reason: 'households-above-plot',
    })
    expect(landLedger.audit?.(tables, undefined)).toEqual([])
  })

  test('LAN-21 no more is leased than is leasable; a lease ends once and gives its land back', () => {
    const { tables, post } = book(leasable())
    expect(post(entry('grant-lease', 'a', lease('one', 6)))).toBeUndefined()
    expect(post(entry('grant-lease', 'a', lease('two', 4.0001)))).toEqual({
      reason: 'leased-above-leasable',
      facts: { plot: 'a', leasable: 4, asked: 4.0001 },
    })
    expect(post(entry('move-hectares', 'a', { from: 'leased', to: 'leasable', hectares: 1 }))).toMatchObject({
      reason: 'held-by-others',
    })
    expect(post(entry('start-operation', 'a', { lease: 'one' }, '2025-06-01'))).toBeUndefined()
    expect(post(entry('start-operation', 'a', { lease: 'one' }, '2025-06-01'))).toMatchObject({ reason: 'lease-state' })
    expect(tables.plots.get('a')?.balance).toMatchObject({ leasable: 40_000, operating: 60_000 })
    expect(post(entry('end-lease', 'a', { lease: 'one', reason: 'bankrupt' }, '2025-07-01'))).toBeUndefined()
    expect(post(entry('end-lease', 'a', { lease: 'one', reason: 'again' }, '2025-07-01'))).toMatchObject({
      reason: 'lease-state',
    })
    expect(tables.plots.get('a')?.balance).toMatchObject({ leasable: 100_000, leased: 0, operating: 0 })
    expect(landLedger.audit?.(tables, undefined)).toEqual([])
  })

  test('LAN-75 a lease names a deal of the book of investment, and none that is not there', () => {
    const { tables } = book(leasable())
    const others = { investment: noThings() }
    const grant = (deal: string) => landLedger.post(entry('grant-lease', 'a', { ...lease('one', 6), deal }), tables, others)
    expect(grant('deal-1')).toMatchObject({ reason: 'unknown-thing', facts: { kind: 'deal', thing: 'deal-1' } })
    others.investment.deals.put('deal-1', {} as never)
    expect(grant('deal-1')).toBeUndefined()
    expect(tables.leases.get('one')?.deal).toBe('deal-1')
  })

  test('LAN-22 a boundary that crosses itself, differs from its area or lies on another plot is refused', () => {
    const { post } = book([plot('a', 10.8, { boundary: square(0, 0, 3.162) })])
    const draw = (id: string, hectares: number, boundary: object) => post(plot(id, hectares, { boundary }))
    const [one, two, three, four] = square(10, 10, 1)
    expect(draw('b', 1.16, [one, three, two, four])).toMatchObject({ reason: 'boundary-crosses-itself' })
    expect(draw('b', 2, square(10, 10, 1))).toMatchObject({ reason: 'boundary-against-area', facts: { stated: 2 } })
    expect(draw('b', 1.08, square(2.662, 0, 1))).toMatchObject({ reason: 'plots-overlap', facts: { plot: 'b', other: 'a' } })
    expect(draw('b', 1.08, square(3.162, 0, 1))).toBeUndefined()
  })

  test('LAN-23 a developer writes about its own zones only', () => {
    const { tables } = book(leasable())
    const refused = (organisation: string, one: LandEntry) =>
      landLedger.refuseActor?.(one, tables, { id: 'x', name: 'X', role: 'developer', organisation }, undefined)?.reason
    for (const one of [
      plot('b'),
      entry('grant-lease', 'a', lease('one', 1)),
      entry('move-hectares', 'park-1', { from: 'planned', to: 'noticed', hectares: 1 }),
    ])
      expect([refused('dev', one), refused('other', one), refused('', one)]).toEqual([
        undefined,
        'not-your-zone',
        'not-your-zone',
      ])
  })

  test('LAN-24 a table of rules with a gap or an overlap is refused with the days concerned', () => {
    const { post } = book()
    const without = (days: object) => ({
      ...rules,
      duties: rules.duties.map((duty: { step: string; until: string }) =>
        duty.step === 'notice' && duty.until !== '' ? { ...duty, ...days } : duty,
      ),
    })
    expect(post(entry('adopt-rules', 'clearance', without({ until: '2025-06-28' })))).toEqual({
      reason: 'rule-table-fault',
      facts: { fault: 'gap', rule: 'notice', from: '2025-06-29', until: '2025-06-30' },
    })
    expect(post(entry('adopt-rules', 'clearance', without({ until: '2025-07-01' })))).toMatchObject({
      reason: 'rule-table-fault',
      facts: { fault: 'overlap', from: '2025-07-01', until: '2025-07-01' },
    })
    expect(post(entry('adopt-rules', 'clearance', { ...rules, clocks: [] }))).toBeUndefined()
  })

  test('LAN-25 obstacles are open once each and are counted by reason', () => {
    const { tables, post } = book([plot('a'), entry('register-households', 'a', families(2))])
    const raise = { households: ['h0', 'h1'], reason: 'price', stopsClock: true }
    expect(post(entry('raise-obstacle', 'a', raise))).toBeUndefined()
    expect(post(entry('raise-obstacle', 'a', raise))).toMatchObject({ reason: 'obstacle-open' })
    expect(post(entry('resolve-obstacle', 'a', { households: ['h1'], reason: 'price' }, '2025-04-01'))).toBeUndefined()
    expect(post(entry('resolve-obstacle', 'a', { households: ['h1'], reason: 'price' }, '2025-04-01'))).toMatchObject({
      reason: 'obstacle-not-open',
    })
    expect([...tables.households.values()].map(({ obstacles }) => obstacles[0]?.until)).toEqual(['', '2025-04-01'])
  })

  test('LAN-26 zones go from planned to established to operating; communes are replaced by parts that make a whole', () => {
    const { post } = book([entry('define-commune', 'east', { names: { vi: 'Xã Đông' } })])
    expect(post(entry('change-zone-status', 'park', { status: 'planned' }))).toMatchObject({ reason: 'status-step' })
    expect(post(entry('change-zone-status', 'park', { status: 'operating' }))).toBeUndefined()
    const replace = (share: number) => post(entry('replace-commune', 'north', { parts: [{ to: 'east', share }] }, '2025-07-01'))
    expect([replace(0.9)?.reason, replace(1), replace(1)?.reason]).toEqual(['shares-uneven', undefined, 'already-defined'])
    expect(post(entry('define-phase', 'park-2', { zone: 'nowhere', names: { vi: 'x' }, hectares: 1 }))).toMatchObject({
      reason: 'unknown-thing',
    })
  })

  test('LAN-27 under random sequences of operations every account adds up at every step', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('plot'), id: fc.integer({ min: 0, max: 9 }), hectares: fc.integer({ min: 1, max: 9 }) }),
      fc.record({
        kind: fc.constant('move'),
        id: fc.integer({ min: 0, max: 4 }),
        hectares: fc.integer({ min: 1, max: 20 }),
        from: fc.constantFrom(...landAccounts),
        to: fc.constantFrom(...landAccounts),
      }),
      fc.record({ kind: fc.constant('families'), id: fc.integer({ min: 0, max: 3 }), hectares: fc.integer({ min: 1, max: 8 }) }),
      fc.record({
        kind: fc.constant('step'),
        id: fc.integer({ min: 0, max: 3 }),
        name: fc.constantFrom(
          'notice',
          'inventory',
          'post-plan',
          'approve-plan',
          'pay',
          'decide-recovery',
          'hand-over',
          'enforce',
        ),
      }),
      fc.record({ kind: fc.constant('lease'), id: fc.integer({ min: 0, max: 3 }), hectares: fc.integer({ min: 1, max: 12 }) }),
      fc.record({
        kind: fc.constantFrom('start', 'end'),
        id: fc.integer({ min: 0, max: 3 }),
        hectares: fc.integer({ min: 0, max: 30 }),
      }),
      fc.record({ kind: fc.constantFrom('add', 'remove'), id: fc.constant(0), hectares: fc.integer({ min: 1, max: 30 }) }),
    )
    let accepted = 0
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 60, size: 'max' }), (acts) => {
        const { tables, post } = book(inhabited())
        acts.forEach((one, at) => {
          if (post(made(one, at)) === undefined) accepted += 1
          expect(landLedger.audit?.(tables, undefined)).toEqual([])
        })
        const phase = tables.phases.get('park-1')
        const whole = addBalances([...(phase ? [phase.rest] : []), ...[...tables.plots.values()].map(({ balance }) => balance)])
        expect(-whole.outside).toBe(phase?.squareMetres)
      }),
      { numRuns: 60 },
    )
    expect(accepted).toBeGreaterThan(300)
  })

  test('LAN-28 an account that does not add up is named by the audit', () => {
    const { tables } = book(leasable())
    const known = tables.plots.get('a')
    if (known === undefined) throw new Error('no plot')
    tables.plots.put('a', { ...known, balance: { ...known.balance, leased: 1 } })
    expect(landLedger.audit?.(tables, undefined)).toEqual([
      'plot a: accounts do not sum to nothing',
      'plot a: accounts are not its area',
      'phase park-1: accounts are not its area',
      'phase park-1: movements against leased',
    ])
  })

  test('LAN-29 a second writer who has not seen the first’s step of a household is shown it and enters nothing', async () => {
    const books = writeBooks(createShelf(), memoryStore([]))
    const call = {
      region: 'r',
      actor: { id: 'lan', name: 'Lan', role: 'administrator', organisation: '' },
      today: '2026-01-01',
      now: '',
    } as const
    const asked = ({ ledger, kind, about, day, body, evidence }: LandEntry) => ({
      ledger,
      kind,
      about,
      day,
      body,
      ...(evidence ? { evidence } : {}),
    })
    const start = [...base(), plot('a'), entry('register-households', 'a', families(2))].map(asked)
    const { mark } = await books.record({ ...call, entries: start })
    await books.record({ ...call, seen: mark.number, entries: [asked(step('notice', ['h0'], '2025-03-02'))] })
    const second = books.record({ ...call, seen: mark.number, entries: [asked(step('notice', ['h0', 'h1'], '2025-03-03'))] })
    await expect(second).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await books.record({ ...call, seen: mark.number, entries: [asked(step('notice', ['h1'], '2025-03-03'))] })
  })
})

/** Two plots with families and two to let. */
const inhabited = (): readonly LandEntry[] =>
  [0, 1, 2, 3].flatMap((id) => [
    plot(`p${id}`, 16),
    id < 2
      ? made({ kind: 'families', id, hectares: 6 }, 0)
      : entry('move-hectares', `p${id}`, { from: 'planned', to: 'leasable', hectares: 16 }, '2025-03-02', 'minutes'),
  ])

interface Act {
  readonly kind: string
  readonly id: number
  readonly hectares?: number
  readonly from?: string
  readonly to?: string
  readonly name?: string
}

function made({ kind, id, hectares = 1, from, to, name = '' }: Act, at: number): LandEntry {
  const day = `2025-${String(4 + Math.floor(at / 15)).padStart(2, '0')}-01`
  const about = `p${id}`
  if (kind === 'plot') return entry('define-plot', about, { phase: 'park-1', hectares, account: 'planned' }, day)
  if (kind === 'move') return entry('move-hectares', id === 4 ? 'park-1' : about, { from, to, hectares }, day, 'minutes')
  if (kind === 'families') {
    const households = [0, 1].map((index) => ({ household: `${about}-${index}`, name: 'Hộ', land: 'other', hectares }))
    return entry('register-households', about, { commune: 'north', households }, day)
  }
  if (kind === 'step') return entry('clearance-step', about, { step: name, households: [`${about}-${at % 2}`] }, day, 'minutes')
  if (kind === 'lease') return entry('grant-lease', about, { ...lease(`l${at}`, hectares) }, day)
  if (kind === 'start') return entry('start-operation', about, { lease: `l${hectares}` }, day)
  if (kind === 'end') return entry('end-lease', about, { lease: `l${hectares}`, reason: 'x' }, day)
  return entry('change-phase-area', 'park-1', { direction: kind, hectares }, day)
}
