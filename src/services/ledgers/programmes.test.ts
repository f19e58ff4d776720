import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LedgerBook } from '../../../test/support/ledger-book.ts'
import { programmeLedger, spentOn } from './programmes.ts'

type Body = Readonly<Record<string, unknown>>
let book = new LedgerBook()
const document = { document: 'report 5' }
const enter = (kind: string, about: string, day: string, body: Body = {}, evidence: object | undefined = document) =>
  book.enter('programmes', { kind, about, day, body, ...(evidence === undefined ? {} : { evidence }) })
const dong = (amount: number) => ({ amount, currency: 'VND' })
const fair = {
  title: 'Fair in Osaka',
  class: 'fair',
  place: 'Osaka',
  country: 'JP',
  owner: 'promotion-centre',
  budget: dong(900),
  from: '2025-04-10',
  to: '2025-04-12',
  serves: { products: ['tv'] },
  goals: { leads: 10 },
}
const plan = (about: string, fields: Body = {}) => enter('plan-programme', about, '2025-01-05', { ...fair, ...fields })
const programme = (id: string) => book.states.programmes.programmes.get(id)

test('INV-34 a programme serves a product, a park or a deal, and has a goal, a budget and days', () => {
  book = new LedgerBook()
  expect(plan('p', { serves: {} })?.reason).toBe('programme-serves-nothing')
  expect(plan('p', { serves: { deals: ['nowhere'] } })?.reason).toBe('deal-thing-unknown')
  expect(plan('p', { goals: {} })?.reason).toBe('programme-no-goal')
  expect(plan('p', { goals: { leads: 0 } })?.reason).toBe('programme-no-goal')
  expect(plan('p', { to: '2025-04-09' })?.reason).toBe('programme-days')
  expect(plan('p', { budget: dong(0) })?.reason).toBe('programme-over-budget')
  expect(plan('p')).toBeUndefined()
  expect(plan('p')?.reason).toBe('programme-exists')
})

test('INV-35 money is spent within the budget and in its currency', () => {
  book = new LedgerBook()
  plan('p')
  const spend = (amount: number, currency = 'VND') =>
    enter('spend-on-programme', 'p', '2025-02-01', { money: { amount, currency }, purpose: 'stand' })
  expect(spend(5, 'USD')?.reason).toBe('programme-currency')
  expect(spend(800)).toBeUndefined()
  expect(spend(200)?.facts).toEqual({ spent: 1000, budget: 900, currency: 'VND' })
  expect(enter('raise-budget', 'p', '2025-02-02', { budget: dong(700), reason: 'less' })?.reason).toBe('programme-over-budget')
  expect(enter('raise-budget', 'p', '2025-02-02', { budget: dong(1000), reason: 'freight' })).toBeUndefined()
  expect(spend(200)).toBeUndefined()
})

test('INV-36 being held is no result: results have documents, and the judgement agrees with what was entered', () => {
  book = new LedgerBook()
  plan('p')
  const result = { result: 'leads', count: 3 }
  expect(enter('enter-result', 'p', '2025-04-11', result)?.reason).toBe('programme-state')
  expect(enter('hold-programme', 'p', '2025-04-09')?.reason).toBe('programme-day-before')
  expect(enter('hold-programme', 'p', '2025-04-12')).toBeUndefined()
  const bare = { kind: 'enter-result', about: 'p', day: '2025-04-11', body: result }
  expect(book.enter('programmes', bare)?.reason).toBe('programme-evidence-missing')
  const judge = (nothingCame: boolean) => enter('close-programme', 'p', '2025-06-01', { judgement: 'as hoped', nothingCame })
  expect(judge(false)).toEqual({ reason: 'programme-judgement', facts: { results: 0 } })
  expect(enter('enter-result', 'p', '2025-04-11', result)).toBeUndefined()
  expect(judge(true)?.reason).toBe('programme-judgement')
  expect(judge(false)).toBeUndefined()
  expect(enter('enter-result', 'p', '2025-06-02', result)?.reason).toBe('programme-state')
  expect(programme('p')).toMatchObject({ state: 'closed', results: [{ count: 3 }] })
})

test('INV-37 random sequences: a refusal changes nothing and no budget is overspent', () => {
  const kinds = [
    'plan-programme',
    'hold-programme',
    'cancel-programme',
    'spend-on-programme',
    'raise-budget',
    'enter-result',
    'close-programme',
  ]
  const amount = fc.integer({ min: -10, max: 400 })
  const step = fc.tuple(fc.constantFrom(...kinds), fc.constantFrom('p', 'q'), amount, fc.boolean(), fc.nat(9))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      book = new LedgerBook()
      for (const [kind, id, value, flag, at] of steps) {
        const bodies: Readonly<Record<string, Body>> = {
          'plan-programme': fair,
          'cancel-programme': { reason: 'rain' },
          'spend-on-programme': { money: dong(value), purpose: 'stand' },
          'raise-budget': { budget: dong(3 * value), reason: 'more' },
          'enter-result': { result: 'hires', count: 1 },
          'close-programme': { judgement: 'so', nothingCame: flag },
        }
        const before = JSON.stringify([...book.states.programmes.programmes.entries()])
        const refusal = enter(kind, id, `2025-0${at < 5 ? 3 : 4}-1${at}`, bodies[kind])
        if (refusal !== undefined) expect(JSON.stringify([...book.states.programmes.programmes.entries()])).toBe(before)
        for (const one of book.states.programmes.programmes.values()) expect(spentOn(one)).toBeLessThanOrEqual(one.budget.amount)
        expect(programmeLedger.audit?.(book.states.programmes, book.states)).toEqual([])
      }
    }),
    { seed: 37 },
  )
})
