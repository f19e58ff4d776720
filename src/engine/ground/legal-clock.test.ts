import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ClockEvent,
  type ClockLimit,
  dayFromText,
  dayText,
  legalCalendar,
  legalClock,
  ruleTableFaults,
  workingDaysTo,
} from '../index.ts'

const holidays = ['2025-04-30', '2025-05-01', '2025-05-03']
const calendar = legalCalendar(holidays)
const day = (text: string): number => dayFromText('day', text)
const start = (text: string): ClockEvent => ({ what: 'start', day: text })
const stop = (text: string): ClockEvent => ({ what: 'stop', day: text })
const pause = (from: string, to = '', turn = 'investor', reason = 'map'): readonly ClockEvent[] => [
  { what: 'pause', day: from, turn, reason },
  ...(to === '' ? [] : [{ what: 'resume', day: to } as const]),
]
const ten: ClockLimit = { count: 10, unit: 'working-days' }
const on = (text: string, events: readonly ClockEvent[], limit = ten) =>
  legalClock({ limit, by: 'agency', events }, text, calendar)

describe('legal clock', () => {
  test('LAN-70 days used, left, beyond and the last in time are those that counting day by day finds', () => {
    const first = day('2025-04-20')
    const stretch = fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 4 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 90 }),
        (pauses, count, working, length) => {
          const limit: ClockLimit = { count, unit: working ? 'working-days' : 'calendar-days' }
          const events = pauses.flatMap(([from, days]) => pause(dayText(first + from), dayText(first + from + days)))
          const asked = dayText(first + length)
          const found = on(asked, [...events, start(dayText(first))], limit)
          const counts = (at: number): boolean => {
            if (pauses.some(([from, days]) => at > first + from && at <= first + from + days)) return false
            return !working || workingDaysTo(calendar, at) > workingDaysTo(calendar, at - 1)
          }
          const counting = Array.from({ length: 400 }, (_, at) => first + 1 + at).filter(counts)
          const used = counting.filter((at) => at <= first + length).length
          const due = dayText(counting[count - 1] ?? Number.NaN)
          expect(found).toMatchObject({ used, due, left: Math.max(0, count - used), overdue: Math.max(0, used - count) })
        },
      ),
    )
  })

  test('LAN-71 while it is paused it is the turn of whom the pause names; pauses over each other end with the last', () => {
    const events = [
      start('2025-03-03'),
      ...pause('2025-03-05', '2025-03-12'),
      ...pause('2025-03-10', '2025-03-14', 'ministry', 'law'),
    ]
    const turns = ['2025-03-02', '2025-03-04', '2025-03-06', '2025-03-11', '2025-03-13', '2025-03-14'].map((text) => {
      const { state, turn, reason } = on(text, events)
      return [state, turn, reason]
    })
    expect(turns).toEqual([
      ['waiting', '', ''],
      ['running', 'agency', ''],
      ['paused', 'investor', 'map'],
      ['paused', 'ministry', 'law'],
      ['paused', 'ministry', 'law'],
      ['running', 'agency', ''],
    ])
    expect(on('2025-03-18', events)).toMatchObject({ used: 4, due: '2025-03-26' })
    expect(on('2025-03-18', [...events, ...pause('2025-03-17')])).toMatchObject({ used: 3, left: 7, due: '', state: 'paused' })
  })

  test('LAN-72 months end on the same day of the month or on its last, later by the days paused', () => {
    const year: ClockLimit = { count: 12, unit: 'months' }
    expect(on('2025-02-28', [start('2024-02-29')], year)).toMatchObject({ due: '2025-02-28', left: 0, overdue: 0 })
    expect(on('2025-03-02', [start('2024-02-29')], year)).toMatchObject({ overdue: 2 })
    const held = [start('2024-02-29'), ...pause('2024-05-01', '2024-05-11')]
    expect(on('2025-02-28', held, year)).toMatchObject({ due: '2025-03-10', left: 10 })
  })

  test('LAN-73 a clock stands still once it is stopped, begins anew with a later start, and has not run before its first', () => {
    const events = [start('2025-03-03'), stop('2025-03-10')]
    expect(on('2026-01-01', events)).toMatchObject({ state: 'stopped', used: 5, overdue: 0, turn: '', due: '2025-03-17' })
    expect(on('2025-03-20', [start('2025-03-03'), start('2025-03-17')])).toMatchObject({ used: 3, due: '2025-03-31' })
    expect(on('2025-03-20', [])).toEqual({ state: 'waiting', used: 0, left: 10, overdue: 0, due: '', turn: '', reason: '' })
    expect(() => on('2025-03-20', events, { ...ten, count: 0 })).toThrow('out-of-range')
  })

  test('LAN-74 a table that must hold for ever is checked from its first day and without end', () => {
    const half = { validFrom: '2025-01-01', validTo: '2025-06-30' }
    expect(ruleTableFaults([half])).toEqual([])
    expect(ruleTableFaults([half], '2024-12-01')).toEqual([
      { fault: 'gap', from: '2024-12-01', until: '2024-12-31' },
      { fault: 'gap', from: '2025-07-01', until: '' },
    ])
    expect(ruleTableFaults([], '2024-12-01')).toEqual([{ fault: 'gap', from: '2024-12-01', until: '' }])
    expect(ruleTableFaults([half, { validFrom: '2025-06-01' }])).toEqual([
      { fault: 'overlap', from: '2025-06-01', until: '2025-06-30' },
    ])
  })
})
