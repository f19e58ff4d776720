import { expect, test } from 'vitest'
import type { Actor, NewEntry } from '../../contract/daybook.ts'
import { emptyStates, ledgers } from './index.ts'
import type { Refusal } from './ledger.ts'

const day = '2025-08-01'
const leader: Actor = { id: 'lead', name: 'Lead', role: 'leader', organisation: 'council' }
const officer: Actor = { id: 'lan', name: 'Lan', role: 'officer', organisation: 'department-finance' }

/** A ledger to which entries are posted as the daybook does it, without the checks of their bodies. */
function book() {
  const states = emptyStates()
  let number = 0
  const post = (kind: string, about: string, body: NewEntry['body'], by: Actor = leader, document = ''): Refusal | undefined => {
    number += 1
    const evidence = document === '' ? {} : { evidence: { document } }
    const entry = {
      ledger: 'directives',
      kind,
      about,
      body,
      day,
      known: day,
      by: by.id,
      number,
      recordedAt: '',
      origin: '',
      digest: '',
      ...evidence,
    } as never
    const refusal =
      ledgers.directives.refuseActor?.(entry, states.directives, by, states) ??
      ledgers.directives.post(entry, states.directives, states)
    for (const table of Object.values(states.directives)) table.keep()
    return refusal
  }
  return {
    states,
    post,
    task: (id: string) => states.directives.tasks.get(id),
    plan: (id: string) => states.directives.catchUps.get(id),
  }
}

const directive = { title: 'Raise the target', form: 'resolution', issuer: 'council', act: '12', text: 'All make up.' }
const assigned = { directive: 'raise', text: 'Spend', owner: 'department-finance', due: '2025-09-30' }

function withTask() {
  const made = book()
  made.post('issue', 'raise', directive)
  made.post('assign', 'spend', assigned)
  return made
}

test('PLN-111 a task belongs to a known directive, is due after it, and is answered by its owner only', () => {
  const { post, task } = withTask()
  expect(post('assign', 'other', { ...assigned, directive: 'none' })?.reason).toBe('directive-unknown')
  expect(post('assign', 'other', { ...assigned, due: '2025-07-01' })?.reason).toBe('task-due-before')
  expect(post('assign', 'spend', assigned)?.reason).toBe('task-known')
  const stranger = { ...officer, organisation: 'department-health' }
  expect(post('answer', 'spend', { text: 'soon' }, stranger)).toEqual({
    reason: 'task-not-yours',
    facts: { owner: 'department-finance', organisation: 'department-health' },
  })
  expect(post('answer', 'spend', { text: 'soon' }, officer)).toBeUndefined()
  expect(task('spend')?.answers).toEqual([{ by: 'lan', day, text: 'soon' }])
})

test('PLN-112 nothing is done without evidence and confirmation; what is sent back is open again; what is closed stays closed', () => {
  const { post, task } = withTask()
  expect(post('report-done', 'spend', { text: 'done' }, officer)?.reason).toBe('task-no-evidence')
  expect(post('confirm-done', 'spend', {})?.reason).toBe('task-not-reported')
  expect(post('report-done', 'spend', { text: 'done' }, officer, 'report 5')).toBeUndefined()
  expect(task('spend')).toMatchObject({ state: 'reported', evidence: [{ document: 'report 5' }] })
  post('send-back', 'spend', { reason: 'half of it' })
  expect(task('spend')).toMatchObject({ state: 'open', closed: '' })
  post('report-done', 'spend', { text: 'done' }, officer, 'report 6')
  expect(post('confirm-done', 'spend', {})).toBeUndefined()
  expect(post('answer', 'spend', { text: 'more' }, officer)).toMatchObject({ reason: 'task-closed', facts: { state: 'done' } })
})

test('PLN-113 an extension is asked for, granted to a later day, and the first day is kept; silence goes up', () => {
  const { post, task } = withTask()
  expect(post('extend', 'spend', { until: '2025-10-31' })?.reason).toBe('task-no-request')
  expect(post('ask-extension', 'spend', { until: '2025-09-01', reason: 'rain' }, officer)?.reason).toBe('task-not-later')
  post('ask-extension', 'spend', { until: '2025-10-31', reason: 'rain' }, officer)
  expect(post('extend', 'spend', { until: '2025-10-15' })).toBeUndefined()
  expect(task('spend')).toMatchObject({ firstDue: '2025-09-30', due: '2025-10-15', extensions: 1, request: undefined })
  post('escalate', 'spend', { to: 'chair', reason: 'late' })
  expect(task('spend')?.escalations).toEqual([{ by: 'lead', day, text: 'late', to: 'chair' }])
})

const row = (activity: string, planned: number) => ({ activity, period: '2025-10', base: 8, expected: 8.5, planned })
const plan = {
  title: 'Catch up',
  year: 2025,
  yardstick: 't',
  growth: 0.14,
  level: 20,
  rows: [row('services', 11), row('manufacturing', 9)],
  owners: [
    { activity: 'services', owner: 'department-finance' },
    { activity: 'manufacturing', owner: 'council' },
  ],
}

test('PLN-121 a plan that does not reach its level, or has a row that nobody owns, is refused', () => {
  const { post } = book()
  expect(post('propose-catch-up', 'p', { ...plan, level: 21 })).toMatchObject({ reason: 'catch-up-short', facts: { short: 1 } })
  expect(post('propose-catch-up', 'p', { ...plan, owners: plan.owners.slice(1) })?.reason).toBe('catch-up-no-owner')
  expect(post('propose-catch-up', 'p', { ...plan, rows: [...plan.rows, row('services', 1)] })?.reason).toBe('catch-up-row-twice')
  expect(post('propose-catch-up', 'p', plan)).toBeUndefined()
})

test('PLN-122 every owner signs for itself; a row that changes is signed anew; only then is it the plan', () => {
  const made = book()
  const { post } = made
  post('propose-catch-up', 'p', plan)
  expect(post('sign', 'p', { activity: 'services' }, officer)?.reason).toBe('catch-up-state')
  post('send', 'p', {})
  expect(post('sign', 'p', { activity: 'manufacturing' }, officer)).toMatchObject({ reason: 'catch-up-not-yours' })
  post('sign', 'p', { activity: 'services' }, officer)
  post('sign', 'p', { activity: 'manufacturing' })
  post('edit-row', 'p', { activity: 'services', period: '2025-10', planned: 10, reason: 'too much' })
  expect(made.plan('p')?.signatures.has('services')).toBe(false)
  expect(post('adopt', 'p', {})).toMatchObject({
    reason: 'catch-up-unsigned',
    facts: { owners: 'department-finance (services)' },
  })
  post('sign', 'p', { activity: 'services' }, officer)
  expect(post('adopt', 'p', {})).toMatchObject({ reason: 'catch-up-short', facts: { short: 1 } })
  post('edit-row', 'p', { activity: 'manufacturing', period: '2025-10', planned: 10, reason: 'can do' })
  post('decline', 'p', { activity: 'services', reason: 'no' }, officer)
  expect(made.plan('p')?.refusals.get('services')).toMatchObject({ text: 'no' })
  post('sign', 'p', { activity: 'services' }, officer)
  post('sign', 'p', { activity: 'manufacturing' })
  expect(post('adopt', 'p', {})).toBeUndefined()
  expect(made.plan('p')).toMatchObject({ state: 'adopted', adopted: day })
  expect(ledgers.directives.audit?.(made.states.directives, made.states)).toEqual([])
})

test('PLN-111 a task may be worth a row of a catch-up plan that is there', () => {
  const { post } = withTask()
  const worth = { catchUp: 'p', activity: 'services' }
  expect(post('assign', 'other', { ...assigned, worth })?.reason).toBe('task-worth-unknown')
  post('propose-catch-up', 'p', plan)
  expect(post('assign', 'other', { ...assigned, worth })).toBeUndefined()
})
