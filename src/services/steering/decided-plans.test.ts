import { expect, test } from 'vitest'
import { makeScenario } from '../../engine/index.ts'
import type { CatchUp } from '../ledgers/directives/kept.ts'
import { emptyStates } from '../ledgers/index.ts'
import type { Promotion } from '../ledgers/plan/things.ts'
import { decidedPlans } from './decided-plans.ts'

const flat = (amount: number) => new Array(12).fill(amount)

/** A plan of record with manufacturing up by a tenth, and a residual that is nobody's activity. */
function record(day: string): Promotion {
  const period = { first: 2025 * 12, last: 2025 * 12 + 11 }
  const rows = [
    { id: 'total', parent: null },
    { id: 'manufacturing', parent: 'total', base: flat(100), level: flat(110) },
    { id: 'rest', parent: 'total', base: flat(50), level: flat(50) },
  ]
  const facts = (kind: string) => ({ kind, name: '', owner: '', sameAs: '' })
  const kinds = new Map([
    ['total', facts('activity')],
    ['manufacturing', facts('activity')],
    ['rest', facts('residual')],
  ])
  return { day, scenario: { id: 'v1', sheet: makeScenario({ period, rows }), rows: kinds } } as unknown as Promotion
}

const row = { activity: 'services', period: '2025-11', base: 10, expected: 11, planned: 12 }
const catchUp = { id: 'q4', year: 2025, state: 'adopted', adopted: '2025-10-01', rows: [row] } as unknown as CatchUp

test('PLN-123 the later of the plan of record and an adopted catch-up plan is measured against', () => {
  const states = emptyStates()
  expect(decidedPlans(states, 2025)).toEqual({})
  states.directives.catchUps.put('q4', catchUp)
  expect(decidedPlans(states, 2025)).toEqual({ 'grdp services': { id: 'q4', growth: expect.closeTo(0.2, 12), rest: '2025-11' } })
  states.plan.plans.put('2025', { promotions: [record('2025-02-01')] })
  expect(Object.keys(decidedPlans(states, 2025))).toEqual(['grdp services'])
  states.plan.plans.put('2025', { promotions: [record('2025-10-20')] })
  expect(decidedPlans(states, 2025)).toEqual({ 'grdp manufacturing': { id: 'v1', growth: expect.closeTo(0.1, 12), rest: '' } })
  expect(decidedPlans(states, 2026)).toEqual({})
})
