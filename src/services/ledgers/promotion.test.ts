import { expect, test } from 'vitest'
import { bookWithRules, dollars } from '../../../test/support/deal-rules.ts'
import type { Actor } from '../../contract/daybook.ts'

type Body = Readonly<Record<string, unknown>>
let book = bookWithRules()
const enter = (kind: string, about: string, day: string, body: Body, actor?: Actor) =>
  book.enter('investment', { kind, about, day, body }, actor)
const reason = (...given: Parameters<typeof enter>) => enter(...given)?.reason
const lead = (id: string) => book.states.investment.leads.get(id)

test('INV-60 a lead is judged while it is open, the later judgement takes the place of the earlier, and a developer judges its own leads', () => {
  book = bookWithRules()
  const kim: Actor = { id: 'kim', name: 'Kim', role: 'developer', organisation: 'amber-parks' }
  expect(reason('register-lead', 'l1', '2025-01-10', { name: 'Kiso', channel: 'direct' })).toBeUndefined()
  expect(reason('qualify-lead', 'l2', '2025-01-11', { fit: 'weak', reason: 'x' })).toBe('deal-thing-unknown')
  expect(reason('qualify-lead', 'l1', '2025-01-09', { fit: 'weak', reason: 'x' })).toBe('deal-day-before')
  expect(reason('qualify-lead', 'l1', '2025-01-11', { fit: 'sure', reason: 'x' })).toBe('wrong-body')
  expect(reason('qualify-lead', 'l1', '2025-01-11', { fit: 'weak', reason: 'x', investor: 'nobody' })).toBe('deal-thing-unknown')
  expect(reason('qualify-lead', 'l1', '2025-01-12', { fit: 'weak', reason: 'no land' })).toBeUndefined()
  expect(reason('qualify-lead', 'l1', '2025-01-11', { fit: 'weak', reason: 'x' })).toBe('deal-day-before')
  expect(reason('qualify-lead', 'l1', '2025-01-20', { fit: 'strong', reason: 'land', investor: 'kiso' })).toBeUndefined()
  expect(lead('l1')?.judged).toMatchObject({ fit: 'strong', investor: 'kiso' })
  expect(reason('qualify-lead', 'l1', '2025-01-21', { fit: 'weak', reason: 'x' }, kim)).toBe('deal-not-yours')
  expect(reason('drop-lead', 'l1', '2025-01-22', { reason: 'silent' })).toBeUndefined()
  expect(reason('qualify-lead', 'l1', '2025-01-23', { fit: 'weak', reason: 'x' })).toBe('deal-lead-used')
})

test('INV-61 a working session is with a developer or an investor; each of its tasks has who and when, and is finished once', () => {
  book = bookWithRules()
  const open = { title: 'd1', investor: 'kiso', inZone: true, expected: dollars(50) }
  expect(reason('open-deal', 'd1', '2025-01-02', open)).toBeUndefined()
  const task = (what: string) => ({ what, who: 'Ms Hoa', due: '2025-03-01' })
  const held = { deals: ['d1'], minutes: 'power', tasks: [task('grid'), task('water')] }
  expect(reason('hold-session', 's1', '2025-02-01', held)).toBe('session-with-nobody')
  expect(reason('hold-session', 's1', '2025-02-01', { ...held, investor: 'nobody' })).toBe('deal-thing-unknown')
  expect(reason('hold-session', 's1', '2025-02-01', { ...held, investor: 'kiso', next: task('first') })).toBeUndefined()
  expect(book.states.investment.deals.get('d1')?.sessions).toEqual(['s1'])
  const tasks = () => book.states.investment.sessions.get('s1')?.tasks ?? []
  expect(tasks().map(({ what }) => what)).toEqual(['first', 'grid', 'water'])
  expect(reason('finish-task', 's1', '2025-02-20', { task: 4, outcome: 'x' })).toBe('session-task')
  expect(reason('finish-task', 's1', '2025-01-20', { task: 2, outcome: 'x' })).toBe('deal-day-before')
  expect(reason('finish-task', 's1', '2025-02-20', { task: 2, outcome: 'line promised' })).toBeUndefined()
  expect(enter('finish-task', 's1', '2025-02-21', { task: 2, outcome: 'x' })).toEqual({
    reason: 'session-task',
    facts: { session: 's1', task: 2, fault: 'finished' },
  })
  expect(tasks().map(({ done }) => done?.outcome)).toEqual([undefined, 'line promised', undefined])
})
