import type { NewEntry } from '../../src/contract/daybook.ts'
import { LedgerBook } from './ledger-book.ts'

const law = 'a made-up act'
const always = '2021-01-01'
const move = (from: string, to: string, fields: object = {}) => ({ from, to, validFrom: always, source: law, ...fields })
const alike = (name: string) => ({ vi: name, en: name, fr: name, de: name })
const chain = ['land', 'permitted', 'ground-broken', 'trial', 'producing', 'full-capacity']
const early = ['contact', 'visit', 'reserved', 'filed', 'approved']
const late = ['certified', 'enterprise', ...chain]

/** Moves of an invented graph of stages with the change of 1 March 2026. */
export const testMoves = [
  ...early.slice(1).map((to, at) => move(early[at] ?? '', to)),
  move('filed', 'certified'),
  move('approved', 'certified'),
  move('certified', 'enterprise'),
  move('filed', 'enterprise', { validFrom: '2026-03-01' }),
  move('approved', 'enterprise', { only: 'domestic' }),
  move('enterprise', 'certified', { validFrom: '2026-03-01', only: 'foreign' }),
  move('enterprise', 'land', { requires: ['certified'], only: 'foreign' }),
  move('enterprise', 'land', { only: 'domestic' }),
  move('certified', 'land', { requires: ['enterprise'] }),
  ...chain.slice(1).map((to, at) => move(chain[at] ?? '', to)),
  ...early.map((from) => move(from, 'lost')),
  ...late.map((from) => move(from, 'revoked')),
]

const rule = (limit: number, fields: object = {}) => ({
  validFrom: always,
  limit,
  unit: 'calendar-days',
  agency: 'zone-board',
  source: law,
  ...fields,
})

const entry = (kind: string, about: string, body: object): NewEntry => ({
  ledger: 'investment',
  kind,
  about,
  day: '2024-01-01',
  body: { ...body },
})

/** Rules, procedures and investors with which tests of deals begin. */
export const dealRules: readonly NewEntry[] = [
  entry('set-agency', 'zone-board', { names: alike('Zone board') }),
  entry('set-agency', 'fire-police', { names: alike('Fire police') }),
  entry('set-holidays', '2025', { days: ['2025-01-01', '2025-01-28', '2025-01-29', '2025-01-30'], source: law }),
  entry('set-stages', 'stages', { moves: testMoves }),
  entry('set-procedure', 'certificate', {
    names: alike('Certificate'),
    rules: [rule(15, { validTo: '2025-06-30' }), rule(10, { validFrom: '2025-07-01', unit: 'working-days' })],
  }),
  entry('set-procedure', 'fire-design', { names: alike('Fire design'), rules: [rule(20, { agency: 'fire-police' })] }),
  entry('set-procedure', 'special', { names: alike('Special'), replaces: ['fire-design'], rules: [rule(15)] }),
  entry('register-investor', 'kiso', { name: 'Kiso', origin: 'foreign', country: 'JP' }),
  entry('register-investor', 'hai-long', { name: 'Hải Long', origin: 'domestic', country: 'VN' }),
]

/** A book in which the rules stand. */
export function bookWithRules(): LedgerBook {
  const book = new LedgerBook()
  for (const one of dealRules) {
    const refusal = book.enter(one.ledger, one)
    if (refusal !== undefined) throw new Error(`${one.about}: ${JSON.stringify(refusal)}`)
  }
  return book
}

export const dollars = (amount: number) => ({ amount, currency: 'USD', rate: 25_000, rateSource: 'a bank' })
export const document = { document: 'paper 1' }
