import { expect, test } from 'vitest'
import { emptyStates } from '../ledgers/index.ts'
import type { Deal } from '../ledgers/investment/things.ts'
import type { Plot, Zone } from '../ledgers/land/things.ts'
import { expectedByMonth, landReady, signedByMonth, siteOf } from './inputs.ts'

const flat = (amount: number) => new Array(12).fill(amount)
const stated = {
  developer: 'north',
  name: 'North',
  land: flat(1),
  capitalPerHectare: 5,
  pipeline: [{ project: 'works', month: 5, capital: 100, probability: 0.5 }],
  conversion: 0.4,
  signed: [3, 4],
}
const inputs = { year: 2025, unit: 'usd-million', step: 1, monthsKnown: 2 }
const capital = (day: string, flow: string, amount: number, currency = 'USD') => ({ day, flow, money: { amount, currency } })

/** A deal as far as signings and pipeline look at it. */
function deal(id: string, capitalEntries: readonly object[]): Deal {
  const trail = [{ stage: 'contact', day: '2024-12-01', skipped: [] }]
  const expected = { amount: 5e6, currency: 'USD' }
  return {
    id,
    developer: 'north',
    origin: 'foreign',
    stage: 'contact',
    trail,
    expected,
    capitalEntries,
    cases: [],
  } as unknown as Deal
}

test('PLN-138 without deals what is stated counts, probability and conversion included once', () => {
  const asked = { states: emptyStates(), inputs, day: '2025-03-10' }
  expect(signedByMonth(asked, stated)).toEqual([3, 4])
  expect(expectedByMonth(asked, stated)[4]).toBeCloseTo(20, 12)
  const site = siteOf(asked, stated, flat(7))
  expect((site.pipeline[4] ?? 0) * site.conversion).toBeCloseTo(20, 12)
  expect(site).toMatchObject({ agreed: flat(7), realised: [3, 4], capitalPerHectare: 5 })
})

test('PLN-138 with deals their signings of the known months count, in the unit’s currency only', () => {
  const states = emptyStates()
  const entries = [
    capital('2025-01-20', 'registered', 8e6),
    capital('2025-02-03', 'withdrawn', 1e6),
    capital('2025-02-05', 'registered', 9e9, 'VND'),
    capital('2025-02-06', 'disbursed', 2e6),
    capital('2025-03-01', 'registered', 5e6),
    capital('2024-01-20', 'registered', 6e6),
  ]
  states.investment.deals.put('d', deal('d', entries))
  const asked = { states, inputs, day: '2025-03-10' }
  expect(signedByMonth(asked, stated)).toEqual([8, -1])
  expect(signedByMonth(asked, { ...stated, developer: 'south' })).toEqual([3, 4])
  expect(signedByMonth({ ...asked, inputs: { ...inputs, unit: 'hectare' } }, stated)).toEqual([3, 4])
  expect(siteOf(asked, stated).realised).toEqual([8, 0])
})

test('PLN-138 in December and once the year is over nothing more is expected of deals', () => {
  const states = emptyStates()
  states.investment.deals.put('d', deal('d', []))
  for (const day of ['2025-12-01', '2026-11-26']) expect(expectedByMonth({ states, inputs, day }, stated)).toEqual(flat(0))
})

test('PLN-139 land is what the developer’s zones hold unleased, what signings took and what is still to come', () => {
  const states = emptyStates()
  const asked = { states, inputs, day: '2025-10-10' }
  expect(landReady(asked, stated)).toEqual(flat(1))
  const plot = (zone: string, leasable: number, held: number) => ({ zone, balance: { leasable }, held: { leasable: held } })
  states.land.zones.put('n', { id: 'n', developer: 'north' } as unknown as Zone)
  states.land.zones.put('s', { id: 's', developer: 'south' } as unknown as Zone)
  states.land.plots.put('n-1', plot('n', 300_000, 100_000) as unknown as Plot)
  states.land.plots.put('s-1', plot('s', 900_000, 0) as unknown as Plot)
  expect(landReady(asked, stated)).toEqual([20 + 7 / 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
})
