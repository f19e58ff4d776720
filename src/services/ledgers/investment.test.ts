import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookWithRules, document, dollars, testMoves } from '../../../test/support/deal-rules.ts'
import type { Actor, NewEntry } from '../../contract/daybook.ts'
import { dealStages } from '../../contract/deal-words.ts'
import { capitalFlows, nextStages, registeredCapital } from '../../engine/index.ts'
import { auditInvestment } from './investment/audit.ts'
import { standingOf } from './investment/deals.ts'
import { investmentLedger } from './investment.ts'

type Body = Readonly<Record<string, unknown>>
let book = bookWithRules()
const enter = (
  kind: string,
  about: string,
  day: string,
  body: Body = {},
  evidence: object | undefined = document,
  actor?: Actor,
) => book.enter('investment', { kind, about, day, body, evidence: evidence as NewEntry['evidence'] }, actor)
const reason = (...given: Parameters<typeof enter>) => enter(...given)?.reason
const open = (id: string, fields: Body = {}, day = '2025-01-02') =>
  enter('open-deal', id, day, { title: id, investor: 'kiso', inZone: true, expected: dollars(50), ...fields })
const walk = (id: string, stages: readonly string[], day: string) => {
  for (const to of stages) expect(enter('move-deal', id, day, { to }), to).toBeUndefined()
}
const certified = (id: string, day = '2025-02-03', fields: Body = {}) => {
  expect(open(id, fields)).toBeUndefined()
  walk(id, ['visit', 'reserved', 'filed', 'certified'], day)
}
const deal = (id: string) => book.states.investment.deals.get(id)
const fresh = () => {
  book = bookWithRules()
}

test('INV-20 a stage left out without reason and document is refused and named; explained, it stands in the trail', () => {
  fresh()
  open('d1')
  expect(enter('move-deal', 'd1', '2025-01-05', { to: 'filed' })).toEqual({
    reason: 'deal-stage-skipped',
    facts: { from: 'contact', to: 'filed', skipped: 'visit, reserved' },
  })
  const why = (stage: string) => ({ stage, reason: 'known site', document: 'note 3' })
  expect(reason('move-deal', 'd1', '2025-01-05', { to: 'filed', skipped: [why('visit')] })).toBe('deal-stage-skipped')
  expect(reason('move-deal', 'd1', '2025-01-05', { to: 'visit', skipped: [why('lost')] })).toBe('deal-stage-impossible')
  expect(reason('move-deal', 'd1', '2025-01-05', { to: 'filed', skipped: [why('visit'), why('reserved')] })).toBeUndefined()
  expect(deal('d1')?.trail.map(({ stage }) => stage)).toEqual(['contact', 'filed'])
  expect(deal('d1')?.trail[1]?.skipped).toHaveLength(2)
})

test('INV-21 no way back, no time backwards, no document-less filing, nothing after the end', () => {
  fresh()
  open('d1')
  walk('d1', ['visit', 'reserved'], '2025-01-05')
  expect(reason('move-deal', 'd1', '2025-01-06', { to: 'filed' }, undefined)).toBeUndefined()
  fresh()
  open('d1')
  walk('d1', ['visit'], '2025-01-05')
  const bare = book.enter('investment', { kind: 'move-deal', about: 'd1', day: '2025-01-06', body: { to: 'reserved' } })
  expect(bare).toEqual({ reason: 'deal-evidence-missing', facts: { what: 'reserved' } })
  expect(reason('move-deal', 'd1', '2025-01-04', { to: 'reserved' })).toBe('deal-day-before')
  expect(reason('move-deal', 'd1', '2025-01-06', { to: 'contact' })).toBe('deal-stage-impossible')
  walk('d1', ['lost'], '2025-01-07')
  expect(reason('move-deal', 'd1', '2025-01-08', { to: 'reserved' })).toBe('deal-ended')
  expect(reason('open-procedure', 'd1', '2025-01-08', { procedure: 'certificate' })).toBe('deal-ended')
})

test('INV-22 from 1 March 2026 the enterprise may come before the certificate; land still needs both', () => {
  fresh()
  open('d1', {}, '2026-01-05')
  walk('d1', ['visit', 'reserved', 'filed'], '2026-02-01')
  expect(reason('move-deal', 'd1', '2026-02-28', { to: 'enterprise' })).toBe('deal-stage-skipped')
  walk('d1', ['enterprise'], '2026-03-01')
  expect(reason('move-deal', 'd1', '2026-03-02', { to: 'land' })).toBe('deal-stage-skipped')
  walk('d1', ['certified', 'land'], '2026-03-10')
})

test('INV-23 a rule table with a gap or an overlap is refused with its day; a clock takes the limit in force when it starts', () => {
  fresh()
  const names = { vi: 'a', en: 'a', fr: 'a', de: 'a' }
  const rule = (validFrom: string, validTo?: string) => ({
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    limit: 5,
    unit: 'calendar-days',
    agency: 'zone-board',
    source: 'act',
  })
  const set = (...rules: object[]) => enter('set-procedure', 'new', '2025-01-01', { names, rules })
  expect(set(rule('2024-01-01', '2024-12-31'), rule('2025-02-01'))?.facts).toEqual({
    rule: 'new',
    fault: 'gap',
    from: '2025-01-01',
    until: '2025-01-31',
  })
  expect(set(rule('2024-01-01'), rule('2025-02-01'))?.facts).toEqual({
    rule: 'new',
    fault: 'overlap',
    from: '2025-02-01',
    until: '',
  })
  expect(set({ ...rule('2024-01-01'), agency: 'nobody' })?.reason).toBe('deal-thing-unknown')
  expect(set(rule('2025-03-01'))).toBeUndefined()
  const twice = [...testMoves, testMoves[0]]
  expect(reason('set-stages', 'stages', '2025-01-01', { moves: twice })).toBe('rule-table-fault')
  open('d1')
  expect(reason('open-procedure', 'd1', '2025-02-03', { procedure: 'new' })).toBe('procedure-no-rule')
  enter('open-procedure', 'd1', '2025-02-03', { procedure: 'certificate' })
  open('d2')
  enter('open-procedure', 'd2', '2025-07-01', { procedure: 'certificate' })
  expect([deal('d1')?.cases[0]?.limit, deal('d2')?.cases[0]?.limit]).toEqual([15, 10])
})

test('INV-24 a pause says whose turn it is; only what runs is paused and only what is paused resumes; a grant needs its document', () => {
  fresh()
  open('d1')
  const step = (kind: string, day: string, body: Body = {}, evidence: object | undefined = document) =>
    reason(kind, 'd1', day, { procedure: 'certificate', ...body }, evidence)
  expect(step('pause-procedure', '2025-01-03', { turn: 'investor', reason: 'map missing' })).toBe('procedure-state')
  expect(step('open-procedure', '2025-01-03')).toBeUndefined()
  expect(step('open-procedure', '2025-01-03')).toBe('procedure-state')
  expect(step('resume-procedure', '2025-01-04')).toBe('procedure-state')
  expect(step('pause-procedure', '2025-01-06', { turn: 'investor', reason: 'map missing' })).toBeUndefined()
  expect(deal('d1')?.cases[0]).toMatchObject({ state: 'paused', pauses: [{ from: '2025-01-06', turn: 'investor' }] })
  expect(step('resume-procedure', '2025-01-05')).toBe('deal-day-before')
  expect(step('resume-procedure', '2025-01-10')).toBeUndefined()
  const bare = {
    kind: 'finish-procedure',
    about: 'd1',
    day: '2025-01-12',
    body: { procedure: 'certificate', outcome: 'granted' },
  }
  expect(book.enter('investment', bare)?.reason).toBe('deal-evidence-missing')
  expect(step('finish-procedure', '2025-01-12', { outcome: 'granted' })).toBeUndefined()
  expect(deal('d1')?.cases[0]).toMatchObject({ state: 'granted', ended: '2025-01-12', pauses: [{ to: '2025-01-10' }] })
  expect(step('open-procedure', '2025-01-13')).toBeUndefined()
})

test('INV-25 the special procedure makes others needless while it runs and once it is granted', () => {
  fresh()
  open('d1')
  expect(reason('open-procedure', 'd1', '2025-01-03', { procedure: 'special' })).toBeUndefined()
  expect(enter('open-procedure', 'd1', '2025-01-04', { procedure: 'fire-design' })).toEqual({
    reason: 'procedure-replaced',
    facts: { procedure: 'fire-design', by: 'special' },
  })
  enter('finish-procedure', 'd1', '2025-01-05', { procedure: 'special', outcome: 'refused' })
  expect(reason('open-procedure', 'd1', '2025-01-06', { procedure: 'fire-design' })).toBeUndefined()
})

test('INV-26 capital needs certificate, document, one currency and its rate; registered, disbursed and commissioned stay apart', () => {
  fresh()
  open('d0')
  const flow = (id: string, name: string, amount: number, fields: Body = {}) =>
    enter('enter-capital', id, '2025-03-03', { flow: name, money: { ...dollars(amount), ...fields } })
  expect(flow('d0', 'new', 5)?.reason).toBe('deal-not-licensed')
  certified('d1')
  expect(flow('d1', 'disbursed', 5)?.facts).toMatchObject({ fault: 'beforeNew' })
  expect(flow('d1', 'new', 5, { currency: 'EUR' })?.reason).toBe('capital-currency')
  const { rate: _rate, ...rateless } = dollars(50)
  expect(reason('enter-capital', 'd1', '2025-03-03', { flow: 'new', money: rateless })).toBe('capital-rate-missing')
  expect(flow('d1', 'new', 50)).toBeUndefined()
  expect(flow('d1', 'disbursed', 60)?.facts).toEqual({ fault: 'aboveRegistered', amount: 60, registered: 50, disbursed: 0 })
  expect(flow('d1', 'adjusted', 20)).toBeUndefined()
  expect(flow('d1', 'disbursed', 60)).toBeUndefined()
  expect(flow('d1', 'withdrawn', 20)?.facts).toMatchObject({ fault: 'belowDisbursed' })
  expect(flow('d1', 'commissioned', 40)).toBeUndefined()
  const capital = deal('d1')?.capital
  expect(capital && registeredCapital(capital)).toBe(70)
  expect(capital).toMatchObject({ new: 50, adjusted: 20, disbursed: 60, commissioned: 40 })
})

test('INV-27 a lead becomes one deal; an expansion is a new deal of the same investor on registered capital', () => {
  fresh()
  enter('register-lead', 'l1', '2024-12-01', { name: 'Kiso', channel: 'embassy', partner: 'Embassy in Tokyo' })
  expect(open('d1', { lead: 'l1' })).toBeUndefined()
  expect(open('d2', { lead: 'l1' })).toEqual({ reason: 'deal-lead-used', facts: { lead: 'l1', state: 'deal' } })
  expect(open('d2', { expands: 'd1' })?.reason).toBe('deal-cannot-expand')
  walk('d1', ['visit', 'reserved', 'filed', 'certified'], '2025-02-03')
  enter('enter-capital', 'd1', '2025-02-03', { flow: 'new', money: dollars(50) })
  expect(open('d3', { expands: 'd1', investor: 'hai-long' })?.reason).toBe('deal-other-investor')
  expect(open('d2', { expands: 'd1' }, '2025-06-01')).toBeUndefined()
  expect(book.states.investment.investors.get('kiso')?.deals).toEqual(['d1', 'd2'])
})

test('INV-28 care after licensing is on the record of the firm, may be handed up, and ends on the word of the firm', () => {
  fresh()
  certified('d1')
  expect(reason('register-enterprise', 'e1', '2025-03-01', { name: 'Kiso VN', deal: 'd1' })).toBe('deal-not-licensed')
  walk('d1', ['enterprise'], '2025-03-01')
  expect(reason('register-enterprise', 'e1', '2025-03-01', { name: 'Kiso VN', deal: 'd1' })).toBeUndefined()
  const subject = { enterprise: 'e1', subject: 'power cuts', agency: 'zone-board', jobsAtRisk: 300 }
  expect(reason('open-aftercare', 'c1', '2025-05-01', subject)).toBeUndefined()
  expect(reason('escalate-aftercare', 'c1', '2025-05-09', { agency: 'nobody', reason: 'no answer' })).toBe('deal-thing-unknown')
  expect(reason('escalate-aftercare', 'c1', '2025-05-09', { agency: 'fire-police', reason: 'no answer' })).toBeUndefined()
  expect(reason('close-aftercare', 'c1', '2025-06-01', { outcome: 'retained' })).toBe('wrong-body')
  expect(reason('close-aftercare', 'c1', '2025-06-01', { outcome: 'retained', confirmedBy: 'Mr Mori' })).toBeUndefined()
  expect(reason('close-aftercare', 'c1', '2025-06-02', { outcome: 'lost', confirmedBy: 'Mr Mori' })).toBe('aftercare-closed')
  expect(book.states.investment.enterprises.get('e1')?.cases).toEqual(['c1'])
})

test('INV-29 a developer touches its own deals, an enterprise its own cases', () => {
  fresh()
  const kim: Actor = { id: 'kim', name: 'Kim', role: 'developer', organisation: 'amber-parks' }
  const as = (kind: string, about: string, body: Body) => reason(kind, about, '2025-02-01', body, document, kim)
  const facts = { title: 'd', investor: 'kiso', inZone: true, expected: dollars(5) }
  expect(as('open-deal', 'd1', { ...facts, developer: 'other' })).toBe('deal-not-yours')
  expect(as('open-deal', 'd1', facts)).toBe('deal-not-yours')
  expect(as('open-deal', 'd1', { ...facts, developer: 'amber-parks' })).toBeUndefined()
  expect(as('move-deal', 'd1', { to: 'visit' })).toBeUndefined()
  expect(as('revise-deal', 'd1', { developer: 'other' })).toBe('deal-not-yours')
  open('d2', { developer: 'other' })
  expect(as('move-deal', 'd2', { to: 'visit' })).toBe('deal-not-yours')
})

test('INV-30 a move entered by mistake is taken back, unless capital or an enterprise rests on it', () => {
  fresh()
  certified('d1')
  enter('enter-capital', 'd1', '2025-02-03', { flow: 'new', money: dollars(50) })
  expect(reason('take-back-move', 'd1', '2025-02-04', { reason: 'slip' })).toBe('deal-rests-on-stage')
  walk('d1', ['enterprise'], '2025-02-05')
  expect(reason('take-back-move', 'd1', '2025-02-06', { reason: 'slip' })).toBeUndefined()
  expect(deal('d1')?.stage).toBe('certified')
  open('d2')
  expect(reason('take-back-move', 'd2', '2025-02-06', { reason: 'slip' })).toBe('deal-no-move')
})

test('INV-31 random sequences: what is refused changes nothing, and everything adds up after every step', () => {
  const ids = ['a', 'b', 'c']
  const stages = fc.constantFrom(...dealStages.filter((stage) => stage !== 'lost'))
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('open-deal'),
      body: fc.record({ expands: fc.option(fc.constantFrom(...ids), { nil: undefined }) }),
    }),
    fc.record({ kind: fc.constant('move-deal'), body: fc.record({ to: stages }) }),
    fc.record({ kind: fc.constant('move-on'), body: fc.record({ pick: fc.constantFrom(0, 0, 0, 1) }) }),
    fc.record({ kind: fc.constant('move-on'), body: fc.record({ pick: fc.nat(0) }) }),
    fc.record({ kind: fc.constant('take-back-move'), body: fc.constant({ reason: 'slip' }) }),
    fc.record({
      kind: fc.constantFrom('open-procedure', 'pause-procedure', 'resume-procedure', 'finish-procedure'),
      body: fc.record({ procedure: fc.constantFrom('certificate', 'fire-design', 'special') }),
    }),
    fc.record({
      kind: fc.constant('enter-capital'),
      body: fc.record({
        flow: fc.constantFrom('new', 'disbursed', ...capitalFlows),
        money: fc.integer({ min: -30, max: 60 }).map(dollars),
      }),
    }),
    fc.record({
      kind: fc.constant('enter-capital'),
      body: fc.record({
        flow: fc.constantFrom('new', 'disbursed', ...capitalFlows),
        money: fc.integer({ min: -30, max: 60 }).map(dollars),
      }),
    }),
    fc.record({ kind: fc.constant('register-enterprise'), body: fc.record({ deal: fc.constantFrom(...ids) }) }),
  )
  const extra: Readonly<Record<string, Body>> = {
    'open-deal': { title: 'd', investor: 'kiso', inZone: true, expected: dollars(50) },
    'pause-procedure': { turn: 'investor', reason: 'map' },
    'finish-procedure': { outcome: 'granted' },
    'register-enterprise': { name: 'e' },
  }
  const sequence = fc.array(fc.tuple(step, fc.constantFrom(...ids), fc.nat(3)), { minLength: 90, maxLength: 150 })
  let entered = 0
  let deepest = 0
  fc.assert(
    fc.property(sequence, (steps) => {
      fresh()
      let day = Date.parse('2026-02-01')
      for (const id of ids.slice(1)) expect(open(id)).toBeUndefined()
      for (const [{ kind, body }, id, gap] of steps) {
        day += gap * 86_400_000
        const before = snapshot()
        if (kind === 'move-on') {
          const one = deal(id)
          const allowed = one === undefined ? [] : nextStages(testMoves, standingOf(one, dayOf(day)))
          const to = allowed[Math.min('pick' in body ? body.pick : 0, allowed.length - 1)] ?? 'lost'
          if (enter('move-deal', id, dayOf(day), { to }) === undefined) entered += 1
          else expect(snapshot()).toBe(before)
          continue
        }
        const given = Object.fromEntries(Object.entries({ ...extra[kind], ...body }).filter(([, value]) => value !== undefined))
        const refusal = enter(kind, id, dayOf(day), given)
        if (refusal === undefined) entered += 1
        else expect(snapshot()).toBe(before)
        expect(auditInvestment(book.states.investment)).toEqual([])
      }
      for (const one of book.states.investment.deals.values()) if (one.capital.disbursed > 0) deepest += 1
    }),
    { numRuns: 60, seed: 31 },
  )
  expect(entered).toBeGreaterThan(1000)
  expect(deepest).toBeGreaterThan(5)
})

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
const snapshot = () => JSON.stringify(Object.values(book.states.investment).map((table) => [...table.entries()]))

test('INV-32 two people may work on stage, capital and procedures of one deal at once', () => {
  const concerns = (kind: string, body: Body) =>
    investmentLedger.concerns(
      { kind, about: 'd1', body } as unknown as Parameters<typeof investmentLedger.concerns>[0],
      investmentLedger.empty(),
    )
  expect(concerns('move-deal', { to: 'visit' })).toEqual(['d1 stage'])
  expect(concerns('enter-capital', { flow: 'new' })).toEqual(['d1 capital'])
  expect(concerns('pause-procedure', { procedure: 'special' })).toEqual(['d1 special'])
  expect(concerns('revise-deal', {})).toEqual(['d1'])
})

test('INV-33 the audit finds what does not add up', () => {
  fresh()
  certified('d1')
  enter('enter-capital', 'd1', '2025-02-03', { flow: 'new', money: dollars(50) })
  const { deals } = book.states.investment
  const one = deals.get('d1')
  if (one === undefined) throw new Error('no deal')
  expect(auditInvestment(book.states.investment)).toEqual([])
  const faulty = [
    { ...one, stage: 'land' as const },
    { ...one, capital: { ...one.capital, adjusted: 1 } },
    { ...one, trail: [...one.trail, ...one.trail.slice(-1)] },
    { ...one, investor: 'hai-long' },
    { ...one, expands: 'nothing' },
    { ...one, lead: 'l9' },
  ]
  const found = faulty.map((thing) => {
    deals.put('d1', thing)
    const faults = auditInvestment(book.states.investment)
    deals.drop()
    return faults.length
  })
  expect(found.every((count) => count > 0)).toBe(true)
})
