import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arrivalOdds,
  type ClockEvent,
  type ClockUnit,
  capitalFlows,
  competingExits,
  durationAt,
  enterCapital,
  incidenceAt,
  isInForce,
  judgeMove,
  legalCalendar,
  legalClock,
  nextStages,
  noCapital,
  oddsOfCase,
  registeredCapital,
  ruleTableFaults,
  serviceRecord,
  sumCapital,
  weightedPipeline,
  workingDaysTo,
} from '../index.ts'

const year = (first: string, last?: string) => ({ validFrom: first, validTo: last })

describe('rules by day', () => {
  test('INV-1 holes, overlaps and rules that end before they begin are found, each with its day', () => {
    expect(ruleTableFaults([year('2025-01-01', '2025-06-30'), year('2025-07-01')])).toEqual([])
    expect(ruleTableFaults([year('2025-07-02'), year('2025-01-01', '2025-06-30')])).toEqual([
      { fault: 'gap', from: '2025-07-01', until: '2025-07-01' },
    ])
    expect(ruleTableFaults([year('2025-01-01'), year('2025-07-01')])).toEqual([
      { fault: 'overlap', from: '2025-07-01', until: '' },
    ])
    expect(ruleTableFaults([year('2025-01-01', '2024-01-01')])).toEqual([
      { fault: 'backwards', from: '2025-01-01', until: '2024-01-01' },
    ])
    expect(() => ruleTableFaults([year('2025-02-29')])).toThrow('not-a-day')
  })

  test('INV-1 where there is no fault, one rule holds on each day from the first on', () => {
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((at) => `2025-${at < 31 ? '01' : '03'}-${String((at % 31) + 1).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 4 }), day, (terms, asked) => {
        const rules = terms.map(([first, last]) => year(first, last))
        if (ruleTableFaults(rules).length > 0) return
        const first = rules.map(({ validFrom }) => validFrom).sort()[0] ?? ''
        const last =
          rules
            .map(({ validTo }) => validTo ?? '')
            .sort()
            .at(-1) ?? ''
        const holding = rules.filter((rule) => isInForce(rule, asked)).length
        expect(holding).toBe(asked >= first && asked <= last ? 1 : 0)
      }),
    )
  })
})

const always = '2021-01-01'
const moves = [
  { from: 'filed', to: 'certified', validFrom: always },
  { from: 'certified', to: 'enterprise', validFrom: always },
  { from: 'filed', to: 'enterprise', validFrom: '2026-03-01' },
  { from: 'filed', to: 'enterprise', validFrom: always, validTo: '2026-02-28', only: 'domestic' },
  { from: 'enterprise', to: 'certified', validFrom: '2026-03-01', only: 'foreign' },
  { from: 'enterprise', to: 'land', validFrom: always, only: 'domestic' },
  { from: 'enterprise', to: 'land', validFrom: always, requires: ['certified'] },
  { from: 'certified', to: 'land', validFrom: always, requires: ['enterprise'] },
]
const filed = { stage: 'filed', reached: ['filed'], kind: 'foreign' }

describe('stages', () => {
  test('INV-2 since 1 March 2026 a foreign investor may set up the enterprise before the certificate, and still needs both', () => {
    expect(nextStages(moves, { ...filed, day: '2026-02-28' })).toEqual(['certified'])
    expect(nextStages(moves, { ...filed, day: '2026-03-01' })).toEqual(['certified', 'enterprise'])
    const early = { stage: 'enterprise', reached: ['filed', 'enterprise'], kind: 'foreign', day: '2026-03-05' }
    expect(nextStages(moves, early)).toEqual(['certified'])
    expect(nextStages(moves, { ...early, stage: 'certified', reached: ['filed', 'enterprise', 'certified'] })).toEqual(['land'])
    expect(nextStages(moves, { ...early, kind: 'domestic' })).toEqual(['land'])
  })

  test('INV-3 a stage further on is reached by leaving out named stages, one behind never', () => {
    expect(judgeMove(moves, { ...filed, day: '2025-01-01' }, 'land')).toEqual({
      move: 'skips',
      skipped: ['certified', 'enterprise'],
    })
    const built = { stage: 'land', reached: ['filed', 'certified', 'enterprise', 'land'], kind: 'foreign', day: '2025-01-01' }
    expect(judgeMove(moves, built, 'filed')).toEqual({ move: 'impossible', allowed: [] })
  })
})

const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -1, max: 2 })), {
  minLength: 1,
  maxLength: 40,
})

describe('censored durations', () => {
  test('INV-4 running and ended shares add up to one at every time', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const exits = competingExits({ durations: list.map(([d]) => d), causes: list.map(([, c]) => c), kinds: 3 })
        for (const [at, share] of exits.running.entries())
          expect(share + exits.incidence.reduce((sum, one) => sum + (one[at] ?? 0), 0)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('INV-5 without running cases the shares are plain shares, and causes together are the one-cause estimate', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 20 }), (list, time) => {
        const durations = list.map(([d]) => d)
        const ended = list.map(([, c]) => Math.max(0, c))
        const plain = competingExits({ durations, causes: ended, kinds: 3 })
        const within = list.filter(([d, c]) => d <= time && Math.max(0, c) === 1).length
        expect(incidenceAt(plain, 1, time)).toBeCloseTo(within / list.length, 12)
        const causes = list.map(([, c]) => c)
        const one = competingExits({ durations, causes: causes.map((c) => Math.min(0, c)), kinds: 1 })
        const three = competingExits({ durations, causes, kinds: 3 })
        for (const [at, share] of three.running.entries()) expect(share).toBeCloseTo(one.running[at] ?? Number.NaN, 12)
      }),
    )
  })

  test('INV-6 a median that fewer than half have reached is not a number', () => {
    expect(durationAt(competingExits({ durations: [1, 5, 5], causes: [0, -1, -1], kinds: 1 }), 0.5)).toBeNaN()
    expect(() => competingExits({ durations: [], causes: [], kinds: 1 })).toThrow('no-values')
    expect(() => competingExits({ durations: [1], causes: [1], kinds: 1 })).toThrow('out-of-range')
  })
})

describe('pipeline', () => {
  const spells = [
    { stage: 'contact', months: 0, to: 'filed' },
    { stage: 'contact', months: 1, to: 'filed' },
    { stage: 'contact', months: 1, to: 'lost' },
    { stage: 'contact', months: 2, to: '' },
    { stage: 'filed', months: 0, to: 'certified' },
    { stage: 'filed', months: 1, to: 'certified' },
  ]
  const odds = arrivalOdds({ spells, goal: 'certified', months: 60, leastAtRisk: 1 })

  test('INV-7 odds by hand: a quarter files in the first month, half of those are certified in the next', () => {
    const fresh = [...(oddsOfCase(odds, 'contact', 0) ?? [])]
    expect(fresh[0]).toBe(0)
    expect(fresh[1]).toBeCloseTo(0.25 * 0.5, 12)
    expect(fresh[2]).toBeCloseTo(0.25 * 0.5 + 0.75 * (1 / 3) * 0.5, 12)
    expect([...(oddsOfCase(odds, 'filed', 1) ?? [])].slice(0, 2)).toEqual([1, 0])
    expect(oddsOfCase(odds, 'unheard', 0)).toBeUndefined()
  })

  test('INV-8 few cases share one hazard; odds are never below zero and add up to one at most', () => {
    const stages = ['a', 'b', 'goal', 'lost', '']
    const spell = fc.record({
      stage: fc.constantFrom('a', 'b'),
      months: fc.integer({ min: 0, max: 12 }),
      to: fc.constantFrom(...stages),
    })
    fc.assert(
      fc.property(fc.array(spell, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 10 }), (list, leastAtRisk) => {
        const some = [...list, { stage: 'b', months: 1, to: 'goal' }]
        const found = arrivalOdds({ spells: some, goal: 'goal', months: 24, leastAtRisk })
        for (const ages of found.byStage.values())
          for (const months of ages) {
            expect(Math.min(...months)).toBeGreaterThanOrEqual(0)
            expect(months.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9)
          }
      }),
    )
    expect(() => arrivalOdds({ spells, goal: 'moon', months: 3, leastAtRisk: 1 })).toThrow('unknown-code')
  })

  test('INV-9 amounts are weighed case by case; a case without odds is counted as unknown', () => {
    const weighed = weightedPipeline(
      [
        { value: 10, stage: 'filed', age: 0 },
        { value: 5, stage: 'unheard', age: 0 },
      ],
      odds,
    )
    expect(weighed.expected.slice(0, 2)).toEqual([5, 5])
    expect(weighed).toMatchObject({ total: 10, totalSpread: 0, open: 15, unknown: 1 })
  })
})

const calendar = legalCalendar(['2025-01-01', '2025-01-28', '2025-01-29'])

/** Days used and last day in time of a clock, on a day. */
function clock(unit: ClockUnit, count: number, events: readonly ClockEvent[], day: string) {
  return legalClock({ limit: { unit, count }, by: 'agency', events }, day, calendar)
}

const start = (day: string): ClockEvent => ({ what: 'start', day })
const pause = (from: string, to = ''): readonly ClockEvent[] => [
  { what: 'pause', day: from, turn: 'investor', reason: 'map' },
  ...(to === '' ? [] : [{ what: 'resume', day: to } as const]),
]

describe('clocks', () => {
  test('INV-10 weekends and holidays are no working days', () => {
    expect(clock('working-days', 9, [start('2025-01-24')], '2025-01-31').used).toBe(3)
    expect(clock('calendar-days', 9, [start('2025-01-24')], '2025-01-31').used).toBe(7)
  })

  test('INV-10 working days of any stretch are those that counting one by one finds', () => {
    const off = ['2025-01-01', '2025-01-04', '2024-05-01', '1969-12-25']
    const days = fc.integer({ min: -4000, max: 30_000 })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), (from, length) => {
        let count = 0
        for (let day = from + 1; day <= from + length; day += 1) {
          const at = new Date(day * 86_400_000)
          if (at.getUTCDay() % 6 !== 0 && !off.includes(at.toISOString().slice(0, 10))) count += 1
        }
        const table = legalCalendar(off)
        expect(workingDaysTo(table, from + length) - workingDaysTo(table, from)).toBe(count)
      }),
    )
  })

  test('INV-11 the day of opening and paused days do not count', () => {
    const events = [start('2025-03-03'), ...pause('2025-03-05', '2025-03-10')]
    const used = (day: string) => clock('calendar-days', 9, events, day).used
    expect(['2025-03-02', '2025-03-03', '2025-03-08', '2025-03-12'].map(used)).toEqual([0, 0, 2, 4])
  })

  test('INV-12 the deadline is the first day on which the clock has run its limit; a pause that lasts leaves none', () => {
    const between = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 27 }))
    const text = (day: number) => `2025-${day > 28 ? '03' : '02'}-${String(day > 28 ? day - 28 : day).padStart(2, '0')}`
    fc.assert(
      fc.property(between, fc.integer({ min: 1, max: 60 }), fc.boolean(), ([from, length], limit, working) => {
        const unit = working ? 'working-days' : 'calendar-days'
        const events = [start('2025-02-03'), ...pause(text(from), text(from + length))]
        const { due } = clock(unit, limit, events, '2025-02-03')
        expect(clock(unit, limit, events, due)).toMatchObject({ used: limit, left: 0, overdue: 0 })
        const before = new Date(Date.parse(due) - 86_400_000).toISOString().slice(0, 10)
        expect(clock(unit, limit, events, before)).toMatchObject({ used: limit - 1, left: 1 })
      }),
    )
    expect(clock('calendar-days', 3, [start('2025-02-03'), ...pause('2025-02-05')], '2025-03-01').due).toBe('')
    expect(clock('calendar-days', 3, [start('2025-02-03'), ...pause('2025-02-07')], '2025-03-01')).toMatchObject({
      due: '2025-02-06',
      overdue: 1,
    })
  })

  test('INV-13 running cases are counted for as long as they run', () => {
    const finished = [5, 6, 7].map((days) => ({ days, limit: 15, finished: true }))
    const running = [30, 30, 30, 30].map((days) => ({ days, limit: 15, finished: false }))
    expect(serviceRecord(finished)).toMatchObject({ median: 6, onTime: 1, overdue: 0 })
    const all = serviceRecord([...finished, ...running])
    expect(all.median).toBeNaN()
    expect(all).toMatchObject({ overdue: 4, onTimeLow: 3 / 7, onTimeHigh: 3 / 7 })
    expect(all.onTime).toBeCloseTo(3 / 7, 12)
  })

  test('INV-14 limits may differ; while no case has come to its limit the share is not known, its bounds are', () => {
    const early = serviceRecord([
      { days: 2, limit: 15, finished: true },
      { days: 3, limit: 30, finished: false },
    ])
    expect(early.onTime).toBeNaN()
    expect(early).toMatchObject({ onTimeLow: 0.5, onTimeHigh: 1 })
    const mixed = serviceRecord([
      { days: 20, limit: 30, finished: true },
      { days: 20, limit: 15, finished: true },
    ])
    expect(mixed.onTime).toBe(0.5)
  })
})

describe('capital', () => {
  const flows = fc.array(fc.tuple(fc.constantFrom(...capitalFlows), fc.integer({ min: -50, max: 100 })), { maxLength: 30 })
  const run = (list: readonly (readonly [(typeof capitalFlows)[number], number])[]) =>
    list.reduce((capital, [flow, amount]) => {
      const after = enterCapital(capital, flow, amount)
      return typeof after === 'string' ? capital : after
    }, noCapital())

  test('INV-15 sums of projects have the registered capital of their parts', () => {
    fc.assert(
      fc.property(fc.array(flows, { maxLength: 5 }), (lists) => {
        const each = lists.map(run)
        const registered = each.reduce((sum, one) => sum + registeredCapital(one), 0)
        expect(registeredCapital(sumCapital(each))).toBe(registered)
      }),
    )
  })

  test('INV-16 whatever is tried, nothing commissioned is above what is disbursed, and that not above what is registered', () => {
    fc.assert(
      fc.property(flows, (list) => {
        const capital = run(list)
        expect(capital.commissioned).toBeGreaterThanOrEqual(0)
        expect(capital.disbursed).toBeGreaterThanOrEqual(capital.commissioned)
        expect(registeredCapital(capital)).toBeGreaterThanOrEqual(capital.disbursed)
      }),
    )
    const fresh = { ...noCapital(), new: 10, disbursed: 6 }
    expect(enterCapital(fresh, 'new', 1)).toBe('newTwice')
    expect(enterCapital(fresh, 'disbursed', 5)).toBe('aboveRegistered')
    expect(enterCapital(fresh, 'withdrawn', 5)).toBe('belowDisbursed')
    expect(enterCapital(fresh, 'commissioned', 7)).toBe('aboveDisbursed')
    expect(enterCapital(fresh, 'adjusted', 0)).toBe('notPositive')
    expect(enterCapital(noCapital(), 'adjusted', 1)).toBe('beforeNew')
    expect(enterCapital(noCapital(), 'share-purchase', 1)).toMatchObject({ 'share-purchase': 1 })
  })
})
