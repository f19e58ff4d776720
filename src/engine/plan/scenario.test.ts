import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import type { ScenarioEdit } from './edit-result.ts'
import { largestRemainder } from './largest-remainder.ts'
import { phaseTotal } from './phase-total.ts'
import { makeScenario, type Scenario, type ScenarioRow, scenarioCell } from './scenario.ts'

const year = { first: 24300, last: 24311 }
const quarter = (at: number) => ({ first: year.first + 3 * at, last: year.first + 3 * at + 2 })
const month = (at: number) => ({ first: year.first + at, last: year.first + at })
const every = (value: number) => new Array<number>(12).fill(value)

const rows: readonly ScenarioRow[] = [
  { id: 'grdp', parent: null },
  { id: 'industry', parent: 'grdp' },
  { id: 'cars', parent: 'industry', base: every(1000), level: every(1300) },
  { id: 'coal', parent: 'industry', base: every(3000), level: every(3030) },
  { id: 'industry-residual', parent: 'industry', residual: true, base: every(-50), level: every(-40) },
  { id: 'services', parent: 'grdp', base: every(4000), level: every(4500) },
  { id: 'plant', parent: 'grdp', base: every(0), level: every(0) },
]
const plain = makeScenario({ period: year, rows })

const applied = (scenario: Scenario, edit: ScenarioEdit): Scenario => {
  const result = applyEdit(scenario, edit)
  if (result.status === 'refused') throw new Error(`refused: ${JSON.stringify(result)}`)
  return result.scenario
}
const level = (scenario: Scenario, node: string, period = year) => scenarioCell(scenario, { node, period }).level

/** Children add to the parent, and months to the year, in the stored unit: exactly. */
function expectSums(scenario: Scenario): void {
  for (let at = 0; at < 12; at += 1) {
    const of = (node: string) => level(scenario, node, month(at))
    expect(of('industry')).toBe(of('cars') + of('coal') + of('industry-residual'))
    expect(of('grdp')).toBe(of('industry') + of('services') + of('plant'))
  }
  for (const { id } of rows) {
    const months = Array.from({ length: 12 }, (_, at) => level(scenario, id, month(at)))
    expect(months.every(Number.isInteger)).toBe(true)
    expect(level(scenario, id)).toBe(months.reduce((sum, one) => sum + one, 0))
    expect([0, 1, 2, 3].reduce((sum, at) => sum + level(scenario, id, quarter(at)), 0)).toBe(level(scenario, id))
  }
}

const edit = fc.record({
  node: fc.constantFrom('grdp', 'industry', 'cars', 'coal', 'services'),
  period: fc.constantFrom(year, quarter(0), quarter(3), month(5)),
  measure: fc.constantFrom('growth' as const, 'points' as const),
  value: fc.double({ min: -0.05, max: 0.4, noNaN: true }),
})

test('PLN-10 after any edits children add to the parent and months to the year in the stored unit', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      expectSums(
        edits.reduce((scenario, one) => {
          const result = applyEdit(scenario, one)
          return result.status === 'applied' ? result.scenario : scenario
        }, plain),
      )
    }),
    { numRuns: 40 },
  )
})

test('PLN-11 rate, level and points of every block agree to 1e-9, and an edit reaches its value within one stored unit', () => {
  fc.assert(
    fc.property(edit, (one) => {
      const result = applyEdit(plain, one)
      if (result.status === 'refused') return
      const cell = scenarioCell(result.scenario, one)
      const whole = scenarioCell(result.scenario, { node: 'grdp', period: one.period })
      expect(Math.abs(cell.base * (1 + cell.growth) - cell.level)).toBeLessThan(1e-9 * cell.level)
      expect(Math.abs(cell.share * cell.growth - cell.points)).toBeLessThan(1e-9)
      const reached = one.measure === 'growth' ? cell.growth : cell.points
      expect(Math.abs(reached - one.value)).toBeLessThanOrEqual(0.5 / (one.measure === 'growth' ? cell.base : whole.base) + 1e-12)
    }),
  )
})

describe('PLN-12 one edit, everything follows', () => {
  test('PLN-12 a year’s rate moves its months in proportion and leaves the others', () => {
    const after = applied(plain, { node: 'cars', period: year, measure: 'growth', value: 0.56 })
    expect([0, 6, 11].map((at) => level(after, 'cars', month(at)))).toEqual([1560, 1560, 1560])
    expect(level(after, 'coal')).toBe(level(plain, 'coal'))
    expect(scenarioCell(after, { node: 'grdp', period: year }).level).toBe(level(plain, 'grdp') + 12 * 260)
    expectSums(after)
    expect(level(plain, 'cars')).toBe(12 * 1300)
  })

  test('PLN-12 a parent’s level moves its children in proportion, the residual stays', () => {
    const after = applied(plain, { node: 'industry', period: quarter(1), measure: 'level', value: 3 * (1430 + 3333 - 40) })
    expect([level(after, 'cars', month(4)), level(after, 'coal', month(4))]).toEqual([1430, 3333])
    expect(level(after, 'industry-residual')).toBe(12 * -40)
  })

  test('PLN-12 a plant that starts is spread evenly, cells that are zero stay zero while others move, a residual may be edited', () => {
    const started = applied(plain, { node: 'plant', period: quarter(3), measure: 'level', value: 100 })
    expect([9, 10, 11].map((at) => level(started, 'plant', month(at)))).toEqual([34, 33, 33])
    const faster = applied(started, { node: 'plant', period: year, measure: 'level', value: 200 })
    expect(level(faster, 'plant', quarter(0))).toBe(0)
    expect(
      level(applied(plain, { node: 'industry-residual', period: year, measure: 'level', value: 7 }), 'industry-residual'),
    ).toBe(7)
  })
})

describe('PLN-13 locks and ranges hold, or the edit is refused with the facts', () => {
  test('PLN-13 a locked cell stays and the others take its part', () => {
    const locked = makeScenario({ period: year, rows, locks: [{ node: 'cars', period: month(0) }] })
    const after = applied(locked, { node: 'cars', period: quarter(0), measure: 'level', value: 4900 })
    expect([0, 1, 2].map((at) => level(after, 'cars', month(at)))).toEqual([1300, 1800, 1800])
  })

  test('PLN-13 a locked parent is made good by its residual, else by the siblings', () => {
    const industry = makeScenario({ period: year, rows, locks: [{ node: 'industry', period: year }] })
    const after = applied(industry, { node: 'cars', period: year, measure: 'level', value: 12 * 1310 })
    expect(level(after, 'industry')).toBe(level(plain, 'industry'))
    expect(level(after, 'industry-residual')).toBe(12 * -50)
    const total = makeScenario({
      period: year,
      rows: rows.filter(({ residual }) => residual !== true),
      locks: [{ node: 'grdp', period: year }],
    })
    const less = applied(total, { node: 'services', period: quarter(2), measure: 'growth', value: 0 })
    expect(level(less, 'grdp')).toBe(level(total, 'grdp'))
    expect(level(less, 'cars')).toBeGreaterThan(level(total, 'cars'))
    expect(level(less, 'services', quarter(0))).toBeGreaterThan(4500 * 3)
  })

  test('PLN-13 refusals name the block and what it allows; the scenario stays as it was', () => {
    const lock = { node: 'cars', period: year }
    const locked = makeScenario({ period: year, rows, locks: [lock] })
    const cars = { node: 'cars', period: year, measure: 'growth', value: 0.1 } as const
    expect(applyEdit(locked, cars)).toEqual({ status: 'refused', reason: 'locked', block: lock })
    const moved = applied(locked, { ...cars, period: month(3) })
    expect([level(moved, 'cars', month(3)), level(moved, 'cars')]).toEqual([1100, level(plain, 'cars')])
    expect(applyEdit(plain, { ...cars, node: 'plant' })).toMatchObject({ reason: 'no-base' })
    const ranges = Array.from({ length: 12 }, (_, at) => ({ node: 'cars', period: month(at), lowest: 1200, highest: 1400 }))
    const ranged = makeScenario({ period: year, rows, ranges })
    const refused = applyEdit(ranged, { ...cars, value: 0.5 })
    expect(refused).toMatchObject({ reason: 'out-of-reach', found: 18000, nearest: 16800 })
    const inside = applied(ranged, { ...cars, value: 0.39 })
    expect(Math.max(...Array.from({ length: 12 }, (_, at) => level(inside, 'cars', month(at))))).toBeLessThanOrEqual(1400)
    const wide = makeScenario({ period: year, rows, ranges: [{ node: 'industry', period: year, lowest: 0, highest: 52000 }] })
    expect(applyEdit(wide, { ...cars, value: 0.9 })).toMatchObject({ reason: 'out-of-reach', held: [{ node: 'industry' }] })
  })

  test('PLN-13 the caller’s mistakes are named', () => {
    expect(() => makeScenario({ period: year, rows: [...rows, { id: 'cars', parent: 'grdp' }] })).toThrow('repeated-code')
    expect(() => makeScenario({ period: year, rows: [{ id: 'a', parent: 'b' }] })).toThrow('unknown-code')
    expect(() => makeScenario({ period: year, rows: [{ id: 'a', parent: null, base: every(1.5), level: every(1) }] })).toThrow(
      'out-of-range',
    )
    expect(() => scenarioCell(plain, { node: 'x', period: year })).toThrow('unknown-code')
    expect(() => scenarioCell(plain, { node: 'cars', period: { first: 0, last: 1 } })).toThrow('not-aligned')
    expect(() => applyEdit(plain, { node: 'cars', period: year, measure: 'level', value: Number.NaN })).toThrow('out-of-range')
  })
})

test('PLN-12 an edit of 1,000 rows by 12 months stays far below the blink of an eye', () => {
  const many: ScenarioRow[] = [{ id: 'top', parent: null }]
  for (let at = 0; at < 30; at += 1) many.push({ id: `g${at}`, parent: 'top' })
  for (let at = 0; at < 969; at += 1)
    many.push({ id: `l${at}`, parent: `g${at % 30}`, base: every(1000 + at), level: every(1100 + at) })
  const large = makeScenario({ period: year, rows: many })
  const once = () => {
    const before = performance.now()
    applied(large, { node: 'top', period: year, measure: 'growth', value: 0.14 })
    return performance.now() - before
  }
  const best = Math.min(...Array.from({ length: 15 }, once))
  expect(best).toBeLessThan(50)
})

test('PLN-14 whole numbers add up to the total and none moves by a unit', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 }), (given) => {
      const sum = given.reduce((all, one) => all + one, 0)
      const total = Math.round(sum)
      const values = given.map((one) => (sum === 0 ? 0 : (one * total) / sum))
      const whole = largestRemainder({ values, total })
      expect(whole.reduce((all, one) => all + one, 0)).toBe(total)
      for (const [at, one] of whole.entries()) expect(Math.abs(one - (values[at] ?? 0))).toBeLessThan(1)
    }),
  )
  expect(() => largestRemainder({ values: [1, 2], total: 9 })).toThrow('out-of-range')
  expect(() => largestRemainder({ values: [1, 2], total: 2.5 })).toThrow('whole')
})

test('PLN-15 months without any factor cannot carry a total', () => {
  expect(() => phaseTotal({ total: 1, factors: [[0], [1, 0]] })).toThrow('sum of factors')
  expect(() => phaseTotal({ total: 1, factors: [[-1]] })).toThrow('factors')
})
