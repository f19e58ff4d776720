import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addBalances, type LandBalance, landAccounts, landWithin, noLand } from './land-account.ts'
import { landStatement } from './land-statement.ts'
import { occupancies } from './occupancies.ts'
import { successorUnits, unevenUnits } from './successor-units.ts'
import { type LandTransfer, transferLand } from './transfer-land.ts'

const account = fc.constantFrom(...landAccounts)
const transfer = fc.record({ from: account, to: account, squareMetres: fc.integer({ min: 1, max: 500 }) })
const start: LandBalance = { ...noLand, outside: -1000, planned: 1000 }

function walk(transfers: readonly LandTransfer[]): { readonly balance: LandBalance; readonly moved: readonly LandTransfer[] } {
  let balance = start
  const moved = transfers.filter((one) => {
    const result = transferLand(balance, one, true)
    if (result.status === 'moved') balance = result.balance
    return result.status === 'moved'
  })
  return { balance, moved }
}

describe('land in double entry', () => {
  test('LAN-1 after any movements the accounts sum to nothing and none but outside is below 0', () => {
    fc.assert(
      fc.property(fc.array(transfer, { maxLength: 60 }), (transfers) => {
        const { balance } = walk(transfers)
        expect(landAccounts.reduce((sum, one) => sum + balance[one], 0)).toBe(0)
        expect(landAccounts.filter((one) => one !== 'outside' && balance[one] < 0)).toEqual([])
        expect(landWithin(balance)).toBe(-balance.outside)
        expect(addBalances([balance, start]).outside).toBe(balance.outside - 1000)
      }),
    )
    expect(transferLand(start, { from: 'noticed', to: 'inventoried', squareMetres: 1 }, true)).toEqual({
      status: 'refused',
      reason: 'hectares-negative',
      facts: { account: 'noticed', held: 0, asked: 1 },
    })
  })

  test('LAN-2 a stage is skipped only with a document', () => {
    const asked = { from: 'planned', to: 'paid', squareMetres: 10 } as const
    expect(transferLand(start, asked, false)).toMatchObject({
      reason: 'stage-skipped',
      facts: { skipped: ['noticed', 'inventoried', 'plan-approved'] },
    })
    expect(transferLand(start, asked, true)).toMatchObject({ status: 'moved', balance: { planned: 990, paid: 10 } })
  })

  test('LAN-3 land is let only where it is leasable, works only where it is let, and never more of it', () => {
    const book = { ...noLand, outside: -30, leasable: 10, serviced: 10, leased: 10 }
    const move = (from: LandTransfer['from'], to: LandTransfer['to'], squareMetres: number) =>
      transferLand(book, { from, to, squareMetres }, true)
    expect(move('leasable', 'leased', 11)).toMatchObject({ reason: 'leased-above-leasable', facts: { leasable: 10, asked: 11 } })
    expect(move('serviced', 'leased', 5)).toMatchObject({ reason: 'no-such-movement' })
    expect(move('leasable', 'operating', 5)).toMatchObject({ reason: 'no-such-movement' })
    expect(move('leased', 'operating', 10)).toMatchObject({ status: 'moved' })
  })

  test('LAN-4 notices lapse, leases end and plants stop without more; any other step back needs a document', () => {
    const book = { ...noLand, outside: -40, noticed: 10, leased: 10, operating: 10, paid: 10 }
    const status = (from: LandTransfer['from'], to: LandTransfer['to'], hasEvidence: boolean) =>
      transferLand(book, { from, to, squareMetres: 10 }, hasEvidence).status
    expect([
      status('noticed', 'planned', false),
      status('leased', 'leasable', false),
      status('operating', 'leased', false),
    ]).toEqual(['moved', 'moved', 'moved'])
    expect([status('paid', 'noticed', false), status('paid', 'noticed', true)]).toEqual(['refused', 'moved'])
  })

  test('LAN-5 roads and green land of a park come from finished land and are never let', () => {
    const book = { ...noLand, outside: -20, serviced: 10, common: 10 }
    expect(transferLand(book, { from: 'serviced', to: 'common', squareMetres: 5 }, false)).toMatchObject({ status: 'moved' })
    expect(transferLand(book, { from: 'common', to: 'leasable', squareMetres: 5 }, true)).toMatchObject({ status: 'refused' })
    expect(transferLand(book, { from: 'planned', to: 'common', squareMetres: 5 }, true)).toMatchObject({ status: 'refused' })
  })

  test('LAN-6 opening and movements make the closing of every account, whenever the statement is cut', () => {
    fc.assert(
      fc.property(fc.array(transfer, { maxLength: 40 }), fc.nat(28), fc.nat(28), (transfers, one, other) => {
        const { balance, moved } = walk(transfers)
        const day = (number: number): string => `2025-01-${String(number + 1).padStart(2, '0')}`
        const opened: LandTransfer & { day: string } = { day: day(0), from: 'outside', to: 'planned', squareMetres: 1000 }
        const dated = [opened, ...moved.map((move, index) => ({ ...move, day: day(index % 28) }))]
        const [first, last] = [Math.min(one, other), Math.max(one, other)].map(day)
        const lines = landStatement({ transfers: dated, first: first ?? '', last: '2025-12-31' })
        for (const line of lines) {
          expect(line.opening + line.received - line.given).toBe(line.closing)
          expect(line.closing).toBe(balance[line.account])
        }
        const total = (key: 'received' | 'given' | 'opening'): number => lines.reduce((sum, line) => sum + line[key], 0)
        expect([total('received'), total('opening')]).toEqual([total('given'), 0])
        const early = landStatement({ transfers: dated, first: first ?? '', last: last ?? '' })
        expect(early.reduce((sum, { closing }) => sum + closing, 0)).toBe(0)
      }),
    )
  })

  test('LAN-7 every occupancy names its denominator: 73 % of the serviced land can be 45 % of the phase', () => {
    const hectare = 10_000
    const book = { ...noLand, outside: -660 * hectare, planned: 360 * hectare, leasable: 81 * hectare, leased: 219 * hectare }
    const [leasable, , , , cleared] = occupancies(book)
    expect(leasable).toMatchObject({ base: 'leased-of-leasable', denominator: 300 * hectare })
    expect(leasable?.share).toBeCloseTo(0.73, 12)
    expect(cleared?.share).toBeCloseTo(300 / 660, 12)
    // Sông Khoai as published: 385.72 of 714 ha, 54.02 %, in December 2023; 448 ha, 62.75 %, in October 2025.
    const cleared714 = (hectares: number) =>
      occupancies({ ...noLand, planned: (714 - hectares) * hectare, 'handed-over': hectares * hectare })[4]?.share ?? 0
    expect([cleared714(385.72).toFixed(4), cleared714(448).toFixed(4), cleared714(448.49).toFixed(3)]).toEqual([
      '0.5402',
      '0.6275',
      '0.628',
    ])
    expect(occupancies(noLand).every(({ share }) => Number.isNaN(share))).toBe(true)
  })

  test('LAN-8 a unit split and merged again keeps its whole area', () => {
    const changes = [
      { day: '2025-07-01', from: 'a', to: 'x', share: 0.25 },
      { day: '2025-07-01', from: 'a', to: 'y', share: 0.75 },
      { day: '2026-07-01', from: 'x', to: 'y', share: 1 },
    ]
    const on = (day: string) => successorUnits({ unit: 'a', since: '2025-01-01', day, changes })
    expect(on('2025-06-30')).toEqual([{ unit: 'a', share: 1 }])
    expect(on('2025-07-01')).toEqual([
      { unit: 'x', share: 0.25 },
      { unit: 'y', share: 0.75 },
    ])
    expect(on('2026-08-01')).toEqual([{ unit: 'y', share: 1 }])
    expect(unevenUnits(changes)).toEqual([])
    expect(unevenUnits(changes.slice(1))).toEqual([{ unit: 'a', day: '2025-07-01', sum: 0.75 }])
  })
})
