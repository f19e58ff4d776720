import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../test/support/consistent-figures.ts'
import {
  criticalChain,
  type DatedThing,
  dayFromText,
  daysLater,
  dayText,
  dependenceCircle,
  dependenceDates,
  dependenceGraph,
  disbursementGap,
  firstDayOf,
  milestoneSlippage,
  monthOfDay,
  monthWithPart,
  paceNeeded,
  plantYear,
} from '../index.ts'

const day = (text: string): number => dayFromText('day', text)
const thing = (id: string, own: number, after: DatedThing['after'] = [], done = false): DatedThing => ({
  id,
  day: own,
  done,
  after,
})

/** Random things without a circle: each waits for some that came before it. */
function randomThings(uniform: () => number, count: number): readonly DatedThing[] {
  return Array.from({ length: count }, (_, at) => {
    const after = Array.from({ length: at }, (_unused, before) => before)
      .filter(() => uniform() < 0.2)
      .map((before) => ({ id: `t${before}`, lag: Math.floor(uniform() * 30) }))
    const own = uniform() < 0.1 ? Number.NaN : 1_000 + Math.floor(uniform() * 400)
    return thing(`t${at}`, own, after, uniform() < 0.1 && !Number.isNaN(own))
  }).sort(() => uniform() - 0.5)
}

describe('key projects', () => {
  test('GRO-51 slippage is against the frozen baseline, and what is past its forecast slips on each day', () => {
    const late = { baseline: day('2025-03-01'), forecast: day('2025-05-01'), actual: Number.NaN }
    expect(milestoneSlippage({ ...late, today: day('2025-04-01') })).toEqual({ days: 61, state: 'ahead' })
    expect(milestoneSlippage({ ...late, today: day('2025-05-11') })).toEqual({ days: 71, state: 'overdue' })
    expect(milestoneSlippage({ ...late, actual: day('2025-02-27'), today: day('2025-05-11') })).toEqual({
      days: -2,
      state: 'reached',
    })
  })

  test('GRO-52 a circle is found and named, and has no date', () => {
    const after = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['d', ['a']],
      ['c', []],
    ])
    expect(dependenceCircle((id) => after.get(id) ?? [], 'a')).toEqual(['a', 'b', 'd', 'a'])
    expect(dependenceCircle((id) => after.get(id) ?? [], 'c')).toBeUndefined()
    const round = [thing('a', 1, [{ id: 'b', lag: 0 }]), thing('b', 1, [{ id: 'a', lag: 0 }])]
    expect(() => dependenceGraph(round)).toThrow('a > b > a')
    expect(() => dependenceGraph([thing('a', 1), thing('a', 2)])).toThrow('repeated-code')
    expect(() => dependenceGraph([thing('a', 1, [{ id: 'z', lag: 0 }])])).toThrow('unknown-code')
  })

  test('GRO-53 nothing happens before what it waits for, nor, undone, before today; without a date it is named', () => {
    const uniform = seededRandom(7)
    for (let round = 0; round < 200; round += 1) {
      const today = 1_100 + Math.floor(uniform() * 200)
      const things = randomThings(uniform, 25)
      const dates = dependenceDates(dependenceGraph(things), today)
      for (const { id, after, done, day: own } of things) {
        const date = dates.get(id)
        if (done) expect(date).toEqual({ day: own, because: id, undated: [] })
        else {
          for (const before of after) {
            const known = dates.get(before.id)?.day ?? Number.NaN
            if (Number.isNaN(known)) expect(date?.undated).toContain(before.id)
            else expect(date?.day).toBeGreaterThanOrEqual(known + before.lag)
          }
          if (date && !Number.isNaN(own)) expect(date.day).toBeGreaterThanOrEqual(Math.max(own, today))
        }
      }
    }
  })

  test('GRO-54 the critical chain alone makes the date', () => {
    const uniform = seededRandom(11)
    for (let round = 0; round < 100; round += 1) {
      const things = randomThings(uniform, 20)
      const dates = dependenceDates(dependenceGraph(things), 0)
      for (const { id } of things) {
        const chain = criticalChain(dates, id)
        const only = things
          .filter((one) => chain.includes(one.id))
          .map((one) => ({ ...one, after: one.after.filter((before) => chain.includes(before.id)) }))
        expect(dependenceDates(dependenceGraph(only), 0).get(id)?.day).toBe(dates.get(id)?.day)
      }
    }
  })

  test('GRO-55 a delay moves what follows exactly as dating everything anew would', () => {
    const uniform = seededRandom(13)
    for (let round = 0; round < 100; round += 1) {
      const things = randomThings(uniform, 20).filter(({ day: own }) => !Number.isNaN(own))
      const kept = new Set(things.map(({ id }) => id))
      const whole = things.map((one) => ({ ...one, after: one.after.filter(({ id }) => kept.has(id)) }))
      const graph = dependenceGraph(whole)
      const dates = dependenceDates(graph, 1_150)
      const open = whole.find(({ done }) => !done)
      if (!open) continue
      const later = daysLater(graph, dates, { id: open.id, days: 61 })
      const moved = whole.map((one) =>
        one.id === open.id ? { ...one, after: [], day: (dates.get(one.id)?.day ?? 0) + 61 } : one,
      )
      const anew = dependenceDates(dependenceGraph(moved), 1_150)
      for (const { id } of whole) expect(later.get(id) ?? 0).toBe((anew.get(id)?.day ?? 0) - (dates.get(id)?.day ?? 0))
    }
  })

  test('GRO-55 what waits for something that nobody has dated moves by the whole delay', () => {
    const graph = dependenceGraph([
      thing('ministry', Number.NaN),
      thing('equipment', 1_400, [{ id: 'ministry', lag: 0 }]),
      thing('start', 1_500, [{ id: 'equipment', lag: 60 }]),
    ])
    const later = daysLater(graph, dependenceDates(graph, 1_000), { id: 'ministry', days: 61 })
    expect([later.get('equipment'), later.get('start')]).toEqual([61, 21])
  })

  test('GRO-56 disbursement is a ratio of sums up to the month', () => {
    const plan = [
      { month: 24300, amount: 10 },
      { month: 24301, amount: 90 },
    ]
    const payments = [
      { month: 24300, amount: 10 },
      { month: 24301, amount: 45 },
      { month: 24302, amount: 500 },
    ]
    expect(disbursementGap({ plan, payments, upTo: 24301 })).toEqual({ planned: 100, paid: 55, gap: -45, share: 0.55 })
    expect(disbursementGap({ plan, payments, upTo: 24299 }).share).toBeNaN()
    expect(() => disbursementGap({ plan: [{ month: 1, amount: -1 }], payments, upTo: 1 })).toThrow('out-of-range')
  })

  test('GRO-57 output follows capacity, start and ramp; half a month of production makes half a month of output', () => {
    const plant = { spread: 0, ramp: 1, capacityPerYear: 1_200, valueAddedPerUnit: 3, year: 2025 }
    expect(plantYear({ ...plant, start: 12 * 2025 }).output).toBeCloseTo(1_200, 9)
    expect(plantYear({ ...plant, start: 12 * 2025 + 10.5 })).toEqual({ output: 150, valueAdded: 450 })
    expect(plantYear({ ...plant, start: 12 * 2026 }).output).toBe(0)
    expect(monthWithPart(day('2025-04-16'))).toBe(12 * 2025 + 3.5)
  })

  test('GRO-63 days and texts go forth and back, also over leap days, and 30 February is refused', () => {
    for (const one of ['1969-12-31', '2000-02-29', '2024-12-31', '2025-03-01']) expect(dayText(day(one))).toBe(one)
    expect(monthOfDay(firstDayOf(12 * 2024 + 2) - 1)).toBe(12 * 2024 + 1)
    expect(() => day('2025-02-30')).toThrow('not-a-day')
  })

  test('GRO-58 the car plant needs 4,750 cars a month for the plan of its year', () => {
    expect(paceNeeded({ planned: 20_000, made: 1_000, monthsLeft: 4 })).toBe(4_750)
    expect(paceNeeded({ planned: 100, made: 120, monthsLeft: 4 })).toBe(0)
  })
})
