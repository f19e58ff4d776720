import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  planBook as book,
  cellEdit as edit,
  planRow as row,
  planRows as rows,
  planYear as year,
} from '../../../../test/support/plan-book.ts'
import { cumulativeTo, scenarioCell } from '../../../engine/index.ts'
import { planOfRecord } from './things.ts'

const every = (value: number) => new Array<number>(12).fill(value)

const target = {
  indicator: 'grdp',
  activity: 'total',
  period: '2026',
  measure: 'growth',
  unit: 'percent',
  issuer: 'provincial-council',
  operator: 'at-least',
  value: 0.13,
  act: '334/NQ-HĐND',
  actDate: '2026-02-05',
  owner: 'department-finance',
}

describe('PLN-61 the register of targets', () => {
  test('PLN-61 an amendment keeps every earlier wording, a withdrawn target stays readable, and neither is done twice', () => {
    const { enter, tables } = book()
    expect(enter('set-target', 'council', target)).toBeUndefined()
    const amended = { operator: 'at-least', value: 0.12, highest: 0.13, act: '1/NQ', owner: 'province', reason: 'storm' }
    expect(enter('amend-target', 'council', amended)).toBeUndefined()
    expect(tables.targets.get('council')?.versions.map(({ value, highest }) => [value, highest])).toEqual([
      [0.13, undefined],
      [0.12, 0.13],
    ])
    expect(enter('set-target', 'council', target)).toMatchObject({ reason: 'target-exists' })
    expect(enter('amend-target', 'none', amended)).toMatchObject({ reason: 'unknown-target' })
    expect(enter('amend-target', 'council', { ...amended, highest: 0.1 })).toMatchObject({ reason: 'wrong-range' })
    expect(enter('withdraw-target', 'council', { reason: 'replaced' })).toBeUndefined()
    expect(enter('withdraw-target', 'council', { reason: 'again' })).toMatchObject({
      reason: 'target-withdrawn',
      facts: { by: 'hanh', day: '2026-03-01' },
    })
    expect(tables.targets.get('council')?.versions).toHaveLength(2)
  })
})

describe('PLN-64 a scenario is edited cell by cell', () => {
  test('PLN-64 rate, level and points in any order; ranges move what lies outside them; every mark says who and when', () => {
    const { open, enter, cell, tables } = book()
    open()
    enter('edit-cell', 'v1', edit('manufacturing', 0.3))
    expect(cell('manufacturing').level).toBe(15_600)
    enter('edit-cell', 'v1', edit('services', 0.1, '2026-Q3', 'points'))
    expect(cell('services', '2026-Q3').points).toBeCloseTo(0.1, 9)
    enter('limit-cell', 'v1', { row: 'mining', period: '2026', measure: 'growth', lowest: 0.03, highest: 0.05 })
    expect(cell('mining').growth).toBeCloseTo(0.03, 9)
    const marks = tables.scenarios.get('v1')?.marks
    expect(marks?.get('manufacturing 2026')?.edited).toMatchObject({ by: 'hanh', day: '2026-03-01', entry: 2, value: 0.3 })
    expect(marks?.get('mining 2026')?.limited).toMatchObject({ lowest: 0.03, highest: 0.05 })
    expect(enter('free-cell', 'v1', { row: 'mining', period: '2026' })).toBeUndefined()
    expect(enter('free-cell', 'v1', { row: 'mining', period: '2026' })).toMatchObject({ reason: 'not-limited' })
  })

  test('PLN-66 under a locked whole the residual row takes the difference, and its owner answers, also by way of another row', () => {
    const { open, enter, cell, tables } = book()
    open()
    enter('lock-cell', 'v1', { row: 'total', period: '2026' })
    enter('edit-cell', 'v1', edit('services', 0.1))
    expect(cell('total-residual').level).toBe(12 * 150)
    expect(cell('total').level).toBe(12 * 6690)
    expect(enter('own-row', 'v1', { row: 'industry', owner: 'department-industry-trade' })).toBeUndefined()
    expect(enter('own-row', 'v1', { row: 'total-residual', owner: '', sameAs: 'industry' })).toBeUndefined()
    expect(tables.scenarios.get('v1')?.rows.get('total-residual')).toMatchObject({ owner: '', sameAs: 'industry' })
    expect(enter('unlock-cell', 'v1', { row: 'total', period: '2026' })).toBeUndefined()
    expect(enter('unlock-cell', 'v1', { row: 'total', period: '2026' })).toMatchObject({ reason: 'not-locked' })
  })

  test('PLN-67 a row is spread over the months to come by season, working days and availability; what is over and the year stay', () => {
    const { open, enter, cell } = book()
    open(2)
    const season = [...every(1)].map((one, month) => (month === 6 ? 0 : one))
    expect(enter('phase-row', 'v1', { row: 'manufacturing', season, workingDays: every(22) })).toBeUndefined()
    expect(cell('manufacturing').level).toBe(14_400)
    expect([cell('manufacturing', '2026-01').level, cell('manufacturing', '2026-07').level]).toEqual([1200, 0])
    expect(cell('manufacturing', '2026-03').level).toBe(1334)
    expect(enter('phase-row', 'v1', { row: 'manufacturing' })).toMatchObject({ reason: 'no-factors' })
    expect(enter('phase-row', 'v1', { row: 'manufacturing', season: every(0) })).toMatchObject({ reason: 'no-factors' })
    enter('lock-cell', 'v1', { row: 'total', period: '2026-Q3' })
    expect(enter('phase-row', 'v1', { row: 'manufacturing', season: every(1) })).toMatchObject({ reason: 'cell-locked' })
  })

  test('PLN-72 a product under an activity leaves the activity as it is; the rest is a row of its own that follows its owner', () => {
    const { open, enter, cell, tables, audit } = book()
    open()
    const cars = { kind: 'product', name: 'Ô tô', owner: 'zone-authority', parent: 'manufacturing' }
    expect(enter('add-row', 'v1', { row: 'cars', ...cars, base: every(100), level: every(200) })).toBeUndefined()
    const plant = { kind: 'site', name: 'Nhà máy', owner: '', parent: 'cars' }
    expect(enter('add-row', 'v1', { row: 'plant', ...plant, base: every(60), level: every(150) })).toBeUndefined()
    expect([cell('manufacturing').level, cell('manufacturing-residual').level]).toEqual([14_400, 12_000])
    expect(
      tables.scenarios
        .get('v1')
        ?.sheet.nodes.map(({ id }) => id)
        .slice(2, 7),
    ).toEqual(['manufacturing', 'cars', 'plant', 'cars-residual', 'manufacturing-residual'])
    expect(enter('add-row', 'v1', { row: 'cars', ...cars, base: every(1), level: every(1) })).toMatchObject({
      reason: 'row-exists',
    })
    expect(enter('add-row', 'v1', { row: 'x', ...cars, parent: 'cars-residual', base: every(1), level: every(1) })).toMatchObject(
      { reason: 'unknown-row' },
    )
    expect(audit()).toEqual([])
  })
})

describe('PLN-65 what cannot be is refused, and nothing of it is kept', () => {
  const cases: readonly [string, string, object, object][] = [
    ['a level below zero', 'edit-cell', edit('services', -5, '2026', 'level'), { reason: 'negative-level' }],
    [
      'a year below its months that are over',
      'edit-cell',
      edit('manufacturing', -0.8),
      { reason: 'below-realised', facts: { measure: 'growth', found: -80, realised: -70 } },
    ],
    ['a month that is over', 'edit-cell', edit('services', 0.2, '2026-Q1'), { reason: 'cell-realised' }],
    ['a locked cell', 'edit-cell', edit('mining', 0.2), { reason: 'cell-locked' }],
    [
      'more than ranges allow',
      'edit-cell',
      edit('services', 0.5),
      { reason: 'out-of-reach', facts: { measure: 'growth', nearest: 20, held: 'services 2026' } },
    ],
    ['a rate on nothing', 'edit-cell', edit('total-residual', 0.1), { reason: 'no-base' }],
    ['a row that is not there', 'edit-cell', edit('forestry', 0.1), { reason: 'unknown-row' }],
    ['another year', 'edit-cell', edit('services', 0.1, '2027'), { reason: 'wrong-period' }],
    ['owners in a circle', 'own-row', { row: 'total', owner: '', sameAs: 'industry' }, { reason: 'circular-ownership' }],
    ['an owner of itself', 'own-row', { row: 'mining', owner: '', sameAs: 'mining' }, { reason: 'circular-ownership' }],
    [
      'a range upside down',
      'limit-cell',
      { row: 'services', period: '2026', measure: 'growth', lowest: 0.2, highest: 0.1 },
      { reason: 'wrong-range' },
    ],
  ]

  test.each(cases)('PLN-65 %s', (_what, kind, body, refusal) => {
    const { open, enter, tables } = book()
    open(3)
    enter('lock-cell', 'v1', { row: 'mining', period: '2026' })
    enter('limit-cell', 'v1', { row: 'services', period: '2026', measure: 'growth', lowest: 0.1, highest: 0.2 })
    enter('own-row', 'v1', { row: 'industry', owner: '', sameAs: 'total' })
    const before = tables.scenarios.get('v1')
    expect(enter(kind, 'v1', body)).toMatchObject(refusal)
    expect(tables.scenarios.get('v1')).toBe(before)
  })

  test('PLN-65 rows that make no sheet open none', () => {
    const { open, tables } = book()
    const [total, ...others] = rows
    expect(open(0, [...others.slice(1), total ?? row('total', null)])).toMatchObject({ reason: 'wrong-rows' })
    expect(open(0, [...rows, row('mining', 'total', 1, 1)])).toMatchObject({ reason: 'wrong-rows' })
    expect(open(0, [...rows, row('fishing', 'total', 1, -1)])).toMatchObject({ reason: 'wrong-rows' })
    expect(tables.scenarios.size).toBe(0)
  })
})

describe('PLN-78 the months that are over', () => {
  test('PLN-78 what they brought is fixed, and a locked year is made good by the residual row, else by what is to come', () => {
    const { open, enter, cell, audit } = book()
    open()
    enter('lock-cell', 'v1', { row: 'total', period: '2026' })
    enter('lock-cell', 'v1', { row: 'services', period: '2026' })
    const basis = { asOf: '2026-04-06', observations: [] }
    const brought = {
      realised: 3,
      basis,
      rows: [
        { row: 'services', level: [3300, 3300, 3300] },
        { row: 'mining', level: [2000, 2000, 2000] },
      ],
    }
    expect(enter('enter-realised', 'v1', brought)).toBeUndefined()
    expect([cell('services').level, cell('services', '2026-Q1').level, cell('services', '2026-04').level]).toEqual([
      41_400, 9900, 3500,
    ])
    expect([cell('total').level, cell('total-residual').level]).toEqual([12 * 6690, 120])
    expect(enter('edit-cell', 'v1', edit('mining', 0.1, '2026-02'))).toMatchObject({ reason: 'cell-realised' })
    expect(enter('enter-realised', 'v1', { ...brought, realised: 2 })).toMatchObject({ reason: 'fewer-realised' })
    expect(enter('enter-realised', 'v1', { ...brought, realised: 4 })).toMatchObject({ reason: 'wrong-rows' })
    expect(enter('enter-realised', 'v1', { ...brought, rows: [{ row: 'x', level: [1, 1, 1] }] })).toMatchObject({
      reason: 'unknown-row',
    })
    expect(audit()).toEqual([])
  })

  test('PLN-78 of a row with products below, the residual row takes what they do not name; what cannot be made good is refused', () => {
    const { open, enter, cell } = book()
    open()
    const cars = {
      row: 'cars',
      parent: 'manufacturing',
      kind: 'product',
      name: 'Ô tô',
      owner: '',
      base: every(100),
      level: every(200),
    }
    enter('add-row', 'v1', cars)
    const basis = { asOf: '2026-04-06', observations: [] }
    const rows = [{ row: 'manufacturing', level: [1100, 1100, 1100] }]
    expect(enter('enter-realised', 'v1', { realised: 3, basis, rows })).toBeUndefined()
    expect([cell('cars', '2026-Q1').level, cell('manufacturing-residual', '2026-Q1').level]).toEqual([600, 2700])
    enter('lock-cell', 'v1', { row: 'mining', period: '2026-01/2026-04' })
    enter('lock-cell', 'v1', { row: 'mining', period: '2026-04' })
    const more = { realised: 3, basis, rows: [{ row: 'mining', level: [1, 1, 1] }] }
    expect(enter('enter-realised', 'v1', more)).toMatchObject({ reason: 'cell-locked' })
    expect(cell('mining', '2026-01').level).toBe(2040)
  })
})

test('PLN-68 edits of different cells concern different things; the same cell, its parts and its whole, and one lock in common do not', () => {
  const { open, enter, concerns } = book()
  open()
  const meets = (one: object, other: object): boolean => {
    const mine = new Set(concerns('edit-cell', 'v1', one))
    return concerns('edit-cell', 'v1', other).some((key) => mine.has(key))
  }
  expect(meets(edit('mining', 0.1), edit('services', 0.1))).toBe(false)
  expect(meets(edit('mining', 0.1, '2026-Q1'), edit('mining', 0.1, '2026-Q2'))).toBe(false)
  expect(meets(edit('mining', 0.1), edit('mining', 0.2, '2026-05'))).toBe(true)
  expect(meets(edit('industry', 0.1), edit('mining', 0.2))).toBe(true)
  enter('lock-cell', 'v1', { row: 'total', period: '2026' })
  expect(meets(edit('mining', 0.1), edit('services', 0.1))).toBe(true)
})

describe('PLN-70 branches and the plan of record', () => {
  test('PLN-63 a branch starts as its origin and goes its own way', () => {
    const { open, enter, cell } = book()
    open()
    enter('edit-cell', 'v1', edit('mining', 0.05))
    expect(enter('branch-scenario', 'v2', { of: 'v1', title: 'Second' })).toBeUndefined()
    enter('edit-cell', 'v2', edit('mining', 0.08))
    expect([cell('mining').growth, cell('mining', '2026', 'v2').growth].map((one) => one.toFixed(4))).toEqual([
      '0.0500',
      '0.0800',
    ])
    expect(enter('branch-scenario', 'v2', { of: 'v1', title: 'x' })).toMatchObject({ reason: 'scenario-exists' })
    expect(enter('branch-scenario', 'v3', { of: 'none', title: 'x' })).toMatchObject({ reason: 'unknown-scenario' })
  })

  test('PLN-70 the plan of record is the scenario as it was when it was promoted last', () => {
    const { open, enter, tables } = book()
    open()
    expect(planOfRecord(tables, year)).toBeUndefined()
    enter('promote', 'v1', { reason: 'adopted' })
    const promoted = tables.scenarios.get('v1')?.sheet
    enter('edit-cell', 'v1', edit('mining', 0.05))
    expect(planOfRecord(tables, year)?.scenario.sheet).toBe(promoted)
    enter('promote', 'v1', { reason: 'revised' })
    expect(planOfRecord(tables, year)).toMatchObject({ reason: 'revised', by: 'hanh', entry: 4 })
    expect(tables.plans.get('2026')?.promotions).toHaveLength(2)
    expect(enter('promote', 'none', { reason: 'x' })).toMatchObject({ reason: 'unknown-scenario' })
  })

  const node = fc.constantFrom('total', 'industry', 'manufacturing', 'mining', 'services')
  const period = fc.constantFrom('2026', '2026-Q1', '2026-Q4', '2026-05', '2026-01/2026-09')
  const value = fc.double({ min: -0.05, max: 0.3, noNaN: true })
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('edit-cell'),
      body: fc.record({ row: node, period, measure: fc.constantFrom('growth', 'points'), value }),
    }),
    fc.record({ kind: fc.constantFrom('lock-cell', 'unlock-cell'), body: fc.record({ row: node, period }) }),
    fc.record({
      kind: fc.constant('limit-cell'),
      body: fc.record({
        row: node,
        period,
        measure: fc.constant('growth'),
        lowest: fc.constant(0.01),
        highest: fc.constant(0.15),
      }),
    }),
  )

  test('PLN-77 whatever is entered, refused or not, the sheet adds up, and entered anew the accepted entries give the same plan', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const [first, second] = [book(), book()]
        first.open(2)
        second.open(2)
        for (const { kind, body } of steps) if (first.enter(kind, 'v1', body) === undefined) second.enter(kind, 'v1', body)
        first.enter('promote', 'v1', { reason: 'adopted' })
        second.enter('promote', 'v1', { reason: 'adopted' })
        const [one, other] = [first, second].map(({ tables }) => planOfRecord(tables, year)?.scenario)
        expect(other?.sheet.level).toEqual(one?.sheet.level)
        expect(other?.sheet.locks).toEqual(one?.sheet.locks)
        expect(other?.sheet.ranges).toEqual(one?.sheet.ranges)
        expect(first.audit()).toEqual([])
        for (const { first: from, last } of [cumulativeTo(year, 12), cumulativeTo(year, 3)])
          for (const id of ['total', 'industry', 'mining']) {
            if (one === undefined) throw new Error('not promoted')
            const { base, level, growth, points, share } = scenarioCell(one.sheet, { node: id, period: { first: from, last } })
            expect(Math.abs(base * (1 + growth) - level)).toBeLessThan(1e-9 * level)
            expect(Math.abs(share * growth - points)).toBeLessThan(1e-9)
          }
      }),
      { numRuns: 60 },
    )
  })
})
