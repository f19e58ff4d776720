import { expect, test } from 'vitest'
import { dealRules, document, dollars } from '../../../test/support/deal-rules.ts'
import { doorTo, enterInto, storeOfPacks } from '../../../test/support/filled-books.ts'
import { packOfFolder } from '../../../test/support/packs.ts'
import type { NewEntry } from '../../contract/daybook.ts'
import { writeBooks } from '../books.ts'
import { ledgers } from '../ledgers/index.ts'
import { run } from '../run.ts'

const today = '2026-02-01'

test('INV-53 the loop: a lead becomes a plant that produces, is looked after and expands, and everything adds up at every step', async () => {
  const book = await storeOfPacks([{ ...packOfFolder('quang-ninh'), entries: [] }], today)
  const door = doorTo(book, today)
  const place = 'quang-ninh'
  await enterInto(book, place, dealRules, today)
  const step = async (kind: string, about: string, day: string, body: object, ledger: NewEntry['ledger'] = 'investment') => {
    await enterInto(book, place, [{ ledger, kind, about, day, body: { ...body }, evidence: document }], today)
    const faults = await writeBooks(book.shelf, book.store).read(place, undefined, (states) => [
      ...(ledgers.investment.audit?.(states.investment, states) ?? []),
      ...(ledgers.programmes.audit?.(states.programmes, states) ?? []),
    ])
    expect(faults, `${kind} ${about}`).toEqual([])
  }
  const fair = {
    title: 'Fair',
    class: 'fair',
    place: 'Osaka',
    country: 'JP',
    owner: 'centre',
    from: '2023-03-01',
    to: '2023-03-03',
  }
  const plan = { ...fair, budget: { amount: 9, currency: 'VND' }, serves: { products: ['tv'] }, goals: { leads: 1 } }
  await step('plan-programme', 'p1', '2023-01-10', plan, 'programmes')
  await step('hold-programme', 'p1', '2023-03-03', {}, 'programmes')
  await step('hold-event', 'e1', '2023-03-02', { title: 'Fair', place: 'Osaka', country: 'JP', programme: 'p1' })
  await step('register-lead', 'l1', '2023-03-05', { name: 'Kiso', channel: 'event', event: 'e1' })
  const facts = { title: 'Plant', investor: 'kiso', inZone: true, expected: { amount: 50, currency: 'USD' } }
  await step('open-deal', 'd1', '2024-01-05', { ...facts, lead: 'l1' })
  for (const to of ['visit', 'reserved', 'filed']) await step('move-deal', 'd1', '2024-02-01', { to })
  await step('open-procedure', 'd1', '2024-02-02', { procedure: 'certificate' })
  await step('pause-procedure', 'd1', '2024-02-05', { procedure: 'certificate', turn: 'investor', reason: 'map' })
  await step('resume-procedure', 'd1', '2024-02-09', { procedure: 'certificate' })
  await step('finish-procedure', 'd1', '2024-02-16', { procedure: 'certificate', outcome: 'granted' })
  await step('move-deal', 'd1', '2024-02-16', { to: 'certified' })
  await step('enter-capital', 'd1', '2024-02-16', { flow: 'new', money: dollars(50) })
  await step('move-deal', 'd1', '2024-03-01', { to: 'enterprise' })
  await step('register-enterprise', 'f1', '2024-03-01', { name: 'Kiso VN', deal: 'd1' })
  for (const to of ['land', 'permitted', 'ground-broken']) await step('move-deal', 'd1', '2024-06-01', { to })
  await step('enter-capital', 'd1', '2024-09-01', { flow: 'disbursed', money: dollars(40) })
  for (const to of ['trial', 'producing']) await step('move-deal', 'd1', '2025-03-01', { to })
  await step('enter-capital', 'd1', '2025-03-01', { flow: 'commissioned', money: dollars(40) })
  await step('open-aftercare', 'c1', '2025-04-01', { enterprise: 'f1', subject: 'power', agency: 'zone-board' })
  await step('close-aftercare', 'c1', '2025-04-20', { outcome: 'expanded', confirmedBy: 'Mr Mori' })
  await step('open-deal', 'd2', '2025-05-01', { ...facts, title: 'Second line', expands: 'd1' })
  const shown = await run('showDeal', { region: place, deal: 'd1' }, door)
  expect(shown).toMatchObject({
    deal: { stage: 'producing', registered: 50 },
    capital: { registered: 50, disbursed: 40, commissioned: 40 },
    lead: { event: 'Fair', programme: 'p1' },
    checklist: [{ days: 10, limit: 15, late: false, state: 'granted' }],
    enterprises: [{ id: 'f1' }],
    aftercare: [{ outcome: 'expanded', confirmedBy: 'Mr Mori' }],
    others: [{ id: 'd2', expands: 'd1' }],
  })
  const { programmes } = await run('programmes', { region: place }, door)
  expect(programmes[0]).toMatchObject({ verdict: 'reached', deals: ['d1'], capital: [{ currency: 'USD', registered: 50 }] })
})

test('INV-56 of many who move one deal at once one does; others who enter its capital and its clocks meanwhile lose nothing', async () => {
  const book = await storeOfPacks([{ ...packOfFolder('quang-ninh'), entries: [] }], today)
  const place = 'quang-ninh'
  const facts = { title: 'Plant', investor: 'hai-long', inZone: true, expected: { amount: 50, currency: 'VND' } }
  const entry = { ledger: 'investment' as const, about: 'd1', day: '2025-03-03', evidence: document }
  const moves = ['visit', 'reserved', 'filed', 'approved'].map((to) => ({ ...entry, kind: 'move-deal', body: { to } }))
  await enterInto(book, place, [...dealRules, { ...entry, kind: 'open-deal', body: facts }, ...moves], today)
  const lan = { id: 'lan', name: 'Lan', role: 'officer', organisation: '' } as const
  const write = (kind: string, body: object, seen: number) =>
    writeBooks(book.shelf, book.store).record({
      region: place,
      seen,
      entries: [{ ...entry, kind, body: { ...body } }],
      actor: lan,
      today,
      now: `${today}T00:00:00.000Z`,
    })
  const { last } = await run('showDeal', { region: place, deal: 'd1' }, doorTo(book, today))
  const money = { amount: 50, currency: 'VND' }
  const outcomes = await Promise.allSettled([
    ...Array.from({ length: 8 }, () => write('move-deal', { to: 'enterprise' }, last)),
    write('enter-capital', { flow: 'new', money }, last),
    write('open-procedure', { procedure: 'fire-design' }, last),
    write('open-procedure', { procedure: 'certificate' }, last),
  ])
  expect(outcomes.slice(0, 8).filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.slice(8).every(({ status }) => status === 'fulfilled')).toBe(true)
  const shown = await run('showDeal', { region: place, deal: 'd1' }, doorTo(book, today))
  expect(shown).toMatchObject({ last: last + 4, deal: { stage: 'enterprise', registered: 50, running: 2 } })
})
