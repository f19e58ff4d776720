import { expect, test } from 'vitest'
import type { Actor, NewEntry } from '../../contract/daybook.ts'
import { emptyStates, ledgers } from './index.ts'
import type { Refusal } from './ledger.ts'

const day = '2025-02-01'
const planner: Actor = { id: 'plan', name: 'Plan', role: 'planner', organisation: 'zone-authority' }
const developer = (organisation: string): Actor => ({ id: organisation, name: organisation, role: 'developer', organisation })

function book() {
  const states = emptyStates()
  const post = (kind: string, about: string, body: NewEntry['body'], by: Actor = planner, document = ''): Refusal | undefined => {
    const evidence = document === '' ? {} : { evidence: { document } }
    const entry = {
      ledger: 'commitments',
      kind,
      about,
      body,
      day,
      known: day,
      by: by.id,
      number: 1,
      recordedAt: '',
      origin: '',
      digest: '',
      ...evidence,
    } as never
    const { commitments } = ledgers
    const refusal =
      commitments.refuseActor?.(entry, states.commitments, by, states) ?? commitments.post(entry, states.commitments, states)
    for (const table of Object.values(states.commitments)) table.keep()
    return refusal
  }
  return { states, post, shared: () => states.commitments.allocations.get('a') }
}

const flat = (amount: number) => new Array(12).fill(amount)
const rows = [
  { developer: 'north', amounts: flat(5) },
  { developer: 'south', amounts: flat(2) },
]
const proposal = {
  title: 'Targets',
  year: 2025,
  scope: 'province',
  unit: 'usd-million',
  step: 1,
  total: 90,
  target: '',
  rows,
  uncovered: 6,
}

test('PLN-130 amounts and what is uncovered add up to the total exactly, in whole steps, each developer once', () => {
  const { post } = book()
  expect(post('propose', 'a', { ...proposal, total: 91 })).toEqual({
    reason: 'allocation-sum',
    facts: { sum: 84, uncovered: 6, total: 91 },
  })
  expect(post('propose', 'a', { ...proposal, rows: [{ developer: 'north', amounts: flat(0.5) }] })).toMatchObject({
    reason: 'allocation-step',
    facts: { month: 1, amount: 0.5 },
  })
  expect(post('propose', 'a', { ...proposal, rows: [...rows, rows[0]] })?.reason).toBe('allocation-twice')
  expect(post('propose', 'a', proposal)).toBeUndefined()
  expect(post('propose', 'a', proposal)?.reason).toBe('allocation-known')
  const tenths = { ...proposal, step: 0.1, total: 3.6, uncovered: 0, rows: [{ developer: 'north', amounts: flat(0.3) }] }
  expect(post('propose', 'b', tenths)).toBeUndefined()
})

test('PLN-132 a developer signs and counters for itself only; assigned once all have signed', () => {
  const { post, shared } = book()
  post('propose', 'a', proposal)
  expect(post('agree', 'a', { developer: 'south' }, developer('north'))?.reason).toBe('allocation-not-yours')
  expect(post('agree', 'a', { developer: 'west' }, developer('west'))?.reason).toBe('allocation-no-developer')
  post('agree', 'a', { developer: 'north' }, developer('north'))
  expect(post('assign', 'a', {})).toEqual({ reason: 'allocation-unsigned', facts: { developers: 'south' } })
  post('counter', 'a', { developer: 'south', amounts: flat(1), reason: 'no power' }, developer('south'))
  expect(shared()?.targets[1]?.counter).toMatchObject({ reason: 'no power', by: 'south' })
  post('decline-counter', 'a', { developer: 'south', reason: 'power comes in May' })
  expect(shared()?.targets[1]).toMatchObject({ counter: undefined, answer: 'power comes in May' })
  post('agree', 'a', { developer: 'south' }, developer('south'))
  expect(post('assign', 'a', {})).toBeUndefined()
  expect(shared()?.targets.map(({ stage }) => stage)).toEqual(['assigned', 'assigned'])
  expect(post('assign', 'a', {})?.reason).toBe('allocation-assigned-already')
})

test('PLN-133 a revision keeps the sum exact, voids only the signatures of what changes, and keeps what was before', () => {
  const made = book()
  const { post, shared } = made
  post('propose', 'a', proposal)
  for (const one of ['north', 'south']) post('agree', 'a', { developer: one }, developer(one))
  post('assign', 'a', {})
  const less = { developer: 'south', amounts: [...flat(2).slice(0, 11), 0] }
  expect(post('revise', 'a', { rows: [less], uncovered: 6, reason: 'r' })?.reason).toBe('allocation-sum')
  expect(shared()?.targets[1]?.amounts).toEqual(flat(2))
  expect(post('revise', 'a', { rows: [less], uncovered: 8, reason: 'r' })).toBeUndefined()
  expect(shared()?.targets).toMatchObject([
    { stage: 'assigned', signed: { by: 'north' } },
    { stage: 'revised', signed: undefined, before: flat(2) },
  ])
  expect(shared()?.assigned).toBeUndefined()
  expect(ledgers.commitments.audit?.(made.states.commitments, made.states)).toEqual([])
})

test('PLN-134 an authority keeps its own promise with evidence; a day that moves keeps the first', () => {
  const { post, states } = book()
  post('propose', 'a', proposal)
  const promise = { allocation: 'a', developer: 'north', what: 'land', text: '10 ha', due: '2025-06-30', owner: 'district' }
  expect(post('promise', 'p', { ...promise, allocation: 'x' })?.reason).toBe('allocation-unknown')
  expect(post('promise', 'p', { ...promise, developer: 'west' })?.reason).toBe('allocation-no-developer')
  expect(post('promise', 'p', promise)).toBeUndefined()
  post('move-promise', 'p', { due: '2025-07-31', reason: 'households' })
  expect(states.commitments.promises.get('p')).toMatchObject({ firstDue: '2025-06-30', due: '2025-07-31' })
  expect(post('keep-promise', 'p', { text: 'done' })).toMatchObject({ reason: 'promise-not-yours' })
  const officer: Actor = { ...planner, organisation: 'district' }
  expect(post('keep-promise', 'p', { text: 'done' }, officer)?.reason).toBe('promise-no-evidence')
  expect(post('keep-promise', 'p', { text: 'done' }, officer, 'minutes')).toBeUndefined()
  expect(post('move-promise', 'p', { due: '2025-08-31', reason: 'x' })?.reason).toBe('promise-kept-already')
})

test('PLN-133 signings are stated for the months known, no more and no fewer', () => {
  const { post, states } = book()
  const one = {
    developer: 'north',
    name: 'North',
    land: flat(1),
    capitalPerHectare: 5,
    pipeline: [],
    conversion: 0.5,
    signed: [1],
  }
  const inputs = { year: 2025, unit: 'usd-million', step: 1, season: flat(1), monthsKnown: 2, developers: [one] }
  expect(post('state-inputs', 'i', inputs)).toEqual({
    reason: 'inputs-months',
    facts: { developer: 'north', found: 1, known: 2 },
  })
  expect(post('state-inputs', 'i', { ...inputs, monthsKnown: 1 })).toBeUndefined()
  expect(states.commitments.inputs.get('2025')?.by).toBe('plan')
})
