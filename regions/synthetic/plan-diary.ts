import { type DiaryLine, diaryOf } from './diary.ts'
import { firstYear } from './quarters.ts'
import { largestRemainders, type SimulatedPart, type ValueAdded } from './regional-accounts.ts'

const year = 2025
/** Tenths of a billion dong in million dong. */
const unit = 100
const opened = '2025-01-15'
const adopted = '2025-01-20'
const halfYear = '2025-07-14'
const revised = '2025-07-18'

/** Rows without children, each after its parent, with the growth planned in January in thousandths. */
const rows: readonly {
  readonly id: string
  readonly parent: string
  readonly part: SimulatedPart
  readonly growth: number
  readonly owner: string
}[] = [
  { id: 'agriculture', parent: 'total', part: 'agriculture', growth: 32, owner: 'department-agriculture-environment' },
  {
    id: 'manufacturing',
    parent: 'industry-construction',
    part: 'manufacturing',
    growth: 118,
    owner: 'department-industry-trade',
  },
  {
    id: 'industry-construction-residual',
    parent: 'industry-construction',
    part: 'other-industry-construction',
    growth: 68,
    owner: 'department-construction',
  },
  { id: 'services', parent: 'total', part: 'services', growth: 95, owner: 'department-culture-tourism' },
  { id: 'product-taxes', parent: 'total', part: 'product-taxes', growth: 66, owner: 'department-finance' },
]

/** The scenario of 2025 as its keepers wrote it down: opened and adopted in January, its branch revised and adopted in July. */
export function planDiary(valueAdded: readonly ValueAdded[]): readonly DiaryLine[] {
  const diary = diaryOf('plan')
  const [first, second] = ['plan-2025', 'plan-2025-revised'] as const
  const evidence = (source: string) => ({ evidence: { source } })
  const add = (kind: string, about: string, day: string, body: object) => diary.add(kind, about, day, body)
  add('open-scenario', first, opened, opening(valueAdded))
  add('edit-cell', first, opened, { row: 'total', period: '2025', measure: 'growth', value: 0.096 })
  add('edit-cell', first, opened, { row: 'total', period: '2025-Q1', measure: 'growth', value: 0.082 })
  add('lock-cell', first, opened, { row: 'total', period: '2025-Q1' })
  add('edit-cell', first, opened, { row: 'total', period: '2025', measure: 'growth', value: 0.096 })
  diary.add('promote', first, adopted, { reason: 'GĐ-01/2025' }, evidence('act-2025-01'))
  add('branch-scenario', second, halfYear, { of: first, title: 'Kịch bản 2025, điều chỉnh' })
  add('unlock-cell', second, halfYear, { row: 'total', period: '2025-Q1' })
  add('enter-realised', second, halfYear, halfYearRealised(valueAdded))
  add('edit-cell', second, halfYear, { row: 'total', period: '2025', measure: 'growth', value: 0.105 })
  add('lock-cell', second, halfYear, { row: 'total', period: '2025' })
  add('edit-cell', second, halfYear, { row: 'manufacturing', period: '2025-Q4', measure: 'growth', value: 0.2 })
  add('own-row', second, halfYear, { row: 'total-residual', owner: 'provincial-peoples-committee' })
  add('limit-cell', second, halfYear, { row: 'services', period: '2025-Q4', measure: 'growth', lowest: 0.08, highest: 0.16 })
  diary.add('promote', second, revised, { reason: 'GĐ-04/2025' }, evidence('act-2025-04'))
  const target = { operator: 'at-least', act: '', owner: 'department-industry-trade' }
  const scope = { indicator: 'grdp', activity: 'manufacturing', period: '2025', measure: 'growth', unit: 'percent' }
  add('set-target', 'manufacturing-2025-department', adopted, {
    ...scope,
    ...target,
    issuer: 'department-industry-trade',
    value: 0.12,
  })
  add('amend-target', 'manufacturing-2025-department', revised, {
    ...target,
    value: 0.14,
    highest: 0.16,
    reason: 'Mục tiêu cả năm nâng lên 10,5 %',
  })
  return diary.lines
}

function opening(valueAdded: readonly ValueAdded[]): object {
  const activity = { kind: 'activity', name: '' }
  const nothing = new Array<number>(12).fill(0)
  const leaves = rows.map(({ id, parent, part, growth, owner }) => {
    const base = monthsOf(quarterLevels(valueAdded, part, year - 1, 'preliminary'))
    const level = base.map((one) => Math.round(one * (1 + growth / 1000)))
    return { id, parent, name: '', kind: id.endsWith('-residual') ? 'residual' : 'activity', owner, base, level }
  })
  return {
    title: 'Kịch bản 2025',
    year,
    unit: 'vnd-million',
    realised: 0,
    rows: [
      { id: 'total', parent: null, owner: 'department-finance', ...activity },
      { id: 'industry-construction', parent: 'total', owner: 'department-industry-trade', ...activity },
      ...leaves,
      {
        id: 'total-residual',
        parent: 'total',
        kind: 'residual',
        name: '',
        owner: 'department-finance',
        base: nothing,
        level: nothing,
      },
    ],
    basis: { asOf: opened, observations: [], assumptions: ['quarters-by-thirds'] },
  }
}

/** What six months have brought, in estimates as published by then. */
function halfYearRealised(valueAdded: readonly ValueAdded[]): object {
  const realised = 6
  const brought = rows.map(({ id, part }) => ({
    row: id,
    level: monthsOf(quarterLevels(valueAdded, part, year, 'estimate').slice(0, 2)),
  }))
  return { realised, rows: brought, basis: { asOf: halfYear, observations: [] } }
}

function quarterLevels(valueAdded: readonly ValueAdded[], part: SimulatedPart, of: number, vintage: 'preliminary' | 'estimate') {
  const quarters = valueAdded.find((one) => one.part === part)?.[vintage] ?? []
  return quarters.slice((of - firstYear) * 4, (of - firstYear) * 4 + 4)
}

/** Quarters by thirds, in million dong; a quarter's months add up to it. */
function monthsOf(quarters: readonly number[]): readonly number[] {
  return quarters.flatMap((quarter) => {
    const whole = quarter * unit
    return largestRemainders(new Array<number>(3).fill(whole / 3), whole)
  })
}
