import { describe, expect, test } from 'vitest'
import '../../../contract/messages/all.ts'
import { TaodaError } from '../../../contract/errors.ts'
import { entryKinds } from '../../../contract/ledgers/index.ts'
import { translate } from '../../../contract/messages/index.ts'
import { alike } from './alike.ts'
import { checkFields } from './check-fields.ts'
import { type EntryField, valuesOf } from './field.ts'
import { kindBody, kindFields, mayEnter } from './kind-fields.ts'
import { newId } from './new-id.ts'
import { refusedFields } from './refused.ts'
import { caretAfter, readTyped, showTyped } from './typed-number.ts'

describe('WEB-130 a number is grouped as it is typed, as the reader’s language does', () => {
  const typing = [
    ['1250000000', 'vi', 0, '1250000000', '1.250.000.000'],
    ['1.250.000.000', 'vi', 0, '1250000000', '1.250.000.000'],
    ['1,250,000', 'en', 0, '1250000', '1,250,000'],
    ['25.450,5', 'de', 2, '25450.5', '25.450,5'],
    ['25.', 'de', 2, '25.', '25,'],
    ['25,', 'en', 2, '25.', '25.'],
    ['2 500,25', 'fr', 2, '2500.25', '2\u202f500,25'],
    ['-3', 'vi', 0, '-3', '−3'],
    ['007', 'en', 0, '7', '7'],
    ['12abc', 'en', 0, '12', '12'],
  ] as const
  test.each(typing)('WEB-130 %s in %s', (typed, language, decimals, kept, shown) => {
    expect(readTyped(typed, language, decimals, true)).toBe(kept)
    expect(showTyped(kept, language)).toBe(shown)
  })
  test('WEB-130 a minus only where less than nothing can be meant; the caret stays behind its digit', () => {
    expect(readTyped('-3', 'en', 0)).toBe('3')
    expect(caretAfter('1234', 4, '1,234', 'en')).toBe(5)
    expect(caretAfter('12,3499', 3, '123,499', 'en')).toBe(2)
  })
})

test('WEB-131 fields and bodies are drawn from the kind of entry, and the body is one that its ledger takes', () => {
  const choices = [{ value: 'event', label: 'at an event' }]
  const fields = kindFields('investment', 'register-lead', {
    name: { label: 'Name' },
    channel: { label: 'Way', choices },
    expected: { label: 'Capital', currencies: ['USD', 'VND'], rate: 'optional' },
  })
  expect(fields.map(({ name, kind, optional = false, most = 0 }) => [name, kind, optional, most])).toEqual([
    ['name', 'text', false, 300],
    ['channel', 'choice', false, 0],
    ['expected', 'money', true, 0],
  ])
  const values = valuesOf(fields, { name: ' Aurora ', channel: 'event', 'expected.amount': '5000000' })
  const body = kindBody('investment', 'register-lead', values)
  expect(body).toEqual({ name: 'Aurora', channel: 'event', expected: { amount: 5000000, currency: 'USD' } })
  expect(entryKinds.investment['register-lead'].body.safeParse(body).success).toBe(true)
  const session = kindBody('investment', 'hold-session', { developer: 'dev', deals: 'a,b', minutes: 'm', 'next.what': 'w' })
  expect(session).toEqual({ developer: 'dev', deals: ['a', 'b'], minutes: 'm', next: { what: 'w' } })
  expect(kindBody('programmes', 'close-programme', { judgement: 'j' })).toEqual({ judgement: 'j', nothingCame: false })
  expect(mayEnter({ id: 'a', name: 'A', role: 'reader', organisation: '' }, 'investment', 'register-lead')).toBe(false)
  expect(mayEnter({ id: 'a', name: 'A', role: 'developer', organisation: 'd' }, 'investment', 'register-lead')).toBe(true)
  expect(mayEnter(null, 'investment', 'register-lead')).toBe(false)
})

test('WEB-132 what is wrong is said at its field, in words', () => {
  const text = (key: Parameters<typeof translate>[1]): string => translate('en', key, { most: 3 })
  const fields: readonly EntryField[] = [
    { name: 'a', label: 'A', kind: 'text', most: 3 },
    { name: 'b', label: 'B', kind: 'day' },
    { name: 'c', label: 'C', kind: 'thing', choices: [{ value: 'x', label: 'X' }] },
    { name: 'd', label: 'D', kind: 'money', rate: 'needed', currencies: ['USD'] },
    { name: 'e', label: 'E', kind: 'text', optional: true },
  ]
  const wrong = { a: 'four', b: '2026-13-01', c: 'y', 'd.amount': '5', 'd.currency': 'USD' }
  expect(checkFields(fields, valuesOf(fields, wrong), text)).toEqual({
    a: 'At most 3 characters.',
    b: 'This is no day of the calendar.',
    c: 'Please choose one from the list.',
    d: 'Please give the rate and whose rate it is.',
  })
  const right = { a: 'abc', b: '2026-01-31', c: 'x', 'd.amount': '5', 'd.rate': '25000', 'd.rateSource': 'State Bank' }
  expect(checkFields(fields, valuesOf(fields, right), text)).toEqual({})
})

test('WEB-132 a refusal of the books stands at the field it is about, with names in place of ids', () => {
  const fields: readonly EntryField[] = [
    { name: 'day', label: 'Day', kind: 'day' },
    { name: 'lead', label: 'Lead', kind: 'thing', choices: [{ value: 'lead-1', label: 'Aurora' }] },
  ]
  const error = new TaodaError('entries-refused', {
    count: 3,
    refusals: [
      { entry: 0, about: 'd', reason: 'day-ahead', facts: { day: '2026-02-01', today: '2026-01-01' } },
      { entry: 1, about: 'd', reason: 'deal-lead-used', facts: { lead: 'lead-1', state: 'dropped' } },
      { entry: 2, about: 'd', reason: 'deal-thing-unknown', facts: { thing: 'deal', id: 'q' } },
    ],
  })
  const found = refusedFields(error, fields, 'en')
  expect(found?.day).toMatch(/^The day 2026-02-01 is still to come/)
  expect(found?.lead).toBe('Lead Aurora has been dropped already.')
  expect(found?.['']).toContain('“q”')
  const body = { field: 'lead.2', found: '"many"', allowed: 'Invalid input' }
  const wrong = new TaodaError('entries-refused', {
    count: 1,
    refusals: [{ entry: 0, about: 'd', reason: 'wrong-body', facts: body }],
  })
  expect(refusedFields(wrong, fields, 'de')?.lead).toBe('"many" kann hier nicht eingetragen werden.')
  expect(refusedFields(new Error('other'), fields, 'en')).toBeUndefined()
})

test('WEB-137 names that may be the same are found without marks, case, word order and the form of the firm; others are not', () => {
  const all = ['Công ty TNHH Đại Dương Việt Nam', 'Aurora Optics', 'Bosoka Thực phẩm'].map((name) => ({ name }))
  const found = (name: string): readonly string[] => alike(name, all).map((one) => one.name)
  expect(found('dai duong co., ltd')).toEqual(['Công ty TNHH Đại Dương Việt Nam'])
  expect(found('AURORA OPTIC')).toEqual(['Aurora Optics'])
  expect(found('Thực phẩm Bosoka')).toEqual(['Bosoka Thực phẩm'])
  expect(found('Công ty TNHH Hoà Bình')).toEqual([])
  expect(found('A')).toEqual([])
})

test('WEB-133 a new thing is named after what people call it, and never like another', () => {
  expect(newId('Công ty Đại Dương (Nhật)', 4811)).toBe('cong-ty-dai-duong-nhat-4812')
  expect(newId('株式会社', 0)).toBe('n-1')
  expect(newId('x'.repeat(300), 1).length).toBeLessThan(80)
})
